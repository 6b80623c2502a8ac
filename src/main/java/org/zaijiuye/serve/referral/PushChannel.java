package org.zaijiuye.serve.referral;

import org.zaijiuye.shared.Titled;

/** How somebody wants to be told of posts (policy.md §4.5). */
enum PushChannel implements Titled {
    SMS("短信"),
    PORTAL("爱山东"),
    PHONE("电话");

    private final String title;

    PushChannel(String title) {
        this.title = title;
    }

    @Override
    public String title() {
        return title;
    }
}
