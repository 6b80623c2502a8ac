package org.zaijiuye.assist.hardship;

import org.zaijiuye.shared.Titled;

/** How a member of the household is related to the applicant. */
enum Relation implements Titled {
    SPOUSE("配偶"),
    CHILD("子女"),
    PARENT("父母"),
    OTHER("其他");

    private final String title;

    Relation(String title) {
        this.title = title;
    }

    @Override
    public String title() {
        return title;
    }
}
