package org.zaijiuye.calendar;

/** When the clock of something accepted on a day off or after closing time starts: {@code sla.afterHours}. */
public enum AfterHours {
    /** The next working day counts as the day of acceptance. */
    NEXT_WORKDAY,
    /** The day itself remains the day of acceptance. */
    SAME_DAY
}
