package org.zaijiuye.records;

import org.zaijiuye.shared.Titled;

/** How somebody wants to work (policy.md §4.5). */
public enum WorkType implements Titled {
    FULL_TIME("全日制"),
    PART_TIME("非全日制"),
    FLEXIBLE("灵活就业");

    private final String title;

    WorkType(String title) {
        this.title = title;
    }

    @Override
    public String title() {
        return title;
    }
}
