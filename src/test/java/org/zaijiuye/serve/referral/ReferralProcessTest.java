package org.zaijiuye.serve.referral;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.http.HttpEntity;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.util.LinkedMultiValueMap;
import org.zaijiuye.Hall;
import org.zaijiuye.records.ServiceRecord;

@DisplayName("岗位推荐：答复、专员推介、随失业登记终止")
class ReferralProcessTest extends ReferralDesk {

    private static final String OFFICER = "job-match-officer-371082";

    static final String IMPOSSIBLE = SEEKING.replace("2600", "99000");

    @Autowired
    private ReferralTaskRows tasks;

    @Autowired
    private TestRestTemplate http;

    @Test
    @DisplayName("接受、谢绝、逾期、面试、录用")
    void answers_go_their_way() {
        seeking(SEEKING);
        run(pushRound, NEXT_DAY);
        var offers = offers();
        var accepted = offers.get(0).number();
        assertThat(body(answer(accepted, "ACCEPTED", "")).path("feedbackBy").asText())
                .isEqualTo("2025-11-19");
        assertThat(answer(accepted, "ACCEPTED", "").getStatusCode().value()).isEqualTo(200);
        var declined = offers.get(1).number();
        assertThat(answer(declined, "DECLINED", "").getStatusCode().value()).isEqualTo(422);
        assertThat(body(answer(declined, "DECLINED", "太远")).path("state").asText())
                .isEqualTo("DECLINED");
        assertThat(answer(declined, "HIRED", "").getStatusCode().value()).isEqualTo(409);
        assertThat(answer("GT0", "ACCEPTED", "").getStatusCode().value()).isEqualTo(404);
        assertThat(answer(accepted, "MAYBE", "").getStatusCode().value()).isEqualTo(422);

        run(upkeepRound, LocalDate.parse("2025-11-12"));
        assertThat(state(offers.get(2))).isEqualTo(ReferralState.OFFERED);
        run(upkeepRound, LocalDate.parse("2025-11-13"));
        assertThat(state(offers.get(2))).isEqualTo(ReferralState.NO_ANSWER);
        run(upkeepRound, LocalDate.parse("2025-11-19"));
        assertThat(state(offers.get(0))).isEqualTo(ReferralState.ACCEPTED);
        run(upkeepRound, LocalDate.parse("2025-11-20"));
        assertThat(state(offers.get(0))).isEqualTo(ReferralState.NO_FEEDBACK);
        assertThat(body(answer(accepted, "HIRED", "")).path("state").asText()).isEqualTo("HIRED");
        assertThat(told(accepted)).containsExactly("祝贺就业");
        assertThat(answer(accepted, "DECLINED", "反悔").getStatusCode().value()).isEqualTo(409);
        assertThat(body(answer(offers.get(2).number(), "ACCEPTED", ""))
                        .path("state")
                        .asText())
                .isEqualTo("ACCEPTED");
        assertThat(body(answer(offers.get(2).number(), "NOT_HIRED", "经验不足"))
                        .path("state")
                        .asText())
                .isEqualTo("NOT_HIRED");
    }

    @Test
    @DisplayName("失业登记终止，未了结的推荐随之结束；异议成立又恢复")
    void the_end_of_the_registration_ends_open_recommendations() {
        seeking(SEEKING);
        run(pushRound, NEXT_DAY);
        answer(offers().get(0).number(), "DECLINED", "太远");
        left(citizen, "C" + number);
        assertThat(offers().stream().filter(offer -> offer.endedOn() != null)).hasSize(4);
        assertThat(answer(offers().get(1).number(), "ACCEPTED", "")
                        .getStatusCode()
                        .value())
                .isEqualTo(409);
        run(pushRound, LocalDate.parse("2026-06-15"));
        assertThat(offers()).hasSize(5);
        answered(object(number), "UPHELD");
        assertThat(offers()).allMatch(offer -> offer.endedOn() == null);
    }

