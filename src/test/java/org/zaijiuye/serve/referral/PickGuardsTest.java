package org.zaijiuye.serve.referral;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("专员挑选岗位：本人不再接收、未成年人、正文照原样显示；答复推荐算联系")
class PickGuardsTest extends ReferralDesk {

    private static final String OFFICER = "job-match-officer-371082";

    private String task = "";
    private String post = "";

    @BeforeEach
    void a_seeker_for_whom_nothing_fits() {
        seeking(ReferralProcessTest.IMPOSSIBLE);
        run(pushRound, NEXT_DAY);
        task = hall.task("C" + number + "-05-1", "Task_PickPosts").getId();
        hall.claim(OFFICER, task);
        post = search.open(List.of(1L)).get(0).publicNumber();
    }

    private String picks() {
        var answer = hall.submit(OFFICER, task, Map.of("outcome", "PICKED", "note", "电话沟通", "posts", post));
        return answer.getStatusCode().is2xxSuccessful()
                ? ""
                : body(answer).path("message").asText();
    }

    @Test
    void whoever_has_taken_back_the_consent_is_told_of_no_post() {
        database.sql("update job_seeker set push_consent = false where person_id = ?")
                .param(person)
                .update();

        assertThat(picks()).contains("PUSH_NO_CONSENT", "记录商定情况");
        assertThat(offers()).isEmpty();
    }

    @Test
    @DisplayName("夜班、有毒有害、繁重体力的岗位不推荐给未成年人")
    void minors_are_told_of_no_post_that_the_law_keeps_from_them() {
        database.sql("update person set birth_date = ? where id = ?")
                .params(LocalDate.of(2009, 1, 1), person)
                .update();
        database.sql("update vacancy set hazardous = true where id = 1").update();
        try {
            assertThat(picks()).contains("REC_POST_INVALID", "未成年工特殊保护规定");
        } finally {
            database.sql("update vacancy set hazardous = false where id = 1").update();
        }
        assertThat(offers()).isEmpty();
    }

    @Test
    @DisplayName("答复推荐是双向联系：失联时钟从答复之日起算（policy.md §5.13）")
    void an_answer_is_a_contact() {
        assertThat(picks()).isEmpty();
        hall.at("2025-12-20T09:00");
        var answered = hall.post(
                "portal",
                "/api/referrals/" + offers().get(0).number() + "/answers",
                "{\"answer\":\"DECLINED\",\"reason\":\"太远\"}");

        assertThat(answered.getStatusCode().value()).isEqualTo(200);
        assertThat(registration(number).lastContact()).isEqualTo(LocalDate.of(2025, 12, 20));
    }
}
