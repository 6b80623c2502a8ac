package org.zaijiuye.register.benefit;

import org.zaijiuye.shared.Titled;

/** Who proposed to end the employment by mutual consent (协商一致解除). */
enum Proposer implements Titled {
    EMPLOYER("用人单位"),
    PERSON("本人");

    private final String title;

    Proposer(String title) {
        this.title = title;
    }

    @Override
    public String title() {
        return title;
    }
}
