package org.zaijiuye.records;

import org.zaijiuye.shared.Titled;

/** What is to be learned (policy.md §4.5). */
public enum TrainType implements Titled {
    SKILL("技能培训"),
    STARTUP("创业培训");

    private final String title;

    TrainType(String title) {
        this.title = title;
    }

    @Override
    public String title() {
        return title;
    }
}
