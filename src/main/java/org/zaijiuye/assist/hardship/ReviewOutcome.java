package org.zaijiuye.assist.hardship;

import org.zaijiuye.shared.Titled;

/** What the office finds when it looks at a recognition again. */
enum ReviewOutcome implements Titled {
    CONFIRMED("仍符合，继续有效"),
    CATEGORY_LOST("某一类别不再符合"),
    LEFT("本人要求退出"),
    /** Of one that has ended: the end was wrong, or right. */
    RESTORED("退出有误，恢复"),
    UPHELD("退出无误，维持"),
    /** Takes a second person. */
    FRAUD("以虚假材料取得，取消");

    private final String title;

    ReviewOutcome(String title) {
        this.title = title;
    }

    @Override
    public String title() {
        return title;
    }

    /** Whether it can be found about one that holds, or about one that has ended. */
    boolean fits(boolean holds) {
        return this == FRAUD || holds != (this == RESTORED || this == UPHELD);
    }
}
