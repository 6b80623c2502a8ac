package org.zaijiuye.register.certificate;

import org.zaijiuye.shared.Titled;

/** How a paper copy comes to its holder (policy.md §4.5). */
enum Delivery implements Titled {
    PICKUP("窗口自取"),
    POST("邮寄");

    private final String title;

    Delivery(String title) {
        this.title = title;
    }

    @Override
    public String title() {
        return title;
    }
}
