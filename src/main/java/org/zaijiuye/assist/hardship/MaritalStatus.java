package org.zaijiuye.assist.hardship;

import org.zaijiuye.shared.Titled;

/** Marriage, on the applicant's word (告知承诺). */
enum MaritalStatus implements Titled {
    SINGLE("未婚"),
    MARRIED("已婚"),
    DIVORCED("离婚"),
    WIDOWED("丧偶");

    private final String title;

    MaritalStatus(String title) {
        this.title = title;
    }

    @Override
    public String title() {
        return title;
    }

    boolean alone() {
        return this != MARRIED;
    }
}
