package org.zaijiuye.serve.trainingwish;

import java.util.EnumSet;
import java.util.Set;
import org.zaijiuye.shared.Titled;

/** What follows from the conversation about a wish for training. */
enum NextStep implements Titled {
    PUSH("有合适的课程时推送"),
    ENROLLED("已选定课程并报名"),
    LATER("暂不参加，以后再联系"),
    UNREACHABLE("没有联系到");

    private final String title;

    NextStep(String title) {
        this.title = title;
    }

    @Override
    public String title() {
        return title;
    }

    /** What may follow where the person was reached. */
    static Set<NextStep> afterConversation() {
        return EnumSet.complementOf(EnumSet.of(UNREACHABLE));
    }
}
