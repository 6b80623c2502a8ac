package org.zaijiuye.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.HttpStatus;
import org.zaijiuye.Unemployed;
import org.zaijiuye.Visitor;
import org.zaijiuye.records.DecisionRecord;

@DisplayName("登记库的回答过了有效期（31天）：不能据以办理，重新查询以后再办")
class EvidenceValidityTest extends ReviewDesk {

    @LocalServerPort
    int port;

    private static final String EMPLOYED =
            "{'employerInsuredNow':true,'lastEmployerMonth':'2025-12','receivingPension':false,'flexibleInsured':false,'residualMonths':0}";

    private static final String COUNTY = "county-approver-371082";

    private static final Map<String, Object> UPHELD = Map.of("finding", "UPHELD", "comment", "新证据成立");

    private static final Map<String, Object> REQUERY = Map.of("decision", "REQUERY");

    @Test
    void what_was_answered_a_month_ago_still_counts() {
        person.applyForRegistration(hall, "2025-11-04T09:00:00");
        hall.at("2025-12-05T09:00");
        review(AGREE);
        assertThat(person.progress(hall, "registration").path("outcome").asText())
                .isEqualTo("GRANTED");
    }

    @Test
    void what_was_answered_before_is_asked_again_and_judged_again() {
        person.applyForRegistration(hall, "2025-11-04T09:00:00");
        hall.register("si", person.idNo(), EMPLOYED);
        hall.at("2025-12-06T09:00");
        var task = hall.task(number(), "Task_FirstReview").getId();
        hall.claim(Unemployed.CLERK, task);
        for (var choice : List.of(
                AGREE, Map.<String, Object>of("decision", "REFUSE", "reasonCode", "UR_STUDENT", "comment", "x"))) {
            var answer = hall.submit(Unemployed.CLERK, task, choice);
            assertThat(answer.getStatusCode()).isEqualTo(HttpStatus.CONFLICT);
            assertThat(String.valueOf(answer.getBody())).contains("（2025-11-04查询）", "31天的有效期", "重新查询登记库");
        }
        assertThat(hall.submit(Unemployed.CLERK, task, REQUERY).getStatusCode().is2xxSuccessful())
                .isTrue();
        hall.run();

        assertThat(decisions
                        .latest(number(), DecisionRecord.Kind.PROPOSAL)
                        .orElseThrow()
                        .outcome())
                .isEqualTo("REFUSED");
        review(AGREE);
        hall.complete(REVIEWER, number(), "Task_Recheck", AGREE);
        assertThat(person.progress(hall, "registration").path("outcome").asText())
                .isEqualTo("REFUSED");
    }

    @Test
    @DisplayName("复核时过期：重新查询，结论不变的也由初审再看一次")
    void a_later_step_has_the_registers_asked_too() {
        person.applyForBoth(hall, "2025-11-04T09:00:00");
        review(AGREE);
        hall.complete(SI_OFFICER, person.benefit(), "Task_FirstReview", AGREE);
        hall.at("2025-12-10T09:00");
        var task = hall.task(person.benefit(), "Task_Recheck").getId();
        hall.claim(SI_REVIEWER, task);
        assertThat(hall.submit(SI_REVIEWER, task, AGREE).getStatusCode()).isEqualTo(HttpStatus.CONFLICT);
        hall.submit(SI_REVIEWER, task, REQUERY);
        hall.run();
        hall.complete(SI_OFFICER, person.benefit(), "Task_FirstReview", AGREE);
        hall.complete(SI_REVIEWER, person.benefit(), "Task_Recheck", AGREE);
        assertThat(person.progress(hall, "benefit").path("outcome").asText()).isEqualTo("GRANTED");
    }

    @Test
    @DisplayName("人工核查代替的回答同样过期；每个登记库写明自己的天数")
    void what_an_official_found_out_ages_too() {
        hall.fault("edu", person.idNo(), "STATUS_500");
        person.applyForRegistration(hall, "2025-11-04T09:00:00");
        for (var retry : List.of("2025-11-04T09:00:03", "2025-11-04T09:00:08")) {
            hall.at(retry);
            hall.run();
        }
        hall.complete(
                Unemployed.CLERK,
                number(),
                "Task_VerifyEvidence",
                Map.of("finding", "CONFIRMED", "enrolled", "NO", "comment", "已电话核实"));
        hall.at("2026-02-02T09:00");
        assertThat(refusal()).contains("社会保险系统（2025-11-04查询）已超过31天的有效期").doesNotContain("学籍学历库（");
        hall.at("2026-02-03T09:00");
        assertThat(refusal()).contains("学籍学历库（2025-11-04查询）已超过90天的有效期");

        hall.register("edu", person.idNo(), "{'enrolled':false}");
        hall.submit(Unemployed.CLERK, hall.task(number(), "Task_FirstReview").getId(), REQUERY);
        hall.run();
        review(AGREE);
        assertThat(person.progress(hall, "registration").path("outcome").asText())
                .isEqualTo("GRANTED");
    }

