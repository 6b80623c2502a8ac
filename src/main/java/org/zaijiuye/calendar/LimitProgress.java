package org.zaijiuye.calendar;

import java.time.Duration;

/**
 * Where a limit stands; one working day is 24 hours.
 *
 * @param limit the whole limit
 * @param used how much of it has run, beyond the limit when overdue
 * @param paused how much working time the pauses have kept out so far
 */
public record LimitProgress(Duration limit, Duration used, Duration paused) {

    /** What is left; negative when overdue. */
    public Duration remaining() {
        return limit.minus(used);
    }

    public boolean overdue() {
        return remaining().isNegative();
    }

    /** The account a clerk or applicant reads. */
    public String explanation() {
        var rest = overdue() ? "已超期" + words(remaining().abs()) : "剩余" + words(remaining());
        return "时限" + words(limit) + "，已用" + words(used) + "，暂停" + words(paused) + "，" + rest;
    }

    private static String words(Duration duration) {
        var text = new StringBuilder();
        append(text, duration.toDays(), "个工作日");
        append(text, duration.toHoursPart(), "小时");
        append(text, duration.toMinutesPart(), "分钟");
        return text.isEmpty() ? "0个工作日" : text.toString();
    }

    private static void append(StringBuilder text, long amount, String unit) {
        if (amount > 0) {
            text.append(amount).append(unit);
        }
    }
}
