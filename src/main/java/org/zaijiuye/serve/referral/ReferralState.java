package org.zaijiuye.serve.referral;

import java.util.EnumSet;
import java.util.Set;
import org.zaijiuye.shared.Titled;

/** What became of a post that was recommended (policy.md §5.5). */
enum ReferralState implements Titled {
    OFFERED("等待答复"),
    NO_ANSWER("逾期未答复"),
    ACCEPTED("已接受，等待面试反馈"),
    DECLINED("已谢绝"),
    NO_FEEDBACK("逾期未反馈面试"),
    NOT_HIRED("面试后未录用"),
    HIRED("已录用");

    private final String title;

    ReferralState(String title) {
        this.title = title;
    }

    @Override
    public String title() {
        return title;
    }

    /** What may follow; a late answer is still an answer. */
    Set<ReferralState> next() {
        return switch (this) {
            case OFFERED, NO_ANSWER -> EnumSet.of(ACCEPTED, DECLINED, HIRED);
            case ACCEPTED, NO_FEEDBACK -> EnumSet.of(DECLINED, NOT_HIRED, HIRED);
            case DECLINED -> EnumSet.of(ACCEPTED);
            case NOT_HIRED, HIRED -> EnumSet.noneOf(ReferralState.class);
        };
    }
}
