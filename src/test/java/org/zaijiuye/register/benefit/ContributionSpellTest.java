package org.zaijiuye.register.benefit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.YearMonth;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.zaijiuye.records.EntitlementMonths;

@DisplayName("缴费月数：重新计算与累计")
class ContributionSpellTest {

    @Test
    @DisplayName("场景C：130个月未申领，再缴14个月 → 144个月 → 24个月")
    void months_never_claimed_for_are_added() {
        var spells = List.of(spell("2012-01", 130, false), spell("2024-01", 14, false));

        assertThat(ContributionSpell.paidMonths(spells, true)).isEqualTo(144);
        assertThat(BenefitCase.NATIONAL.applyAsInt(144)).isEqualTo(24);
        assertThat(ContributionSpell.paidMonths(spells, false)).isEqualTo(14);
    }

    @Test
    @DisplayName("场景A第7步：申领后重新计算，新缴12个月，剩余11个月 → 23个月")
    void a_claim_consumes_what_came_before() {
        var spells = List.of(spell("2018-11", 84, true), spell("2027-02", 12, false));
        var residual = new EntitlementMonths(YearMonth.of(2025, 11), 18)
                .stop(java.time.LocalDate.of(2026, 6, 10), false)
                .residual();
        var paid = ContributionSpell.paidMonths(spells, true);
        var claim = BenefitCase.claim(
                "{'unempReason':'U02','paidMonths':%d,'residualMonths':%d}".formatted(paid, residual));

        assertThat(paid).isEqualTo(12);
        assertThat(BenefitRules.decide(claim, BenefitCase.terms()).value())
                .isNotNull()
                .extracting(BenefitGrant::months)
                .isEqualTo(23);
    }

    @Test
    void eleven_months_and_thirty_days_of_work_are_the_eleven_months_paid_for() {
        var spells = List.of(spell("2018-01", 84, true), spell("2026-01", 11, false));

        assertThat(ContributionSpell.paidMonths(spells, true)).isEqualTo(11);
    }

    @Test
    void a_month_paid_by_two_employers_counts_once() {
        var spells = List.of(spell("2025-01", 6, false), spell("2025-06", 6, false));

        assertThat(ContributionSpell.paidMonths(spells, true)).isEqualTo(11);
    }

    @Test
    void deemed_months_count_and_an_empty_history_is_zero() {
        assertThat(ContributionSpell.paidMonths(List.of(new ContributionSpell(Set.of(), 24, false)), true))
                .isEqualTo(24);
        assertThat(ContributionSpell.paidMonths(List.of(), true)).isZero();
        assertThat(ContributionSpell.paidMonths(List.of(spell("2018-01", 84, true)), false))
                .isZero();
    }

    @Test
    void deemed_months_are_never_negative() {
        assertThatThrownBy(() -> new ContributionSpell(Set.of(), -1, false))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static ContributionSpell spell(String first, int months, boolean consumed) {
        var paid = Stream.iterate(YearMonth.parse(first), month -> month.plusMonths(1))
                .limit(months)
                .collect(Collectors.toSet());
        return new ContributionSpell(paid, 0, consumed);
    }
}
