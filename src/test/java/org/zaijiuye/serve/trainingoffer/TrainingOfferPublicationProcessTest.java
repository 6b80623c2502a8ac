package org.zaijiuye.serve.trainingoffer;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.http.HttpEntity;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.zaijiuye.Hall;
import org.zaijiuye.ProcessTest;

@ProcessTest
@DisplayName("培训信息公示：提交、审核、公示、更改、撤下")
class TrainingOfferPublicationProcessTest {

    private static final String OFFICER = "training-officer-371082";
    private static final String SECOND = "training-officer-b-371082";
    private static final Map<String, Object> AGREE = Map.of("decision", "AGREE");
    private static final String TASK = "Task_ReviewTraining";

    @Autowired
    Hall hall;

    @Autowired
    TestRestTemplate rest;

    private final String code = Hall.number("I").replace("-", "");

    @BeforeEach
    void open() {
        hall.at("2025-11-04T09:00");
    }

    @AfterEach
    void reset() {
        ClockUtil.reset();
    }

    @Test
    @DisplayName("提交人以外的人同意后才公示；提交人不能审核自己提交的")
    void is_published_when_somebody_else_agrees() {
        var sent = institution("荣成海洋技工学校", "2026-12-31");
        assertThat(sent.getStatusCode()).isEqualTo(HttpStatus.ACCEPTED);
        assertThat(body(sent).path("state").asText()).isEqualTo("DRAFT");
        assertThat(shown(code).isMissingNode()).isTrue();

        var task = hall.task(number(1), TASK);
        assertThat(task.getDueDate()).isEqualTo("2025-11-11T23:59:59");
        assertThat(body(hall.claim(OFFICER, task.getId())).path("message").asText())
                .startsWith("职责分离");
        hall.complete(SECOND, number(1), TASK, AGREE);

        assertThat(hall.ends(number(1))).containsExactly("EndEvent_TrainingPublished");
        assertThat(shown(code).path("name").asText()).isEqualTo("荣成海洋技工学校");
        assertThat(page()).contains("荣成海洋技工学校");
    }

    @Test
    @DisplayName("退回须写明理由；退回后可以再次提交，不公示")
    void is_returned_with_a_reason() {
        institution("乳山口技工学校", "2026-12-31");
        var task = hall.task(number(1), TASK).getId();
        hall.claim(SECOND, task);
        assertThat(body(hall.submit(SECOND, task, Map.of("decision", "RETURN")))
                        .path("message")
                        .asText())
                .isEqualTo("请填写“退回的理由”。");
        hall.submit(SECOND, task, Map.of("decision", "RETURN", "comment", "地址不全"));
        assertThat(hall.ends(number(1))).containsExactly("EndEvent_TrainingReturned");
        assertThat(shown(code).isMissingNode()).isTrue();
        assertThat(versions().get(0).path("state").asText()).isEqualTo("RETURNED");
        assertThat(versions().get(0).path("opinion").asText()).isEqualTo("地址不全");

        assertThat(institution("乳山口技工学校（南校区）", "2026-12-31").getStatusCode()).isEqualTo(HttpStatus.ACCEPTED);
        assertThat(hall.tasks(number(2), TASK)).hasSize(1);
    }

    @Test
    @DisplayName("更改审核期间，原公示内容不变；再提交别的内容要等审核；旧版本仍可读")
    void what_is_in_force_stays_while_a_change_is_reviewed() {
        published("文登技工学校");
        assertThat(institution("文登高级技工学校", "2026-12-31").getStatusCode()).isEqualTo(HttpStatus.ACCEPTED);
        assertThat(shown(code).path("name").asText()).isEqualTo("文登技工学校");
        var third = institution("文登第三技工学校", "2026-12-31");
        assertThat(third.getStatusCode()).isEqualTo(HttpStatus.CONFLICT);
        assertThat(body(third).path("title").asText()).contains("第2版");
        assertThat(institution("文登高级技工学校", "2026-12-31").getStatusCode()).isEqualTo(HttpStatus.ACCEPTED);
        assertThat(versions()).hasSize(2);

        hall.complete(SECOND, number(2), TASK, AGREE);
        assertThat(shown(code).path("name").asText()).isEqualTo("文登高级技工学校");
        assertThat(versions().get(0).path("state").asText()).isEqualTo("ENDED");
        assertThat(versions().get(0).path("content").path("name").asText()).isEqualTo("文登技工学校");
        assertThat(versions().get(1).path("state").asText()).isEqualTo("IN_FORCE");
    }

