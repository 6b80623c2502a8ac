package org.zaijiuye.lifecycle;

/** How somebody is tried to be reached. */
enum ContactChannel {
    PHONE("电话"),
    MESSAGE("微信、短信"),
    VISIT("上门走访"),
    COUNTER("窗口面谈");

    private final String title;

    ContactChannel(String title) {
        this.title = title;
    }

    String title() {
        return title;
    }
}
