package org.zaijiuye.exit.deregistration;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.zaijiuye.Counter;
import org.zaijiuye.Hall;
import org.zaijiuye.records.BenefitState;
import org.zaijiuye.records.DecisionRecord;
import org.zaijiuye.records.Entitlement;
import org.zaijiuye.records.LineState;
import org.zaijiuye.records.PersonState;
import org.zaijiuye.records.Registration;

@DisplayName("注销后又申请登记，其后对注销的异议成立：一人只有一个在册登记，应得的待遇不减少")
class ExitBeforeReturnTest extends Counter {

    private static final YearMonth MAY = YearMonth.of(2026, 5);
    private static final YearMonth JULY = YearMonth.of(2026, 7);

    /** Left on 2026-06-08 and objected on 2026-06-12. */
    private String objectedTo(Citizen citizen, String caseNumber) {
        left(citizen, caseNumber);
        hall.at("2026-06-12T09:00");
        return object(caseNumber.substring(1));
    }

    private String registersAgain(Citizen citizen, String... items) {
        return registersAgain(8, citizen, items);
    }

    private String registersAgain(int insuredMonths, Citizen citizen, String... items) {
        hall.register(
                "si",
                citizen.idNo(),
                "{'employerInsuredNow':false,'receivingPension':false,'flexibleInsured':false,'residualMonths':0,"
                        + "'stopReason':'U01','unemploymentMonths':%d,'lastEmployerMonth':'2025-10'}"
                                .formatted(insuredMonths));
        var again = Hall.number("AGAIN");
        submit(again, citizen, "2026-07-01T09:00", items);
        return again;
    }

    private String registeredAgain(Citizen citizen, String... items) {
        var again = registersAgain(citizen, items);
        hall.complete(CLERK, again + "-01", "Task_FirstReview", AGREE);
        return again;
    }

    private DecisionRecord proposal(String handling) {
        return decisions.latest(handling, DecisionRecord.Kind.PROPOSAL).orElseThrow();
    }

    @Test
    @DisplayName("已再次登记：前一登记延至再次登记之日，期间待遇补发，余下月数在现登记下申领")
    void the_first_registration_ends_where_the_second_begins() {
        var citizen = citizen(SEVEN_YEARS);
        var caseNumber = drawing(citizen);
        var entitlement = paid(caseNumber, MAY, null);
        var objection = objectedTo(citizen, caseNumber);
        assertThat(read(entitlement).residual()).isEqualTo(11);
        var again = registeredAgain(citizen, REGISTRATION);

        answered(objection, "UPHELD");

        assertThat(hall.ends(objection)).containsExactly("EndEvent_DecisionRevised");
        assertThat(outcome(caseNumber + "-13-1")).isEqualTo("REFUSED");
        isEnded(caseNumber, "2026-07-01", "D12");
        assertThat(registration(again)).returns(PersonState.REGISTERED, Registration::state);
        assertThat(read(entitlement))
                .returns(BenefitState.STOPPED, Entitlement::state)
                .returns(JULY, Entitlement::stopMonth)
                .returns(10, Entitlement::residual);
        assertThat(told(caseNumber + "-13-1")).contains("前一失业登记已更正");
        hall.at("2026-07-10T07:00");
        hall.fire("PaymentBatchProcess");
        assertThat(lineStates(entitlement)).as("June").hasSize(8).endsWith(LineState.PAID, LineState.BATCHED);
        var claim = Hall.number("CLAIM");
        submit(claim, citizen, "2026-07-15T09:00", BENEFIT);
        grantBenefit(claim + "-02");
        assertThat(entitlements.findByHandling(claim + "-02").orElseThrow())
                .returns(JULY, Entitlement::firstMonth)
                .returns(10, Entitlement::months);
    }

    @Test
    @DisplayName("再次登记后的申领正在审核：按更正后的剩余月数重新判定")
    void a_claim_in_review_is_judged_again() {
        var citizen = citizen(SEVEN_YEARS);
        var caseNumber = drawing(citizen);
        paid(caseNumber, MAY, null);
        var objection = objectedTo(citizen, caseNumber);
        var again = registeredAgain(citizen, REGISTRATION, BENEFIT);
        hall.complete(OFFICER, again + "-02", "Task_FirstReview", AGREE);
        assertThat(proposal(again + "-02").result()).contains("\"months\":11");
        answered(objection, "UPHELD");
        assertThat(proposal(again + "-02").result()).contains("\"months\":10");
        assertThat(hall.open(again + "-02")).containsExactly("Task_FirstReview");
        grantBenefit(again + "-02");
        assertThat(entitlements.findByHandling(again + "-02").orElseThrow().months())
                .isEqualTo(10);
    }

    /** The second benefit is granted from 2026-07 on, with the 11 months that the first one left. */
    private Entitlement grantedAgain(Citizen citizen) {
        var again = registeredAgain(citizen, REGISTRATION, BENEFIT);
        grantBenefit(again + "-02");
        var second = entitlements.findByHandling(again + "-02").orElseThrow();
        assertThat(second).returns(JULY, Entitlement::firstMonth).returns(11, Entitlement::months);
        return second;
    }

