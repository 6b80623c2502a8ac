package org.zaijiuye.assist.flexsubsidy;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import org.zaijiuye.assist.flexsubsidy.FlexSubsidyGrant.Line;
import org.zaijiuye.shared.Money;

/** What each month of a claim gives (policy.md §5.10); never more than two thirds of what was paid. */
final class MonthlyAmounts {

    private static final BigDecimal MONTHS = BigDecimal.valueOf(12);

    private MonthlyAmounts() {}

    /** The lines of these months, in their order. */
    static List<Line> of(List<ClaimedMonth> months, CapBase capBase, FlexSubsidyTerms terms) {
        return terms.mode() == Mode.RATIO
                ? months.stream().map(each -> share(each, capBase, terms)).toList()
                : annual(months, terms);
    }

    private static Line share(ClaimedMonth claimed, CapBase capBase, FlexSubsidyTerms terms) {
        var month = terms.months().apply(claimed.month());
        var pension = share(claimed.pension(), month.pensionBase(), capBase, month);
        var medical = terms.types().medical()
                ? share(claimed.medical(), month.medicalBase(), capBase, month)
                : Money.down(BigDecimal.ZERO);
        return new Line(claimed.month(), pension, medical, pension.add(medical));
    }

    private static BigDecimal share(BigDecimal paid, BigDecimal base, CapBase capBase, MonthTerms month) {
        var counted = capBase == CapBase.LOWEST_BASE ? paid.min(base) : paid;
        return Money.share(counted, month.numerator(), month.denominator());
    }

    /** Each month gives what the claim up to it gives more than up to the month before, so that only the claim is rounded. */
    private static List<Line> annual(List<ClaimedMonth> months, FlexSubsidyTerms terms) {
        var lines = new ArrayList<Line>();
        var years = BigDecimal.ZERO;
        var paid = BigDecimal.ZERO;
        var given = Money.down(BigDecimal.ZERO);
        for (var each : months) {
            years = years.add(annual(each, terms));
            paid = paid.add(paid(each, terms));
            var upTo = years.divide(MONTHS, 2, RoundingMode.DOWN).min(Money.share(paid, 2, 3));
            lines.add(new Line(each.month(), null, null, upTo.subtract(given)));
            given = upTo;
        }
        return lines;
    }

    private static BigDecimal annual(ClaimedMonth claimed, FlexSubsidyTerms terms) {
        var month = terms.months().apply(claimed.month());
        var both = terms.types().medical() && claimed.medical().signum() > 0;
        return both ? month.annualBoth() : month.annualPensionOnly();
    }

    private static BigDecimal paid(ClaimedMonth claimed, FlexSubsidyTerms terms) {
        return terms.types().medical() ? claimed.pension().add(claimed.medical()) : claimed.pension();
    }
}
