package org.zaijiuye.serve.referral;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.http.HttpEntity;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.util.LinkedMultiValueMap;
import org.zaijiuye.Counter;
import org.zaijiuye.Hall;
import org.zaijiuye.lifecycle.ServiceRound;
import org.zaijiuye.records.ServiceKind;
import org.zaijiuye.records.ServiceRecord;
import org.zaijiuye.records.ServiceRecords;
import org.zaijiuye.serve.referral.match.MatchScore;
import org.zaijiuye.serve.referral.vacancy.VacancySearch;

@DisplayName("岗位推荐：每周推送、不重复、送达才计数、答复、专员推介、随失业登记终止")
class ReferralProcessTest extends Counter {

    private static final String OFFICER = "job-match-officer-371082";
    private static final LocalDate NEXT_DAY = LocalDate.parse("2025-11-05");
    private static final String SEEKING =
            "{\"item\":\"jobseeking\",\"jobIntent1\":\"4-03-02\",\"expectSalaryMin\":2600,"
                    + "\"workType\":\"FULL_TIME\",\"pushConsent\":true}";
    private static final String IMPOSSIBLE = SEEKING.replace("2600", "99000");

    @Autowired
    private JobPushRound pushRound;

    @Autowired
    private ReferralUpkeepRound upkeepRound;

    @Autowired
    private Recommendations recommendations;

    @Autowired
    private Referrals referrals;

    @Autowired
    private ReferralTaskRows tasks;

    @Autowired
    private Seekers seekers;

    @Autowired
    private SeekerProfiles profiles;

    @Autowired
    private ProfileReader profileReader;

    @Autowired
    private Matching matching;

    @Autowired
    private VacancySearch search;

    @Autowired
    private ServiceRecords services;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private TestRestTemplate http;

    private Citizen citizen;
    private String number = "";
    private long person;

    @BeforeEach
    void nobodyElse() {
        citizen = citizen("");
        database.sql("delete from referral").update();
        database.sql("delete from recommendation").update();
        database.sql("delete from job_seeker").update();
        database.sql("delete from seeker_profile").update();
        database.sql("delete from push_wish").update();
    }

    private void seeking(String... items) {
        citizen = citizen("");
        number = Hall.number("REC");
        submit(
                number,
                citizen,
                "2025-11-04T09:00",
                Stream.concat(Stream.of(REGISTRATION), Stream.of(items)).toArray(String[]::new));
        hall.complete(CLERK, number + "-01", "Task_FirstReview", AGREE);
        person = handling(number + "-01").personId();
        hall.at("2025-11-05T09:00");
    }

    @Test
    @DisplayName("次日推荐五个，一条消息；七天以内不再推荐；第八天推荐别的五个")
    void posts_come_every_week_and_never_the_same() {
        seeking(SEEKING);
        run(pushRound, NEXT_DAY);
        assertThat(offers()).hasSize(5).allSatisfy(offer -> {
            assertThat(offer.state()).isEqualTo(ReferralState.OFFERED);
            assertThat(offer.answerBy()).isEqualTo("2025-11-12");
            assertThat(offer.why()).contains("匹配度", "意向职业");
            assertThat(offer.caseNumber()).isEqualTo("C" + number);
        });
        assertThat(told(offers().get(0).recommendation())).containsExactly("为您推荐5个岗位");
        run(pushRound, NEXT_DAY);
        run(pushRound, NEXT_DAY.plusDays(6));
        assertThat(offers()).hasSize(5);
        run(pushRound, NEXT_DAY.plusDays(7));
        assertThat(offers()).hasSize(10);
        assertThat(offers().stream().map(Referral::vacancy)).doesNotHaveDuplicates();
    }

    @Test
    @DisplayName("三十日以后，同一岗位可以再推荐")
    void the_same_post_comes_again_after_thirty_days() {
        seeking(SEEKING);
        run(pushRound, NEXT_DAY);
        var first = vacancies();
        for (var week = 1; week <= 4; week++) {
            run(pushRound, NEXT_DAY.plusDays(7L * week));
        }
        assertThat(vacancies()).hasSizeGreaterThan(5);
        database.sql("delete from referral where offered_on > ?")
                .param(NEXT_DAY)
                .update();
        database.sql("update seeker_profile set last_push_on = ?")
                .param(NEXT_DAY)
                .update();
        run(pushRound, NEXT_DAY.plusDays(29));
        assertThat(last(NEXT_DAY.plusDays(29))).doesNotContainAnyElementsOf(first);
        database.sql("delete from referral where offered_on > ?")
                .param(NEXT_DAY)
                .update();
        database.sql("update seeker_profile set last_push_on = ?")
                .param(NEXT_DAY)
                .update();
        run(pushRound, NEXT_DAY.plusDays(30));
        assertThat(last(NEXT_DAY.plusDays(30))).containsExactlyInAnyOrderElementsOf(first);
    }

