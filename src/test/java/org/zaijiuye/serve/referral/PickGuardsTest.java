package org.zaijiuye.serve.referral;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.zaijiuye.Hall;
import org.zaijiuye.records.PersonState;

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

    private String who() {
        return "{\"idType\":\"01\",\"idNo\":\"" + citizen.idNo() + "\"}";
    }

    private List<String> ends() {
        return hall.ends("C" + number + "-05-1");
    }

    @Test
    @DisplayName("每天至多推荐一次，系统推荐过的，专员当天不能再推荐")
    void nobody_is_told_of_posts_twice_a_day() {
        database.sql("update seeker_profile set last_push_on = ? where person_id = ?")
                .params(NEXT_DAY, person)
                .update();
        assertThat(picks()).contains("每天至多推荐一次", "明天");
        assertThat(offers()).isEmpty();
        hall.at("2025-11-06T09:00");
        assertThat(picks()).isEmpty();
        assertThat(offers()).hasSize(1);
    }

    @Test
    @DisplayName("后来有了合适岗位并已推荐的，专员的任务撤销；还没有的照旧")
    void a_task_ends_when_posts_were_found() {
        run(upkeepRound, NEXT_DAY);
        assertThat(ends()).isEmpty();
        hall.at("2025-11-06T09:00");
        submit(Hall.number("REC"), citizen, "2025-11-06T09:00", SEEKING);
        run(pushRound, NEXT_DAY.plusDays(1));
        assertThat(offers()).isNotEmpty();
        run(upkeepRound, NEXT_DAY.plusDays(1));
        assertThat(ends()).containsExactly("EndEvent_SearchEnded");
    }

    @Test
    @DisplayName("撤回同意的，任务随即撤销；再次申请的恢复推荐")
    void a_task_ends_with_the_consent() {
        assertThat(hall.post("portal", "/api/referrals/consent-withdrawals", who())
                        .getStatusCode()
                        .value())
                .isEqualTo(204);
        assertThat(ends()).containsExactly("EndEvent_SearchEnded");
        assertThat(seekers.consents(person)).isFalse();
        submit(
                Hall.number("REC"),
                citizen,
                "2025-11-06T09:00",
                "{\"item\":\"referral\",\"acceptPush\":true,\"pushChannel\":\"SMS\"}");
        assertThat(seekers.consents(person)).isTrue();
    }

    @Test
    @DisplayName("本人终止求职登记：不再推荐，任务撤销，失业登记不变，记录保留；再次登记编号不变")
    void the_search_ends_as_the_person_wants() {
        var no = seeker().number();
        hall.at("2025-11-20T09:00");
        assertThat(withdrawSearch()).isEqualTo(204);
        assertThat(withdrawSearch()).as("again").isEqualTo(409);
        assertThat(seekers.of(person)).isEmpty();
        assertThat(told(number + "-03")).contains("求职登记已终止");
        assertThat(registration(number).state()).isEqualTo(PersonState.REGISTERED);
        assertThat(registration(number).lastContact()).isEqualTo("2025-11-20");
        assertThat(outcome(number + "-03")).isEqualTo("GRANTED");
        run(upkeepRound, LocalDate.parse("2025-11-20"));
        assertThat(ends()).containsExactly("EndEvent_SearchEnded");
        submit(Hall.number("REC"), citizen, "2025-11-21T09:00", SEEKING);
        assertThat(seeker().number()).isEqualTo(no);
    }

    private int withdrawSearch() {
        return hall.post("portal", "/api/jobseeking/withdrawals", who())
                .getStatusCode()
                .value();
    }

    @Test
    @DisplayName("本人说已被录用的，30日内不再推荐；期满仍在登记的，或者重新登记求职的，恢复")
    void whoever_was_hired_is_left_alone() {
        assertThat(picks()).isEmpty();
        database.sql("update referral set state = 'HIRED', answered_on = ? where person_id = ?")
                .params(LocalDate.parse("2025-11-20"), person)
                .update();
        assertThat(seekers.due(LocalDate.parse("2025-12-19"), 0, 10)).isEmpty();
        assertThat(seekers.due(LocalDate.parse("2025-12-20"), 0, 10)).hasSize(1);
        submit(Hall.number("REC"), citizen, "2025-11-25T09:00", SEEKING);
        assertThat(seekers.due(LocalDate.parse("2025-12-01"), 0, 10)).hasSize(1);
    }
}