    @Test
    @DisplayName("撤下要有理由并经审核；同意前仍公示，同意后机构和课程都不再公示")
    void is_withdrawn_with_a_reason() {
        published("环翠电商学校");
        course("K" + code, "2026-06-01");
        hall.complete(SECOND, "PX-COURSE-K" + code + "-1", TASK, AGREE);
        assertThat(courses()).contains("K" + code);

        assertThat(withdraw("").getStatusCode()).isEqualTo(HttpStatus.UNPROCESSABLE_ENTITY);
        assertThat(withdraw("停止办学").getStatusCode()).isEqualTo(HttpStatus.ACCEPTED);
        assertThat(courses()).contains("K" + code);
        hall.complete(SECOND, number(2), TASK, AGREE);
        assertThat(hall.ends(number(2))).containsExactly("EndEvent_TrainingWithdrawn");
        assertThat(shown(code).isMissingNode()).isTrue();
        assertThat(courses()).doesNotContain("K" + code);
        assertThat(withdraw("停止办学").getStatusCode()).isEqualTo(HttpStatus.CONFLICT);
        assertThat(versions().get(1).path("reason").asText()).isEqualTo("停止办学");
    }

    @Test
    @DisplayName("办学许可证到期的次日起，机构和课程不再公示，不等任何批处理")
    void an_expired_licence_hides_at_once() {
        published("荣成厨师学校", "2025-12-31");
        course("K" + code, "2026-06-01");
        hall.complete(SECOND, "PX-COURSE-K" + code + "-1", TASK, AGREE);
        hall.at("2025-12-31T23:59:59");
        assertThat(shown(code).isMissingNode()).isFalse();
        assertThat(courses()).contains("K" + code);
        hall.at("2026-01-01T00:00");
        assertThat(shown(code).isMissingNode()).isTrue();
        assertThat(courses()).doesNotContain("K" + code);
        assertThat(page()).doesNotContain("荣成厨师学校");
    }

    @Test
    @DisplayName("审核表单并列提交的内容和现在公示的内容，标出更改，代码旁有名称")
    void the_reviewer_sees_what_changes() {
        published("荣成烹饪学校");
        course("K" + code, "2026-06-01");
        hall.complete(SECOND, "PX-COURSE-K" + code + "-1", TASK, AGREE);
        course("K" + code, "2026-07-01", ",\"subsidyStandard\":800,\"subsidyConfidence\":\"ASSUMED\"");
        var task = hall.task("PX-COURSE-K" + code + "-2", TASK).getId();
        var view = Hall.json(hall.get(SECOND, "/engine-rest/task/" + task + "/variables/view?deserializeValue=false")
                .path("value")
                .asText());
        assertThat(view.path("fields").toString()).contains("餐饮服务人员（4-03-02）", "荣成烹饪学校（" + code + "）", "样例值");
        for (var field : view.path("fields")) {
            var changed = List.of("开班日期", "补贴标准（元）", "补贴标准的可信程度")
                    .contains(field.path("name").asText());
            assertThat(field.path("changed").asText()).as("%s", field).isEqualTo(changed ? "有更改" : "");
        }
    }

    @Test
    @DisplayName("超过90天没有确认的作提示；原样再提交即为确认")
    void stale_after_ninety_days_until_confirmed() {
        published("石岛船员学校");
        hall.at("2026-02-02T09:00");
        assertThat(shown(code).path("stale").asBoolean()).isFalse();
        hall.at("2026-02-03T09:00");
        assertThat(shown(code).path("stale").asBoolean()).isTrue();
        assertThat(page()).contains("最近确认于 2025-11-04，请先向机构核实");
        assertThat(institution("石岛船员学校", "2026-12-31").getStatusCode()).isEqualTo(HttpStatus.OK);
        assertThat(shown(code).path("stale").asBoolean()).isFalse();
        assertThat(versions()).hasSize(1);
    }

