package org.zaijiuye.records;

import org.zaijiuye.shared.Titled;

/** How a handling ends (design.md §2). */
public enum HandlingOutcome implements Titled {
    GRANTED("准予"),
    REFUSED("不予办理"),
    WITHDRAWN("已撤回"),
    PREREQ_FAILED("前置事项未办成"),
    NO_SUPPLEMENT("逾期未补正");

    private final String title;

    HandlingOutcome(String title) {
        this.title = title;
    }

    @Override
    public String title() {
        return title;
    }
}
