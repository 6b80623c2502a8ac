package org.zaijiuye.exit.deregistration;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.YearMonth;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.RepeatedTest;
import org.springframework.http.HttpStatus;
import org.zaijiuye.Counter;
import org.zaijiuye.Hall;
import org.zaijiuye.records.Entitlement;
import org.zaijiuye.records.LineState;
import org.zaijiuye.records.PersonState;

@DisplayName("退款与复核、退款与注销决定同时发生：先后皆可，钱不落空")
class RepaymentRaceTest extends Counter {

    private static final YearMonth MAY = YearMonth.of(2026, 5);

    private Entitlement drafted(Citizen citizen, String caseNumber) {
        var entitlement = paid(caseNumber, MAY, null);
        hall.at("2026-06-10T09:00");
        assertThat(event("HIRED-" + caseNumber, "EmploymentStarted", citizen, "2026-05-20", "{}"))
                .isEqualTo("APPLIED");
        hall.complete(CLERK, caseNumber + "-13-1", "Task_HearPerson", AGREES);
        hall.complete(CLERK, caseNumber + "-13-1", "Task_FirstReview", AGREE);
        return entitlement;
    }

    private LineState may(Entitlement entitlement) {
        return lineStates(entitlement).get(6);
    }

    /** Somebody completes a task while the repayment comes in; answers the status of the repayment. */
    private String meanwhile(Citizen citizen, String user, String task, Map<String, Object> fields) throws Exception {
        assertThat(hall.claim(user, task).getStatusCode().is2xxSuccessful()).isTrue();
        var report = eventBody(Hall.number("REPAID"), "BenefitRepaid", citizen, "2026-06-10", "{\"amount\":1980}");
        var start = new CyclicBarrier(2);
        var pool = Executors.newFixedThreadPool(2);
        try {
            var completion = pool.submit(atOnce(start, () -> hall.submit(user, task, fields)));
            var repayment = pool.submit(atOnce(start, () -> hall.post("portal", "/api/events", report)));
            assertThat(completion.get().getStatusCode().is2xxSuccessful())
                    .as("%s", completion.get().getBody())
                    .isTrue();
            assertThat(repayment.get().getStatusCode()).isEqualTo(HttpStatus.ACCEPTED);
            hall.run();
            return body(repayment.get()).path("status").asText();
        } finally {
            pool.shutdownNow();
        }
    }

    private static <T> Callable<T> atOnce(CyclicBarrier start, Callable<T> request) {
        return () -> {
            start.await();
            return request.call();
        };
    }

    @RepeatedTest(3)
    @DisplayName("异议成立：先退款的，应发月份重新发放；后退款的，月份照旧，退款另行核实")
    void an_objection_is_upheld() throws Exception {
        var citizen = citizen(SEVEN_YEARS);
        var caseNumber = drawing(citizen);
        var entitlement = drafted(citizen, caseNumber);
        hall.complete(REVIEWER, caseNumber + "-13-1", "Task_Recheck", AGREE);
        var task = hall.task(object(caseNumber.substring(1)), "Task_ReviewObjection")
                .getId();

        var status = meanwhile(citizen, COUNTY_APPROVER, task, Map.of("finding", "UPHELD", "comment", "查明系误报"));

        assertThat(caseOf(caseNumber).state()).isEqualTo(PersonState.REGISTERED);
        assertThat(may(entitlement)).isEqualTo(status.equals("APPLIED") ? LineState.DUE : LineState.PAID);
    }

    @RepeatedTest(3)
    @DisplayName("作出注销决定：无论先后，退款都抵扣")
    void an_exit_is_decided() throws Exception {
        var citizen = citizen(SEVEN_YEARS);
        var caseNumber = drawing(citizen);
        var entitlement = drafted(citizen, caseNumber);
        var task = hall.task(caseNumber + "-13-1", "Task_Recheck").getId();

        meanwhile(citizen, REVIEWER, task, AGREE);

        isEnded(caseNumber, "2026-05-20", "D01");
        assertThat(may(entitlement)).isEqualTo(LineState.RECOVERED);
    }
}
