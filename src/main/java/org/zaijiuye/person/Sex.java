package org.zaijiuye.person;

import org.zaijiuye.shared.Titled;

/** Sex as an identity number tells it; the codes of a form are those of GB/T 2261.1 (1 男, 2 女). */
public enum Sex implements Titled {
    M("1", "男"),
    F("2", "女");

    private final String code;
    private final String title;

    Sex(String code, String title) {
        this.code = code;
        this.title = title;
    }

    public String code() {
        return code;
    }

    @Override
    public String title() {
        return title;
    }
}
