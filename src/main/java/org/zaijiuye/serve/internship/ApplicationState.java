package org.zaijiuye.serve.internship;

import org.zaijiuye.shared.Titled;

/** How far an application for a post has come. */
enum ApplicationState implements Titled {
    APPLIED("已报名，等待转交见习单位"),
    FORWARDED("已转交，等待见习单位答复"),
    ACCEPTED("见习单位同意，等待签订协议"),
    AGREED("已签订见习协议"),
    REFUSED("见习单位未接收"),
    NO_ANSWER("见习单位逾期未答复"),
    NOT_FORWARDED("未能转交见习单位"),
    ENDED("已终止");

    private final String title;

    ApplicationState(String title) {
        this.title = title;
    }

    /** Whether something is still to come; what was agreed lasts as an agreement. */
    boolean open() {
        return this == APPLIED || this == FORWARDED || this == ACCEPTED;
    }

    @Override
    public String title() {
        return title;
    }
}
