package org.zaijiuye.assist.flexsubsidy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.zaijiuye.assist.flexsubsidy.FlexSubsidyCase.MONTH;
import static org.zaijiuye.assist.flexsubsidy.FlexSubsidyCase.claim;
import static org.zaijiuye.assist.flexsubsidy.FlexSubsidyCase.codes;
import static org.zaijiuye.assist.flexsubsidy.FlexSubsidyCase.granted;
import static org.zaijiuye.assist.flexsubsidy.FlexSubsidyCase.laws;
import static org.zaijiuye.assist.flexsubsidy.FlexSubsidyCase.months;
import static org.zaijiuye.assist.flexsubsidy.FlexSubsidyCase.paid;
import static org.zaijiuye.assist.flexsubsidy.FlexSubsidyCase.refused;
import static org.zaijiuye.assist.flexsubsidy.FlexSubsidyCase.terms;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.zaijiuye.assist.flexsubsidy.FlexSubsidyGrant.Line;
import org.zaijiuye.shared.Decision.Outcome;
import org.zaijiuye.shared.Reason.Confidence;

@DisplayName("灵活就业社保补贴 · 《就业促进法》第五十二条、《山东省就业促进条例》第四十五、四十六条")
class FlexSubsidyRulesTest {

    private static final String A_YEAR_ON = "'date':'2027-07-01',";

    @ParameterizedTest(name = "#{0} 养老 {2} 医疗 {3} × {1} 个月，{4} → {5}")
    @CsvSource({
        "1, 1, 883.20, 0, LOWEST_BASE, 588.80",
        "2, 12, 883.20, 0, LOWEST_BASE, 7065.60",
        "3, 1, 883.20, 353.28, LOWEST_BASE, 824.32",
        "4, 1, 1000.00, 0, ACTUAL, 666.66",
        "5, 1, 2649.60, 0, LOWEST_BASE, 588.80",
        "below the base, 1, 882.00, 0, LOWEST_BASE, 588.00",
        "medical alone, 1, 0, 353.28, LOWEST_BASE, 235.52",
        "a cent, 1, 0.01, 0, ACTUAL, 0.00",
        "A5, 3, 883.20, 0, LOWEST_BASE, 1766.40"
    })
    void two_thirds_of_what_was_paid_are_given_back(
            String row, int count, String pension, String medical, CapBase base, String total) {
        var grant = granted(
                "{%s'capBase':'%s',%s}".formatted(A_YEAR_ON, base, months("2026-07", count, pension, medical)),
                terms(Mode.RATIO));

        assertThat(grant.total()).as(row).isEqualByComparingTo(total);
        assertThat(sum(grant)).isEqualByComparingTo(total);
        assertThat(grant.lines()).hasSize(count).allSatisfy(line -> assertThat(line.amount())
                .isEqualByComparingTo(Stream.of(line.pension(), line.medical())
                        .filter(Objects::nonNull)
                        .reduce(BigDecimal.ZERO, BigDecimal::add)));
    }

    @ParameterizedTest(name = "#{0} 按年定额，养老 {2} 医疗 {3} × {1} 个月 → {4}")
    @CsvSource({
        "5a, 12, 883.20, 0, 3850.00",
        "5b, 5, 883.20, 0, 1604.16",
        "5c, 12, 350.00, 150.00, 4000.00",
        "both, 12, 883.20, 353.28, 5000.00",
        "one, 1, 883.20, 0, 320.83"
    })
    void a_yearly_amount_is_given_by_the_months_and_never_above_two_thirds(
            String row, int count, String pension, String medical, String total) {
        var grant = granted(
                "{%s%s}".formatted(A_YEAR_ON, months("2026-07", count, pension, medical)), terms(Mode.FIXED_ANNUAL));

        assertThat(grant.total()).as(row).isEqualByComparingTo(total);
        assertThat(sum(grant)).isEqualByComparingTo(total);
        assertThat(grant.lines()).hasSize(count).noneMatch(line -> line.amount().signum() < 0);
    }

