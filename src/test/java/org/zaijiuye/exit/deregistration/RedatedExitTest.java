package org.zaijiuye.exit.deregistration;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.YearMonth;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.zaijiuye.Counter;
import org.zaijiuye.Hall;
import org.zaijiuye.history.PersonHistories;
import org.zaijiuye.history.PersonOnDay;
import org.zaijiuye.records.BenefitState;
import org.zaijiuye.records.DecisionRecord;
import org.zaijiuye.records.Entitlement;
import org.zaijiuye.records.LineState;
import org.zaijiuye.records.PersonState;
import org.zaijiuye.records.Registration;

@DisplayName("已经注销的：更早的事实以新决定更正注销日期")
class RedatedExitTest extends Counter {

    private static final YearMonth APRIL = YearMonth.of(2026, 4);
    private static final YearMonth MAY = YearMonth.of(2026, 5);

    @Autowired
    private PersonHistories histories;

    private void fact(String id, String type, Citizen citizen, String on, String status) {
        assertThat(event(id, type, citizen, on, "{}")).isEqualTo(status);
    }

    private DecisionRecord decision(String handling) {
        return decisions.latest(handling, DecisionRecord.Kind.DECISION).orElseThrow();
    }

    @Test
    @DisplayName("已注销后报来更早的就业：听取、审核后另作决定更正日期，追回多发月份，剩余月数重算")
    void an_exit_is_dated_anew_by_a_new_decision() {
        var citizen = citizen(SEVEN_YEARS);
        var caseNumber = drawing(citizen);
        var entitlement = paid(caseNumber, APRIL, MAY);
        var first = left(citizen, caseNumber);
        assertThat(read(entitlement).residual()).isEqualTo(11);
        hall.at("2026-06-15T09:00");

        fact("OLDER-" + caseNumber, "EmploymentStarted", citizen, "2026-04-10", "APPLIED");

        var second = caseNumber + "-13-2";
        assertThat(lineStates(entitlement)).as("May is still owed, and waits").endsWith(LineState.PAID, LineState.HELD);
        isEnded(caseNumber, "2026-06-08", "D01");
        assertThat(hall.open(second)).containsExactly("Task_HearPerson");
        assertThat(was(caseNumber, MAY).registration()).isNotNull();
        heardAndReviewed(second);

        isEnded(caseNumber, "2026-04-10", "D01");
        assertThat(was(caseNumber, APRIL).registration()).as("its last day").isNotNull();
        assertThat(was(caseNumber, MAY).registration()).isNull();
        assertThat(was(caseNumber, MAY).employment()).isNotNull();
        assertThat(read(entitlement))
                .returns(BenefitState.STOPPED, Entitlement::state)
                .returns(APRIL, Entitlement::stopMonth)
                .returns(13, Entitlement::residual);
        assertThat(lineStates(entitlement)).endsWith(LineState.PAID, LineState.CANCELLED);
        assertThat(recoveries(second)).as("April").isEqualTo(1);
        assertThat(recoveries(first)).isZero();
        assertThat(decision(second).previous()).isEqualTo(decision(first).id());
        assertThat(codes(second)).containsExactly("DEREG_D01", "DEREG_EARLIER");
        assertThat(told(second)).contains("失业登记注销已准予", "失业保险金停发");
        assertThat(hall.ends(caseNumber))
                .filteredOn("EndEvent_RegisterLeft"::equals)
                .hasSize(1);
        assertThat(running("LifecycleProcess", caseNumber)).isTrue();
    }

    private PersonOnDay was(String caseNumber, YearMonth month) {
        return histories.on(caseOf(caseNumber).personId(), month.atDay(10));
    }

