package org.zaijiuye.register.benefit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpStatus;
import org.zaijiuye.Counter;
import org.zaijiuye.Hall;
import org.zaijiuye.records.BenefitState;
import org.zaijiuye.records.DecisionRecord;

@DisplayName("失业保险金：异议成立只按现有的事实、规则算出的结果和本次登记核定")
class UpheldClaimTest extends Counter {

    private static final Map<String, Object> UPHELD = Map.of("finding", "UPHELD", "comment", "新证据成立");
    private static final Map<String, Object> REQUERY = Map.of("finding", "REQUERY");
    private static final Map<String, Object> MONTHS =
            Map.of("finding", "CORRECT", "comment", "仲裁裁决", "fact", "si.unemploymentMonths", "rightNumber", 84);

    private Citizen citizen;
    private String claim = "";
    private String objection = "";

    /** Refused for 8 months of contributions, and objected to. */
    @BeforeEach
    void refused() {
        citizen = citizen("'stopReason':'U01','unemploymentMonths':8,'lastEmployerMonth':'2025-10'");
        var number = Hall.number("UPHELD");
        submit(number, citizen, "2025-11-04T09:00", "U01", new String[] {REGISTRATION, BENEFIT});
        hall.complete(CLERK, number + "-01", "Task_FirstReview", AGREE);
        claim = number + "-02";
        grantBenefit(claim);
        assertThat(outcome(claim)).isEqualTo("REFUSED");
        objection = contested();
    }

    @Test
    @DisplayName("登记库已更正的：重新查询即查到，不必另填；查询时不夹带更正")
    void the_registers_are_asked_again_although_their_answers_are_fresh() {
        insured(84, "");
        var mixed = new HashMap<>(MONTHS);
        mixed.put("finding", "REQUERY");
        assertThat(refusal(mixed)).startsWith("重新查询登记库时不更正事实");
        assertThat(refusal(UPHELD)).startsWith("失业保险金申领：按现有的事实，规则仍判定不予办理：累计缴费不满12个月");
        answer(REQUERY);
        answer(UPHELD);
        assertThat(entitlements.findByHandling(claim).orElseThrow().months()).isEqualTo(18);
    }

    @Test
    void what_was_reported_since_the_rule_was_asked_has_to_be_looked_at() {
        answer(MONTHS);
        hall.at("2025-11-06T09:00");
        assertThat(event(Hall.number("PENSION"), "PensionStarted", citizen, "2025-11-05", "{}"))
                .isEqualTo("APPLIED");
        assertThat(refusal(UPHELD)).startsWith("失业保险金申领：规则作出建议之后，事实或者参数已有变化");
        assertThat(entitlements.findByHandling(claim)).isEmpty();
    }

    @Test
    @DisplayName("复核期间查到参保地在别处：原办理机构的复核人接着办，成立后由参保地发放")
    void the_review_stays_where_the_decision_was_made() {
        insured(84, ",'insuredArea':'371002'");
        answer(REQUERY);
        assertThat(handling(claim).office()).isEqualTo("371082-si");
        answer(UPHELD);
        assertThat(entitlements.findByHandling(claim).orElseThrow())
                .returns("371002-si", each -> each.office())
                .returns(BenefitState.PAYING, each -> each.state());
    }

    @Test
    @DisplayName("查到在市外参保的：由参保地核发，异议也不能在本市准予；更正的数值不夹带")
    void what_another_place_pays_is_not_granted_here() {
        insured(84, ",'insuredArea':'310101'");
        answer(REQUERY);
        assertThat(refusal(UPHELD)).startsWith("失业保险金申领：按现有的事实不能准予：");
        assertThat(entitlements.findByHandling(claim)).isEmpty();
        assertThat(refusal(Map.of("finding", "REQUERY", "rightNumber", 84))).startsWith("重新查询登记库时不更正事实");
        assertThat(refusal(Map.of("finding", "REJECTED", "comment", "x", "rightNumber", 84)))
                .startsWith("只有复核不予办理的决定时才更正事实");
    }

    @Test
    void a_claim_of_an_ended_registration_is_not_paid_in_the_next() {
        hall.at("2025-11-06T09:00");
        assertThat(event(Hall.number("HIRED"), "EmploymentStarted", citizen, "2025-11-05", "{}"))
                .isEqualTo("APPLIED");
        heardAndReviewed("C" + claim.replace("-02", "-13-1"));
        hall.at("2025-11-12T09:00");
        assertThat(event(Hall.number("LEFT"), "EmploymentEnded", citizen, "2025-11-10", "{}"))
                .isEqualTo("NO_CASE");
        insured(8, "");
        var again = Hall.number("AGAIN");
        submit(again, citizen, "2025-11-12T09:00", "U01", new String[] {REGISTRATION});
        hall.complete(CLERK, again + "-01", "Task_FirstReview", AGREE);
        answer(MONTHS);
        assertThat(refusal(UPHELD)).contains("这次申领所属的失业登记已经终止");
        assertThat(entitlements.findByHandling(claim)).isEmpty();
    }

    @Test
    @DisplayName("规则后来算不出月数的，不能沿用以前算出的")
    void an_earlier_answer_of_the_rule_is_not_granted() {
        insured(84, "");
        answer(REQUERY);
        hall.register(
                "si",
                citizen.idNo(),
                "{'employerInsuredNow':false,'receivingPension':false,'flexibleInsured':false,'stopReason':'U01',"
                        + "'residualMonths':0,'lastEmployerMonth':'2025-10'}");
        answer(REQUERY);
        assertThat(decisions
                        .latest(claim, DecisionRecord.Kind.PROPOSAL)
                        .orElseThrow()
                        .result())
                .isNull();
        assertThat(refusal(UPHELD)).startsWith("规则没有算出可以核定的期限和标准");
        assertThat(outcome(claim)).isEqualTo("REFUSED");
    }

    private void insured(int months, String more) {
        hall.register(
                "si",
                citizen.idNo(),
                ("{'employerInsuredNow':false,'receivingPension':false,'flexibleInsured':false,'residualMonths':0,"
                                + "'stopReason':'U01','unemploymentMonths':%d,'lastEmployerMonth':'2025-10'%s}")
                        .formatted(months, more));
    }

    private void answer(Map<String, Object> fields) {
        hall.complete(SECOND_APPROVER, hall.task(objection, "Task_ReviewObjection"), fields);
        hall.run();
    }

    private String refusal(Map<String, Object> fields) {
        var task = hall.task(objection, "Task_ReviewObjection").getId();
        hall.claim(SECOND_APPROVER, task);
        var answer = hall.submit(SECOND_APPROVER, task, fields);
        assertThat(answer.getStatusCode()).as("%s", answer.getBody()).isEqualTo(HttpStatus.CONFLICT);
        return body(answer).path("message").asText();
    }

    private String contested() {
        var answer = hall.post(
                "portal",
                "/api/applications/" + claim.replace("-02", "") + "/objections",
                "{\"item\":\"benefit\",\"stage\":\"DECISION\",\"text\":\"缴费有误\",\"by\":\"赵红\"}");
        assertThat(answer.getStatusCode()).as("%s", answer.getBody()).isEqualTo(HttpStatus.CREATED);
        return body(answer).path("objection").asText();
    }
}
