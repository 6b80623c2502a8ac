package org.zaijiuye.serve.internship;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.zaijiuye.person.LeapDayRule;
import org.zaijiuye.shared.Decision;
import org.zaijiuye.shared.Reason;

@DisplayName("就业见习信息推送（政策目录5.6）")
class InternshipRulesTest {

    private static final LocalDate OLD = LocalDate.parse("1990-01-01");

    @ParameterizedTest(name = "2024-06-30毕业，{0}年内，{1} → {2}")
    @CsvSource({
        "2, 2026-06-30, INTERN_GRADUATE",
        "2, 2026-07-01, INTERN_SCOPE",
        "3, 2027-06-30, INTERN_GRADUATE",
        "3, 2027-07-01, INTERN_SCOPE",
        "3, 2024-06-30, INTERN_GRADUATE",
        "3, 2024-06-29, INTERN_SCOPE"
    })
    @DisplayName("毕业生：威海离校3年内，山西（全国）2年内，含最后一日")
    void graduates(int years, LocalDate on, String code) {
        var claim = claim(on, OLD, LocalDate.parse("2024-06-30"), false, false, false, true, null);
        assertThat(codes(decide(claim, years))).containsExactly(code);
    }

    @ParameterizedTest(name = "{0}出生，{1}，在册 {2} → {3}")
    @CsvSource({
        "2001-12-01, 2026-11-30, true, INTERN_YOUTH",
        "2001-12-01, 2026-12-01, true, INTERN_SCOPE",
        "2001-12-01, 2026-11-30, false, INTERN_SCOPE",
        "2009-11-04, 2025-11-04, true, INTERN_YOUTH",
        "2009-11-05, 2025-11-04, true, INTERN_SCOPE"
    })
    @DisplayName("16至24岁失业青年：到25岁生日前一日为止，须已失业登记")
    void young_people(LocalDate birth, LocalDate on, boolean registered, String code) {
        assertThat(codes(decide(claim(on, birth, null, registered, false, false, true, null), 3)))
                .containsExactly(code);
    }

    @Test
    void whoever_is_employed_has_no_wish_or_has_done_one_is_refused() {
        var on = LocalDate.parse("2025-11-04");
        var graduated = LocalDate.parse("2025-06-30");
        assertThat(codes(decide(claim(on, OLD, graduated, false, true, false, true, null), 3)))
                .containsExactly("INTERN_EMPLOYED");
        assertThat(codes(decide(claim(on, OLD, graduated, false, false, true, true, null), 3)))
                .containsExactly("INTERN_DONE");
        assertThat(codes(decide(claim(on, OLD, graduated, false, false, false, false, null), 3)))
                .containsExactly("INTERN_NO_WILL");
        assertThat(codes(decide(claim(on, OLD, graduated, false, false, false, true, "A-06"), 3)))
                .containsExactly("ITEM_OPEN");
    }

    @Test
    @DisplayName("两种身份都符合的，资格到较晚的一日")
    void the_later_day_counts() {
        var on = LocalDate.parse("2025-11-04");
        var both =
                claim(on, LocalDate.parse("2005-01-01"), LocalDate.parse("2025-06-30"), true, false, false, true, null);
        assertThat(Objects.requireNonNull(decide(both, 2).value()).eligibleUntil())
                .isEqualTo("2029-12-31");
        var graduate =
                claim(on, LocalDate.parse("2001-01-01"), LocalDate.parse("2025-06-30"), true, false, false, true, null);
        assertThat(Objects.requireNonNull(decide(graduate, 2).value()).eligibleUntil())
                .isEqualTo("2027-06-30");
    }