    @Test
    @DisplayName("没有合适岗位：三个工作日内由专员办理，挑选岗位后告知本人")
    void an_officer_picks_where_nothing_fits() {
        seeking(IMPOSSIBLE);
        run(pushRound, NEXT_DAY);
        run(pushRound, NEXT_DAY.plusDays(1));
        var key = "C" + number + "-05-1";
        assertThat(tasks.findAll()).extracting(ReferralTask::number).contains(key);
        assertThat(hall.tasksOf(OFFICER, "Task_PickPosts")).isNotEmpty();
        assertThat(tasks.findById(key).orElseThrow().dueOn()).isEqualTo("2025-11-10");
        var task = hall.task(key, "Task_PickPosts");
        assertThat(hall.claim(OFFICER, task.getId()).getStatusCode().is2xxSuccessful())
                .isTrue();
        assertThat(sent(task.getId(), Map.of("outcome", "PICKED", "note", "电话沟通", "posts", "GW99999999")))
                .contains("REC_POST_INVALID", "GW99999999");
        assertThat(sent(task.getId(), Map.of("outcome", "PICKED", "note", "电话沟通")))
                .contains("岗位编号");
        var posts = search.open(List.of(1L, 2L)).stream()
                .map(post -> post.publicNumber())
                .toList();
        assertThat(posts).hasSize(2);
        assertThat(sent(task.getId(), Map.of("outcome", "PICKED", "note", "电话沟通", "posts", String.join("、", posts))))
                .isEmpty();
        hall.run();
        assertThat(hall.ends(key)).containsExactly("EndEvent_PostsRecommended");
        assertThat(offers()).hasSize(2).allMatch(offer -> offer.score() == 0);
        assertThat(told(offers().get(0).recommendation())).containsExactly("为您推荐2个岗位");
        run(upkeepRound, NEXT_DAY);
        assertThat(counted()).extracting(ServiceRecord::userId).containsExactly(OFFICER);
    }

    @Test
    @DisplayName("商定别的办法的，记录办结；七天以内不再开新的任务")
    void what_was_agreed_is_written_down() {
        seeking(IMPOSSIBLE);
        run(pushRound, NEXT_DAY);
        var key = "C" + number + "-05-1";
        hall.complete(OFFICER, key, "Task_PickPosts", Map.of("outcome", "AGREED", "note", "本人先参加焊工培训"));
        assertThat(hall.ends(key)).containsExactly("EndEvent_WayAgreed");
        assertThat(tasks.findById(key).orElseThrow())
                .returns(ReferralTask.Outcome.AGREED, ReferralTask::outcome)
                .returns("本人先参加焊工培训", ReferralTask::note)
                .returns(null, ReferralTask::openKey);
        run(pushRound, NEXT_DAY.plusDays(6));
        assertThat(open()).isEmpty();
        run(pushRound, NEXT_DAY.plusDays(7));
        assertThat(open()).containsExactly("C" + number + "-05-2");
    }

    @Test
    @DisplayName("意向行业、简历：本人看得到登记了什么；专员挑选岗位时看得到、打得开，别人打不开；不改变系统推荐")
    void industry_and_resume_are_for_the_officer() {
        seeking(SEEKING);
        var before = best();
        var resume = uploaded();
        var again = Hall.number("REC");
        submit(
                again,
                citizen,
                "2025-11-05T09:00",
                IMPOSSIBLE.replace(
                        "\"workType\"",
                        "\"expectIndustry\":\"餐饮（赵红家开店）\",\"resume\":[\"" + resume + "\"],\"workType\""));
        var told = hall.get("portal", "/api/applications/" + again).toString();
        assertThat(told).contains("\"industry\":\"餐饮", "\"resume\":\"1份");
        run(pushRound, NEXT_DAY);
        var key = "C" + number + "-05-1";
        var task = hall.task(key, "Task_PickPosts").getId();
        var paper = "/office/handlings/" + again + "-03/papers/" + resume;
        assertThat(opened(OFFICER, paper)).as("not taken yet").isEqualTo(404);
        hall.claim(OFFICER, task);
        assertThat(hall.get(OFFICER, "/engine-rest/task/" + task + "/variables/view?deserializeValue=false")
                        .path("value")
                        .asText())
                .contains("意向行业：餐饮", "家开店", paper)
                .doesNotContain("赵红");
        assertThat(opened(OFFICER, paper)).isEqualTo(200);
        assertThat(opened(CLERK, paper)).isEqualTo(404);
        assertThat(opened(OFFICER, "/office/handlings/" + number + "-01/papers/" + resume))
                .isEqualTo(404);
        submit(
                Hall.number("REC"),
                citizen,
                "2025-11-05T09:10",
                SEEKING.replace("\"workType\"", "\"expectIndustry\":\"软件\",\"workType\""));
        assertThat(best()).isEqualTo(before);
    }

