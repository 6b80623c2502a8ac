package org.zaijiuye.exit.deregistration;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.zaijiuye.Counter;
import org.zaijiuye.Hall;
import org.zaijiuye.engine.Items;
import org.zaijiuye.records.BenefitState;
import org.zaijiuye.records.Entitlement;
import org.zaijiuye.records.LineState;
import org.zaijiuye.records.PersonState;
import org.zaijiuye.records.Registration;
import org.zaijiuye.records.Ruling;

@DisplayName("迟到的事实：从更早的日期起重新认定，从不忽略")
class LateFactTest extends Counter {

    private static final YearMonth APRIL = YearMonth.of(2026, 4);
    private static final YearMonth MAY = YearMonth.of(2026, 5);
    private static final Map<String, Object> AGREES =
            Map.of("heard", "REACHED", "statement", "AGREES", "comment", "电话核实属实");

    @Autowired
    JdbcClient sql;

    @Autowired
    Items items;

    @Autowired
    TransactionTemplate transactions;

    private void fact(String id, String type, Citizen citizen, String on, String status) {
        assertThat(event(id, type, citizen, on, "{}")).isEqualTo(status);
    }

    private void heardAndReviewed(String exit) {
        hall.complete(CLERK, exit, "Task_HearPerson", AGREES);
        reviewed(exit);
    }

    private void reviewed(String exit) {
        hall.complete(CLERK, exit, "Task_FirstReview", AGREE);
        hall.complete(REVIEWER, exit, "Task_Recheck", AGREE);
    }

    private void isEnded(String caseNumber, String on, String reason) {
        assertThat(caseOf(caseNumber))
                .returns(PersonState.DEREGISTERED, Registration::state)
                .returns(LocalDate.parse(on), Registration::endedOn)
                .returns(reason, Registration::endReason);
    }

    /** Hired on 2026-06-08, decided on 2026-06-10; returns the number of the decided handling. */
    private String left(Citizen citizen, String caseNumber) {
        hall.at("2026-06-10T09:00");
        fact("HIRED-" + caseNumber, "EmploymentStarted", citizen, "2026-06-08", "APPLIED");
        heardAndReviewed(caseNumber + "-13-1");
        isEnded(caseNumber, "2026-06-08", "D01");
        return caseNumber + "-13-1";
    }

    private int recoveries(String handling) {
        return sql.sql("select count(*) from recovery where handling = ? and repaid_at is null")
                .param(handling)
                .query(Integer.class)
                .single();
    }

    private Ruling decision(String handling) {
        return decisions.latest(handling, Ruling.Kind.DECISION).orElseThrow();
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
                Map.of("decision", "CORRECT", "rebuts", "samr", "comment", "营业执照系他人冒名，已撤销"));
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
        heardAndReviewed(second);

        isEnded(caseNumber, "2026-04-10", "D01");
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
                Map.of("decision", "CORRECT", "rebuts", "emp", "comment", "单位书面更正入职日期"));
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
        fact("LATE-" + caseNumber, "PensionStarted", citizen, on, status);
        assertThat(handlings.findById(caseNumber + "-13-2").isPresent()).isEqualTo(status.equals("APPLIED"));
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

    @Test
    @DisplayName("待遇已领完后才查明在领取期间就业：停发月重定，多领的追回，未用月数保留")
    void a_benefit_that_is_used_up_is_stopped_where_it_should_have_been() {
        var citizen = citizen(SEVEN_YEARS);
        var caseNumber = drawing(citizen);
        var entitlement = paid(caseNumber, YearMonth.of(2027, 4), null);
        sql.sql("update entitlement set state = 'EXHAUSTED', open_key = null where id = ?")
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

    @Test
    @DisplayName("对更正决定的异议成立：恢复原注销日期；原决定在被代替期间不能撤销")
    void an_upheld_objection_puts_the_first_date_back() {
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

        var objection = object(leave);
        assertThat(claimAndUphold(objection).getStatusCode()).isEqualTo(HttpStatus.CONFLICT);
        isEnded(caseNumber, "2026-04-10", "D10");

        transactions.executeWithoutResult(status -> items.of("deregistration").undo(second));
        isEnded(caseNumber, "2026-06-08", "D01");
        assertThat(recoveries(second)).isZero();
        assertThat(read(entitlement))
                .returns("S1", Entitlement::stopReason)
                .returns(YearMonth.of(2026, 6), Entitlement::stopMonth)
                .returns(11, Entitlement::residual);
        assertThat(lineStates(entitlement)).endsWith(LineState.PAID, LineState.DUE);
    }

    private String object(String application) {
        var answer = hall.post(
                "portal",
                "/api/applications/" + application + "/objections",
                "{\"item\":\"deregistration\",\"stage\":\"DECISION\",\"text\":\"日期有误\",\"by\":\"赵红\"}");
        assertThat(answer.getStatusCode()).as("%s", answer.getBody()).isEqualTo(HttpStatus.CREATED);
        return body(answer).path("objection").asText();
    }

    private ResponseEntity<JsonNode> claimAndUphold(String objection) {
        var task = hall.task(objection, "Task_ReviewObjection").getId();
        hall.claim(COUNTY_APPROVER, task);
        return hall.submit(COUNTY_APPROVER, task, Map.of("finding", "UPHELD", "comment", "查明系误报"));
    }
}
