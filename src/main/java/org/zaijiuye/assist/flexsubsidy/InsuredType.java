package org.zaijiuye.assist.flexsubsidy;

import org.zaijiuye.shared.Titled;

/** An insurance that somebody pays into with personal identity. */
enum InsuredType implements Titled {
    PENSION("养老保险"),
    MEDICAL("医疗保险");

    private final String title;

    InsuredType(String title) {
        this.title = title;
    }

    @Override
    public String title() {
        return title;
    }
}