    @Test
    void medical_insurance_alone_earns_no_yearly_amount() {
        var decision = FlexSubsidyRules.decide(
                claim("{%s}".formatted(months("2026-07", 1, "0", "353.28"))), terms(Mode.FIXED_ANNUAL));

        assertThat(decision.outcome()).isEqualTo(Outcome.REFUSED);
        assertThat(codes(decision)).containsExactly("FLEX_NOT_PAID");
    }

    @Test
    void whatever_is_paid_the_law_s_two_thirds_are_kept() {
        for (var cents = 1; cents < 400_000; cents += 997) {
            var amount = BigDecimal.valueOf(cents, 2);
            for (var mode : Mode.values()) {
                var grant = granted(
                        "{'capBase':'ACTUAL',%s}".formatted(months("2026-07", 2, amount.toPlainString(), "0")),
                        terms(mode));
                assertThat(grant.total().multiply(BigDecimal.valueOf(3)))
                        .isLessThanOrEqualTo(amount.multiply(BigDecimal.valueOf(4)));
            }
        }
    }

    @Test
    void a_share_above_two_thirds_is_none() {
        assertThatThrownBy(
                        () -> new MonthTerms(67, 100, BigDecimal.ONE, BigDecimal.ONE, BigDecimal.ONE, BigDecimal.ONE))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(new MonthTerms(66, 99, BigDecimal.ONE, BigDecimal.ONE, BigDecimal.ONE, BigDecimal.ONE).numerator())
                .isEqualTo(66);
    }

    @Test
    @DisplayName("跨两个参数版本的申领，各月按当月的标准（§14.16）")
    void each_month_is_reckoned_by_its_own_tables() {
        var later = new MonthTerms(
                2, 3, new BigDecimal("900.00"), MONTH.medicalBase(), MONTH.annualBoth(), MONTH.annualPensionOnly());
        var grant = granted(
                "{%s}".formatted(months("2026-07", 3, "1000", "0")),
                terms(Mode.RATIO, month -> month.isBefore(YearMonth.of(2026, 9)) ? MONTH : later));

        assertThat(grant.lines())
                .extracting(Line::amount)
                .containsExactly(new BigDecimal("588.80"), new BigDecimal("588.80"), new BigDecimal("600.00"));
    }

    @Test
    void a_month_without_payment_is_left_out_and_uses_none_of_the_term() {
        var grant = granted(
                "{'usedMonths':34,'months':[{'month':'2026-07','pensionPaid':883.20},{'month':'2026-08'},"
                        + "{'month':'2026-09','pensionPaid':883.20}]}",
                terms(Mode.RATIO));

        assertThat(paid(grant)).containsExactly("2026-07", "2026-09");
        assertThat(refused(grant)).containsExactly("2026-08 FLEX_NOT_PAID");
        assertThat(grant.usedMonths()).isEqualTo(36);
    }

    @ParameterizedTest(name = "已用 {0} 个月，申领 3 个月 → 补 {1} 个月")
    @CsvSource({"0, 3", "33, 3", "34, 2", "35, 1"})
    void the_term_is_thirty_six_months(int used, int given) {
        var grant =
                granted("{'usedMonths':%d,%s}".formatted(used, months("2026-07", 3, "883.20", "0")), terms(Mode.RATIO));

        assertThat(grant.lines()).hasSize(given);
        assertThat(grant.refused()).hasSize(3 - given).allMatch(each -> each.code()
                .equals("FLEX_CAP_REACHED"));
        assertThat(grant.capMonths()).isEqualTo(36);
    }

    @Test
    void whose_term_is_used_up_is_refused_and_gets_no_second_one() {
        var decision = FlexSubsidyRules.decide(claim("{'usedMonths':36}"), terms(Mode.RATIO));

        assertThat(decision.outcome()).isEqualTo(Outcome.REFUSED);
        assertThat(codes(decision)).containsExactly("FLEX_CAP_REACHED");
        assertThat(decision.reasons().get(0).text()).contains("2026-07", "36个月");
    }

