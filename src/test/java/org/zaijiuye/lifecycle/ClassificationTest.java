package org.zaijiuye.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.zaijiuye.person.LeapDayRule;

@DisplayName("分层分类 · 威人社字〔2025〕17号")
class ClassificationTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 4);
    private static final LocalDate ADULT = LocalDate.of(1984, 3, 12);

    private static ClassTerms terms(LeapDayRule leapDayRule) {
        return new ClassTerms(16, 24, 12, 3, 1, 90, leapDayRule);
    }

    private static Classification of(ClassFacts facts) {
        return Classification.of(facts, TODAY, terms(LeapDayRule.FEB_28));
    }

    private static Classification of(boolean hardship, boolean claimant, LocalDate birth, LocalDate since) {
        return of(new ClassFacts(hardship, claimant, birth, since, 0, 0));
    }

    @Test
    void whoever_is_in_no_group_is_general_and_has_the_services_of_the_market() {
        var found = of(ClassFacts.ofNewcomer(ADULT, TODAY));

        assertThat(found.tags()).containsExactly(Tag.GENERAL);
        assertThat(found.highest()).isEqualTo(Tag.GENERAL);
        assertThat(found.tier()).isEqualTo(Tier.MARKET);
    }

    @ParameterizedTest(name = "生于 {0} → {1}")
    @CsvSource({"2010-11-05, GENERAL", "2010-11-04, YOUTH", "2001-11-05, YOUTH", "2001-11-04, GENERAL"})
    void youth_is_sixteen_to_twenty_four(LocalDate birth, Tag tag) {
        assertThat(of(ClassFacts.ofNewcomer(birth, TODAY)).tags()).containsExactly(tag);
    }

    @ParameterizedTest(name = "{0}：{1} → {2}")
    @CsvSource({
        "FEB_28, 2029-02-27, YOUTH",
        "FEB_28, 2029-02-28, GENERAL",
        "MAR_01, 2029-02-28, YOUTH",
        "MAR_01, 2029-03-01, GENERAL"
    })
    void whoever_was_born_on_a_leap_day_is_twenty_five_as_the_rule_says(LeapDayRule rule, LocalDate on, Tag tag) {
        var facts = ClassFacts.ofNewcomer(LocalDate.of(2004, 2, 29), on);

        assertThat(Classification.of(facts, on, terms(rule)).tags()).containsExactly(tag);
    }

    @ParameterizedTest(name = "登记于 {0} → {1}")
    @CsvSource({"2025-11-05, GENERAL", "2025-11-04, LONG_TERM"})
    void long_term_begins_with_the_twelfth_full_month(LocalDate since, Tag tag) {
        assertThat(of(false, false, ADULT, since).tags()).containsExactly(tag);
    }

    @ParameterizedTest(name = "推荐 {0} 次、指导 {1} 次、登记于 {2} → {3}")
    @CsvSource({
        "3, 1, 2026-08-06, AID",
        "2, 1, 2026-08-06, MARKET",
        "3, 0, 2026-08-06, MARKET",
        "3, 1, 2026-08-07, MARKET",
        "9, 9, 2026-08-07, MARKET"
    })
    void aid_begins_when_the_market_has_been_tried_for_ninety_days(
            int recommendations, int guidances, LocalDate since, Tier tier) {
        assertThat(of(new ClassFacts(false, false, ADULT, since, recommendations, guidances))
                        .tier())
                .isEqualTo(tier);
    }

    @Test
    void a_recognised_hardship_is_aided_at_once() {
        assertThat(of(true, false, ADULT, TODAY).tier()).isEqualTo(Tier.AID);
    }

    @Test
    void tags_add_up_and_the_class_is_the_highest() {
        var young = LocalDate.of(2004, 1, 1);
        var since = LocalDate.of(2025, 1, 1);

        assertThat(of(true, true, young, since).tags())
                .containsExactly(Tag.HARDSHIP, Tag.CLAIMANT, Tag.YOUTH, Tag.LONG_TERM);
        assertThat(of(true, true, young, since).highest()).isEqualTo(Tag.HARDSHIP);
        assertThat(of(false, true, young, since).highest()).isEqualTo(Tag.CLAIMANT);
        assertThat(of(false, false, young, since).highest()).isEqualTo(Tag.YOUTH);
        assertThat(of(false, true, young, since).stored()).isEqualTo("CLAIMANT,YOUTH,LONG_TERM");
    }

    @Test
    void the_order_of_the_classes_is_that_of_the_notice() {
        var rest = EnumSet.allOf(Tag.class);
        for (var expected : Set.copyOf(rest).stream().sorted().toList()) {
            assertThat(new Classification(rest, Tier.MARKET).highest()).isEqualTo(expected);
            rest.remove(expected);
        }
        assertThat(Tag.values()).containsExactly(Tag.HARDSHIP, Tag.CLAIMANT, Tag.YOUTH, Tag.LONG_TERM, Tag.GENERAL);
    }
}
