package org.zaijiuye.person;

import org.zaijiuye.shared.Titled;

/**
 * The original statutory retirement age (原法定退休年龄类别). Social insurance data or a clerk says which applies: for
 * women it does not follow from the identity number.
 */
public enum RetirementGroup implements Titled {
    M60("男60周岁", 60, 4, 36),
    F55("女55周岁", 55, 4, 36),
    F50("女50周岁", 50, 2, 60);

    private final String title;
    private final int originalAge;
    private final int monthsPerStep;
    private final int maximumDelay;

    RetirementGroup(String title, int originalAge, int monthsPerStep, int maximumDelay) {
        this.title = title;
        this.originalAge = originalAge;
        this.monthsPerStep = monthsPerStep;
        this.maximumDelay = maximumDelay;
    }

    @Override
    public String title() {
        return title;
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