    @ParameterizedTest(name = "{0} 生，{1}，{2} 首次核定 → 期限 {3}，至 {4}")
    @CsvSource({
        "1970-06-10, M60, 2026-11-10, 36,",
        "1970-06-10, M60, 2026-11-11, , 2031-11",
        "1976-03-20, F55, 2027-10-20, 36,",
        "1976-03-20, F55, 2027-10-21, , 2032-10",
        "1984-03-12, F55, 2026-10-08, 36,"
    })
    void the_age_at_the_first_approval_decides_about_the_term(
            String birth, String group, String first, Integer cap, YearMonth until) {
        var grant = granted(
                "{'birthDate':'%s','retireGroup':'%s','firstApproval':'%s'}".formatted(birth, group, first),
                terms(Mode.RATIO));

        assertThat(grant.capMonths()).isEqualTo(cap);
        assertThat(grant.termUntil()).isEqualTo(until);
    }

    @Test
    void the_month_of_retirement_is_the_last_of_an_extended_term() {
        var facts = "{'date':'2031-12-30','birthDate':'1970-06-10','retireGroup':'M60','firstApproval':'2026-11-11',"
                + "'flexFrom':'2026-06-10','usedMonths':58,%s}".formatted(months("2031-11", 1, "883.20", "0"));
        assertThat(paid(granted(facts, terms(Mode.RATIO)))).containsExactly("2031-11");

        var later = FlexSubsidyRules.decide(
                claim(facts.replace("2031-12-30", "2032-01-30").replace("'2031-11'", "'2031-12'")), terms(Mode.RATIO));
        assertThat(codes(later)).containsExactly("FLEX_CAP_REACHED");
    }

    @Test
    @DisplayName("首次核定后改了退休类别，期限不变（§14.9）")
    void what_the_first_approval_fixed_stays() {
        var counted =
                "{'birthDate':'1976-03-20','retireGroup':'F50','firstApproval':'2026-07-01','usedMonths':36,'frozen':false}";
        assertThat(codes(FlexSubsidyRules.decide(claim(counted), terms(Mode.RATIO))))
                .containsExactly("FLEX_CAP_REACHED");

        var extended = granted(
                "{'birthDate':'1984-03-12','firstApproval':'2026-07-01','usedMonths':40,'frozen':true}",
                terms(Mode.RATIO));
        assertThat(extended.termUntil()).isEqualTo(YearMonth.of(2042, 3));
    }

