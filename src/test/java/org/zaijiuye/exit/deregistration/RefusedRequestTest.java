package org.zaijiuye.exit.deregistration;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.zaijiuye.Counter;
import org.zaijiuye.Hall;
import org.zaijiuye.records.BenefitState;
import org.zaijiuye.records.Entitlement;
import org.zaijiuye.records.Handling;
import org.zaijiuye.records.PersonState;

@DisplayName("本人申请未获准：期间报来的事实不因此落空；拟注销期间核准的待遇先不发放")
class RefusedRequestTest extends Counter {

    private static String request(String day) {
        return "{\"item\":\"deregistration\",\"deregReason\":\"D01\",\"eventDate\":\"%s\",\"employer\":\"荣成某食品有限公司\"}"
                .formatted(day);
    }

    @Test
    void a_fact_that_joined_a_request_with_a_wrong_date_stands_on_its_own() {
        var citizen = citizen(SEVEN_YEARS);
        var caseNumber = drawing(citizen);
        var number = Hall.number("WRONG");
        submit(number, citizen, "2025-12-20T09:00", request("2025-10-01"));
        assertThat(event("TRUE-" + caseNumber, "EmploymentStarted", citizen, "2025-12-15", "{}"))
                .isEqualTo("APPLIED");
        var own = number + "-13";
        reviewed(own);
        assertThat(outcome(own)).isEqualTo("REFUSED");

        hall.run();
        var other = handlings.findByCaseNumberOrderByNumber(caseNumber).stream()
                .filter(Handling::open)
                .map(Handling::number)
                .findFirst()
                .orElseThrow();
        assertThat(caseOf(caseNumber).state()).isEqualTo(PersonState.DEREG_PENDING);
        heardAndReviewed(other);
        isEnded(caseNumber, "2025-12-15", "D01");
    }

    @Test
    void a_benefit_granted_while_an_exit_is_drafted_waits_for_the_decision() {
        var citizen = citizen(SEVEN_YEARS);
        var number = Hall.number("LATEUI");
        submit(number, citizen, "2025-11-04T09:00", "U01", new String[] {REGISTRATION, BENEFIT});
        hall.complete(CLERK, number + "-01", "Task_FirstReview", AGREE);
        var caseNumber = registration(number).caseNumber();
        hall.at("2025-11-20T09:00");
        assertThat(event("SOON-" + caseNumber, "EmploymentStarted", citizen, "2025-11-18", "{}"))
                .isEqualTo("APPLIED");
        var claim = number + "-02";
        hall.complete(OFFICER, claim, "Task_FirstReview", Map.of("decision", "REQUERY", "comment", "有新的报告"));
        hall.complete(OFFICER, claim, "Task_FirstReview", Map.of("decision", "AGREE", "comment", "本人称未入职，注销办件正在核实"));
        hall.complete(RECHECKER, claim, "Task_Recheck", AGREE);
        assertThat(entitlements.findByHandling(number + "-02").orElseThrow())
                .returns(BenefitState.SUSPENDED, Entitlement::state);
    }
}
