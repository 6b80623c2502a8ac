package org.zaijiuye.serve.guidance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.zaijiuye.Counter;
import org.zaijiuye.Hall;
import org.zaijiuye.records.ServiceKind;
import org.zaijiuye.records.ServiceRecord;
import org.zaijiuye.records.ServiceRecords;

@DisplayName("线上职业指导课程：测评通过的计为一次指导")
class GuidanceCourseTest extends Counter {

    private static final String COURSE = """
            {"title":"怎样谈工资","minutes":10,"text":"内容","active":%s,"questions":[
             {"question":"一","options":["甲","乙"],"right":0},{"question":"二","options":["甲","乙"],"right":%d},
             {"question":"三","options":["甲","乙"],"right":0}]}
            """;

    @Autowired
    ServiceRecords services;

    @Autowired
    GuideReading reading;

    private Citizen citizen;
    private String number = "";

    @BeforeEach
    void somebody() {
        citizen = citizen("");
        number = Hall.number("COURSE");
        submit(number, citizen, "2025-11-04T09:00", REGISTRATION);
        hall.complete(CLERK, number + "-01", "Task_FirstReview", AGREE);
        enter("T01", COURSE.formatted("true", 1));
    }

    @Test
    @DisplayName("没通过的不计；通过的计一次，再通过不重复计；都是联系")
    void only_a_passed_assessment_counts_and_only_once() {
        hall.at("2025-11-10T20:00");
        var failed = assess("[1,1,1]");
        assertThat(failed.path("passed").asBoolean()).isFalse();
        assertThat(failed.hasNonNull("right"))
                .as("nobody finds the answers by trying")
                .isFalse();
        assertThat(guidance()).isZero();
        assertThat(caseOf("C" + number).lastContact()).isEqualTo("2025-11-10");
        var passed = assess("[0,1,1]");
        assertThat(passed.path("right").asInt()).isEqualTo(2);
        assertThat(passed.path("passed").asBoolean()).isTrue();
        assess("[0,1,0]");
        assertThat(guidance()).isEqualTo(1);
    }

    @Test
    @DisplayName("课程人人可看，看不到答案；没有开放的不列出、不能测评")
    void courses_show_no_answers() {
        var shown = hall.get("", "/api/guidance/courses");
        assertThat(shown.toString()).contains("怎样谈工资").doesNotContain("right");
        enter("T01", COURSE.formatted("false", 1));
        assertThat(hall.get("", "/api/guidance/courses").toString()).doesNotContain("怎样谈工资");
        assertThat(sent("[0,1,0]").getStatusCode()).isEqualTo(HttpStatus.NOT_FOUND);
    }

    @Test
    @DisplayName("指引列出线上课程，写明在哪里学习、预约，最迟何时取消（policy.md §5.4）")
    void the_guide_names_the_courses_and_where_to_book() {
        var guide = Hall.number("COURSE");
        submit(guide, citizen, "2025-11-05T09:00", "{\"item\":\"guidance\",\"guideMode\":\"ONLINE\"}");
        assertThat(notices.findBySubjectOrderByCreatedAt(guide + "-04"))
                .anySatisfy(notice -> assertThat(notice.text().text())
                        .contains("《怎样谈工资》", "“职业指导”（/public/guidance）", "至迟在前一个工作日取消"));
    }

    @Test
    @DisplayName("确认已阅读指引：没有发送过的 409；算一次联系，不计为职业指导；再次确认不变，指导老师看得到")
    void a_guide_that_was_read_is_a_contact_and_no_guidance() {
        hall.at("2025-11-05T09:00");
        assertThat(read().getStatusCode()).isEqualTo(HttpStatus.CONFLICT);
        var guide = Hall.number("COURSE");
        submit(guide, citizen, "2025-11-05T09:00", "{\"item\":\"guidance\",\"guideMode\":\"ONLINE\"}");
        var person = handling(guide + "-04").personId();
        assertThat(reading.of(person).map(SentGuide::words)).hasValue("已发送，本人尚未确认阅读");

        hall.at("2025-11-07T20:00");
        assertThat(body(read()).path("handling").asText()).isEqualTo(guide + "-04");
        hall.at("2025-11-08T20:00");
        assertThat(body(read()).path("readAt").asText()).startsWith("2025-11-07T20:00");
        assertThat(reading.of(person).map(SentGuide::words)).hasValue("本人已于2025-11-07确认阅读");
        assertThat(guidance()).isZero();
        assertThat(caseOf("C" + number).lastContact()).isEqualTo("2025-11-07");
    }

    private ResponseEntity<JsonNode> read() {
        return hall.post("portal", "/api/guidance/receipts", "{\"idType\":\"01\",\"idNo\":\"" + citizen.idNo() + "\"}");
    }

    @Test
    @DisplayName("少答一题、没有的选项、不认识的人，逐项指出")
    void names_what_is_wrong() {
        assertThat(sent("[0,1]").getStatusCode()).isEqualTo(HttpStatus.UNPROCESSABLE_ENTITY);
        assertThat(hall.call("admin", HttpMethod.PUT, "/api/guidance/courses/T02", COURSE.formatted("true", 2))
                        .getStatusCode())
                .isEqualTo(HttpStatus.UNPROCESSABLE_ENTITY);
        assertThat(hall.call("portal", HttpMethod.PUT, "/api/guidance/courses/T02", COURSE.formatted("true", 1))
                        .getStatusCode())
                .isEqualTo(HttpStatus.FORBIDDEN);
        citizen = citizen("");
        var unknown = sent("[0,1,0]");
        assertThat(unknown.getStatusCode()).isEqualTo(HttpStatus.NOT_FOUND);
        assertThat(body(unknown).path("faults").get(0).path("field").asText()).isEqualTo("idNo");
    }

    private void enter(String code, String body) {
        assertThat(hall.call("admin", HttpMethod.PUT, "/api/guidance/courses/" + code, body)
                        .getStatusCode())
                .isEqualTo(HttpStatus.NO_CONTENT);
    }

    private long guidance() {
        return services
                .findByPersonIdOrderByServedOnAscIdAsc(handling(number + "-01").personId())
                .stream()
                .filter(service -> service.kind() == ServiceKind.GUIDANCE)
                .filter(ServiceRecord::counts)
                .count();
    }

    private JsonNode assess(String answers) {
        return Objects.requireNonNull(sent(answers).getBody());
    }

    private ResponseEntity<JsonNode> sent(String answers) {
        return hall.post(
                "portal",
                "/api/guidance/courses/T01/assessments",
                "{\"idType\":\"01\",\"idNo\":\"%s\",\"answers\":%s}".formatted(citizen.idNo(), answers));
    }
}