    @ParameterizedTest(name = "{0} → {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "'recognisedOn':null | FLEX_NOT_RECOGNISED",
                "'recognisedOn':'2026-06-10' | FLEX_NOT_RECOGNISED",
                "'recognisedOn':'2026-08-01','flexFrom':'2026-08-02' | FLEX_NOT_RECOGNISED",
                "'recognisedUntil':'2026-06-30' | FLEX_NOT_RECOGNISED",
                "'flexFrom':null | FLEX_NO_EMPLOYMENT_REG",
                "'flexFrom':'2026-08-01' | FLEX_NO_EMPLOYMENT_REG",
                "'flexUntil':'2026-06-30' | FLEX_NO_EMPLOYMENT_REG",
                "'date':'2026-07-31' | FLEX_MONTH_AHEAD",
                "'date':'2027-08-01' | FLEX_WINDOW",
                "'pensionFrom':'2026-07' | FLEX_PENSION",
                "'operatorFrom':'2026-07' | FLEX_OPERATOR",
                "'months':[{'month':'2026-07','pensionPaid':883.20,'employerInsured':true}] | FLEX_EMPLOYER_INSURED",
                "'months':[{'month':'2026-07','pensionPaid':883.20,'taken':'BENEFIT'}] | FLEX_MONTH_CONFLICT",
                "'months':[{'month':'2026-07','pensionPaid':883.20,'taken':'GRADUATE_SUBSIDY'}] | FLEX_MONTH_CONFLICT",
                "'months':[{'month':'2026-07','pensionPaid':883.20,'taken':'INTERNSHIP'}] | FLEX_MONTH_CONFLICT",
                "'months':[{'month':'2026-07','pensionPaid':883.20,'operator':true}] | FLEX_OPERATOR",
                "'months':[{'month':'2026-07','pensionPaid':883.20,'backpaid':true}] | FLEX_BACKPAID",
                "'months':[{'month':'2026-07','pensionPaid':0}] | FLEX_NOT_PAID",
                "'openHandling':'X-10' | ITEM_OPEN"
            })
    void a_month_is_refused_with_its_ground(String changes, String code) {
        var decision = FlexSubsidyRules.decide(claim("{" + changes + "}"), terms(Mode.RATIO));

        assertThat(decision.outcome()).isEqualTo(Outcome.REFUSED);
        assertThat(codes(decision)).containsExactly(code);
    }

    @ParameterizedTest(name = "{0} → 补贴")
    @CsvSource(
            delimiter = '|',
            value = {
                "'recognisedOn':'2026-06-09'",
                "'recognisedUntil':'2026-07-01'",
                "'flexFrom':'2026-07-31'",
                "'flexUntil':'2026-07-01'",
                "'date':'2026-08-01'",
                "'date':'2027-07-31'",
                "'pensionFrom':'2026-08'",
                "'operatorFrom':'2026-08'"
            })
    void on_the_other_side_of_each_boundary_the_month_is_subsidised(String changes) {
        assertThat(paid(granted("{" + changes + "}", terms(Mode.RATIO)))).containsExactly("2026-07");
    }

    @Test
    void a_grant_names_the_months_that_it_refuses_with_their_law() {
        var decision = FlexSubsidyRules.decide(
                claim("{'usedMonths':35,%s}".formatted(months("2026-07", 2, "883.20", "0"))), terms(Mode.RATIO));

        assertThat(codes(decision)).containsExactly("FLEX_AMOUNT", "FLEX_TERM", "FLEX_CAP_REACHED");
        assertThat(decision.reasons().get(0).confidence()).isEqualTo(Confidence.ASSUMED);
        assertThat(decision.reasons().get(2).basis().article()).isEqualTo("第四十六条");
    }

    @ParameterizedTest(name = "{0} → 威海依据《{1}》，山西依据《{2}》")
    @CsvSource(
            delimiter = '|',
            value = {
                "'flexFrom':null | 山东省就业促进条例 | 就业促进法",
                "'usedMonths':36 | 山东省就业促进条例 | 就业补助资金管理办法",
                "'unverified':['SI'] | 山东省就业促进条例 | 就业促进法"
            })
    void a_province_is_cited_no_other_province_s_law(String changes, String weihai, String shanxi) {
        assertThat(laws(claim("{%s}".formatted(changes)))).containsOnly(weihai);
        assertThat(laws(claim("{%s,'profile':'shanxi'}".formatted(changes)))).containsOnly(shanxi);
    }

    @ParameterizedTest(name = "{0} → {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "'unverified':['SI'] | FLEX_PAID_UNVERIFIED",
                "'unverified':['MED'] | FLEX_MEDICAL_UNVERIFIED",
                "'unverified':['SAMR'] | FLEX_OPERATOR_UNVERIFIED",
                "'unverified':['EMP'] | FLEX_SUBSIDY_UNVERIFIED",
                "'retireGroup':null | FLEX_GROUP_UNVERIFIED",
                "'accountProven':false | FLEX_ACCOUNT_UNPROVEN"
            })
    void what_nobody_has_told_is_left_to_a_person(String changes, String code) {
        var decision = FlexSubsidyRules.decide(claim("{" + changes + "}"), terms(Mode.RATIO));

        assertThat(decision.outcome()).isEqualTo(Outcome.REFERRED);
        assertThat(codes(decision)).containsExactly(code);
    }

    @Test
    void a_month_cannot_be_claimed_twice() {
        assertThatThrownBy(() -> claim("{'months':[{'month':'2026-07'},{'month':'2026-07'}]}"))
                .hasMessageContaining("同一月份只能申领一次");
    }

    private static BigDecimal sum(FlexSubsidyGrant grant) {
        return grant.lines().stream().map(Line::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
