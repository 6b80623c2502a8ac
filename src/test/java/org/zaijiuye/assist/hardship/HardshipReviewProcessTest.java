package org.zaijiuye.assist.hardship;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.http.ResponseEntity;
import org.zaijiuye.records.Recognition;
import org.zaijiuye.records.RecognitionState;
import org.zaijiuye.records.Registration;

@DisplayName("认定的年度复核、反映和异议（政策目录5.12 退出）")
class HardshipReviewProcessTest extends HardshipCase {

    private Citizen citizen;
    private Recognition recognition;

    @BeforeEach
    void somebodyRecognised() {
        citizen = person(OLD);
        recognition = recognised(citizen, asking("H01", ""));
    }

    private String review() {
        return recognition.handling() + "-R1";
    }

    private void contacted() {
        registrations.contact(Objects.requireNonNull(recognition.caseNumber()), LocalDate.parse("2026-11-01"));
    }

    private void due(String moment) {
        contacted();
        hall.at(moment);
        rounds();
    }

    private ResponseEntity<JsonNode> asked(String user) {
        return hall.post(user, "/api/recognitions/" + recognition.number() + "/reviews", "{\"reason\":\"有人反映其在经营\"}");
    }

    private static Map<String, Object> outcome(ReviewOutcome outcome) {
        return Map.of("outcome", outcome.name(), "comment", "电话核实并比对数据");
    }

    private void state(RecognitionState state) {
        assertThat(again(recognition)).returns(state, Recognition::state);
    }

    @Test
    @DisplayName("满12个月当天才复核，只开一件；不办不失效；确认后再顺延12个月")
    void is_looked_at_once_a_year_and_never_lost_by_itself() {
        due("2026-11-13T07:00");
        assertThat(hall.open(review())).isEmpty();
        due("2026-11-14T07:00");
        due("2026-11-20T07:00");
        assertThat(hall.open(review())).containsExactly("Task_ReviewRecognition");
        state(RecognitionState.RECOGNISED);

        hall.complete(CLERK, review(), "Task_ReviewRecognition", outcome(ReviewOutcome.CONFIRMED));
        assertThat(hall.ends(review())).contains("EndEvent_RecognitionReviewed");
        assertThat(again(recognition)).returns(LocalDate.parse("2027-11-20"), Recognition::reviewDue);
        due("2026-11-21T07:00");
        assertThat(hall.open(recognition.handling() + "-R2")).isEmpty();
    }

    @Test
    @DisplayName("类别不再符合：告知宽限期，30日后退出；退出有异议的由区县复核，恢复")
    void a_lost_category_ends_it_after_its_grace_and_an_objection_restores_it() {
        due("2026-11-16T09:00");
        hall.complete(
                CLERK,
                review(),
                "Task_ReviewRecognition",
                Map.of("outcome", "CATEGORY_LOST", "category", "H01", "comment", "出生日期更正"));
        assertThat(told(recognition.handling())).contains("就业困难人员认定类别变动");
        due("2026-12-16T07:00");
        state(RecognitionState.RECOGNISED);
        due("2026-12-17T07:00");
        state(RecognitionState.EXITED);
        assertThat(again(recognition)).returns("CATEGORY_LOST", Recognition::endReason);

        assertThat(asked("portal").getStatusCode().value()).isEqualTo(201);
        var second = recognition.handling() + "-R2";
        hall.complete(COUNTY_APPROVER, second, "Task_ReviewRecognition", outcome(ReviewOutcome.RESTORED));
        state(RecognitionState.RECOGNISED);
        assertThat(caseOf(Objects.requireNonNull(recognition.caseNumber()))).returns(2, Registration::tier);
    }

    @Test
    @DisplayName("虚假：一人提出、区县审批人核定后取消，哪一天都不算；退回的重新核实")
    void a_fraud_takes_two_persons() {
        contacted();
        hall.at("2026-03-02T09:00");
        assertThat(body(asked("portal")).path("review").asText()).isEqualTo(review());
        assertThat(asked("portal").getStatusCode().value()).as("one at a time").isEqualTo(409);
        hall.complete(CLERK, review(), "Task_ReviewRecognition", outcome(ReviewOutcome.FRAUD));
        state(RecognitionState.RECOGNISED);
        assertThat(hall.open(review())).containsExactly("Task_ConfirmCancellation");

        hall.complete(
                COUNTY_APPROVER, review(), "Task_ConfirmCancellation", Map.of("decision", "RETURN", "comment", "证据不足"));
        assertThat(hall.open(review())).containsExactly("Task_ReviewRecognition");
        hall.complete(CLERK, review(), "Task_ReviewRecognition", outcome(ReviewOutcome.FRAUD));
        hall.complete(
                COUNTY_APPROVER, review(), "Task_ConfirmCancellation", Map.of("decision", "AGREE", "comment", "属实"));

        assertThat(hall.ends(review())).contains("EndEvent_RecognitionCancelled");
        state(RecognitionState.CANCELLED_FRAUD);
        assertThat(recognitions.asOf(recognition.personId(), recognition.recognisedOn()))
                .isEmpty();
        assertThat(told(recognition.handling())).contains("就业困难人员认定已取消");
    }

    @Test
    void whoever_asks_to_leave_leaves() {
        contacted();
        hall.at("2026-03-02T09:00");
        asked(CLERK);
        hall.complete(CLERK, review(), "Task_ReviewRecognition", outcome(ReviewOutcome.LEFT));
        state(RecognitionState.EXITED);
        assertThat(again(recognition)).returns("LEFT", Recognition::endReason);
    }

    @Test
    @DisplayName("结论与状态不符的不收；有效的认定不能“恢复”；类别须是已认定的")
    void an_outcome_fits_the_state() {
        contacted();
        hall.at("2026-03-02T09:00");
        asked(COUNTY_REVIEWER);
        var task = claimed(CLERK, review(), "Task_ReviewRecognition");
        assertThat(hall.submit(CLERK, task, outcome(ReviewOutcome.RESTORED))
                        .getStatusCode()
                        .value())
                .isEqualTo(409);
        assertThat(hall.submit(CLERK, task, Map.of("outcome", "CATEGORY_LOST", "category", "H05", "comment", "x"))
                        .getStatusCode()
                        .value())
                .isEqualTo(409);
        state(RecognitionState.RECOGNISED);
    }

    @Test
    void an_exit_makes_a_review_needless() {
        contacted();
        hall.at("2026-06-01T09:00");
        asked(CLERK);
        left(citizen, Objects.requireNonNull(recognition.caseNumber()));
        assertThat(hall.ends(review())).contains("EndEvent_ReviewNeedless");
        assertThat(hall.open(review())).isEmpty();
    }

    @Test
    @DisplayName("没有这份认定的404；理由太短的422；没有权限的403")
    void invalid_requests() {
        assertThat(hall.post("portal", "/api/recognitions/KN371082202599999999/reviews", "{\"reason\":\"有人反映其在经营\"}")
                        .getStatusCode()
                        .value())
                .isEqualTo(404);
        assertThat(hall.post("portal", "/api/recognitions/" + recognition.number() + "/reviews", "{\"reason\":\"无\"}")
                        .getStatusCode()
                        .value())
                .isEqualTo(422);
        assertThat(asked(OFFICER).getStatusCode().value()).isEqualTo(403);
    }
}
