package org.zaijiuye.assist.flexsubsidy;

import org.zaijiuye.shared.Reason.Confidence;
import org.zaijiuye.shared.Titled;

/** What other money a person was given for a month, so that it cannot be subsidised (policy.md §9.3). */
enum Taken implements Titled {
    BENEFIT("当月领取失业保险金", Confidence.SURE),
    THIS_SUBSIDY("当月已经领取本项补贴", Confidence.SURE),
    OTHER_SUBSIDY("当月已经享受单位社会保险补贴或者公益性岗位补贴", Confidence.SURE),
    GRADUATE_SUBSIDY("当月已经享受高校毕业生灵活就业社会保险补贴", Confidence.SURE),
    INTERNSHIP("当月参加就业见习，领取见习补贴", Confidence.TYPICAL);

    private final String words;
    private final Confidence confidence;

    Taken(String words, Confidence confidence) {
        this.words = words;
        this.confidence = confidence;
    }

    /** How sure it is that the two exclude each other. */
    Confidence confidence() {
        return confidence;
    }

    @Override
    public String title() {
        return words;
    }
}
