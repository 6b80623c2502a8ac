package org.zaijiuye.assist.flexsubsidy;

import org.zaijiuye.shared.Titled;

/** What other money a person was given for a month, so that it cannot be subsidised (policy.md §9.3). */
enum Taken implements Titled {
    BENEFIT("当月领取失业保险金"),
    THIS_SUBSIDY("当月已经领取本项补贴"),
    OTHER_SUBSIDY("当月已经享受单位社会保险补贴或者公益性岗位补贴"),
    GRADUATE_SUBSIDY("当月已经享受高校毕业生灵活就业社会保险补贴");

    private final String words;

    Taken(String words) {
        this.words = words;
    }

    @Override
    public String title() {
        return words;
    }
}
