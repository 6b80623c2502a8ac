package org.zaijiuye.assist.flexsubsidy;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.zaijiuye.assist.flexsubsidy.OwedFlexSubsidy.Facts;
import org.zaijiuye.assist.flexsubsidy.OwedFlexSubsidy.Grant;
import org.zaijiuye.assist.flexsubsidy.OwedFlexSubsidy.Spell;
import org.zaijiuye.payment.Standing;

@DisplayName("灵活就业社保补贴：有效决定与事实 → 各月是否应发")
class OwedFlexSubsidyTest {

    private static final Spell FROM_JUNE = spell("2026-06-10", null);

    @Test
    void granted_months_are_owed_while_the_facts_stand() {
        assertThat(owed(List.of(grant(1, "2026-06", "2026-07")), facts(36, 0, FROM_JUNE)))
                .containsExactly("1 2026-06 OWED", "1 2026-07 OWED");
    }

    @Test
    @DisplayName("迟报的单位就业使灵活就业登记提前终止：此后各月不应发，当月仍应发")
    void work_for_an_employer_that_is_reported_late_ends_what_is_owed() {
        assertThat(owed(
                        List.of(grant(1, "2026-07", "2026-08", "2026-09")),
                        facts(36, 0, spell("2026-06-10", "2026-08-01"))))
                .containsExactly("1 2026-07 OWED", "1 2026-08 OWED", "1 2026-09 NOT_OWED");
    }

    @Test
    void months_of_a_second_spell_of_flexible_work_are_owed_again() {
        var facts = facts(36, 0, spell("2026-06-10", "2026-06-30"), spell("2026-08-02", null));

        assertThat(owed(List.of(grant(1, "2026-06", "2026-07", "2026-08")), facts))
                .containsExactly("1 2026-06 OWED", "1 2026-07 NOT_OWED", "1 2026-08 OWED");
    }

    @Test
    @DisplayName("同月的失业保险金优先：补贴不应发")
    void a_month_of_the_benefit_is_not_owed() {
        var facts = new Facts(List.of(FROM_JUNE), Set.of(YearMonth.of(2026, 6)), 0, 36);

        assertThat(owed(List.of(grant(1, "2026-06", "2026-07")), facts))
                .containsExactly("1 2026-06 NOT_OWED", "1 2026-07 OWED");
    }

    @Test
    void what_was_got_by_a_false_recognition_is_not_owed() {
        var facts = facts(36, 0, new Spell(LocalDate.of(2026, 6, 10), null, false, null));

        assertThat(owed(List.of(grant(1, "2026-07")), facts)).containsExactly("1 2026-07 NOT_OWED");
    }

    @Test
    @DisplayName("前一段灵活就业依据的认定系骗取，后一段之前另有认定：只有后一段应发")
    void each_spell_of_work_rests_on_its_own_recognition() {
        var facts = facts(
                36,
                0,
                new Spell(LocalDate.of(2026, 6, 10), LocalDate.of(2026, 7, 31), false, null),
                spell("2026-09-02", null));

        assertThat(owed(List.of(grant(1, "2026-07"), grant(2, "2026-09")), facts))
                .containsExactly("1 2026-07 NOT_OWED", "2 2026-09 OWED");
    }

    @Test
    @DisplayName("认定终止的当月仍应发，次月起不应发")
    void months_after_the_end_of_the_recognition_are_not_owed() {
        var facts = facts(36, 0, new Spell(LocalDate.of(2026, 6, 10), null, true, YearMonth.of(2026, 7)));

        assertThat(owed(List.of(grant(1, "2026-06", "2026-07", "2026-08")), facts))
                .containsExactly("1 2026-06 OWED", "1 2026-07 OWED", "1 2026-08 NOT_OWED");
    }

    @Test
    @DisplayName("合并计算的期限：其他补贴用过的月份也算，先核定的先用")
    void the_oldest_decision_uses_the_term_first() {
        var grants = List.of(grant(1, "2026-06", "2026-07"), grant(2, "2026-08", "2026-09"));

        assertThat(owed(grants, facts(36, 33, FROM_JUNE)))
                .containsExactly("1 2026-06 OWED", "1 2026-07 OWED", "2 2026-08 OWED", "2 2026-09 NOT_OWED");
    }

    @Test
    void a_month_that_falls_away_leaves_its_place_in_the_term_to_a_later_one() {
        var facts = new Facts(List.of(FROM_JUNE), Set.of(YearMonth.of(2026, 6)), 34, 36);

        assertThat(owed(List.of(grant(1, "2026-06", "2026-07"), grant(2, "2026-08")), facts))
                .containsExactly("1 2026-06 NOT_OWED", "1 2026-07 OWED", "2 2026-08 OWED");
    }

    @Test
    void up_to_retirement_no_months_are_counted() {
        assertThat(owed(List.of(grant(1, "2026-07")), facts(null, 60, FROM_JUNE)))
                .containsExactly("1 2026-07 OWED");
    }

    @Test
    void no_month_is_owed_twice_by_two_decisions() {
        assertThat(owed(List.of(grant(1, "2026-07"), grant(2, "2026-07")), facts(36, 0, FROM_JUNE)))
                .containsExactly("1 2026-07 OWED", "2 2026-07 NOT_OWED");
    }

    @Test
    void what_no_account_takes_waits() {
        var held = new Grant(1, List.of(YearMonth.of(2026, 7)), true);

        assertThat(owed(List.of(held), facts(36, 0, FROM_JUNE))).containsExactly("1 2026-07 HELD");
    }

    private static List<String> owed(List<Grant> grants, Facts facts) {
        var standings = OwedFlexSubsidy.of(grants, facts);
        return grants.stream()
                .flatMap(grant -> grant.months().stream().map(month -> "%d %s %s"
                        .formatted(
                                grant.award(),
                                month,
                                standings
                                        .getOrDefault(grant.award(), Map.of())
                                        .getOrDefault(month, Standing.NOT_OWED))))
                .toList();
    }

    private static Grant grant(long award, String... months) {
        return new Grant(award, Arrays.stream(months).map(YearMonth::parse).toList(), false);
    }

    private static Facts facts(@Nullable Integer cap, int used, Spell... work) {
        return new Facts(Stream.of(work).toList(), Set.of(), used, cap);
    }

    private static Spell spell(String from, @Nullable String until) {
        return new Spell(LocalDate.parse(from), until == null ? null : LocalDate.parse(until), true, null);
    }
}
