package org.zaijiuye.register.benefit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpStatus;
import org.zaijiuye.Counter;
import org.zaijiuye.Hall;

@DisplayName("对不予核定失业保险金的异议：不能改为核定的，说明原因，仍可维持")
class ContestedRefusalTest extends Counter {

    private static final Map<String, Object> UPHELD = Map.of("finding", "UPHELD", "comment", "查明系单位提出解除");
    private static final Map<String, Object> REJECTED = Map.of("finding", "REJECTED", "comment", "维持");

    /** Registered on 2025-11-04 and refused the benefit by the agency; returns the number of the application. */
    private String refused(Citizen citizen) {
        var number = Hall.number("UI-NO");
        submit(number, citizen, "2025-11-04T09:00", REGISTRATION, BENEFIT);
        hall.complete(CLERK, number + "-01", "Task_FirstReview", AGREE);
        hall.complete(
                OFFICER,
                number + "-02",
                "Task_FirstReview",
                Map.of("decision", "REFUSE", "reasonCode", "UI_VOLUNTARY", "comment", "单位来函称本人辞职"));
        hall.complete(RECHECKER, number + "-02", "Task_Recheck", AGREE);
        assertThat(outcome(number + "-02")).isEqualTo("REFUSED");
        return number;
    }

    private void cannotBecomeAGrant(String number, String sentence) {
        var answer = hall.post(
                "portal",
                "/api/applications/" + number + "/objections",
                "{\"item\":\"benefit\",\"stage\":\"DECISION\",\"text\":\"系单位提出\",\"by\":\"赵红\"}");
        assertThat(answer.getStatusCode()).as("%s", answer.getBody()).isEqualTo(HttpStatus.CREATED);
        var objection = body(answer).path("objection").asText();
        var task = hall.task(objection, "Task_ReviewObjection").getId();
        hall.claim(COUNTY_APPROVER, task);
        var refusal = hall.submit(COUNTY_APPROVER, task, UPHELD);
        assertThat(refusal.getStatusCode()).isEqualTo(HttpStatus.CONFLICT);
        assertThat(body(refusal).path("message").asText()).startsWith(sentence);
        assertThat(entitlements.findByHandling(number + "-02")).isEmpty();
        assertThat(outcome(number + "-02")).isEqualTo("REFUSED");
        hall.submit(COUNTY_APPROVER, task, REJECTED);
        assertThat(hall.ends(objection)).containsExactly("EndEvent_DecisionUpheld");
    }

    @Test
    void who_has_left_the_register_draws_nothing() {
        var citizen = citizen(SEVEN_YEARS);
        var number = refused(citizen);
        hall.at("2025-11-10T09:00");
        assertThat(event(Hall.number("HIRED"), "EmploymentStarted", citizen, "2025-11-08", "{}"))
                .isEqualTo("APPLIED");
        heardAndReviewed("C" + number + "-13-1");
        isEnded("C" + number, "2025-11-08", "D01");
        cannotBecomeAGrant(number, "失业保险金申领：规则作出建议之后，事实或者参数已有变化");
    }

    @Test
    void who_draws_already_draws_once() {
        var citizen = citizen(SEVEN_YEARS);
        var number = refused(citizen);
        var claim = Hall.number("CLAIM");
        submit(claim, citizen, "2025-11-10T09:00", BENEFIT);
        grantBenefit(claim + "-02");
        assertThat(entitlements.findByHandling(claim + "-02")).isPresent();
        cannotBecomeAGrant(number, "失业保险金申领：规则作出建议之后，事实或者参数已有变化");
    }

    @Test
    @DisplayName("规则算不出月数的，初审时即不能同意")
    void nobody_agrees_to_what_the_rule_could_not_work_out() {
        var citizen = citizen("");
        hall.register(
                "si",
                citizen.idNo(),
                "{'employerInsuredNow':false,'receivingPension':false,'flexibleInsured':false,'stopReason':'U01',"
                        + "'unemploymentMonths':84,'lastEmployerMonth':'2025-10'}");
        var number = Hall.number("OPEN");
        submit(number, citizen, "2025-11-04T09:00", REGISTRATION, BENEFIT);
        hall.complete(CLERK, number + "-01", "Task_FirstReview", AGREE);
        var task = hall.task(number + "-02", "Task_FirstReview").getId();
        hall.claim(OFFICER, task);
        var answer = hall.submit(OFFICER, task, Map.of("decision", "AGREE", "comment", "已核实"));
        assertThat(answer.getStatusCode()).isEqualTo(HttpStatus.CONFLICT);
        assertThat(body(answer).path("message").asText()).startsWith("规则没有算出可以核定的期限和标准");
    }

    @Test
    void what_the_rule_could_not_work_out_is_no_grant() {
        var citizen = citizen("");
        hall.register(
                "si",
                citizen.idNo(),
                "{'employerInsuredNow':false,'receivingPension':false,'flexibleInsured':false,'stopReason':'U01',"
                        + "'unemploymentMonths':84,'lastEmployerMonth':'2025-10'}");
        cannotBecomeAGrant(refused(citizen), "规则没有算出可以核定的期限和标准：请选出有误的事实并填写正确的值，由规则重新判定。");
    }
}