    @Test
    @DisplayName("失业登记终止，专员的任务随之结束")
    void the_end_of_the_registration_ends_the_task() {
        seeking(IMPOSSIBLE);
        run(pushRound, NEXT_DAY);
        left(citizen, "C" + number);
        assertThat(hall.ends("C" + number + "-05-1")).containsExactly("EndEvent_SearchEnded");
        assertThat(tasks.findById("C" + number + "-05-1").orElseThrow().outcome())
                .isEqualTo(ReferralTask.Outcome.ENDED);
    }

    @Test
    @DisplayName("选择电话的，由专员打电话")
    void who_wants_to_be_called_is_called() {
        seeking(SEEKING, "{\"item\":\"referral\",\"acceptPush\":true,\"pushChannel\":\"PHONE\"}");
        run(pushRound, NEXT_DAY);
        assertThat(offers()).isEmpty();
        assertThat(tasks.findById("C" + number + "-05-1").orElseThrow().cause()).isEqualTo(ReferralTask.Cause.PHONE);
    }

    @Test
    @DisplayName("一并申请岗位推荐：求职登记办成后办结；没有求职登记的，前置未成")
    void the_item_follows_the_job_seeker_registration() {
        seeking(SEEKING, "{\"item\":\"referral\",\"acceptPush\":true,\"pushChannel\":\"SMS\",\"maxDistanceKm\":1}");
        assertThat(outcome(number + "-05")).isEqualTo("GRANTED");
        assertThat(Hall.item(hall.get("portal", "/api/applications/" + number), "referral")
                        .path("result")
                        .path("firstBy")
                        .asText())
                .isEqualTo("2025-11-11");
        var nobody = Hall.number("REC");
        submit(
                nobody,
                citizen(""),
                "2025-11-04T09:00",
                "{\"item\":\"referral\",\"acceptPush\":true,\"pushChannel\":\"SMS\"}");
        assertThat(outcome(nobody + "-05")).isEqualTo("PREREQ_FAILED");
    }

    private int opened(String user, String path) {
        return http.withBasicAuth(user, user)
                .getForEntity(path, byte[].class)
                .getStatusCode()
                .value();
    }

    private String uploaded() {
        var headers = new HttpHeaders();
        headers.setContentType(MediaType.MULTIPART_FORM_DATA);
        var parts = new LinkedMultiValueMap<String, Object>();
        var file = new HttpHeaders();
        file.setContentDispositionFormData("file", "resume.pdf");
        parts.add("file", new HttpEntity<>("%PDF-1.7 jianli".getBytes(StandardCharsets.UTF_8), file));
        return Objects.requireNonNull(http.withBasicAuth("portal", "portal")
                        .postForObject("/api/documents", new HttpEntity<>(parts, headers), JsonNode.class))
                .path("documentId")
                .asText();
    }

    private List<String> open() {
        return tasks.findAll().stream()
                .filter(task -> task.personId() == person && task.openKey() != null)
                .map(ReferralTask::number)
                .toList();
    }

    private ResponseEntity<JsonNode> answer(String referral, String answer, String reason) {
        var body = "{\"answer\":\"" + answer + "\"" + (reason.isEmpty() ? "" : ",\"reason\":\"" + reason + "\"") + "}";
        return hall.post("portal", "/api/referrals/" + referral + "/answers", body);
    }

    private String sent(String task, Map<String, Object> values) {
        var answer = hall.submit(OFFICER, task, values);
        return answer.getStatusCode().is2xxSuccessful()
                ? ""
                : body(answer).path("message").asText();
    }
}
