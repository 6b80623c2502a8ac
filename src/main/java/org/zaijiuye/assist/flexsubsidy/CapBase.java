package org.zaijiuye.assist.flexsubsidy;

import org.zaijiuye.shared.Titled;

/** Up to what a month's contribution counts: all that was paid, or what is due on the lowest base. */
enum CapBase implements Titled {
    ACTUAL("实际缴费"),
    LOWEST_BASE("最低缴费基数");

    private final String title;

    CapBase(String title) {
        this.title = title;
    }

    @Override
    public String title() {
        return title;
    }
}