    @Test
    @DisplayName("中断的一轮从停下的地方继续，没有人收到两次")
    void an_interrupted_round_pushes_nobody_twice() {
        seeking(SEEKING);
        var first = person;
        seeking(SEEKING);
        var reached = portion(pushRound, NEXT_DAY, 0, 1);
        assertThat(reached).hasValue(first);
        assertThat(portion(pushRound, NEXT_DAY, first, 1)).hasValue(person);
        assertThat(portion(pushRound, NEXT_DAY, person, 1)).isEmpty();
        assertThat(portion(pushRound, NEXT_DAY, 0, 10)).isEmpty();
        assertThat(recommendations.findAll()).hasSize(2);
    }

    @Test
    @DisplayName("送达才计数，一次推送计一次，不重复计")
    void what_was_delivered_counts_once() {
        seeking(SEEKING);
        run(pushRound, NEXT_DAY);
        run(upkeepRound, NEXT_DAY);
        assertThat(counted()).isEmpty();
        hall.run();
        run(upkeepRound, NEXT_DAY);
        run(upkeepRound, NEXT_DAY);
        assertThat(counted()).hasSize(1).allSatisfy(record -> {
            assertThat(record.counts()).isTrue();
            assertThat(record.caseNumber()).isEqualTo("C" + number);
            assertThat(record.servedOn()).isEqualTo(NEXT_DAY);
        });
    }

    @Test
    @DisplayName("按岗位计的（POST），一个岗位计一次")
    void posts_may_be_counted_instead() {
        seeking(SEEKING);
        run(pushRound, NEXT_DAY);
        hall.run();
        transaction.executeWithoutResult(status -> {
            recommendations.deliver();
            recommendations.countPosts();
            recommendations.counted();
        });
        assertThat(counted()).hasSize(5);
    }

