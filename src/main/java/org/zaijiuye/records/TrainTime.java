package org.zaijiuye.records;

import org.zaijiuye.shared.Titled;

/** When there is time for it (policy.md §4.5). */
public enum TrainTime implements Titled {
    WORKDAY("工作日"),
    WEEKEND("周末"),
    EVENING("晚间");

    private final String title;

    TrainTime(String title) {
        this.title = title;
    }

    @Override
    public String title() {
        return title;
    }
}