    @ParameterizedTest(name = "{0} 至 {1} → {2}")
    @CsvSource({
        "2026-01-01, 2026-02-28, false",
        "2026-01-01, 2026-03-30, false",
        "2026-01-01, 2026-03-31, true",
        "2026-01-01, 2026-12-31, true",
        "2026-01-01, 2027-01-01, false",
        "2026-01-01, 2027-01-31, false",
        "2026-03-01, 2026-01-01, false"
    })
    @DisplayName("见习3至12个月：2个月、13个月、终止早于起始都不行")
    void three_to_twelve_months(LocalDate start, LocalDate end, boolean sound) {
        assertThat(InternshipRules.lasts(start, end, 3, 12)).isEqualTo(sound);
    }

    private static Decision<InternshipGrant> decide(InternshipClaim claim, int gradYears) {
        return InternshipRules.decide(claim, new InternshipTerms(gradYears, 16, 24, true, false, LeapDayRule.FEB_28));
    }

    private static List<String> codes(Decision<?> decision) {
        return decision.reasons().stream().map(Reason::code).toList();
    }

    private static InternshipClaim claim(
            LocalDate on,
            LocalDate birth,
            @Nullable LocalDate graduated,
            boolean registered,
            boolean employed,
            boolean completed,
            boolean will,
            @Nullable String open) {
        return new InternshipClaim(
                "weihai",
                "371082",
                on,
                birth,
                graduated,
                true,
                false,
                registered,
                employed,
                false,
                completed,
                will,
                open,
                List.of());
    }

    @ParameterizedTest(name = "毕业经核实 {0}，在校 {1}，单位参保 {2}，青年 {3} → {4}")
    @CsvSource(
            value = {
                "true, false, false, false, GRANTED INTERN_GRADUATE",
                "true, true, false, false, REFUSED INTERN_ENROLLED",
                "true, false, true, false, REFUSED INTERN_EMPLOYED",
                "true, -, false, false, REFERRED INTERN_ENROLLED_UNVERIFIED",
                "true, false, -, false, REFERRED INTERN_EMPLOYED_UNVERIFIED",
                "false, false, false, false, REFERRED INTERN_GRADUATION_UNVERIFIED",
                "false, false, false, true, GRANTED INTERN_YOUTH"
            },
            nullValues = "-")
    @DisplayName("在校、就业、毕业时间以教育、社保部门的答复为准；没有答复的不算通过，由人判断")
    void what_registers_say(boolean proven, Boolean enrolled, Boolean insured, boolean youth, String expected) {
        var decision = InternshipRules.decide(
                asked(proven, enrolled, insured, youth),
                new InternshipTerms(3, 16, 24, true, false, LeapDayRule.FEB_28));
        assertThat(decision.outcome() + " " + String.join(",", codes(decision))).isEqualTo(expected);
    }

    @ParameterizedTest(name = "毕业年度可见习 {0}，{1} 毕业 → {2}")
    @CsvSource({"true, 2025-12-31, GRANTED", "true, 2026-01-01, REFUSED", "false, 2025-12-31, REFUSED"})
    @DisplayName("毕业年度的在校学生：由参数决定")
    void students_in_their_last_year(boolean allowed, LocalDate graduates, String outcome) {
        var claim = new InternshipClaim(
                "weihai",
                "371082",
                LocalDate.parse("2025-11-04"),
                LocalDate.parse("2003-05-06"),
                graduates,
                true,
                true,
                true,
                false,
                false,
                false,
                true,
                null,
                List.of());
        var terms = new InternshipTerms(3, 16, 24, true, allowed, LeapDayRule.FEB_28);
        assertThat(InternshipRules.decide(claim, terms).outcome()).hasToString(outcome);
    }

    private static InternshipClaim asked(
            boolean proven, @Nullable Boolean enrolled, @Nullable Boolean insured, boolean youth) {
        return new InternshipClaim(
                "weihai",
                "371082",
                LocalDate.parse("2025-11-04"),
                youth ? LocalDate.parse("2003-05-06") : OLD,
                youth ? null : LocalDate.parse("2025-06-30"),
                proven,
                enrolled,
                youth,
                false,
                insured,
                false,
                true,
                null,
                List.of());
    }
}
