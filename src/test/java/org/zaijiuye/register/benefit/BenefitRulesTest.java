package org.zaijiuye.register.benefit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.zaijiuye.register.benefit.BenefitCase.NATIONAL;
import static org.zaijiuye.register.benefit.BenefitCase.SHANDONG_STEP;
import static org.zaijiuye.register.benefit.BenefitCase.STEP_B;
import static org.zaijiuye.register.benefit.BenefitCase.claim;
import static org.zaijiuye.register.benefit.BenefitCase.terms;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.zaijiuye.person.EvidenceStrength;
import org.zaijiuye.person.StatusSign;
import org.zaijiuye.person.StatusSign.Kind;
import org.zaijiuye.records.UnempReason;
import org.zaijiuye.shared.Decision;
import org.zaijiuye.shared.Decision.Outcome;
import org.zaijiuye.shared.Reason;
import org.zaijiuye.shared.Reason.Confidence;

@DisplayName("失业保险金 · 《社会保险法》第四十五至五十一条")
class BenefitRulesTest {

    @ParameterizedTest(name = "#{0} 新缴 {1} 剩余 {2} {3} → {4} 个月，作废 {5}")
    @CsvSource({
        "2, 12, 0, NATIONAL, 12, 0",
        "2, 12, 0, SHANDONG_STEP, 3, 0",
        "2, 12, 0, STEP_B, 3, 0",
        "3, 59, 0, NATIONAL, 12, 0",
        "4, 60, 0, NATIONAL, 18, 0",
        "4, 60, 0, SHANDONG_STEP, 14, 0",
        "5, 119, 0, NATIONAL, 18, 0",
        "6, 120, 0, NATIONAL, 24, 0",
        "6, 120, 0, SHANDONG_STEP, 24, 0",
        "6, 120, 0, STEP_B, 24, 0",
        "7, 14, 13, NATIONAL, 24, 1",
        "8, 14, 13, SHANDONG_STEP, 16, 0",
        "9, 8, 13, NATIONAL, 13, 0",
        "9, 8, 13, SHANDONG_STEP, 13, 0",
        "9, 11, 13, STEP_B, 13, 0",
        "11, 130, 20, NATIONAL, 24, 20",
        "14.8, 120, 24, NATIONAL, 24, 24",
        "A7, 12, 11, NATIONAL, 23, 0",
        "C, 144, 0, NATIONAL, 24, 0"
    })
    void months_follow_contributions_and_residual(
            String row, int paid, int residual, String profile, int months, int lost) {
        var grant = granted("{'paidMonths':%d,'residualMonths':%d}".formatted(paid, residual), terms(table(profile)));

        assertThat(grant.months()).as(row).isEqualTo(months);
        assertThat(grant.monthsLost()).isEqualTo(lost);
        assertThat(grant.residualOnly()).isEqualTo(paid < 12);
    }

    @ParameterizedTest(name = "新缴 {0} 剩余 0 → 拒绝")
    @CsvSource({"11, NATIONAL", "8, NATIONAL", "11, SHANDONG_STEP", "0, STEP_B"})
    void under_twelve_months_without_residual_there_is_no_benefit(int paid, String profile) {
        var decision = BenefitRules.decide(claim("{'paidMonths':%d}".formatted(paid)), terms(table(profile)));

        assertThat(decision.outcome()).isEqualTo(Outcome.REFUSED);
        assertThat(codes(decision)).containsExactly("UI_UNDER_12");
    }

    @Test
    void lost_months_are_named_in_the_decision() {
        var decision = BenefitRules.decide(claim("{'paidMonths':130,'residualMonths':20}"), terms());

        assertThat(codes(decision)).containsExactly("UI_MONTHS", "UI_AMOUNT", "UI_MONTHS_LOST");
        assertThat(decision.reasons().get(2).text()).contains("20个月");
    }

    @Test
    void the_amount_is_marked_as_a_sample() {
        var decision = BenefitRules.decide(claim("{}"), terms());

        assertThat(decision.reasons())
                .extracting(Reason::confidence)
                .containsExactly(Confidence.SURE, Confidence.ASSUMED);
    }

