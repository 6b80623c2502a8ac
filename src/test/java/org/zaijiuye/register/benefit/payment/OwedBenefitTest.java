package org.zaijiuye.register.benefit.payment;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.zaijiuye.payment.Standing;
import org.zaijiuye.records.StopReason;

@DisplayName("应发月份：由有效决定与事实算出（policy.md §5.2、§9.4、§9.5、§10.1）")
class OwedBenefitTest {

    private static final String AGENCY = "371082-si";
    private static final ExtensionRule RULE = new ExtensionRule(12, 12);

    /** Granted from 2025-11 for so many months; what the row leaves empty is not so. */
    @ParameterizedTest(name = "{0}个月，列至{1}，{2}停发，{3}起核实，账户失败{4}，{5}退休 → {6}，剩余{7}，应发{8}，暂停{9}")
    @CsvSource(
            nullValues = "-",
            value = {
                // months, lined to, ends, examined from, account failed, retirement → state, residual, owed, held
                "18, -,       -,       -,       no,  -,          PAYING,    -,  2025-11..2027-04, -",
                "18, 2027-03, -,       -,       no,  -,          PAYING,    -,  2025-11..2027-04, -",
                "18, 2027-04, -,       -,       no,  -,          EXHAUSTED, -,  2025-11..2027-04, -",
                "18, 2026-05, -,       2026-04, no,  -,          SUSPENDED, -,  2025-11..2026-03, 2026-04..2027-04",
                "18, 2026-05, -,       2025-11, no,  -,          SUSPENDED, -,  -,                2025-11..2027-04",
                "18, 2026-05, -,       -,       yes, -,          SUSPENDED, -,  -,                2025-11..2027-04",
                "18, 2027-04, -,       -,       yes, -,          EXHAUSTED, -,  -,                2025-11..2027-04",
                "18, 2026-05, 2026-04, -,       no,  -,          STOPPED,   13, 2025-11..2026-03, -",
                "18, 2026-05, 2025-11, -,       no,  -,          STOPPED,   18, -,                -",
                "18, 2026-05, 2025-09, -,       no,  -,          STOPPED,   18, -,                -",
                "18, 2026-05, 2027-04, -,       no,  -,          STOPPED,   1,  2025-11..2027-03, -",
                "18, 2026-05, 2027-05, -,       no,  -,          STOPPED,   0,  2025-11..2027-04, -",
                "18, 2027-04, 2027-06, -,       no,  -,          EXHAUSTED, -,  2025-11..2027-04, -",
                "18, 2026-05, 2026-06, 2026-04, no,  -,          STOPPED,   11, 2025-11..2026-03, 2026-04..2026-05",
                "18, 2026-05, 2026-06, -,       yes, -,          STOPPED,   11, -,                2025-11..2026-05",
                "18, 2027-04, -,       -,       no,  2027-07-20, EXHAUSTED, -,  2025-11..2027-07, -",
                "18, 2027-05, -,       -,       no,  2027-07-20, EXTENDED,  -,  2025-11..2027-07, -",
                "18, 2027-05, -,       -,       yes, 2027-07-20, SUSPENDED, -,  -,                2025-11..2027-07",
                "18, 2027-05, -,       2027-06, no,  2027-07-20, SUSPENDED, -,  2025-11..2027-05, 2027-06..2027-07",
                "18, 2027-07, -,       -,       no,  2027-07-20, ENDED,     -,  2025-11..2027-07, -",
                "18, 2027-07, 2027-06, -,       no,  2027-07-20, ENDED,     0,  2025-11..2027-05, -",
                "18, 2027-07, 2027-08, -,       no,  2027-07-20, ENDED,     -,  2025-11..2027-07, -",
                "18, 2027-07, 2027-04, -,       no,  2027-07-20, STOPPED,   1,  2025-11..2027-03, -",
                "18, 2027-04, 2027-06, -,       no,  2027-07-20, EXHAUSTED, -,  2025-11..2027-05, -",
                "18, 2027-04, -,       -,       no,  2028-05-01, EXHAUSTED, -,  2025-11..2027-04 2027-06..2028-05, -",
                "1,  -,       2025-11, -,       no,  -,          STOPPED,   1,  -,                -",
            })
    void a_benefit(
            int months,
            @Nullable YearMonth lined,
            @Nullable YearMonth ends,
            @Nullable YearMonth examined,
            String failed,
            @Nullable LocalDate retirement,
            String state,
            @Nullable Integer residual,
            @Nullable String owed,
            @Nullable String held) {
        var ending = ends == null ? null : new Ending(ends, StopReason.S1);
        var grant = new Grant(
                AGENCY,
                YearMonth.of(2025, 11),
                months,
                months,
                0,
                retirement,
                ending,
                examined,
                failed.equals("yes"),
                lined);

        var benefit = OwedBenefit.of(List.of(grant), (office, month) -> RULE).get(0);

        assertThat(benefit.state()).hasToString(state);
        assertThat(benefit.residual()).isEqualTo(residual);
        assertThat(spans(benefit, Standing.OWED)).isEqualTo(owed == null ? "" : owed);
        assertThat(spans(benefit, Standing.HELD)).isEqualTo(held == null ? "" : held);
    }

