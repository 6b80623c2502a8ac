package org.zaijiuye.register.benefit.payment;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.zaijiuye.payment.Standing;
import org.zaijiuye.records.BenefitState;
import org.zaijiuye.records.EntitlementMonths;
import org.zaijiuye.records.StopReason;

/**
 * What one benefit comes to: which months are owed, held or not owed, and where it stands. Follows from decisions in force
 * and facts alone (policy.md §5.2, §9.4, §9.5, §10.1), so whatever is reported late, twice or turns out to be wrong only
 * has to be asked anew.
 *
 * @param fewer how many months the grant counted on that are not left of the benefit before it
 * @param months what the grant comes to without them, 0 or more
 * @param extension months that follow them up to retirement, as long as nothing ends it
 * @param ends the first month that is not payable any more, whether or not it reaches the benefit
 * @param ending how an exit shortened it; null if none did
 * @param residual months left by the ending, null if there is none
 */
record OwedBenefit(
        Grant grant,
        int fewer,
        int months,
        List<YearMonth> extension,
        @Nullable YearMonth ends,
        BenefitState state,
        @Nullable Ending ending,
        @Nullable Integer residual) {

    OwedBenefit {
        extension = List.copyOf(extension);
    }

    /**
     * All benefits of one person.
     *
     * @param grants the oldest first
     * @param extensions the rule of an agency in force on the first day after the last granted month
     */
    static List<OwedBenefit> of(List<Grant> grants, BiFunction<String, YearMonth, ExtensionRule> extensions) {
        var all = new ArrayList<OwedBenefit>();
        var left = 0;
        for (var i = 0; i < grants.size(); i++) {
            var next = i + 1 < grants.size() ? grants.get(i + 1).first() : null;
            var owed = of(grants.get(i), grants.get(i).fewer(left), next, extensions);
            left = owed.residual() == null ? 0 : owed.residual();
            all.add(owed);
        }
        return all;
    }

    private static OwedBenefit of(
            Grant grant, int fewer, @Nullable YearMonth next, BiFunction<String, YearMonth, ExtensionRule> extensions) {
        var months = grant.monthsWithout(fewer);
        var last = grant.first().plusMonths(months - 1L);
        var extension = months == 0 ? List.<YearMonth>of() : extension(grant, last, extensions);
        var begun = !extension.isEmpty() && grant.linedUpTo(extension.get(0));
        var ending = ending(grant, months, next);
        if (ending != null && ending.from().isBefore(last.plusMonths(begun ? 1 : 2))) {
            return stopped(grant, fewer, months, ending);
        }
        var cut = begun && ending != null && !ending.from().isAfter(extension.get(extension.size() - 1));
        var ends = ending == null ? next : ending.from();
        return new OwedBenefit(
                grant,
                fewer,
                months,
                extension,
                ends,
                state(grant, last, begun ? extension : List.of(), ends != null),
                cut ? ending : null,
                cut ? 0 : null);
    }

    /** The earlier of an exit and the next benefit, as no month is paid twice; a grant that comes to nothing ends at once. */
    private static @Nullable Ending ending(Grant grant, int months, @Nullable YearMonth next) {
        var ending = grant.ending();
        if (ending != null && next != null && next.isBefore(ending.from())) {
            ending = new Ending(next, ending.reason());
        }
        return months == 0 && (ending == null || ending.from().isAfter(grant.first()))
                ? new Ending(grant.first(), StopReason.S9)
                : ending;
    }

    private static OwedBenefit stopped(Grant grant, int fewer, int months, Ending ending) {
        var residual = months == 0
                ? 0
                : new EntitlementMonths(grant.first(), months)
                        .stop(ending.from().atDay(1), false)
                        .residual();
        return new OwedBenefit(grant, fewer, months, List.of(), ending.from(), BenefitState.STOPPED, ending, residual);
    }

    private static List<YearMonth> extension(
            Grant grant, YearMonth last, BiFunction<String, YearMonth, ExtensionRule> extensions) {
        var retirement = grant.retirement();
        return retirement == null
                ? List.of()
                : extensions.apply(grant.office(), last.plusMonths(1)).months(last, retirement);
    }

    private static BenefitState state(Grant grant, YearMonth last, List<YearMonth> begun, boolean over) {
        if (!begun.isEmpty()) {
            var done = over || grant.linedUpTo(begun.get(begun.size() - 1));
            return done ? BenefitState.ENDED : drawn(grant, BenefitState.EXTENDED);
        }
        return over || grant.linedUpTo(last) ? BenefitState.EXHAUSTED : drawn(grant, BenefitState.PAYING);
    }

    private static BenefitState drawn(Grant grant, BenefitState state) {
        return grant.held() ? BenefitState.SUSPENDED : state;
    }

    /** Whether months come back because the grant comes to fewer, and not because an exit ends it. */
    boolean shortened() {
        return fewer > 0 && (ending == null || ending.reason() == StopReason.S9);
    }

    Standing standing(YearMonth month) {
        var granted =
                !month.isBefore(grant.first()) && month.isBefore(grant.first().plusMonths(months));
        if ((!granted && !extension.contains(month)) || (ends != null && !month.isBefore(ends))) {
            return Standing.NOT_OWED;
        }
        return grant.accountFailed() || examined(month) ? Standing.HELD : Standing.OWED;
    }

    /** Whether an exit that is being examined touches the month: before it is decided, the month gets no line. */
    boolean examined(YearMonth month) {
        var drafted = grant.draftedFrom();
        return drafted != null && !month.isBefore(drafted);
    }
}