    @Test
    @DisplayName("场景A：84个月 → 18个月，2025-11起，每月1980.00元")
    void scenario_a_is_granted_eighteen_months() {
        var grant = granted("{'regDate':'2025-11-04'}", terms());

        assertThat(grant).isEqualTo(new BenefitGrant(18, YearMonth.of(2025, 11), new BigDecimal("1980.00"), 0, false));
    }

    @Test
    @DisplayName("场景C：130个月、本人辞职 → 不予发放")
    void scenario_c_is_refused_for_leaving_voluntarily_only() {
        var decision = BenefitRules.decide(claim("{'unempReason':'U07','paidMonths':130}"), terms());

        assertThat(decision.outcome()).isEqualTo(Outcome.REFUSED);
        assertThat(codes(decision)).containsExactly("UI_VOLUNTARY");
    }

    @Test
    @DisplayName("场景C后半：以前未申领的130个月累加 → 144个月、24个月；参数为否时只计14个月、12个月")
    void months_never_claimed_for_add_up_where_the_parameter_says_so() {
        var again = "{'paidMonths':144,'unclaimedMonths':130}";

        assertThat(granted(again, terms()).months()).isEqualTo(24);
        assertThat(granted(again, BenefitCase.notAccumulating()).months()).isEqualTo(12);
        assertThat(codes(BenefitRules.decide(
                        claim("{'paidMonths':141,'unclaimedMonths':130}"), BenefitCase.notAccumulating())))
                .containsExactly("UI_UNDER_12");
    }

    @Test
    @DisplayName("收款账户未核实：转人工，不是不予核准的理由")
    void an_unproven_account_is_a_question_and_no_ground_of_refusal() {
        var decision = decide("{'accountProven':false}");

        assertThat(decision.outcome()).isEqualTo(Outcome.REFERRED);
        assertThat(codes(decision)).containsExactly("UI_ACCOUNT_UNPROVEN");
        assertThat(BenefitRules.refusable()).extracting(Reason::code).doesNotContain("UI_ACCOUNT_UNPROVEN");
    }

    @ParameterizedTest
    @CsvSource({"REG_MONTH, 2026-01-31, 2026-01", "NEXT_MONTH, 2026-01-31, 2026-02", "NEXT_MONTH, 2025-12-01, 2026-01"})
    void the_first_month_follows_the_registration_date(FirstMonth rule, LocalDate regDate, YearMonth first) {
        var grant = granted("{'regDate':'%s'}".formatted(regDate), terms(NATIONAL, rule, true, true));

        assertThat(grant.firstMonth()).isEqualTo(first);
    }

    @ParameterizedTest(name = "{0} × {1} = {2}")
    @CsvSource({
        "2200, 0.90, 1980.00",
        "2010, 0.90, 1809.00",
        "1820, 0.90, 1638.00",
        "2001.11, 0.90, 1800.99",
        "2000.01, 0.85, 1700.00"
    })
    void the_amount_is_cut_to_the_cent_never_rounded_up(String wage, String rate, String amount) {
        assertThat(BenefitRules.monthlyAmount(new BigDecimal(wage), new BigDecimal(rate)))
                .isEqualTo(new BigDecimal(amount));
    }

    @ParameterizedTest(name = "{0} → {1} {2}")
    @CsvSource({
        "U01, GRANTED, UI_MONTHS",
        "U02, GRANTED, UI_MONTHS",
        "U03, REFERRED, UI_REASON_UNVERIFIED",
        "U04, GRANTED, UI_MONTHS",
        "U05, GRANTED, UI_MONTHS",
        "U06, GRANTED, UI_MONTHS",
        "U07, REFUSED, UI_VOLUNTARY",
        "U08, REFERRED, UI_REASON_UNVERIFIED",
        "U09, REFERRED, UI_REASON_UNVERIFIED",
        "U10, REFERRED, UI_REASON_UNVERIFIED",
        "U11, REFERRED, UI_REASON_UNVERIFIED",
        "U12, REFERRED, UI_REASON_UNVERIFIED",
        "U13, REFERRED, UI_REASON_UNVERIFIED",
        "U14, REFERRED, UI_REASON_UNVERIFIED",
        "U15, REFUSED, UI_VOLUNTARY"
    })
    void each_reason_of_unemployment_has_its_answer(String reason, Outcome outcome, String code) {
        var decision = decide("{'unempReason':'%s'}".formatted(reason));

        assertThat(decision.outcome()).isEqualTo(outcome);
        assertThat(codes(decision).get(0)).isEqualTo(code);
    }

