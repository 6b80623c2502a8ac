package org.zaijiuye.port;

import org.zaijiuye.shared.Titled;

/**
 * Why an answer that came is worth nothing: it lacks what decisions rest on, tells what cannot be, or contradicts
 * itself. It is never taken as passed (policy.md §3); an official finds out what is right.
 */
public enum Flaw implements Titled {
    INCOMPLETE("答复缺少判定所需的内容"),
    OUT_OF_BOUNDS("答复的月数超出可能的范围"),
    NO_SUCH_PLACE("答复的参保地不是行政区划代码"),
    DATED_AHEAD("对方数据的更新日期在今天之后"),
    ENDS_BEFORE_BEGINNING("答复的终止日期早于起始日期"),
    ALIVE_WITH_DEATH_DATE("答复载明健在，又载有死亡日期"),
    DEATH_AHEAD("答复载明已死亡，死亡日期却在今天之后"),
    PENSION_AHEAD("答复载明已领取养老金，起始日期却在今天之后"),
    PENSION_DENIED("答复载明未领取养老金，起始日期却不晚于今天"),
    SENTENCE_AHEAD("答复载明正在服刑，起始日期却在今天之后"),
    SENTENCE_OVER("答复载明正在服刑，释放日期却早于今天"),
    SENTENCE_DENIED("答复载明未在服刑，却有已开始而未终止的刑期"),
    GRADUATION_AHEAD("答复载明不在校，毕业日期却在今天之后");

    private final String title;

    Flaw(String title) {
        this.title = title;
    }

    /** The words for the official who has to find out. */
    @Override
    public String title() {
        return title;
    }
}
