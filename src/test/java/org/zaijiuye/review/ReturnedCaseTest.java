package org.zaijiuye.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;

@DisplayName("退回重办：说明原因，交回原初审人员，逾期不办的放开")
class ReturnedCaseTest extends ReviewDesk {

    private static final String SECOND_OFFICER = "si-officer-b-371082-si";

    @Autowired
    IdentityService identities;

    @BeforeEach
    void returned() {
        person.applyForBoth(hall, "2025-11-04T09:00:00");
        review(AGREE);
        hall.complete(SI_OFFICER, person.benefit(), "Task_FirstReview", AGREE);
    }

    @Test
    void it_comes_back_to_who_had_it_with_the_reason_on_top() {
        giveBack();
        var task = task();
        assertThat(task.getName()).isEqualTo("初审（退回重办）");
        assertThat(task.getAssignee()).isEqualTo(SI_OFFICER);
        assertThat(view(person.benefit(), "Task_FirstReview").path("returned").asText())
                .startsWith("2025\\-11\\-04 09:00　")
                .contains("（失业保险复核）　荣成市失业保险经办机构　退回：请核对月数，于\\* 另有军龄")
                .doesNotContain("于海");
        assertThat(hall.claim(SECOND_OFFICER, task.getId()).getStatusCode()).isEqualTo(HttpStatus.CONFLICT);
        assertThat(hall.submit(SI_OFFICER, task.getId(), AGREE).getStatusCode().is2xxSuccessful())
                .isTrue();
        assertThat(hall.task(person.benefit(), "Task_Recheck").getName()).isEqualTo("复核");
    }

    @Test
    @DisplayName("一个完整工作日之内保留，之后同岗位人员可以认领；再认领的不再收回")
    void it_is_released_after_absence() {
        giveBack();
        hall.at("2025-11-05T23:59");
        hall.fire("TimeLimitProcess");
        assertThat(task().getAssignee()).isEqualTo(SI_OFFICER);

        hall.at("2025-11-06T00:00");
        hall.fire("TimeLimitProcess");
        assertThat(task().getAssignee()).isNull();
        assertThat(hall.claim(SI_OFFICER, task().getId()).getStatusCode().is2xxSuccessful())
                .isTrue();
        hall.fire("TimeLimitProcess");
        assertThat(task().getAssignee()).isEqualTo(SI_OFFICER);
        assertThat(task().getName()).isEqualTo("初审（退回重办）");
    }

    @Test
    void what_a_colleague_has_claimed_stays_with_them() {
        giveBack();
        hall.at("2025-11-06T00:00");
        hall.fire("TimeLimitProcess");
        hall.claim(SECOND_OFFICER, task().getId());
        hall.fire("TimeLimitProcess");
        assertThat(task().getAssignee()).isEqualTo(SECOND_OFFICER);
    }

    @Test
    void who_has_left_the_post_does_not_get_it_back() {
        identities.deleteMembership(SI_OFFICER, SI_OFFICER);
        try {
            giveBack();
            assertThat(task().getAssignee()).isNull();
            assertThat(task().getName()).isEqualTo("初审（退回重办）");
        } finally {
            identities.createMembership(SI_OFFICER, SI_OFFICER);
        }
    }

    @Test
    void a_declined_second_request_for_papers_is_told_like_a_return() {
        hall.complete(SI_REVIEWER, person.benefit(), "Task_Recheck", SUPPLEMENT);
        papers.answer(person, "benefit");
        hall.run();
        hall.complete(SI_OFFICER, person.benefit(), "Task_FirstReview", SUPPLEMENT);
        hall.complete(
                SI_REVIEWER,
                person.benefit(),
                "Task_ApproveSupplement",
                Map.of("decision", "DECLINE", "comment", "应一次性告知"));
        assertThat(task().getAssignee()).isEqualTo(SI_OFFICER);
        assertThat(view(person.benefit(), "Task_FirstReview").path("returned").asText())
                .endsWith("　未同意再次补正：应一次性告知");
    }

    private void giveBack() {
        hall.complete(
                SI_REVIEWER,
                person.benefit(),
                "Task_Recheck",
                Map.of("decision", "RETURN", "comment", "请核对月数，于海\n另有军龄"));
    }

    private Task task() {
        return hall.task(person.benefit(), "Task_FirstReview");
    }
}