    @Test
    @DisplayName("再次登记后的待遇已核定：前一待遇止于其首月，多补的月数从后一核定扣减，另作更正决定")
    void a_later_grant_gives_up_what_the_earlier_one_got_back() {
        var citizen = citizen(SEVEN_YEARS);
        var caseNumber = drawing(citizen);
        var entitlement = paid(caseNumber, MAY, null);
        var objection = objectedTo(citizen, caseNumber);
        var second = grantedAgain(citizen);
        var before = decisions
                .latest(second.handling(), DecisionRecord.Kind.DECISION)
                .orElseThrow();

        answered(objection, "UPHELD");

        assertThat(read(entitlement)).returns(JULY, Entitlement::stopMonth).returns(10, Entitlement::residual);
        assertThat(read(second))
                .returns(BenefitState.PAYING, Entitlement::state)
                .returns(10, Entitlement::months)
                .returns(YearMonth.of(2027, 4), Entitlement::lastMonth);
        var after = decisions
                .latest(second.handling(), DecisionRecord.Kind.DECISION)
                .orElseThrow();
        assertThat(after.previous()).isEqualTo(before.id());
        assertThat(stored.result(after).path("months").asInt()).isEqualTo(10);
        assertThat(stored.read(after.facts().text()).path("residualMonths").asInt())
                .isEqualTo(10);
        assertThat(codes(second.handling())).containsExactly("UI_MONTHS_CORRECTED");
        assertThat(told(second.handling())).contains("失业保险金核定月数已更正");
        assertThat(told(caseNumber + "-13-1")).contains("剩余月数已更正");
    }

    @Test
    @DisplayName("后一核定已到最长期限，多补的月数本已不予保留：不扣减")
    void months_above_the_cap_are_given_up_first() {
        var citizen = citizen(SEVEN_YEARS);
        var caseNumber = drawing(citizen);
        paid(caseNumber, MAY, null);
        var objection = objectedTo(citizen, caseNumber);
        var again = registersAgain(84, citizen, REGISTRATION, BENEFIT);
        hall.complete(CLERK, again + "-01", "Task_FirstReview", AGREE);
        grantBenefit(again + "-02");
        var second = entitlements.findByHandling(again + "-02").orElseThrow();
        assertThat(second.months()).as("18 + 11, capped").isEqualTo(24);
        answered(objection, "UPHELD");
        assertThat(read(second)).returns(24, Entitlement::months);
    }

    @Test
    @DisplayName("后一核定的末月已列入发放：取消；已发放：追回")
    void a_last_month_that_was_written_already_is_cancelled_and_a_paid_one_comes_back() {
        var citizen = citizen(SEVEN_YEARS);
        var caseNumber = drawing(citizen);
        paid(caseNumber, MAY, null);
        var objection = objectedTo(citizen, caseNumber);
        var second = grantedAgain(citizen);
        paid(second.caseNumber(), YearMonth.of(2027, 4), YearMonth.of(2027, 5));
        answered(objection, "UPHELD");
        assertThat(read(second))
                .returns(BenefitState.EXHAUSTED, Entitlement::state)
                .returns(YearMonth.of(2027, 4), Entitlement::lastMonth);
        assertThat(lineStates(second)).hasSize(11).endsWith(LineState.PAID, LineState.CANCELLED);

        var other = citizen(SEVEN_YEARS);
        var otherCase = drawing(other);
        paid(otherCase, MAY, null);
        var late = objectedTo(other, otherCase);
        var third = grantedAgain(other);
        paid(third.caseNumber(), YearMonth.of(2027, 5), null);
        answered(late, "UPHELD");
        assertThat(lineStates(third)).hasSize(11).containsOnly(LineState.PAID);
        assertThat(recoveries(third.handling())).as("2027-05").isEqualTo(1);
    }

    @Test
    @DisplayName("前一登记更正后，期间的事实仍按其日期重新认定")
    void a_fact_between_the_two_dates_the_end_anew() {
        var citizen = citizen(SEVEN_YEARS);
        var caseNumber = drawing(citizen);
        var entitlement = paid(caseNumber, MAY, null);
        var objection = objectedTo(citizen, caseNumber);
        registeredAgain(citizen, REGISTRATION);
        answered(objection, "UPHELD");
        assertThat(event("LATER-" + caseNumber, "EmploymentStarted", citizen, "2026-06-20", "{}"))
                .isEqualTo("APPLIED");
        heardAndReviewed(caseNumber + "-13-2");
        isEnded(caseNumber, "2026-06-20", "D01");
        assertThat(read(entitlement)).returns(YearMonth.of(2026, 6), Entitlement::stopMonth);

        answered(object(caseNumber.substring(1)), "UPHELD");

        isEnded(caseNumber, "2026-07-01", "D12");
        assertThat(read(entitlement)).returns(JULY, Entitlement::stopMonth);
    }

    @Test
    @DisplayName("再次登记正在审核：前一登记恢复，再次登记重新判定为不予登记（UR_DUPLICATE）")
    void a_second_registration_in_review_becomes_a_duplicate() {
        var citizen = citizen(SEVEN_YEARS);
        var caseNumber = drawing(citizen);
        var objection = objectedTo(citizen, caseNumber);
        var again = registersAgain(citizen, REGISTRATION) + "-01";
        assertThat(proposal(again).outcome()).isEqualTo("GRANTED");

        answered(objection, "UPHELD");

        assertThat(caseOf(caseNumber))
                .returns(PersonState.REGISTERED, Registration::state)
                .returns(LocalDate.of(2025, 11, 4), Registration::regDate);
        assertThat(proposal(again).outcome()).isEqualTo("REFUSED");
        var task = hall.task(again, "Task_FirstReview").getId();
        assertThat(hall.get(CLERK, "/engine-rest/task/" + task + "/localVariables/view?deserializeValue=false")
                        .path("value")
                        .asText())
                .as("what the clerk reads")
                .contains("不予", "已办理失业登记，登记号" + caseOf(caseNumber).number());
        reviewed(again);
        assertThat(outcome(again)).isEqualTo("REFUSED");
        assertThat(codes(again)).containsExactly("UR_DUPLICATE");
        assertThat(hall.ends(again)).contains("EndEvent_RegistrationRefused");
    }
}
