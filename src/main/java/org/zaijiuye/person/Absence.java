package org.zaijiuye.person;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Military service, a life abroad or a sentence, as a register tells it. It stands against a benefit only while it lasts
 * and only if it began after the work that was lost; an earlier one is history (policy.md §5.2).
 *
 * @param since first day; null where the register does not tell it
 * @param until last day; null while it lasts or where the register does not tell it
 */
public record Absence(@Nullable LocalDate since, @Nullable LocalDate until) {

    public enum Standing {
        /** Over, or before the work that was lost. */
        HISTORY,
        /** The days do not tell: a person has to find out. */
        DOUBTFUL,
        PRESENT
    }

    /**
     * Where the register shows an absence by its first day alone.
     *
     * @param asOf the day the question is asked for
     * @param lost the work that was lost
     */
    public Standing on(LocalDate asOf, LostWork lost) {
        if (since == null || ended(asOf)) {
            return Standing.HISTORY;
        }
        if (since.isAfter(lost.until())) {
            return since.isAfter(asOf) ? Standing.DOUBTFUL : Standing.PRESENT;
        }
        var began = lost.since();
        return began != null && since.isBefore(began) ? Standing.HISTORY : Standing.DOUBTFUL;
    }

    /** Where the register says that the absence lasts: days that contradict it are for a person to explain. */
    public Standing lastingOn(LocalDate asOf, LostWork lost) {
        if (ended(asOf)) {
            return Standing.HISTORY;
        }
        return since == null || since.isAfter(lost.until()) ? Standing.PRESENT : Standing.DOUBTFUL;
    }

    /** Its days as a clerk reads them. */
    public String days() {
        var from = since == null ? "" : "自" + since + "起";
        return until == null ? from : from + "至" + until + "止";
    }

    /** Why the days leave it open whether it lasts, for one whose standing is doubtful. */
    public String doubt(LocalDate asOf, LostWork lost) {
        if (since != null && since.isAfter(asOf)) {
            return "起始日期在今天之后";
        }
        if (lost.since() == null) {
            return "起始日期不晚于失业之日（" + lost.until() + "），不知是否早于所失去的工作";
        }
        return "起始日期不晚于失业之日（" + lost.until() + "），与其后仍在工作矛盾";
    }

    private boolean ended(LocalDate asOf) {
        return until != null && until.isBefore(asOf);
    }

    /**
     * The work whose loss made the person unemployed.
     *
     * @param since first day; null where nobody tells it
     * @param until last day
     */
    public record LostWork(@Nullable LocalDate since, LocalDate until) {}
}
