package org.zaijiuye.exit.deregistration;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.zaijiuye.Counter;
import org.zaijiuye.Hall;
import org.zaijiuye.records.BenefitState;
import org.zaijiuye.records.Entitlement;
import org.zaijiuye.records.Event;
import org.zaijiuye.records.Events;
import org.zaijiuye.records.LineState;

@DisplayName("注销与待遇：已结束的续发也追回；异议成立后，退回的月份重新发放")
class UndoneExitTest extends Counter {

    private static final YearMonth MAY = YearMonth.of(2026, 5);

    @Autowired
    JdbcClient sql;

    @Autowired
    Events events;

    @Test
    @DisplayName("续发已经结束，事由在续发期间：自事由月起追回；异议成立后恢复")
    void an_extension_that_is_over_is_stopped_where_it_should_have_been() {
        var citizen = citizen(SEVEN_YEARS);
        var caseNumber = drawing(citizen);
        var entitlement = extendedToJuly2027(caseNumber);
        var number = left(citizen, "2027-09-10T09:00", "2027-06-20");

        assertThat(read(entitlement))
                .returns(BenefitState.ENDED, Entitlement::state)
                .returns(YearMonth.of(2027, 6), Entitlement::stopMonth)
                .returns("S1", Entitlement::stopReason)
                .returns(0, Entitlement::residual);
        assertThat(toRepay(caseNumber)).containsExactly("2027-06", "2027-07");
        assertThat(told(number + "-13")).contains("失业保险金停发");

        upheld(number);
        assertThat(toRepay(caseNumber)).isEmpty();
        assertThat(read(entitlement))
                .as("over by itself, as retirement has come")
                .returns(BenefitState.ENDED, Entitlement::state)
                .returns(null, Entitlement::stopMonth)
                .returns(null, Entitlement::stopReason);
    }

    @Test
    @DisplayName("续发已经结束，事由在原核定期间：续发与原核定的月份一并追回，剩余月数保留")
    void the_grant_before_an_extension_is_reached_too() {
        var citizen = citizen(SEVEN_YEARS);
        var caseNumber = drawing(citizen);
        var entitlement = extendedToJuly2027(caseNumber);
        left(citizen, "2027-09-10T09:00", "2027-04-20");

        assertThat(read(entitlement))
                .returns(YearMonth.of(2027, 4), Entitlement::stopMonth)
                .returns(1, Entitlement::residual);
        assertThat(toRepay(caseNumber)).containsExactly("2027-04", "2027-05", "2027-06", "2027-07");
    }

    @Test
    @DisplayName("事由在续发最后一个月之后：不追回，续发照常结束")
    void an_event_after_the_last_paid_month_recovers_nothing() {
        var citizen = citizen(SEVEN_YEARS);
        var caseNumber = drawing(citizen);
        var entitlement = extendedToJuly2027(caseNumber);
        left(citizen, "2027-09-10T09:00", "2027-08-01");

        assertThat(read(entitlement))
                .returns(BenefitState.ENDED, Entitlement::state)
                .returns(null, Entitlement::stopMonth);
        assertThat(toRepay(caseNumber)).isEmpty();
    }

    @Test
    @DisplayName("已领满、末月尚未送银行：拟注销期间挂起，注销后取消")
    void what_is_left_of_a_used_up_benefit_waits_for_the_decision() {
        var citizen = citizen(SEVEN_YEARS);
        var caseNumber = drawing(citizen);
        var entitlement = paid(caseNumber, YearMonth.of(2027, 3), YearMonth.of(2027, 4));
        state(entitlement, "EXHAUSTED");
        var number = Hall.number("LEAVE");
        submit(number, citizen, "2027-05-05T09:00", request("2027-04-20"));
        assertThat(lineStates(entitlement)).endsWith(LineState.PAID, LineState.HELD);
        agreed(number);
        assertThat(lineStates(entitlement)).endsWith(LineState.PAID, LineState.CANCELLED);
    }