    @Test
    @DisplayName("补贴标准：有文件依据的才是正式的，其余标为样例值")
    void only_a_standard_with_its_document_is_official() {
        published("威海电工学校");
        var sample = course("K" + code, "2026-06-01", ",\"subsidyStandard\":1200,\"subsidyConfidence\":\"ASSUMED\"");
        assertThat(sample.getStatusCode()).isEqualTo(HttpStatus.ACCEPTED);
        hall.complete(SECOND, "PX-COURSE-K" + code + "-1", TASK, AGREE);
        assertThat(course(code).path("official").asBoolean(true)).isFalse();
        assertThat(page()).containsSubsequence("威海电工学校", "补贴标准 1200.00 元", "样例值");

        var unfounded = course("K" + code, "2026-06-01", ",\"subsidyStandard\":1200,\"subsidyConfidence\":\"SURE\"");
        assertThat(unfounded.getStatusCode()).isEqualTo(HttpStatus.UNPROCESSABLE_ENTITY);
        assertThat(fault(unfounded).path("field").asText()).isEqualTo("subsidySource");
        course(
                "K" + code,
                "2026-06-01",
                ",\"subsidyStandard\":1200,\"subsidyConfidence\":\"SURE\",\"subsidySource\":\"某文件\"");
        hall.complete(SECOND, "PX-COURSE-K" + code + "-2", TASK, AGREE);
        assertThat(course(code).path("official").asBoolean()).isTrue();
    }

    @Test
    @DisplayName("有误的逐项指出：到期的许可证、不存在的机构和职业、负数")
    void names_every_fault() {
        assertThat(fault(institution("某学校", "2025-11-03")).path("field").asText())
                .isEqualTo("licenceUntil");
        assertThat(institution("某学校", "2025-11-04").getStatusCode()).isEqualTo(HttpStatus.ACCEPTED);
        var faults = body(hall.call(
                        OFFICER,
                        HttpMethod.PUT,
                        "/api/training/courses/KX",
                        COURSE.formatted("NONE", "9-99-99", 0, "2026-06-01", "")))
                .path("faults");
        assertThat(faults.findValuesAsText("field")).contains("institution", "occupation", "seats");
        assertThat(faults.findValuesAsText("code")).contains("TRAIN_CODE");
    }

    @Test
    @DisplayName("成批提交：逐行答复，一行有误不影响其他行；原样再提交不产生新版本")
    void many_courses_are_answered_row_by_row() {
        published("威海成批学校");
        var good = COURSE.formatted(code, "4-03-02", 30, "2026-06-01", "").replace("\n", "");
        var rows = String.join(
                "\n",
                good.replaceFirst("\\{", "{\"code\":\"M1" + code + "\","),
                "{no json",
                good.replace("4-03-02", "9-99-99").replaceFirst("\\{", "{\"code\":\"M2" + code + "\","),
                good.replaceFirst("\\{", "{\"code\":\"m3\","),
                good.replaceFirst("\\{", "{\"code\":\"M4" + code + "\","));
        var answers = imported(rows);
        assertThat(answers.findValuesAsText("outcome"))
                .containsExactly("DRAFTED", "REFUSED", "REFUSED", "REFUSED", "DRAFTED");
        assertThat(answers.get(1).path("message").asText()).contains("JSON");
        assertThat(answers.get(2).path("faults").get(0).path("code").asText()).isEqualTo("TRAIN_CODE");
        assertThat(answers.get(3).path("faults").get(0).path("field").asText()).isEqualTo("code");
        assertThat(hall.tasks("PX-COURSE-M1" + code + "-1", TASK)).hasSize(1);
        hall.complete(SECOND, "PX-COURSE-M1" + code + "-1", TASK, AGREE);
        assertThat(imported(rows).findValuesAsText("outcome"))
                .containsExactly("CONFIRMED", "REFUSED", "REFUSED", "REFUSED", "DRAFTED");
        assertThat(hall.tasks("PX-COURSE-M4" + code + "-2", TASK)).isEmpty();
    }

