package org.zaijiuye.shared;

import java.util.Locale;

/** The four stages of the service (登记、服务、帮扶、退出) in their order. */
public enum Stage implements Titled {
    REGISTER("登记"),
    SERVE("服务"),
    ASSIST("帮扶"),
    EXIT("退出");

    private final String title;

    Stage(String title) {
        this.title = title;
    }

    @Override
    public String title() {
        return title;
    }

    /** As diagrams, folders and packages call it. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
