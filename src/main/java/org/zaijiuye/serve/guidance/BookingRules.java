package org.zaijiuye.serve.guidance;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.zaijiuye.shared.Law;
import org.zaijiuye.shared.LegalBasis;
import org.zaijiuye.shared.Reason;
import org.zaijiuye.shared.Reason.Confidence;

/** Which slot may be booked and until when it may be given back (policy.md E3). */
final class BookingRules {

    static final LegalBasis NOTICE = Law.ONE_THING_2025.article("（威人社字〔2025〕17号）拓展服务事项");

    private BookingRules() {}

    /**
     * The parameters of bookings in force.
     *
     * @param firstDay days ahead from which a slot may be booked, inclusive
     * @param lastDay days ahead up to which a slot may be booked, inclusive
     * @param barredDays days after too many missed appointments for which nothing may be booked
     */
    record Terms(int firstDay, int lastDay, int barredDays) {}

    /** Why a slot may not be booked; empty if it may. */
    static List<Reason> refusals(BookingFacts facts, Terms terms) {
        return Reason.all(
                new Reason("GUIDE_DAY", "一对一职业指导在每周二、周四的工作日提供，" + facts.day() + "不开放，请另选日期", NOTICE)
                        .when(!facts.openDay()),
                new Reason("GUIDE_SLOT", "没有这个时段，请从可预约的时段中选择", NOTICE, Confidence.ASSUMED)
                        .when(facts.openDay() && !facts.planned()),
                new Reason(
                                "GUIDE_AHEAD",
                                "可以预约" + terms.firstDay() + "至" + terms.lastDay() + "天以后的时段，请另选日期",
                                NOTICE,
                                Confidence.ASSUMED)
                        .when(outside(facts, terms)),
                new Reason(
                                "GUIDE_OPEN_BOOKING",
                                "已有尚未进行的预约（" + facts.openBooking() + "），取消后可以另约",
                                NOTICE,
                                Confidence.ASSUMED)
                        .when(facts.openBooking() != null),
                new Reason(
                                "GUIDE_BLOCKED",
                                "多次预约未到，自" + facts.lastBar() + "起" + terms.barredDays() + "天内暂不能预约现场指导，线上课程随时可学",
                                NOTICE,
                                Confidence.ASSUMED)
                        .when(barred(facts, terms)),
                new Reason("SLOT_TAKEN", "该时段已被他人预约，请另选时段", NOTICE).when(facts.taken()));
    }

    private static boolean outside(BookingFacts facts, Terms terms) {
        return facts.day().isBefore(facts.today().plusDays(terms.firstDay()))
                || facts.day().isAfter(facts.today().plusDays(terms.lastDay()));
    }

    /**
     * The day of the missed appointment with which the last bar began; null if there was none. After a bar has ended it
     * takes as many again as the first did.
     *
     * @param missed days in their order
     * @param most how many lead to a bar
     */
    static @Nullable LocalDate lastBar(List<LocalDate> missed, int most, int barredDays) {
        LocalDate bar = null;
        var count = 0;
        for (var day : missed) {
            if (bar == null || day.isAfter(bar.plusDays(barredDays))) {
                count++;
            }
            if (count == most) {
                bar = day;
                count = 0;
            }
        }
        return bar;
    }

    private static boolean barred(BookingFacts facts, Terms terms) {
        var bar = facts.lastBar();
        return bar != null && !facts.today().isAfter(bar.plusDays(terms.barredDays()));
    }

    /** The last day on which an appointment may be given back: one working day lies between. */
    static boolean mayCancel(LocalDate today, LocalDate lastWorkingDayBefore) {
        return !today.isAfter(lastWorkingDayBefore);
    }
}
