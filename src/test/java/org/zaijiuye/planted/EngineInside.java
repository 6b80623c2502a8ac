package org.zaijiuye.planted;

import org.camunda.bpm.engine.impl.util.ClockUtil;

/** Planted fault: the engine's inside in a room that has no business with it. */
final class EngineInside {

    private EngineInside() {}

    static void moveTheClock() {
        ClockUtil.reset();
    }
}
