package org.zaijiuye.exit.deregistration;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.YearMonth;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.zaijiuye.Counter;
import org.zaijiuye.Hall;
import org.zaijiuye.records.BenefitState;
import org.zaijiuye.records.Entitlement;
import org.zaijiuye.records.LineState;
import org.zaijiuye.records.PersonState;

@DisplayName("迟到的事实：从更早的日期起重新认定，从不忽略")
class LateFactTest extends Counter {

    private static final YearMonth APRIL = YearMonth.of(2026, 4);
    private static final YearMonth MAY = YearMonth.of(2026, 5);

    @Autowired
    JdbcClient sql;

    private void fact(String id, String type, Citizen citizen, String on, String status) {
        assertThat(event(id, type, citizen, on, "{}")).isEqualTo(status);
    }

    @Test
    @DisplayName("拟注销审核中又报更早的事由：重新听取意见，暂缓自更早月份起，以更早日期注销")
    void an_earlier_fact_brings_the_draft_back_to_the_hearing() {
        var citizen = citizen(SEVEN_YEARS);
        var caseNumber = drawing(citizen);
        var entitlement = paid(caseNumber, APRIL, MAY);
        hall.at("2026-06-10T09:00");
        fact("HIRED-" + caseNumber, "EmploymentStarted", citizen, "2026-06-08", "APPLIED");
        var exit = caseNumber + "-13-1";
        hall.complete(CLERK, exit, "Task_HearPerson", AGREES);
        assertThat(lineStates(entitlement)).as("May is before the event").endsWith(LineState.DUE);
        assertThat(hall.open(exit)).containsExactly("Task_FirstReview");

        fact("PENSION-" + caseNumber, "PensionStarted", citizen, "2026-05-20", "APPLIED");

        assertThat(hall.open(exit)).as("nobody has told the person of it").containsExactly("Task_HearPerson");
        assertThat(lineStates(entitlement)).endsWith(LineState.PAID, LineState.HELD);
        heardAndReviewed(exit);
        isEnded(caseNumber, "2026-05-20", "D04");
        assertThat(codes(exit)).containsExactly("DEREG_D04");
        assertThat(read(entitlement)).returns("S4", Entitlement::stopReason).returns(12, Entitlement::residual);
        assertThat(lineStates(entitlement)).endsWith(LineState.PAID, LineState.CANCELLED);
        assertThat(hall.ends(exit)).contains("EndEvent_ExitExamined", "EndEvent_RegistrationEnded");
    }

    @Test
    @DisplayName("更早的事由被推翻：以余下事由的日期为准，暂缓而未停的月份恢复")
    void the_earliest_fact_that_stands_counts() {
        var citizen = citizen(SEVEN_YEARS);
        var caseNumber = drawing(citizen);
        hall.at("2026-06-10T09:00");
        fact("BUSINESS-" + caseNumber, "BusinessStarted", citizen, "2026-05-20", "APPLIED");
        var exit = caseNumber + "-13-1";
        fact("PENSION-" + caseNumber, "PensionStarted", citizen, "2026-06-08", "APPLIED");
        hall.complete(CLERK, exit, "Task_HearPerson", AGREES);
        hall.complete(
                CLERK,
                exit,
                "Task_FirstReview",
                Map.of("decision", "CORRECT", "fact", "event.D02", "rightChoice", "NO", "comment", "营业执照系他人冒名，已撤销"));
        reviewed(exit);
        isEnded(caseNumber, "2026-06-08", "D04");
    }

    @Test
    @DisplayName("等待补正时又报事由：不再等待，重新核实")
    void a_fact_ends_the_wait_for_papers() {
        var citizen = citizen("");
        var caseNumber = registered(citizen);
        hall.at("2026-06-10T09:00");
        fact("HIRED-" + caseNumber, "EmploymentStarted", citizen, "2026-06-08", "APPLIED");
        var exit = caseNumber + "-13-1";
        hall.complete(CLERK, exit, "Task_HearPerson", AGREES);
        hall.complete(
                CLERK,
                exit,
                "Task_FirstReview",
                Map.of("decision", "SUPPLEMENT", "materials", "劳动合同", "comment", "请补充"));
        assertThat(handling(exit).state().name()).isEqualTo("SUPPLEMENT");
        fact("SCHOOL-" + caseNumber, "Enrolled", citizen, "2026-06-05", "APPLIED");
        assertThat(handling(exit).state().name()).isEqualTo("CHECKING");
        assertThat(handlings.pauses(exit)).noneMatch(pause -> pause.until() == null);
        assertThat(hall.open(exit)).containsExactly("Task_HearPerson");
    }

