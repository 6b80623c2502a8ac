package org.zaijiuye.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpStatus;
import org.zaijiuye.Unemployed;
import org.zaijiuye.records.DecisionRecord;

@DisplayName("登记库的回答过了有效期（31天）：不能据以办理，重新查询以后再办")
class EvidenceValidityTest extends ReviewDesk {

    private static final String EMPLOYED =
            "{'employerInsuredNow':true,'lastEmployerMonth':'2025-12','receivingPension':false,'flexibleInsured':false,'residualMonths':0}";

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

    private String refusal() {
        var task = hall.task(number(), "Task_FirstReview").getId();
        hall.claim(Unemployed.CLERK, task);
        return String.valueOf(hall.submit(Unemployed.CLERK, task, AGREE).getBody());
    }
}
