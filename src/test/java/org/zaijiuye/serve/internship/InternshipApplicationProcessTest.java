package org.zaijiuye.serve.internship;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.HttpMethod;
import org.springframework.http.ResponseEntity;
import org.zaijiuye.Counter;
import org.zaijiuye.Hall;
import org.zaijiuye.PublicVisitor;

@DisplayName("就业见习报名：本人报名，转交见习单位，登记答复，签订协议")
class InternshipApplicationProcessTest extends Counter {

    private static final String WISH = "{\"item\":\"internship\",\"internshipWill\":true}";
    private static final String OFFICER = "job-match-officer-371082";
    private static final String MAIL = ",\"email\":\"jianxi@example.com\"";

    @Autowired
    private InternshipApplications applications;

    @Autowired
    private InternshipAgreements agreements;

    @Autowired
    private InternshipPushes pushes;

    @Autowired
    private InternshipPosts posts;

    @Autowired
    private InternshipPushRound pushRound;

    @Autowired
    private InternshipAnswerRound answerRound;

    @LocalServerPort
    private int port;

    private Citizen citizen;
    private String number = "";
    private String caseNumber = "";
    private String post = "";

    @BeforeEach
    void somebody() {
        applications.deleteAll();
        agreements.deleteAll();
        pushes.deleteAll();
        posts.deleteAll();
        database.sql("delete from mobile_code").update();
        citizen = citizen(LocalDate.of(2003, 5, 6), "");
        caseNumber = registered(citizen);
        number = Hall.number("APPLY");
        submit(number, citizen, "2025-11-05T09:00", WISH);
        post = entered(2, "");
    }

    @Test
    @DisplayName("报名：三个工作日内由岗位推介专员转交；单位十个工作日内接收；告知本人签订协议；登记协议后报名办结")
    void an_officer_forwards_it_and_the_host_unit_accepts() {
        var application = applied(post);
        assertThat(application).startsWith(number + "-06-S");
        assertThat(show(application).path("state").asText()).isEqualTo("APPLIED");
        var task = hall.task(application, "Task_ForwardInternship");
        assertThat(task.getDueDate()).isEqualTo("2025-11-10T23:59:59");
        forward(application, "FORWARDED", "");
        assertThat(show(application).path("answerBy").asText()).isEqualTo("2025-11-19");
        assertThat(hall.task(application, "Task_RecordHostAnswer").getDueDate()).isEqualTo("2025-11-19T23:59:59");
        hall.complete(OFFICER, application, "Task_RecordHostAnswer", Map.of("hostAnswer", "ACCEPTED"));
        assertThat(hall.ends(application)).containsExactly("EndEvent_InternAccepted");
        assertThat(told(application)).hasSize(2);
        assertThat(agree(post)).isEqualTo(201);
        assertThat(show(application).path("state").asText()).isEqualTo("AGREED");
        assertThat(caseOf(caseNumber).state().name()).isEqualTo("REGISTERED");
    }

    @Test
    @DisplayName("未能转交、单位不接收：须写明原因，告知本人可以另选")
    void what_fails_is_told_with_its_reason() {
        var application = applied(post);
        var task = hall.task(application, "Task_ForwardInternship").getId();
        hall.claim(OFFICER, task);
        assertThat(refused(hall.submit(OFFICER, task, Map.of("forwarding", "NOT_FORWARDED"))))
                .contains("请填写“情况说明”");
        hall.submit(OFFICER, task, Map.of("forwarding", "NOT_FORWARDED", "comment", "单位已停止招收"));
        assertThat(hall.ends(application)).containsExactly("EndEvent_NotForwarded");
        assertThat(text(application)).contains("未能转交见习单位：单位已停止招收", "另选其他见习岗位");

        var again = applied(entered(2, ""));
        forward(again, "FORWARDED", "");
        var answer = hall.task(again, "Task_RecordHostAnswer").getId();
        hall.claim(OFFICER, answer);
        assertThat(refused(hall.submit(OFFICER, answer, Map.of("hostAnswer", "REFUSED"))))
                .contains("请填写“情况说明”");
        hall.submit(OFFICER, answer, Map.of("hostAnswer", "REFUSED", "comment", "专业不符"));
        assertThat(hall.ends(again)).containsExactly("EndEvent_InternRefused");
        assertThat(text(again)).contains("见习单位未接收：专业不符");
    }

    @Test
    @DisplayName("单位留有电子邮箱的直接转交，不产生转交任务；答复由接口登记，任务随之结束")
    void a_host_unit_with_an_address_is_told_by_the_program() {
        var application = applied(entered(2, MAIL));
        assertThat(show(application).path("state").asText()).isEqualTo("FORWARDED");
        assertThat(hall.open(application)).containsExactly("Task_RecordHostAnswer");
        var mail = notices.findBySubjectOrderByCreatedAt(application).stream()
                .filter(notice -> "jianxi@example.com".equals(notice.recipient()))
                .findFirst()
                .orElseThrow();
        assertThat(mail.title()).doesNotContain("赵红");
        assertThat(mail.text().text()).contains("赵红", application, "2025-11-19").doesNotContain(citizen.idNo());
        assertThat(outcome(application, "{\"accepted\":false}").getStatusCode().value())
                .isEqualTo(422);
        assertThat(outcome(application, "{\"accepted\":true}").getStatusCode().value())
                .isEqualTo(200);
        assertThat(hall.ends(application)).containsExactly("EndEvent_InternshipSettled");
        assertThat(show(application).path("state").asText()).isEqualTo("ACCEPTED");
        assertThat(outcome(application, "{\"accepted\":false,\"reason\":\"改变主意\"}")
                        .getStatusCode()
                        .value())
                .isEqualTo(409);
    }

