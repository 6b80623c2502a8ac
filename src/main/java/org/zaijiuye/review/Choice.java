package org.zaijiuye.review;

/** What an official may say at a step. Only the first reviewer corrects facts; only a later one returns the case. */
enum Choice {
    AGREE,
    REFUSE,
    SUPPLEMENT,
    CORRECT,
    REQUERY,
    RETURN;

    boolean at(Step step) {
        return switch (this) {
            case AGREE, REFUSE, SUPPLEMENT, REQUERY -> true;
            case CORRECT -> step == Step.FIRST_REVIEW;
            case RETURN -> step != Step.FIRST_REVIEW;
        };
    }
}