    @Test
    @DisplayName("更正办理期间到发放日：尚欠月份不写、不放、不发；推翻后照发")
    void what_is_still_owed_waits_over_a_pay_day_and_is_paid_when_disproved() {
        var citizen = citizen(SEVEN_YEARS);
        var caseNumber = drawing(citizen);
        var entitlement = paid(caseNumber, APRIL.minusMonths(1), APRIL);
        left(citizen, caseNumber);
        hall.at("2026-06-15T09:00");
        fact("OLDER-" + caseNumber, "EmploymentStarted", citizen, "2026-04-10", "APPLIED");
        hall.at("2026-07-10T07:00");
        hall.fire("PaymentBatchProcess");
        assertThat(lineStates(entitlement)).hasSize(6).endsWith(LineState.PAID, LineState.HELD);

        var second = caseNumber + "-13-2";
        hall.complete(
                CLERK,
                second,
                "Task_HearPerson",
                Map.of("heard", "REACHED", "statement", "DISPUTES", "comment", "本人称六月才入职"));
        hall.complete(
                CLERK,
                second,
                "Task_FirstReview",
                Map.of("decision", "CORRECT", "fact", "event.D01", "rightChoice", "NO", "comment", "单位书面更正入职日期"));
        reviewed(second);
        hall.complete(COUNTY_APPROVER, second, "Task_Approve", AGREE);

        assertThat(outcome(second)).isEqualTo("REFUSED");
        isEnded(caseNumber, "2026-06-08", "D01");
        assertThat(lineStates(entitlement)).endsWith(LineState.PAID, LineState.DUE);
        assertThat(read(entitlement)).returns(11, Entitlement::residual);
        hall.at("2026-07-14T07:00");
        hall.fire("PaymentBatchProcess");
        assertThat(lineStates(entitlement))
                .as("April, and May written now")
                .endsWith(LineState.BATCHED, LineState.BATCHED)
                .hasSize(7);
    }

    @ParameterizedTest(name = "{0} → {1}")
    @CsvSource({"2026-06-07, APPLIED", "2026-06-08, NO_CASE", "2025-11-04, APPLIED", "2025-11-03, NO_CASE"})
    @DisplayName("只有在册期间内、早于原注销日期的事实才更正日期")
    void only_a_day_within_the_registration_and_before_its_end_is_news(String on, String status) {
        var citizen = citizen("");
        var caseNumber = registered(citizen);
        left(citizen, caseNumber);
        fact("LATE-" + caseNumber, "BusinessStarted", citizen, on, status);
        assertThat(handlings.findById(caseNumber + "-13-2").isPresent()).isEqualTo(status.equals("APPLIED"));
    }

    @Test
    @DisplayName("已结案、已再次登记的旧案卷同样更正，新登记不受影响")
    void a_case_that_is_over_is_dated_anew_too() {
        var citizen = citizen("");
        var caseNumber = registered(citizen);
        left(citizen, caseNumber);
        var again = Hall.number("AGAIN");
        submit(again, citizen, "2026-07-01T09:00", REGISTRATION);
        hall.complete(CLERK, again + "-01", "Task_FirstReview", AGREE);
        assertThat(running("LifecycleProcess", caseNumber)).isFalse();

        fact("OLDER-" + caseNumber, "EmploymentStarted", citizen, "2026-04-10", "APPLIED");
        heardAndReviewed(caseNumber + "-13-2");

        isEnded(caseNumber, "2026-04-10", "D01");
        assertThat(hall.ends(caseNumber + "-13-2")).contains("EndEvent_RegistrationEnded");
        assertThat(registration(again)).returns(PersonState.REGISTERED, Registration::state);
    }

    @Test
    @DisplayName("死亡早于注销日期：不听取、不审核，直接更正")
    void a_death_dates_an_exit_anew_without_a_hearing() {
        var citizen = citizen(SEVEN_YEARS);
        var caseNumber = drawing(citizen);
        var entitlement = paid(caseNumber, MAY, null);
        left(citizen, caseNumber);
        fact("DIED-" + caseNumber, "PersonDied", citizen, "2026-05-02", "APPLIED");
        isEnded(caseNumber, "2026-05-02", "D11");
        assertThat(read(entitlement)).returns("S6", Entitlement::stopReason).returns(12, Entitlement::residual);
        assertThat(recoveries(caseNumber + "-13-2")).isEqualTo(1);
        assertThat(told(caseNumber + "-13-2")).contains("遗属待遇告知");
    }
}