    @ParameterizedTest(name = "{0} → {1}")
    @CsvSource({"2025-11-19, FORWARDED", "2025-11-20, NO_ANSWER"})
    @DisplayName("单位逾期未答复：期限次日办结，任务结束，告知本人一次")
    void a_host_unit_that_keeps_silent(String day, String state) {
        var application = applied(entered(2, MAIL));
        run(day);
        run(day);
        assertThat(show(application).path("state").asText()).isEqualTo(state);
        var over = state.equals("NO_ANSWER");
        assertThat(hall.open(application)).hasSize(over ? 0 : 1);
        assertThat(told(application).stream().filter("见习报名：软件测试"::equals)).hasSize(over ? 2 : 1);
    }

    @Test
    @DisplayName("同一岗位重复报名不变；名额已满、已停止招收的不收；签订协议后其余报名终止")
    void nobody_applies_twice_and_places_are_few() {
        var narrow = entered(1, MAIL);
        var first = applied(narrow);
        assertThat(applied(narrow)).isEqualTo(first);
        var beside = applied(post);
        outcome(first, "{\"accepted\":true}");

        var other = citizen(LocalDate.of(2003, 5, 6), "");
        registered(other);
        submit(Hall.number("APPLY"), other, "2025-11-05T09:00", WISH);
        assertThat(refused(apply(other, narrow))).contains("名额已满");
        assertThat(refused(apply(other, "JX-NONE"))).contains("不存在或者已停止招收");

        assertThat(agree(narrow)).isEqualTo(201);
        assertThat(show(beside).path("state").asText()).isEqualTo("ENDED");
        assertThat(hall.ends(beside)).containsExactly("EndEvent_InternshipSettled");
        assertThat(refused(apply(citizen, post))).contains("尚未结束的见习");
    }

    @Test
    @DisplayName("二十家同时答复、二十人同时登记协议：最后一个名额只给一人")
    void the_last_place_is_given_once() {
        var wanted = entered(1, MAIL);
        var people = new ArrayList<Citizen>();
        var applied = new ArrayList<String>();
        for (var i = 0; i < 20; i++) {
            var each = citizen(LocalDate.of(2003, 5, 6), "");
            registered(each);
            submit(Hall.number("APPLY"), each, "2025-11-05T09:00", WISH);
            people.add(each);
            applied.add(body(apply(each, wanted)).path("application").asText());
        }
        var answers = race(applied, each -> outcome(each, "{\"accepted\":true}"));
        assertThat(answers).containsOnly(200, 422).containsOnlyOnce(200);
        var chosen = people.remove(answers.indexOf(200));
        assertThat(people)
                .allSatisfy(each -> assertThat(refused(agree(each, wanted))).contains("名额已满"));
        assertThat(agree(chosen, wanted).getStatusCode().value()).isEqualTo(201);

        var direct = entered(1, "");
        var agreements = race(people, each -> agree(each, direct));
        assertThat(agreements).containsOnly(201, 422).containsOnlyOnce(201);
    }

    private static <T> List<Integer> race(List<T> callers, Function<T, ResponseEntity<JsonNode>> call) {
        var threads = Executors.newFixedThreadPool(callers.size());
        try {
            return callers.stream()
                    .map(each -> CompletableFuture.supplyAsync(
                            () -> call.apply(each).getStatusCode().value(), threads))
                    .toList()
                    .stream()
                    .map(CompletableFuture::join)
                    .toList();
        } finally {
            threads.shutdown();
        }
    }

    @Test
    @DisplayName("注销失业登记后，尚未办结的报名终止")
    void an_exit_ends_it() {
        var application = applied(post);
        left(citizen, caseNumber);
        assertThat(show(application).path("state").asText()).isEqualTo("ENDED");
        assertThat(hall.ends(application)).containsExactly("EndEvent_InternshipSettled");
        assertThat(refused(apply(citizen, post))).contains("不是见习对象");
    }

    @Test
    @DisplayName("没有申请过见习的不能报名；只有推送过的才能答复不感兴趣")
    void who_has_not_asked_for_it() {
        var other = citizen(LocalDate.of(2003, 5, 6), "");
        registered(other);
        assertThat(refused(apply(other, post))).contains("不是见习对象");
        assertThat(decline(post).getStatusCode().value()).isEqualTo(404);
        push();
        assertThat(decline(post).getStatusCode().value()).isEqualTo(204);
        assertThat(pushes.findByPersonIdOrderByIdDesc(handling(number + "-06").personId())
                        .get(0)
                        .declineReason())
                .isEqualTo("离家远");
    }