    @ParameterizedTest
    @CsvSource({"EMPLOYER, GRANTED", "PERSON, REFUSED"})
    void parting_by_consent_depends_on_who_proposed_it(Proposer proposer, Outcome outcome) {
        var decision = decide("{'unempReason':'U03','mutualProposedBy':'%s'}".formatted(proposer));

        assertThat(decision.outcome()).isEqualTo(outcome);
    }

    @ParameterizedTest
    @ValueSource(strings = {"U08", "U13"})
    void who_was_no_employee_and_paid_nothing_is_refused(String reason) {
        var decision = decide("{'unempReason':'%s','paidMonths':0}".formatted(reason));

        assertThat(decision.outcome()).isEqualTo(Outcome.REFUSED);
        assertThat(codes(decision)).containsExactly("UI_UNDER_12");
    }

    @ParameterizedTest(name = "辞职，新缴 {0} 剩余 {1}，剩余月数也须非自愿 {2} → {3}")
    @CsvSource({
        "8, 13, true, REFUSED",
        "8, 13, false, GRANTED",
        "12, 13, false, REFUSED",
        "8, 0, false, REFUSED",
        ", 13, true, REFUSED",
        ", 13, false, REFERRED"
    })
    void whether_the_residual_door_opens_after_resignation_is_a_parameter(
            Integer paid, int residual, boolean needsInvoluntary, Outcome outcome) {
        var facts = "{'unempReason':'U07','paidMonths':%s,'residualMonths':%d}".formatted(paid, residual);
        var terms = terms(NATIONAL, FirstMonth.REG_MONTH, needsInvoluntary, true);

        assertThat(BenefitRules.decide(claim(facts), terms).outcome()).isEqualTo(outcome);
    }