    @Test
    @DisplayName("已退回的月份：异议成立后重新发放；再次注销的，再次追回")
    void a_month_that_was_given_back_is_paid_again() {
        var citizen = citizen(SEVEN_YEARS);
        var caseNumber = drawing(citizen);
        var entitlement = paid(caseNumber, MAY, null);
        var first = left(citizen, "2026-06-10T09:00", "2026-05-20");
        assertThat(toRepay(caseNumber)).containsExactly("2026-05");
        var repaid = Hall.number("REPAID");
        assertThat(event(repaid, "BenefitRepaid", citizen, "2026-06-10", "{\"amount\":1980}"))
                .isEqualTo("APPLIED");
        assertThat(events.findById(repaid).orElseThrow())
                .returns(Event.Status.APPLIED, Event::status)
                .returns(caseNumber, Event::caseNumber);
        assertThat(lineStates(entitlement)).endsWith(LineState.PAID, LineState.RECOVERED);
        assertThat(toRepay(caseNumber)).isEmpty();

        upheld(first);
        assertThat(lineStates(entitlement)).endsWith(LineState.PAID, LineState.DUE);
        assertThat(recoveries(entitlement))
                .as("the first payment stays explained")
                .isEqualTo(1);

        sql.sql("update payment_line set state = 'PAID' where award_id = ? and state = 'DUE'")
                .param(entitlement.key())
                .update();
        left(citizen, "2026-06-15T09:00", "2026-05-21");
        assertThat(toRepay(caseNumber)).containsExactly("2026-05");
        assertThat(recoveries(entitlement)).isEqualTo(2);
    }

    @Test
    void a_repayment_of_which_nothing_is_open_changes_nothing() {
        var citizen = citizen(SEVEN_YEARS);
        var caseNumber = drawing(citizen);
        paid(caseNumber, MAY, null);
        hall.at("2026-06-10T09:00");
        assertThat(event(Hall.number("REPAID"), "BenefitRepaid", citizen, "2026-06-10", "{\"amount\":1980}"))
                .isEqualTo("KEPT");
    }

    @Test
    @DisplayName("停发后不再是失业领金人员；异议成立后又是")
    void who_leaves_is_no_claimant_and_who_is_restored_is_one_again() {
        var citizen = citizen(SEVEN_YEARS);
        var caseNumber = drawing(citizen);
        assertThat(caseOf(caseNumber).tags()).isEqualTo("CLAIMANT");
        var number = left(citizen, "2026-06-10T09:00", "2026-06-08");
        assertThat(caseOf(caseNumber).tags()).isEqualTo("GENERAL");
        upheld(number);
        assertThat(caseOf(caseNumber).tags()).isEqualTo("CLAIMANT");
        assertThat(running("LifecycleProcess", caseNumber)).isTrue();
    }

    /** Granted from 2025-11 to 2027-04, extended to 2027-07 and over: all of it is paid. */
    private Entitlement extendedToJuly2027(String caseNumber) {
        var entitlement = paid(caseNumber, YearMonth.of(2027, 7), null);
        sql.sql("update benefit set retirement_date = ? where award_id = ?")
                .params(LocalDate.of(2027, 7, 20), entitlement.key())
                .update();
        state(entitlement, "ENDED");
        return entitlement;
    }

    private void state(Entitlement entitlement, String state) {
        sql.sql("update award set state = ?, open_key = null where id = ?")
                .params(state, entitlement.key())
                .update();
    }

    private static String request(String day) {
        return """
                {"item":"deregistration","deregReason":"D01","eventDate":"%s","employer":"荣成某食品有限公司"}
                """.formatted(day);
    }

    private String left(Citizen citizen, String at, String day) {
        var number = Hall.number("LEAVE");
        submit(number, citizen, at, request(day));
        agreed(number);
        return number;
    }

    private void agreed(String number) {
        hall.complete(CLERK, number + "-13", "Task_FirstReview", AGREE);
        hall.complete(REVIEWER, number + "-13", "Task_Recheck", AGREE);
    }

    private void upheld(String number) {
        var answer = hall.post(
                "portal",
                "/api/applications/" + number + "/objections",
                "{\"item\":\"deregistration\",\"stage\":\"DECISION\",\"text\":\"本人未就业\",\"by\":\"赵红\"}");
        assertThat(answer.getStatusCode()).as("%s", answer.getBody()).isEqualTo(HttpStatus.CREATED);
        hall.complete(
                COUNTY_APPROVER,
                body(answer).path("objection").asText(),
                "Task_ReviewObjection",
                Map.of("finding", "UPHELD", "comment", "查明系误报"));
    }

    /** The months that the case report shows as to be repaid. */
    private List<String> toRepay(String caseNumber) {
        var payments = hall.get("portal", "/api/cases/" + caseNumber)
                .path("benefits")
                .path(0)
                .path("payments");
        assertThat(payments.size()).isPositive();
        return StreamSupport.stream(payments.spliterator(), false)
                .filter(each -> each.path("toRepay").asBoolean())
                .map((JsonNode each) -> each.path("month").asText())
                .toList();
    }

    private int recoveries(Entitlement entitlement) {
        return sql.sql("""
                        select count(*) from recovery v join payment_line l on l.id = v.line_id
                        where l.award_id = ?
                        """).param(entitlement.key()).query(Integer.class).single();
    }
}
