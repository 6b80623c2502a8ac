package org.zaijiuye.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.zaijiuye.Counter;
import org.zaijiuye.Hall;
import org.zaijiuye.event.EventInbox;
import org.zaijiuye.event.Report;
import org.zaijiuye.records.LineState;
import org.zaijiuye.records.PersonState;

@DisplayName("异议成立与退款同时发生：先后办理，退回的月份重新发放")
class UpheldBesideRepaymentTest extends Counter {

    @Autowired
    EventInbox events;

    @Autowired
    PlatformTransactionManager transactions;

    @Test
    void an_objection_waits_for_a_repayment_that_is_being_booked() throws Exception {
        var citizen = citizen(SEVEN_YEARS);
        var caseNumber = drawing(citizen);
        var entitlement = paid(caseNumber, YearMonth.of(2026, 6), null);
        left(citizen, caseNumber);
        assertThat(recoveries(caseNumber + "-13-1")).isEqualTo(1);
        var objection = object(caseNumber.substring(1));
        var task = hall.task(objection, "Task_ReviewObjection").getId();
        hall.claim(COUNTY_APPROVER, task);

        var pool = Executors.newSingleThreadExecutor();
        try {
            var upheld = Objects.requireNonNull(
                    new TransactionTemplate(transactions).execute(open -> upheldWhileRepaid(citizen, task, pool)));
            assertThat(upheld.get().getStatusCode().value())
                    .as("%s", upheld.get().getBody())
                    .isEqualTo(204);
        } finally {
            pool.shutdownNow();
        }
        hall.run();
        assertThat(caseOf(caseNumber).state()).isEqualTo(PersonState.REGISTERED);
        assertThat(lineStates(entitlement)).as("June is owed again").endsWith(LineState.PAID, LineState.DUE);
        assertThat(recoveries(caseNumber + "-13-1")).isZero();
    }

    /** The county's answer comes in while the repayment is booked and not yet committed. */
    private Future<ResponseEntity<JsonNode>> upheldWhileRepaid(Citizen citizen, String task, ExecutorService pool) {
        var report = new Report(
                Hall.number("REPAID"),
                "BenefitRepaid",
                "01",
                citizen.idNo(),
                LocalDate.of(2026, 6, 10),
                "PROVINCE",
                Map.of("amount", 1980));
        assertThat(events.report(report)).isEqualTo(EventInbox.Answer.APPLIED);
        var upheld =
                pool.submit(() -> hall.submit(COUNTY_APPROVER, task, Map.of("finding", "UPHELD", "comment", "查明系误报")));
        assertThatThrownBy(() -> upheld.get(1, TimeUnit.SECONDS)).isInstanceOf(TimeoutException.class);
        return upheld;
    }
}