    private JsonNode imported(String rows) {
        var headers = new HttpHeaders();
        headers.setContentType(MediaType.APPLICATION_NDJSON);
        headers.setBasicAuth(OFFICER, OFFICER);
        return Objects.requireNonNull(rest.postForObject(
                "/api/training/courses",
                new HttpEntity<>(rows.getBytes(StandardCharsets.UTF_8), headers),
                JsonNode.class));
    }

    @Test
    @DisplayName("没有登录的只能读公示的内容；街道经办不能提交")
    void others_may_only_read() {
        var path = "/api/training/institutions/" + code;
        assertThat(hall.call("", HttpMethod.PUT, path, "{}").getStatusCode()).isEqualTo(HttpStatus.UNAUTHORIZED);
        assertThat(hall.call("street-clerk-371082001", HttpMethod.PUT, path, "{}")
                        .getStatusCode())
                .isEqualTo(HttpStatus.FORBIDDEN);
        assertThat(hall.call("", HttpMethod.GET, path + "/versions", null).getStatusCode())
                .isEqualTo(HttpStatus.UNAUTHORIZED);
        assertThat(hall.call("", HttpMethod.GET, "/api/training/institutions", null)
                        .getStatusCode())
                .isEqualTo(HttpStatus.OK);
    }

    private static final String COURSE = """
            {"institution":"%s","title":"电工初级班","trainType":"SKILL","occupation":"%s","level":"FIVE",
            "trainMode":"ONSITE","trainTime":"WEEKEND","hours":120,"seats":%d,"startsOn":"%s","fee":0%s}
            """;

    private void published(String name) {
        published(name, "2026-12-31");
    }

    private void published(String name, String until) {
        institution(name, until);
        hall.complete(SECOND, number(1), TASK, AGREE);
    }

    private ResponseEntity<JsonNode> institution(String name, String until) {
        return hall.call(OFFICER, HttpMethod.PUT, "/api/training/institutions/" + code, """
                {"name":"%s","office":"371082","licenceNo":"鲁人社民3710004","licenceUntil":"%s",
                "address":"荣成市成山大道1号","contact":"0631-7550000"}
                """.formatted(name, until));
    }

    private ResponseEntity<JsonNode> course(String course, String starts) {
        return course(course, starts, "");
    }

    private ResponseEntity<JsonNode> course(String course, String starts, String more) {
        var body = COURSE.formatted(code, "4-03-02", 30, starts, more);
        return hall.call(OFFICER, HttpMethod.PUT, "/api/training/courses/" + course, body);
    }

    private ResponseEntity<JsonNode> withdraw(String reason) {
        return hall.post(
                OFFICER, "/api/training/institutions/" + code + "/withdrawals", "{\"reason\":\"" + reason + "\"}");
    }

    private JsonNode versions() {
        return hall.get(OFFICER, "/api/training/institutions/" + code + "/versions");
    }

    private JsonNode shown(String institution) {
        for (var each : hall.get("", "/api/training/institutions")) {
            if (each.path("code").asText().equals(institution)) {
                return each;
            }
        }
        return MissingNode.getInstance();
    }

    private JsonNode course(String institution) {
        return hall.get("", "/api/training/courses?institution=" + institution).get(0);
    }

    private List<String> courses() {
        return hall.get("", "/api/training/courses?occupation=4-03").findValuesAsText("code");
    }

    private String page() {
        return Objects.requireNonNull(rest.getForObject("/public/training", String.class));
    }

    private String number(int version) {
        return "PX-INSTITUTION-" + code + "-" + version;
    }

    private static JsonNode fault(ResponseEntity<JsonNode> answer) {
        return body(answer).path("faults").path(0);
    }

    private static JsonNode body(ResponseEntity<JsonNode> answer) {
        return Objects.requireNonNull(answer.getBody());
    }
}