    /** A first benefit of 18 months from 2025-11 that an exit ends, and a second of 2026-10 that counted on what was left. */
    @ParameterizedTest(name = "前一次{0}停发，后一次核定{1}个月（共{2}个月，含前次{3}个月）、列至{4} → {5}个月，{6}，应发{7}")
    @CsvSource(
            nullValues = "-",
            value = {
                // first ends, months, earned, counted, lined to → months, state, owed
                "2026-04, 13, 13, 13, 2026-12, 13, PAYING,    2026-10..2027-10",
                "2026-06, 13, 13, 13, 2026-12, 11, PAYING,    2026-10..2027-08",
                "2026-03, 13, 13, 13, 2026-12, 13, PAYING,    2026-10..2027-10",
                "2026-10, 13, 13, 13, 2026-12, 7,  PAYING,    2026-10..2027-04",
                "2026-06, 24, 30, 13, 2026-12, 24, PAYING,    2026-10..2028-09",
                "2026-06, 24, 25, 13, 2026-12, 23, PAYING,    2026-10..2028-08",
                "2026-06, 2,  2,  2,  2026-11, 2,  EXHAUSTED, 2026-10..2026-11",
                "2027-04, 1,  1,  1,  2026-10, 1,  EXHAUSTED, 2026-10..2026-10",
                "2026-10, 13, 13, 13, 2027-08, 7,  EXHAUSTED, 2026-10..2027-04",
                "-,       5,  5,  5,  2026-12, 0,  STOPPED,   -",
            })
    void a_benefit_after_another(
            @Nullable YearMonth ends,
            int months,
            int earned,
            int counted,
            YearMonth lined,
            int now,
            String state,
            @Nullable String owed) {
        var ending = ends == null ? null : new Ending(ends, StopReason.S1);
        var first =
                new Grant(AGENCY, YearMonth.of(2025, 11), 18, 18, 0, null, ending, null, false, YearMonth.of(2026, 9));
        var second = new Grant(AGENCY, YearMonth.of(2026, 10), months, earned, counted, null, null, null, false, lined);

        var both = OwedBenefit.of(List.of(first, second), (office, month) -> RULE);

        assertThat(both.get(1).months()).isEqualTo(now);
        assertThat(both.get(1).state()).hasToString(state);
        assertThat(spans(both.get(1), Standing.OWED)).isEqualTo(owed == null ? "" : owed);
        assertThat(months().filter(month -> both.stream()
                                .filter(each -> each.standing(month) != Standing.NOT_OWED)
                                .count()
                        > 1))
                .as("paid twice")
                .isEmpty();
    }

    @Test
    @DisplayName("前一次因合并延至后一次首月：至后一次首月前应发，不重复")
    void an_earlier_benefit_reaches_to_the_later_one_at_most() {
        var merged = new Ending(YearMonth.of(2026, 12), StopReason.S8);
        var first = new Grant(AGENCY, YearMonth.of(2025, 11), 18, 18, 0, null, merged, null, false, null);
        var second = new Grant(AGENCY, YearMonth.of(2026, 10), 6, 6, 0, null, null, null, false, null);

        var both = OwedBenefit.of(List.of(first, second), (office, month) -> RULE);

        assertThat(spans(both.get(0), Standing.OWED)).isEqualTo("2025-11..2026-09");
        assertThat(both.get(0).residual()).isEqualTo(7);
    }

    @Test
    @DisplayName("各次待遇按各自经办机构的续发规则")
    void each_benefit_is_extended_by_the_rule_of_its_own_agency() {
        var retirement = LocalDate.of(2029, 3, 1);
        var first = new Grant(AGENCY, YearMonth.of(2025, 11), 3, 3, 0, retirement, null, null, false, null);
        var second = new Grant("371002-si", YearMonth.of(2028, 1), 6, 6, 0, retirement, null, null, false, null);

        var both = OwedBenefit.of(
                List.of(first, second),
                (office, month) -> office.equals(AGENCY) ? new ExtensionRule(1, 1) : new ExtensionRule(12, 2));

        assertThat(both.get(0).extension()).containsExactly(YearMonth.of(2029, 3));
        assertThat(both.get(1).extension()).containsExactly(YearMonth.of(2028, 7), YearMonth.of(2028, 8));
    }

    private static Stream<YearMonth> months() {
        return Stream.iterate(YearMonth.of(2025, 1), month -> month.plusMonths(1))
                .limit(60);
    }

    /** Months of that standing as spans, for example {@code 2025-11..2026-03}. */
    private static String spans(OwedBenefit benefit, Standing standing) {
        var spans = new ArrayList<List<YearMonth>>();
        months().filter(month -> benefit.standing(month) == standing).forEach(month -> {
            var last = spans.isEmpty() ? null : spans.get(spans.size() - 1);
            if (last != null && last.get(last.size() - 1).plusMonths(1).equals(month)) {
                last.add(month);
            } else {
                spans.add(new ArrayList<>(List.of(month)));
            }
        });
        return spans.stream()
                .map(span -> span.get(0) + ".." + span.get(span.size() - 1))
                .collect(Collectors.joining(" "));
    }
}
