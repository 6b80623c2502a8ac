package org.zaijiuye.person;

/** When somebody born on 29 February has a birthday in a common year: parameter {@code age.leapDayRule}. */
public enum LeapDayRule {
    FEB_28,
    MAR_01
}
