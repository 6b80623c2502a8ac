package org.zaijiuye.assist.hardship;

import org.zaijiuye.shared.Titled;

/** What a member of the household does, as the applicant says. */
enum MemberStatus implements Titled {
    REGISTERED("登记失业"),
    UNREGISTERED("未就业，也没有登记失业"),
    EMPLOYED("已就业"),
    FARMING("务农"),
    RETIRED("已退休"),
    UNABLE("没有劳动能力");

    private final String title;

    MemberStatus(String title) {
        this.title = title;
    }

    @Override
    public String title() {
        return title;
    }
}
