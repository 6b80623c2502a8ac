package org.zaijiuye.exit.deregistration;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.YearMonth;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpStatus;
import org.zaijiuye.Counter;
import org.zaijiuye.Hall;
import org.zaijiuye.records.BenefitState;
import org.zaijiuye.records.Entitlement;
import org.zaijiuye.records.LineState;
import org.zaijiuye.records.PersonState;

@DisplayName("注销日期经更正的，异议针对现行有效的决定（政策目录5.13、9.5）")
class DecisionInForceTest extends Counter {

    private static final YearMonth APRIL = YearMonth.of(2026, 4);
    private static final YearMonth MAY = YearMonth.of(2026, 5);

    /** Decided for 2026-06-08, then on 2026-06-15 for 2026-04-10; returns the number of the second handling. */
    private String datedAnew(Citizen citizen, String caseNumber) {
        left(citizen, caseNumber);
        hall.at("2026-06-15T09:00");
        assertThat(event("OLDER-" + caseNumber, "EmploymentStarted", citizen, "2026-04-10", "{}"))
                .isEqualTo("APPLIED");
        heardAndReviewed(caseNumber + "-13-2");
        isEnded(caseNumber, "2026-04-10", "D01");
        return caseNumber + "-13-2";
    }

    @Test
    @DisplayName("更正被撤销后，原决定重新有效：自该日起十个工作日内可以对它提出异议")
    void the_first_decision_can_be_contested_once_it_counts_again() {
        var citizen = citizen(SEVEN_YEARS);
        var caseNumber = drawing(citizen);
        var entitlement = paid(caseNumber, APRIL, MAY);
        var application = caseNumber.substring(1);
        var second = datedAnew(citizen, caseNumber);
        hall.at("2026-06-24T09:00");
        assertThat(object(application)).isEqualTo(second + "-Y1");
        answered(second + "-Y1", "UPHELD");
        isEnded(caseNumber, "2026-06-08", "D01");

        hall.at("2026-07-09T00:00");
        hall.fire("TimeLimitProcess");
        assertThat(objecting(application).getStatusCode()).isEqualTo(HttpStatus.CONFLICT);
        hall.at("2026-07-08T23:59");
        var objection = object(application);
        assertThat(objection).isEqualTo(caseNumber + "-13-1-Y1");
        answered(objection, "UPHELD");

        assertThat(hall.ends(objection)).containsExactly("EndEvent_DecisionRevised");
        assertThat(caseOf(caseNumber).state()).isEqualTo(PersonState.REGISTERED);
        assertThat(read(entitlement)).returns(BenefitState.PAYING, Entitlement::state);
        assertThat(lineStates(entitlement)).endsWith(LineState.PAID, LineState.DUE);
        assertThat(running("LifecycleProcess", caseNumber)).isTrue();
    }

    @Test
    @DisplayName("复核后维持的决定不再重复复核，告知行政复议和诉讼；其后另作的更正决定可以提出异议")
    void a_decision_is_reviewed_once_and_a_new_one_again() {
        var citizen = citizen("");
        var caseNumber = registered(citizen);
        var application = caseNumber.substring(1);
        left(citizen, caseNumber);
        answered(object(application), "REJECTED");
        isEnded(caseNumber, "2026-06-08", "D01");
        refused(application, "本决定已经复核并维持，不再重复复核；仍不服的，可以依法申请行政复议或者提起行政诉讼。");

        hall.at("2026-06-15T09:00");
        assertThat(event("OLDER-" + caseNumber, "EmploymentStarted", citizen, "2026-04-10", "{}"))
                .isEqualTo("APPLIED");
        heardAndReviewed(caseNumber + "-13-2");
        var objection = object(application);
        assertThat(objection).isEqualTo(caseNumber + "-13-2-Y1");
        answered(objection, "UPHELD");
        isEnded(caseNumber, "2026-06-08", "D01");
        refused(application, "本决定已经复核并维持，不再重复复核；仍不服的，可以依法申请行政复议或者提起行政诉讼。");
    }

    @Test
    @DisplayName("各次注销决定都已撤销：没有可以提出异议的决定")
    void where_no_exit_is_in_force_there_is_nothing_to_contest() {
        var citizen = citizen("");
        var caseNumber = registered(citizen);
        var application = caseNumber.substring(1);
        datedAnew(citizen, caseNumber);
        answered(object(application), "UPHELD");
        answered(object(application), "UPHELD");
        assertThat(caseOf(caseNumber).state()).isEqualTo(PersonState.REGISTERED);

        refused(application, "本事项现在没有有效的决定，无需提出异议。");
        assertThat(caseOf(caseNumber).state()).isEqualTo(PersonState.REGISTERED);
    }

    @Test
    @DisplayName("本人申请的注销经异议撤销后：没有可以再提异议的决定")
    void an_exit_of_ones_own_that_was_undone_is_over() {
        var citizen = citizen("");
        registered(citizen);
        var leave = Hall.number("LEAVE");
        submit(leave, citizen, "2026-06-10T09:00", """
                {"item":"deregistration","deregReason":"D01","eventDate":"2026-06-08","employer":"荣成某食品有限公司"}
                """);
        reviewed(leave + "-13");
        answered(object(leave), "UPHELD");
        refused(leave, "异议已经成立，原决定已经改变，无需再提出异议。");
    }

    private void refused(String application, String sentence) {
        var answer = objecting(application);
        assertThat(answer.getStatusCode()).isEqualTo(HttpStatus.CONFLICT);
        assertThat(body(answer).path("message").asText()).isEqualTo(sentence);
    }

    @Test
    @DisplayName("对本人申请的注销提出异议，日期已由后来的决定更正：针对更正决定，恢复原日期")
    void an_objection_to_a_replaced_decision_is_one_to_its_replacement() {
        var citizen = citizen(SEVEN_YEARS);
        var caseNumber = drawing(citizen);
        var entitlement = paid(caseNumber, APRIL, MAY);
        var leave = Hall.number("LEAVE");
        submit(leave, citizen, "2026-06-10T09:00", """
                {"item":"deregistration","deregReason":"D01","eventDate":"2026-06-08","employer":"荣成某食品有限公司"}
                """);
        reviewed(leave + "-13");
        var works = Hall.number("WORKS");
        submit(works, citizen, "2026-06-12T09:00", """
                {"item":"employment","empType":"FLEXIBLE","workContent":"外卖","workPlace":"荣成市","startDate":"2026-04-10"}
                """);
        hall.complete(CLERK, works + "-14", "Task_FirstReview", AGREE);
        var second = caseNumber + "-13-2";
        assertThat(hall.open(second)).as("the person's own word: no hearing").containsExactly("Task_FirstReview");
        reviewed(second);
        isEnded(caseNumber, "2026-04-10", "D10");
        assertThat(recoveries(second)).isEqualTo(1);

        assertThat(object(leave)).isEqualTo(second + "-Y1");
        answered(second + "-Y1", "UPHELD");

        isEnded(caseNumber, "2026-06-08", "D01");
        assertThat(recoveries(second)).isZero();
        assertThat(read(entitlement))
                .returns("S1", Entitlement::stopReason)
                .returns(YearMonth.of(2026, 6), Entitlement::stopMonth)
                .returns(11, Entitlement::residual);
        assertThat(lineStates(entitlement)).endsWith(LineState.PAID, LineState.DUE);
        assertThat(object(leave)).isEqualTo(leave + "-13-Y1");
        answered(leave + "-13-Y1", "UPHELD");
        assertThat(caseOf(caseNumber).state()).isEqualTo(PersonState.REGISTERED);
    }
}
