package org.zaijiuye.shared;

/** Blocks of the one form that are asked for only where a chosen item needs them (policy.md §4). */
public enum FormBlock {
    UNEMPLOYMENT("unemployment", "失业信息");

    private final String field;
    private final String title;

    FormBlock(String field, String title) {
        this.field = field;
        this.title = title;
    }

    public String field() {
        return field;
    }

    public String title() {
        return title;
    }
}
