package org.zaijiuye.shared;

import java.util.Locale;

/** The four stages of the service (登记、服务、帮扶、退出) in their order. */
public enum Stage {
    REGISTER,
    SERVE,
    ASSIST,
    EXIT;

    /** As diagrams, folders and packages call it. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