    @Test
    @DisplayName("申请人页面：推送的岗位可以报名、可以不感兴趣，也可以按编号报名；错误就地说明")
    void the_applicant_answers_on_the_page() {
        var second = entered(2, "");
        push();
        var visitor = new PublicVisitor(port);
        assertThat(visitor.signIn(number, notices).body()).contains("就业见习", "软件测试（荣成某软件公司）", post, second);
        assertThat(answer(visitor, second, "DECLINE").body())
                .contains("已经收到")
                .doesNotContain("value=\"" + second + "\"");
        assertThat(answer(visitor, post, "APPLY").body()).contains("已报名，等待转交见习单位", "2025-11-06");
        var wrong = answer(visitor, "JX-NONE", "APPLY");
        assertThat(wrong.statusCode()).isEqualTo(422);
        assertThat(wrong.body()).contains("见习岗位“JX-NONE”不存在或者已停止招收");
        assertThat(answer(visitor, post, "PERHAPS").statusCode()).isEqualTo(409);
    }

    @Test
    @DisplayName("公众页面：未截止的岗位，可以查找，截止次日不再显示")
    void anybody_reads_the_posts() {
        var visitor = new PublicVisitor(port);
        assertThat(visitor.get("/public/internships").body()).contains(post, "荣成某软件公司", "荣成市");
        assertThat(visitor.get("/public/internships?words=%3Cb%3E").body())
                .contains("共 0 个岗位")
                .doesNotContain("<b>", post);
        hall.at("2026-12-31T09:00");
        assertThat(visitor.get("/public/internships").body()).contains(post);
        hall.at("2027-01-01T09:00");
        assertThat(visitor.get("/public/internships").body()).doesNotContain(post);
    }

    private java.net.http.HttpResponse<String> answer(PublicVisitor visitor, String code, String answer) {
        return visitor.post("/public/progress/sections/internships", Map.of("post", code, "answer", answer));
    }

    private void push() {
        hall.at("2025-11-06T09:00");
        pushRound.portion(
                LocalDate.parse("2025-11-06"), handling(number + "-06").personId() - 1, 1);
    }

    private void run(String day) {
        hall.at(day + "T06:00");
        answerRound.portion(LocalDate.parse(day), 0, 100);
    }

    private String entered(int places, String more) {
        var code = Hall.number("JX");
        var answer = hall.call(
                "portal",
                HttpMethod.PUT,
                "/api/internships/" + code,
                "{\"host\":\"荣成某软件公司\",\"uscc\":\"92371002MA3ABCD127\",\"title\":\"软件测试\",\"area\":\"371082\",\"allowance\":2500,\"months\":6,\"places\":%d,\"validUntil\":\"2026-12-31\",\"contact\":\"王老师 0631-0000001\"%s}"
                        .formatted(places, more));
        assertThat(answer.getStatusCode().value()).as("%s", answer.getBody()).isEqualTo(204);
        return code;
    }

    private ResponseEntity<JsonNode> apply(Citizen who, String code) {
        return hall.post("portal", "/api/internships/applications", named(who, code, ""));
    }

    private ResponseEntity<JsonNode> decline(String code) {
        return hall.post("portal", "/api/internships/declines", named(citizen, code, ",\"reason\":\"离家远\""));
    }

    private static String named(Citizen who, String code, String more) {
        return "{\"idType\":\"01\",\"idNo\":\"%s\",\"post\":\"%s\"%s}".formatted(who.idNo(), code, more);
    }

    private String applied(String code) {
        var answer = apply(citizen, code);
        assertThat(answer.getStatusCode().value()).as("%s", answer.getBody()).isEqualTo(201);
        return body(answer).path("application").asText();
    }

    private void forward(String application, String result, String comment) {
        hall.complete(OFFICER, application, "Task_ForwardInternship", Map.of("forwarding", result, "comment", comment));
    }

    private ResponseEntity<JsonNode> outcome(String application, String body) {
        return hall.post("portal", "/api/internships/applications/" + application + "/outcomes", body);
    }

    private int agree(String code) {
        return agree(citizen, code).getStatusCode().value();
    }

    private ResponseEntity<JsonNode> agree(Citizen who, String code) {
        return hall.post(
                "portal",
                "/api/internships/agreements",
                "{\"idType\":\"01\",\"idNo\":\"%s\",\"post\":\"%s\",\"start\":\"2025-12-01\",\"end\":\"2026-05-31\",\"allowance\":2500,\"insured\":true}"
                        .formatted(who.idNo(), code));
    }

    private JsonNode show(String application) {
        return hall.get("portal", "/api/internships/applications/" + application);
    }

    private String text(String subject) {
        var all = notices.findBySubjectOrderByCreatedAt(subject);
        return all.get(all.size() - 1).text().text();
    }

    private static String refused(ResponseEntity<JsonNode> answer) {
        assertThat(answer.getStatusCode().is4xxClientError()).as("%s", answer).isTrue();
        return body(answer).toString();
    }
}
