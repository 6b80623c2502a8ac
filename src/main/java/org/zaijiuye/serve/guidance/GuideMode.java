package org.zaijiuye.serve.guidance;

import org.zaijiuye.shared.Titled;

/** How somebody wants to be guided (policy.md §4.5). */
enum GuideMode implements Titled {
    ONLINE("线上课程"),
    ONE_TO_ONE("现场一对一");

    private final String title;

    GuideMode(String title) {
        this.title = title;
    }

    @Override
    public String title() {
        return title;
    }
}
