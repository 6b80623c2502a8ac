package org.zaijiuye.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.zaijiuye.Unemployed;
import org.zaijiuye.records.DecisionRecord;
import org.zaijiuye.records.HandlingState;
import org.zaijiuye.records.Supplements;

@DisplayName("审核中的补正")
class ReviewSupplementTest extends ReviewDesk {

    private static final String SUPERVISOR = "street-reviewer-" + Unemployed.STREET;

    @Autowired
    Supplements supplements;

    @Test
    @DisplayName("一次性告知补正：时钟暂停，期限顺延")
    void a_supplement_stops_the_clock() {
        person.applyForRegistration(hall, "2025-11-04T09:00:00");
        hall.at("2025-11-05T10:00");
        refused(Map.of("decision", "SUPPLEMENT", "materials", "学籍证明"), "请填写意见：说明事实和依据。");
        refused(Map.of("decision", "SUPPLEMENT", "comment", "不一致"), "请填写“需补正的材料”。");
        review(SUPPLEMENT);

        var paused = person.progress(hall, "registration");
        assertThat(paused.path("status").asText()).isEqualTo("SUPPLEMENT");
        assertThat(paused.path("step").asText()).isEqualTo("等待申请人补正");
        assertThat(paused.path("paused").path("since").asText()).startsWith("2025-11-05T10:00");
        assertThat(paused.path("paused").path("reason").asText()).isEqualTo("补正");
        assertThat(paused.path("supplement").path("materials").asText()).contains("学籍证明");
        assertThat(paused.path("supplement").path("dueDate").asText()).isEqualTo("2025-11-19");
        assertThat(supplements.awaited(number()).orElseThrow().dueOn()).hasToString("2025-11-19");
        assertThat(notices.findBySubjectOrderByCreatedAt(number()))
                .extracting(notice -> notice.text().text())
                .singleElement()
                .asString()
                .contains("学籍证明", "2025-11-19");

        hall.at("2025-11-10T10:00");
        assertThat(papers.answer(person, "registration").getStatusCode()).isEqualTo(HttpStatus.OK);
        hall.run();

        var running = person.progress(hall, "registration");
        assertThat(running.path("status").asText()).isEqualTo("REVIEW");
        assertThat(running.path("paused").isObject()).isFalse();
        assertThat(running.path("supplement").isObject()).isFalse();
        assertThat(running.path("dueDate").asText()).isEqualTo("2025-11-12");
        assertThat(running.path("targetDate").asText()).isEqualTo("2025-11-10");
        assertThat(hall.task(number(), "Task_FirstReview")
                        .getDueDate()
                        .toInstant()
                        .atZone(CHINA))
                .hasToString("2025-11-12T23:59:59+08:00[Asia/Shanghai]");
        assertThat(decisions.of(number())).hasSize(2);
        assertThat(papers.answer(person, "registration").getStatusCode()).isEqualTo(HttpStatus.CONFLICT);
        review(AGREE);
        assertThat(person.progress(hall, "registration").path("outcome").asText())
                .isEqualTo("GRANTED");
    }

    @Test
    void a_supplement_may_come_on_its_last_day_and_not_later() {
        person.applyForRegistration(hall, "2025-11-04T09:00:00");
        review(SUPPLEMENT);
        var other = Unemployed.known(hall).applyForRegistration(hall, "2025-11-04T09:00:00");
        hall.complete(Unemployed.CLERK, other.registration(), "Task_FirstReview", SUPPLEMENT);

        hall.at("2025-11-18T23:59:58");
        hall.run();
        assertThat(papers.answer(other, "registration").getStatusCode()).isEqualTo(HttpStatus.OK);
        hall.run();
        assertThat(hall.open(other.registration())).containsExactly("Task_FirstReview");

        hall.at("2025-11-19T00:00:00");
        hall.run();
        assertThat(person.progress(hall, "registration").path("outcome").asText())
                .isEqualTo("NO_SUPPLEMENT");
        assertThat(handlings.pauses(number()))
                .allSatisfy(pause -> assertThat(pause.until()).isNotNull());
        assertThat(hall.ends(number()))
                .contains("EndEvent_ReviewNotSupplemented", "EndEvent_RegistrationNotSupplemented");
        assertThat(papers.answer(person, "registration").getStatusCode()).isEqualTo(HttpStatus.CONFLICT);
        assertThat(decisions.latest(number(), DecisionRecord.Kind.DECISION)).isEmpty();
    }

    @Test
    void an_item_that_is_never_supplemented_leaves_its_siblings_alone() {
        person.applyForBoth(hall, "2025-11-04T09:00:00");
        review(AGREE);
        hall.complete(SI_OFFICER, person.benefit(), "Task_FirstReview", SUPPLEMENT);
        hall.at("2025-11-19T00:00:00");
        hall.run();

        assertThat(person.progress(hall, "benefit").path("outcome").asText()).isEqualTo("NO_SUPPLEMENT");
        assertThat(person.progress(hall, "registration").path("outcome").asText())
                .isEqualTo("GRANTED");
        assertThat(registrations.findByCaseNumber(person.caseNumber())).isPresent();
        assertThat(hall.get("portal", "/api/applications/" + person.number())
                        .path("status")
                        .asText())
                .isEqualTo("CLOSED");
    }

    @Test
    @DisplayName("再次补正须经审批")
    void a_second_supplement_needs_the_supervisor() {
        person.applyForRegistration(hall, "2025-11-04T09:00:00");
        review(SUPPLEMENT);
        papers.answer(person, "registration");
        hall.run();
        review(SUPPLEMENT);
        assertThat(hall.open(number())).containsExactly("Task_ApproveSupplement");
        assertThat(handling().state()).isEqualTo(HandlingState.REVIEW);
        assertThat(person.progress(hall, "registration").path("supplement").isObject())
                .isFalse();
        assertThat(papers.answer(person, "registration").getStatusCode()).isEqualTo(HttpStatus.CONFLICT);
        refusedAt("Task_ApproveSupplement", SUPERVISOR, Map.of("decision", "AGREE"), "请填写“意见”。");

        hall.complete(
                SUPERVISOR, number(), "Task_ApproveSupplement", Map.of("decision", "DECLINE", "comment", "应一次性告知"));
        assertThat(hall.open(number())).containsExactly("Task_FirstReview");
        assertThat(supplements.awaited(number())).isEmpty();

        review(SUPPLEMENT);
        hall.at("2025-11-06T09:00");
        hall.complete(SUPERVISOR, number(), "Task_ApproveSupplement", Map.of("decision", "AGREE", "comment", "确有必要"));
        assertThat(handling().state()).isEqualTo(HandlingState.SUPPLEMENT);
        assertThat(supplements.awaited(number()).orElseThrow().dueOn()).hasToString("2025-11-20");
        papers.answer(person, "registration");
        hall.run();
        assertThat(hall.open(number())).containsExactly("Task_FirstReview");
    }
}
