package org.zaijiuye.register.certificate;

import org.zaijiuye.shared.Titled;

/** Why another paper copy is made; it keeps the number. */
enum ReissueReason implements Titled {
    LOST("遗失"),
    DAMAGED("损毁"),
    CHANGED("姓名等登记事项变更");

    private final String title;

    ReissueReason(String title) {
        this.title = title;
    }

    @Override
    public String title() {
        return title;
    }
}
