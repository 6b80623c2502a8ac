package org.zaijiuye.exit.deregistration;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import java.time.YearMonth;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.zaijiuye.Counter;
import org.zaijiuye.Hall;
import org.zaijiuye.records.Entitlement;
import org.zaijiuye.records.Event;
import org.zaijiuye.records.Events;
import org.zaijiuye.records.LineState;

@DisplayName("退款先于注销决定到账，或者在异议成立之后到账：不落空")
class EarlyRepaymentTest extends Counter {

    private static final YearMonth APRIL = YearMonth.of(2026, 4);
    private static final YearMonth MAY = YearMonth.of(2026, 5);

    @Autowired
    JdbcClient sql;

    @Autowired
    Events events;

    private String repaid(Citizen citizen, String on, String status) {
        var id = Hall.number("REPAID");
        assertThat(event(id, "BenefitRepaid", citizen, on, "{\"amount\":1980}")).isEqualTo(status);
        return id;
    }

    /** Hired on 2026-05-20 as reported on 2026-06-10; not decided yet. */
    private String drafted(Citizen citizen, String caseNumber) {
        hall.at("2026-06-10T09:00");
        assertThat(event("HIRED-" + caseNumber, "EmploymentStarted", citizen, "2026-05-20", "{}"))
                .isEqualTo("APPLIED");
        return caseNumber + "-13-1";
    }

    private void paidAt(Entitlement entitlement, YearMonth month, LocalDateTime at) {
        sql.sql("update payment_line set paid_at = ? where award_id = ? and pay_month = ?")
                .params(at, entitlement.key(), month.toString())
                .update();
    }

    @ParameterizedTest(name = "五月于06-10发放，{0}退款 → {1}")
    @CsvSource({"2026-06-09, KEPT, PAID, 1", "2026-06-10, APPLIED, RECOVERED, 0", "2026-06-12, APPLIED, RECOVERED, 0"})
    @DisplayName("先退款、后决定：不早于发放之日的退款抵扣应退月份")
    void money_that_came_before_the_decision_is_booked_when_it_is_made(
            String on, Event.Status status, LineState may, int open) {
        var citizen = citizen(SEVEN_YEARS);
        var caseNumber = drawing(citizen);
        var entitlement = paid(caseNumber, MAY, null);
        paidAt(entitlement, MAY, LocalDateTime.of(2026, 6, 10, 8, 30));
        var exit = drafted(citizen, caseNumber);
        hall.at("2026-06-12T09:00");
        var repaid = repaid(citizen, on, "KEPT");

        heardAndReviewed(exit);

        assertThat(lineStates(entitlement)).endsWith(LineState.PAID, may);
        assertThat(recoveries(exit)).isEqualTo(open);
        assertThat(events.findById(repaid).orElseThrow()).returns(status, Event::status);
    }

    @Test
    @DisplayName("已注销、尚无应退月份时退款，其间再次登记：仍保留，更正注销日期后抵扣")
    void money_waits_also_where_another_case_opens_meanwhile() {
        var citizen = citizen(SEVEN_YEARS);
        var caseNumber = drawing(citizen);
        var entitlement = paid(caseNumber, MAY, null);
        left(citizen, caseNumber);
        var again = Hall.number("AGAIN");
        submit(again, citizen, "2026-07-01T09:00", REGISTRATION);
        hall.at("2026-07-02T09:00");
        var repaid = repaid(citizen, "2026-07-02", "KEPT");
        hall.complete(CLERK, again + "-01", "Task_FirstReview", AGREE);
        hall.run();
        assertThat(events.findById(repaid).orElseThrow()).returns(Event.Status.KEPT, Event::status);

        assertThat(event("OLDER-" + caseNumber, "EmploymentStarted", citizen, "2026-05-10", "{}"))
                .isEqualTo("APPLIED");
        heardAndReviewed(caseNumber + "-13-2");

        assertThat(lineStates(entitlement)).endsWith(LineState.PAID, LineState.RECOVERED);
        assertThat(events.findById(repaid).orElseThrow())
                .returns(Event.Status.APPLIED, Event::status)
                .returns(caseNumber, Event::caseNumber);
    }

