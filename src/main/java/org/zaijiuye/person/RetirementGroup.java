package org.zaijiuye.person;

/**
 * The original statutory retirement age (原法定退休年龄类别). Social insurance data or a clerk says which applies: for
 * women it does not follow from the identity number.
 */
public enum RetirementGroup {
    M60(60, 4, 36),
    F55(55, 4, 36),
    F50(50, 2, 60);

    private final int originalAge;
    private final int monthsPerStep;
    private final int maximumDelay;

    RetirementGroup(int originalAge, int monthsPerStep, int maximumDelay) {
        this.originalAge = originalAge;
        this.monthsPerStep = monthsPerStep;
        this.maximumDelay = maximumDelay;
    }

    /** In years. */
    int originalAge() {
        return originalAge;
    }

    /** After how many months of original retirement dates the delay grows by one month. */
    int monthsPerStep() {
        return monthsPerStep;
    }

    /** In months. */
    int maximumDelay() {
        return maximumDelay;
    }
}