    @ParameterizedTest(name = "{0} → {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "{'registered':false} | UI_NOT_REGISTERED",
                "{'jobSeeking':false} | UI_NOT_SEEKING",
                "{'receivingPension':true} | UI_PENSION",
                "{'employment':'HARD'} | UI_EMPLOYED",
                "{'alreadyDrawing':true} | UI_DRAWING",
                "{'exhausted':true} | UI_EXHAUSTED",
                "{'stopReasons':['S2']} | UI_STOP_S2",
                "{'stopReasons':['S3']} | UI_STOP_S3",
                "{'stopReasons':['S6']} | DEAD",
                "{'stopReasons':['S7']} | UI_STOP_S7",
                "{'openHandling':'A1-02'} | ITEM_OPEN"
            })
    void refuses_for_each_ground_alone(String facts, String code) {
        var decision = decide(facts);

        assertThat(decision.outcome()).isEqualTo(Outcome.REFUSED);
        assertThat(codes(decision)).containsExactly(code);
    }

    @ParameterizedTest(name = "{0} → {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "{'registered':null} | UI_REGISTRATION_UNVERIFIED",
                "{'receivingPension':null} | UI_PENSION_UNVERIFIED",
                "{'employment':'SOFT'} | UI_EMPLOYED_UNVERIFIED",
                "{'employment':'UNKNOWN'} | UI_EMPLOYED_UNVERIFIED",
                "{'unempReason':null} | UI_REASON_UNVERIFIED",
                "{'paidMonths':null} | UI_CONTRIBUTION_UNVERIFIED",
                "{'residualMonths':null} | UI_RESIDUAL_UNVERIFIED",
                "{'unverifiedStops':['S7']} | UI_STOP_UNVERIFIED"
            })
    void refers_what_a_register_left_open(String facts, String code) {
        var decision = decide(facts);

        assertThat(decision.outcome()).isEqualTo(Outcome.REFERRED);
        assertThat(codes(decision)).containsExactly(code);
    }

    @Test
    void a_referral_carries_what_would_be_granted_where_the_months_are_known() {
        assertThat(Objects.requireNonNull(decide("{'unempReason':'U14'}").value())
                        .months())
                .isEqualTo(18);
        assertThat(decide("{'paidMonths':null}").value()).isNull();
    }

    @Test
    void a_certain_refusal_does_not_wait_for_an_unknown_fact() {
        assertThat(codes(decide("{'unempReason':'U07','paidMonths':null}"))).containsExactly("UI_VOLUNTARY");
    }

    @Test
    void refuses_with_every_failed_condition_named() {
        var decision = decide("""
                {'registered':false,'jobSeeking':false,'receivingPension':true,'employment':'HARD',
                 'alreadyDrawing':true,'paidMonths':3,'unempReason':'U07','exhausted':true}
                """);

        assertThat(codes(decision))
                .containsExactly(
                        "UI_NOT_REGISTERED",
                        "UI_NOT_SEEKING",
                        "UI_PENSION",
                        "UI_EMPLOYED",
                        "UI_DRAWING",
                        "UI_UNDER_12",
                        "UI_VOLUNTARY",
                        "UI_EXHAUSTED");
    }

    @ParameterizedTest
    @ValueSource(strings = {"HARD", "SOFT"})
    void a_recorded_rebuttal_answers_the_evidence(String strength) {
        assertThat(decide("{'employment':'%s','employmentRebutted':true}".formatted(strength))
                        .outcome())
                .isEqualTo(Outcome.GRANTED);
    }

    @Test
    @DisplayName("不以迟延申请为由拒绝 · 人社厅发〔2020〕24号")
    void a_claim_is_never_late() {
        assertThat(decide("{'date':'2030-01-01','regDate':'2025-11-04'}").outcome())
                .isEqualTo(Outcome.GRANTED);
    }

    @Test
    @DisplayName("以个人身份缴费不影响领取")
    void insurance_paid_as_an_individual_never_blocks() {
        var today = LocalDate.of(2026, 3, 15);
        var since = LocalDate.of(2025, 10, 31);
        var personal = new StatusSign(Kind.PERSONAL_CONTRIBUTION, today);
        var tax = new StatusSign(Kind.TAX_RECORD, today);

        assertThat(BenefitRules.employment(List.of(personal), today, since, since))
                .isEqualTo(EvidenceStrength.NONE);
        assertThat(BenefitRules.employment(List.of(personal, tax), today, since, since))
                .isEqualTo(EvidenceStrength.SOFT);
    }

    @Test
    void imprisonment_counts_only_while_the_parameter_says_so() {
        var without = terms(NATIONAL, FirstMonth.REG_MONTH, true, false);

        assertThat(BenefitRules.decide(claim("{'stopReasons':['S7']}"), without).outcome())
                .isEqualTo(Outcome.GRANTED);
        assertThat(BenefitRules.decide(claim("{'unverifiedStops':['S7']}"), without)
                        .outcome())
                .isEqualTo(Outcome.GRANTED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"paidMonths", "residualMonths"})
    void negative_months_are_no_facts(String field) {
        assertThatThrownBy(() -> claim("{'%s':-1}".formatted(field))).hasMessageContaining("0 or more");
    }

    @ParameterizedTest(name = "登记系统记载 {0} 至 {1} → {2}")
    @CsvSource({
        "drawnUntil, 2025-10, GRANTED",
        "drawnUntil, 2025-11, REFERRED",
        "drawnUntil, 2026-03, REFERRED",
        "subsidisedUntil, 2025-10, GRANTED",
        "subsidisedUntil, 2025-11, REFERRED",
        "subsidisedUntil, 2026-03, REFERRED"
    })
    @DisplayName("别处领取、享受就业补贴到首个应发月份或者以后的：重叠，由人核实")
    void months_for_which_others_have_paid_are_looked_at(String fact, String until, Outcome outcome) {
        var facts = "{'regDate':'2025-11-04','%s':'%s'}".formatted(fact, until);

        assertThat(decide(facts).outcome()).isEqualTo(outcome);
        assertThat(BenefitRules.decide(claim(facts), nextMonth()).outcome())
                .isEqualTo(until.equals("2026-03") ? Outcome.REFERRED : Outcome.GRANTED);
    }

    @Test
    void a_claim_that_may_be_drawn_is_looked_at() {
        assertThat(codes(decide("{'drawingDoubtful':true}"))).containsExactly("UI_DRAWING_UNVERIFIED");
        assertThat(codes(decide("{'drawingDoubtful':true,'alreadyDrawing':true}")))
                .containsExactly("UI_DRAWING");
    }

    @ParameterizedTest(name = "{0} 由 {1} 提出 → {2}")
    @CsvSource({
        "U01, PERSON, UI_REASON_CONFLICT",
        "U02, PERSON, UI_REASON_CONFLICT",
        "U04, PERSON, UI_REASON_CONFLICT",
        "U05, PERSON, UI_REASON_CONFLICT",
        "U07, EMPLOYER, UI_REASON_CONFLICT",
        "U15, EMPLOYER, UI_REASON_CONFLICT",
        "U06, PERSON, UI_MONTHS",
        "U01, EMPLOYER, UI_MONTHS",
        "U07, PERSON, UI_VOLUNTARY",
        "U15, PERSON, UI_VOLUNTARY"
    })
    @DisplayName("停保原因与提出方矛盾：由人核实，不信其一")
    void a_reason_that_its_proposer_contradicts_is_looked_at(String reason, String proposer, String code) {
        var decision = decide("{'unempReason':'%s','mutualProposedBy':'%s'}".formatted(reason, proposer));

        assertThat(decision.reasons().get(0).code()).isEqualTo(code);
        if (code.equals("UI_REASON_CONFLICT")) {
            assertThat(decision.outcome()).isEqualTo(Outcome.REFERRED);
            assertThat(decision.reasons()).singleElement().satisfies(each -> assertThat(each.text())
                    .contains("社会保险系统却记载由", "两者矛盾"));
        }
    }

    @Test
    @DisplayName("停保原因未载明：准予的理由写明只有申请人的陈述")
    void a_reason_that_only_the_applicant_states_is_named_as_such() {
        var decision = decide("{'reasonOnlyStated':true}");

        assertThat(decision.outcome()).isEqualTo(Outcome.GRANTED);
        assertThat(decision.reasons())
                .filteredOn(each -> each.code().equals("UI_REASON_STATED"))
                .singleElement()
                .satisfies(each -> assertThat(each.text())
                        .isEqualTo("社会保险系统未载明停保原因，失业原因“" + UnempReason.U01.title() + "”仅有申请人的陈述"));
        assertThat(codes(decide("{}"))).doesNotContain("UI_REASON_STATED");
    }

    @ParameterizedTest
    @CsvSource({"true, 该地在本市", "false, 转入本市"})
    void a_place_without_an_agency_of_ours_is_said_as_it_is(boolean within, String words) {
        var place = "{'insuredPlace':{'elsewhere':'威海市乳山市（371083）','withinCity':%s}}".formatted(within);

        assertThat(decide(place).reasons()).singleElement().satisfies(each -> {
            assertThat(each.code()).isEqualTo("UI_INSURED_ELSEWHERE");
            assertThat(each.text()).contains("威海市乳山市（371083）", words);
        });
        assertThat(codes(decide("{'insuredPlace':{'countyUnknown':true}}"))).containsExactly("UI_PLACE_UNVERIFIED");
    }

    private static BenefitTerms nextMonth() {
        return terms(NATIONAL, FirstMonth.NEXT_MONTH, true, true);
    }

    private static java.util.function.IntUnaryOperator table(String profile) {
        return switch (profile) {
            case "NATIONAL" -> NATIONAL;
            case "SHANDONG_STEP" -> SHANDONG_STEP;
            default -> STEP_B;
        };
    }

    private static Decision<BenefitGrant> decide(String differences) {
        return BenefitRules.decide(claim(differences), terms());
    }

    private static BenefitGrant granted(String differences, BenefitTerms terms) {
        var decision = BenefitRules.decide(claim(differences), terms);
        assertThat(decision.outcome()).isEqualTo(Outcome.GRANTED);
        return Objects.requireNonNull(decision.value());
    }

    private static List<String> codes(Decision<?> decision) {
        return decision.reasons().stream().map(Reason::code).toList();
    }
}