    @Test
    @DisplayName("异议成立之后才退款：保留并告知经办机构，钱不落空")
    void money_that_nobody_asks_for_any_more_is_told_to_the_agency() {
        var citizen = citizen(SEVEN_YEARS);
        var caseNumber = drawing(citizen);
        var entitlement = paid(caseNumber, MAY, null);
        heardAndReviewed(drafted(citizen, caseNumber));
        assertThat(recoveries(caseNumber + "-13-1")).isEqualTo(1);
        answered(object(caseNumber.substring(1)), "UPHELD");
        repaid(citizen, "2026-06-10", "KEPT");
        assertThat(lineStates(entitlement)).endsWith(LineState.PAID, LineState.PAID);
        assertThat(notices.findBySubjectOrderByCreatedAt(entitlement.handling()))
                .filteredOn(each -> each.title().equals("收到退款，暂无应退月份"))
                .singleElement()
                .returns("si-officer-371082-si", each -> each.recipient());
    }

    @ParameterizedTest(name = "四、五月应退共3960元，退回{0}元 → {1}，四月{2}、五月{3}，退还：{4}")
    @CsvSource({
        "1979.99, APPLIED, PAID, PAID, ''",
        "1980, APPLIED, RECOVERED, PAID, ''",
        "3959.99, APPLIED, RECOVERED, PAID, ''",
        "3960, APPLIED, RECOVERED, RECOVERED, ''",
        "4000.50, APPLIED, RECOVERED, RECOVERED, 您多退的40.50元由经办机构退还"
    })
    @DisplayName("退款先抵最早的月份，足额的月份收回；还清以后的余款退还本人")
    void a_repayment_covers_the_oldest_months_as_far_as_it_goes(
            String amount, String status, LineState april, LineState may, String told) {
        var citizen = citizen(SEVEN_YEARS);
        var caseNumber = drawing(citizen);
        var entitlement = paid(caseNumber, MAY, null);
        hall.at("2026-06-10T09:00");
        event("HIRED-" + caseNumber, "EmploymentStarted", citizen, "2026-04-10", "{}");
        heardAndReviewed(caseNumber + "-13-1");

        var id = Hall.number("REPAID");
        assertThat(event(id, "BenefitRepaid", citizen, "2026-06-10", "{\"amount\":" + amount + "}"))
                .isEqualTo(status);
        assertThat(lineStates(entitlement)).endsWith(april, may);
        var recovery = entitlement.handling() + "-R1";
        assertThat(hall.open(recovery).contains("Task_RefundCredit")).isEqualTo(!told.isEmpty());
        assertThat(notices.findBySubjectOrderByCreatedAt(recovery))
                .anyMatch(each -> each.text().text().contains(told));
    }

    @Test
    void a_booked_repayment_is_not_booked_again() {
        var citizen = citizen(SEVEN_YEARS);
        var caseNumber = drawing(citizen);
        var entitlement = paid(caseNumber, MAY, null);
        var exit = drafted(citizen, caseNumber);
        repaid(citizen, "2026-06-10", "KEPT");
        heardAndReviewed(exit);
        assertThat(lineStates(entitlement)).endsWith(LineState.PAID, LineState.RECOVERED);
        hall.at("2026-06-15T09:00");
        assertThat(event("OLDER-" + caseNumber, "EmploymentStarted", citizen, "2026-04-10", "{}"))
                .isEqualTo("APPLIED");
        heardAndReviewed(caseNumber + "-13-2");
        assertThat(entitlements.findById(entitlement.key()).orElseThrow().stopMonth())
                .isEqualTo(APRIL);
        assertThat(lineStates(entitlement)).endsWith(LineState.PAID, LineState.RECOVERED);
        assertThat(recoveries(caseNumber + "-13-2")).as("April").isEqualTo(1);
    }
}
