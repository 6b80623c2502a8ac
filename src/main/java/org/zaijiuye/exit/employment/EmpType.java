package org.zaijiuye.exit.employment;

import org.zaijiuye.shared.Titled;

/** Employment that the person registers; an employer's staff is the employer's duty. */
enum EmpType implements Titled {
    SOLE_TRADER("个体经营"),
    FLEXIBLE("灵活就业");

    private final String title;

    EmpType(String title) {
        this.title = title;
    }

    @Override
    public String title() {
        return title;
    }
}
