package org.zaijiuye.lifecycle;

/** Groups of the registered (分层分类, 威人社字〔2025〕17号); the earlier the higher. */
public enum Tag {
    HARDSHIP("就业困难人员"),
    CLAIMANT("失业领金人员"),
    YOUTH("失业青年"),
    LONG_TERM("长期失业人员"),
    GENERAL("一般失业人员");

    private final String title;

    Tag(String title) {
        this.title = title;
    }

    public String title() {
        return title;
    }
}