    @Test
    @DisplayName("失业登记终止以后才送达的，记录但不计数")
    void what_arrives_after_the_end_does_not_count() {
        seeking(SEEKING);
        run(pushRound, NEXT_DAY);
        database.sql("update registration set ended_on = ? where case_number = ?")
                .param(LocalDate.parse("2025-11-04"))
                .param("C" + number)
                .update();
        hall.run();
        run(upkeepRound, NEXT_DAY);
        assertThat(counted()).extracting(ServiceRecord::counts).containsExactly(false);
    }

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

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update push_wish set accepted = false",
                "update job_seeker set ended_on = date '2025-11-04'",
                "update registration set last_contact = date '2025-05-04'"
            })
    @DisplayName("不同意的、终止的、六个月没有联系的，不推荐")
    void who_is_left_in_peace(String change) {
        seeking(SEEKING, "{\"item\":\"referral\",\"acceptPush\":true,\"pushChannel\":\"SMS\"}");
        database.sql("update handling set accepted_at = timestamp '2025-05-04 09:00:00' where number = ?")
                .param(number + "-03")
                .update();
        assertThat(seekers.due(NEXT_DAY, 0, 10)).hasSize(1);
        database.sql(change).update();
        assertThat(seekers.due(NEXT_DAY, 0, 10)).isEmpty();
    }

    @Test
    @DisplayName("后来求职登记时不同意推送的，不再推送；再同意的，又推送")
    void what_was_said_last_about_pushes_counts() {
        seeking(SEEKING, "{\"item\":\"referral\",\"acceptPush\":true,\"pushChannel\":\"SMS\"}");
        assertThat(seekers.due(NEXT_DAY, 0, 10)).hasSize(1);
        var no = Hall.number("REC");
        submit(no, citizen, "2025-11-05T09:00", SEEKING.replace("\"pushConsent\":true", "\"pushConsent\":false"));
        assertThat(seekers.due(NEXT_DAY, 0, 10)).isEmpty();
        submit(Hall.number("REC"), citizen, "2025-11-05T10:00", SEEKING);
        assertThat(seekers.due(NEXT_DAY, 0, 10)).hasSize(1);
    }

    @Test
    @DisplayName("未同意推送的求职登记不推送")
    void without_consent_nothing_is_pushed() {
        seeking(SEEKING.replace("\"pushConsent\":true", "\"pushConsent\":false"));
        assertThat(seekers.due(NEXT_DAY, 0, 10)).isEmpty();
    }

    @Test
    @DisplayName("性别、成年后的年龄、户籍怎么变，推荐都一样；16岁的没有夜班、有害、重体力岗位")
    void forbidden_inputs_change_nothing() {
        seeking(SEEKING);
        var before = best();
        assertThat(before).hasSize(5);
        for (var change : List.of(
                "gender = '2'",
                "gender = '1'",
                "birth_date = date '1966-01-01'",
                "birth_date = date '2007-11-05'",
                "hukou_area = '650102'",
                "name = '买买提'")) {
            database.sql("update person set " + change + " where id = ?")
                    .param(person)
                    .update();
            assertThat(best()).as(change).isEqualTo(before);
        }
        assertThat(matching.wishes(seeker(), profile(), NEXT_DAY).minor()).isFalse();
        database.sql("update person set birth_date = date '2007-11-06' where id = ?")
                .param(person)
                .update();
        assertThat(matching.wishes(seeker(), profile(), NEXT_DAY).minor()).isTrue();
    }

    @Test
    @DisplayName("没有意向的，按原岗位推荐（冷启动）")
    void who_names_no_wish_is_offered_what_they_did_last() {
        seeking(SEEKING);
        database.sql("update job_seeker set intents = '' where person_id = ?")
                .param(person)
                .update();
        profiles.save(new SeekerProfile(person, number + "-03", "缝纫工", "缝纫工", 3, false, null, true));
        assertThat(matching.wishes(seeker(), profile(), NEXT_DAY).occupations()).contains("6-05");
    }

    @Test
    @DisplayName("提前略过的岗位不影响结果：前五名与逐个评分的前五名相同")
    void what_is_passed_over_would_not_have_been_among_the_best() {
        seeking(SEEKING);
        var terms = matching.terms("371082", NEXT_DAY);
        var wishes = matching.wishes(seeker(), profile(), NEXT_DAY);
        var all = search.best(wishes, terms, Set.of(), 1000);
        assertThat(search.best(wishes, terms, Set.of(), 5)).isEqualTo(all.subList(0, 5));
        assertThat(all).isSortedAccordingTo(MatchScore.BEST_FIRST).hasSizeGreaterThan(20);
        var without =
                new HashSet<>(all.subList(0, 3).stream().map(MatchScore::post).toList());
        assertThat(search.best(wishes, terms, without, 5)).isEqualTo(all.subList(3, 8));
    }

    private Seeker seeker() {
        return seekers.of(person).orElseThrow();
    }

    private SeekerProfile profile() {
        return profileReader.of(List.of(seeker())).get(0);
    }

    private List<MatchScore> best() {
        return matching.best(seeker(), profile(), NEXT_DAY, Set.of());
    }

    private List<Referral> offers() {
        return referrals.findByPersonIdOrderByOfferedOn(person);
    }

    private List<Long> vacancies() {
        return offers().stream().map(Referral::vacancy).toList();
    }

    private List<Long> last(LocalDate day) {
        return offers().stream()
                .filter(offer -> offer.offeredOn().equals(day))
                .map(Referral::vacancy)
                .toList();
    }

    private ReferralState state(Referral offer) {
        return referrals.findById(offer.number()).orElseThrow().state();
    }

    private List<String> open() {
        return tasks.findAll().stream()
                .filter(task -> task.personId() == person && task.openKey() != null)
                .map(ReferralTask::number)
                .toList();
    }

    private List<ServiceRecord> counted() {
        return services.findByPersonIdOrderByServedOnAscIdAsc(person).stream()
                .filter(record -> record.kind() == ServiceKind.RECOMMENDATION)
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

    private void run(ServiceRound round, LocalDate day) {
        var after = OptionalLong.of(0);
        while (after.isPresent()) {
            after = portion(round, day, after.getAsLong(), 100);
        }
    }

    private OptionalLong portion(ServiceRound round, LocalDate day, long after, int size) {
        return transaction.execute(status -> round.portion(day, after, size));
    }
}
