package org.zaijiuye.records;

/** Placeholder until the state machines are merged. */
public enum BenefitState {
    NONE,
    APPLIED,
    GRANTED,
    PAYING,
    SUSPENDED,
    STOPPED,
    EXHAUSTED,
    EXTENDED,
    ENDED;

    public boolean may(BenefitState to) {
        return true;
    }
}