    @Test
    @DisplayName("异议复核时过期：先重新查询，不能按旧的回答改为准予；查不通的由人工核查")
    void an_objection_is_upheld_on_answers_that_hold() {
        refuse();
        hall.register("si", person.idNo(), EMPLOYED);
        var task = objected();
        var answer = hall.submit(COUNTY, task, UPHELD);
        assertThat(answer.getStatusCode()).isEqualTo(HttpStatus.CONFLICT);
        assertThat(String.valueOf(answer.getBody())).contains("（2025-11-04查询）", "31天的有效期", "重新查询登记库");

        assertThat(hall.submit(COUNTY, task, Map.of("finding", "REQUERY")).getStatusCode())
                .isEqualTo(HttpStatus.NO_CONTENT);
        hall.run();

        var again = hall.task(objection(), "Task_ReviewObjection");
        assertThat(again.getAssignee()).isEqualTo(COUNTY);
        var view = view(objection(), "Task_ReviewObjection");
        assertThat(view.path("suggested").asText()).isEqualTo("准予");
        assertThat(view.path("suggestedNow").asText()).isEqualTo("不予办理");
        assertThat(view.path("evidence").findValuesAsText("register"))
                .as("what a register said before is out of date")
                .doesNotHaveDuplicates();
        assertThat(person.progress(hall, "registration").path("outcome").asText())
                .as("the decision stands until the objection is answered")
                .isEqualTo("REFUSED");
        hall.complete(COUNTY, again, Map.of("finding", "REJECTED", "comment", "已由单位参保"));
        assertThat(hall.ends(objection())).containsExactly("EndEvent_DecisionUpheld");
    }

    @Test
    @DisplayName("异议复核时登记库查不通：原办理机构人工核查，期限为异议答复期限")
    void what_a_register_does_not_answer_again_is_verified_by_a_clerk() {
        refuse();
        hall.fault("si", person.idNo(), "STATUS_500");
        hall.submit(COUNTY, objected(), Map.of("finding", "REQUERY"));
        hall.run();
        for (var retry : List.of("2025-12-06T09:00:03", "2025-12-06T09:00:08")) {
            hall.at(retry);
            hall.run();
        }
        var verification = hall.task(number(), "Task_VerifyEvidence");
        assertThat(verification.getDueDate())
                .isEqualTo(tasks.createTaskQuery()
                        .processDefinitionKey("EvidenceProcess")
                        .singleResult()
                        .getFollowUpDate())
                .isEqualTo("2025-12-02T23:59:59");
        assertThat(whereNow()).contains("对决定的异议正在复核，现在：人工核查：社会保险系统（");
        hall.complete(
                Unemployed.CLERK,
                verification,
                Map.of(
                        "finding", "CONFIRMED",
                        "employedNow", "NO",
                        "receivingPension", "NO",
                        "comment", "已电话核实"));
        hall.complete(COUNTY, hall.task(objection(), "Task_ReviewObjection"), UPHELD);
        assertThat(hall.ends(objection())).containsExactly("EndEvent_DecisionRevised");
        assertThat(person.progress(hall, "registration").path("outcome").asText())
                .isEqualTo("GRANTED");
    }

    @Test
    void a_granted_decision_asks_no_register_again() {
        person.register(hall, "2025-11-04T09:00:00");
        var answer = hall.submit(COUNTY, objected(), Map.of("finding", "REQUERY"));
        assertThat(answer.getStatusCode()).isEqualTo(HttpStatus.CONFLICT);
    }

    private void refuse() {
        person.applyForRegistration(hall, "2025-11-04T09:00:00");
        hall.complete(
                Unemployed.CLERK,
                number(),
                "Task_FirstReview",
                Map.of("decision", "REFUSE", "reasonCode", "UR_STUDENT", "comment", "学校来函"));
        hall.complete(REVIEWER, number(), "Task_Recheck", AGREE);
    }

    /** The task of the objection, claimed; the objection was lodged in time. */
    private String objected() {
        hall.at("2025-11-18T09:00");
        assertThat(person.object(hall, "registration", "DECISION").getStatusCode())
                .isEqualTo(HttpStatus.CREATED);
        hall.at("2025-12-06T09:00");
        var task = hall.task(objection(), "Task_ReviewObjection").getId();
        hall.claim(COUNTY, task);
        return task;
    }

    /** As Tasklist tells the official who has just completed a step. */
    private String whereNow() {
        var browser = Visitor.browser(port, COUNTY);
        assertThat(browser.logIn("tasklist")).isEqualTo(200);
        return browser.json("GET", "/camunda/api/office/next-steps/" + number(), "")
                .body();
    }

    private String objection() {
        return number() + "-Y1";
    }

    private String refusal() {
        var task = hall.task(number(), "Task_FirstReview").getId();
        hall.claim(Unemployed.CLERK, task);
        return String.valueOf(hall.submit(Unemployed.CLERK, task, AGREE).getBody());
    }
}
