package org.zaijiuye.records;

import org.zaijiuye.shared.Titled;

/** Where it is learned (policy.md §4.5). */
public enum TrainMode implements Titled {
    ONLINE("线上"),
    ONSITE("线下");

    private final String title;

    TrainMode(String title) {
        this.title = title;
    }

    @Override
    public String title() {
        return title;
    }
}