    @Test
    void the_same_fact_from_another_agency_disturbs_nobody() {
        var citizen = citizen("");
        var caseNumber = registered(citizen);
        hall.at("2026-06-10T09:00");
        fact("HIRED-" + caseNumber, "EmploymentStarted", citizen, "2026-06-08", "APPLIED");
        var exit = caseNumber + "-13-1";
        hall.complete(CLERK, exit, "Task_HearPerson", AGREES);
        fact("AGAIN-" + caseNumber, "EmploymentStarted", citizen, "2026-06-08", "APPLIED");
        assertThat(hall.open(exit)).containsExactly("Task_FirstReview");
        assertThat(employments.findByPersonIdOrderById(caseOf(caseNumber).personId()))
                .hasSize(1);
    }

    @ParameterizedTest(name = "{0} → {1}")
    @CsvSource({"PensionStarted, APPLIED", "PersonDied, APPLIED", "EmploymentStarted, NO_CASE"})
    @DisplayName("登记之前就已享受养老待遇或者死亡：自登记日起注销；以前的就业与本次登记无关")
    void what_lasts_ends_a_registration_that_came_after_it(String type, String status) {
        var citizen = citizen(SEVEN_YEARS);
        var caseNumber = drawing(citizen);
        var entitlement = paid(caseNumber, YearMonth.of(2025, 12), null);
        hall.at("2026-01-15T09:00");
        fact(type + "-" + caseNumber, type, citizen, "2025-10-01", status);
        var exit = caseNumber + "-13-1";
        switch (type) {
            case "EmploymentStarted" -> assertThat(handlings.findById(exit)).isEmpty();
            case "PensionStarted" -> {
                assertThat(hall.task(exit, "Task_HearPerson")).isNotNull();
                heardAndReviewed(exit);
                isEnded(caseNumber, "2025-11-04", "D04");
                assertThat(recoveries(exit)).isEqualTo(2);
            }
            default -> {
                isEnded(caseNumber, "2025-11-04", "D11");
                assertThat(read(entitlement).residual()).isEqualTo(18);
            }
        }
    }

    @Test
    @DisplayName("本人撤回注销申请，他人报告的事由仍在：另立办件继续")
    void a_fact_outlives_the_request_it_was_added_to() {
        var citizen = citizen("");
        var caseNumber = registered(citizen);
        var number = Hall.number("LEAVE");
        submit(number, citizen, "2026-06-10T09:00", """
                {"item":"deregistration","deregReason":"D03","eventDate":"2026-06-08","monthlyIncome":3000}
                """);
        fact("HIRED-" + caseNumber, "EmploymentStarted", citizen, "2026-06-05", "APPLIED");
        assertThat(hall.open(number + "-13")).containsExactly("Task_HearPerson");
        withdraw(number, "deregistration");
        assertThat(outcome(number + "-13")).isEqualTo("WITHDRAWN");
        assertThat(hall.ends(number)).containsExactly("EndEvent_ApplicationClosed");
        assertThat(caseOf(caseNumber).state()).isEqualTo(PersonState.DEREG_PENDING);
        heardAndReviewed(caseNumber + "-13-2");
        isEnded(caseNumber, "2026-06-05", "D01");
    }

    @Test
    @DisplayName("待遇已领完后才查明在领取期间就业：停发月重定，多领的追回，未用月数保留")
    void a_benefit_that_is_used_up_is_stopped_where_it_should_have_been() {
        var citizen = citizen(SEVEN_YEARS);
        var caseNumber = drawing(citizen);
        var entitlement = paid(caseNumber, YearMonth.of(2027, 4), null);
        sql.sql("update award set state = 'EXHAUSTED', open_key = null where id = ?")
                .param(entitlement.key())
                .update();
        hall.at("2027-06-10T09:00");
        fact("HIRED-" + caseNumber, "EmploymentStarted", citizen, "2027-03-08", "APPLIED");
        heardAndReviewed(caseNumber + "-13-1");
        assertThat(read(entitlement))
                .returns(BenefitState.STOPPED, Entitlement::state)
                .returns(YearMonth.of(2027, 3), Entitlement::stopMonth)
                .returns(2, Entitlement::residual);
        assertThat(recoveries(caseNumber + "-13-1")).isEqualTo(2);
    }
}
