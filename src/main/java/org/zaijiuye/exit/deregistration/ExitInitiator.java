package org.zaijiuye.exit.deregistration;

import org.zaijiuye.shared.Titled;

/** Who set a deregistration going. */
enum ExitInitiator implements Titled {
    PERSON("本人"),
    /** The person's own registration of employment (item 14). */
    OWN_REGISTRATION("本人就业登记"),
    EMPLOYER("用人单位"),
    CLERK("经办人"),
    DATA("数据比对"),
    MINISTRY("部平台");

    private final String title;

    ExitInitiator(String title) {
        this.title = title;
    }

    @Override
    public String title() {
        return title;
    }

    /** Whether the person knows of it already; anybody else's report needs notice before effect. */
    boolean isPerson() {
        return this == PERSON || this == OWN_REGISTRATION;
    }
}
