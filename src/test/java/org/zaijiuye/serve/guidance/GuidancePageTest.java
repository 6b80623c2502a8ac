package org.zaijiuye.serve.guidance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.HttpMethod;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.zaijiuye.Hall;
import org.zaijiuye.ProcessTest;
import org.zaijiuye.PublicVisitor;
import org.zaijiuye.Unemployed;
import org.zaijiuye.records.Notices;

/** On Tuesday 4 November 2025; the first open days ahead are Thursday the 6th and Tuesday the 11th. */
@ProcessTest
@DisplayName("职业指导页面：四周的时段，凭申请编号和手机验证码预约、取消")
class GuidancePageTest {

    @Autowired
    Hall hall;

    @Autowired
    Notices notices;

    @Autowired
    JdbcClient jdbc;

    @LocalServerPort
    int port;

    private Unemployed person;
    private PublicVisitor visitor;

    @BeforeEach
    void applied() {
        jdbc.sql("delete from mobile_code").update();
        jdbc.sql("delete from notice where subject like 'mobile-code:%'").update();
        jdbc.sql("delete from guidance_booking").update();
        person = Unemployed.known(hall).applyForRegistration(hall, "2025-11-04T09:00:00");
        visitor = new PublicVisitor(port);
    }

    @AfterEach
    void resetClock() {
        ClockUtil.reset();
    }

    @Test
    void everybody_sees_the_open_days_of_four_weeks_and_nobody_books_without_signing_in() {
        var page = visitor.get("/public/guidance").body();
        assertThat(page).contains("2025-11-06", "2025-12-02", "周四", "周敏", "简历、面试", "凭申请编号和手机验证码登录");
        assertThat(page).doesNotContain("2025-11-05\"", "2025-12-04\"", "name=\"slot\"", "2025-11-04\"");

        var answer = visitor.post("/public/guidance/bookings", Map.of("slot", "E01-202511060900"));
        assertThat(answer.uri()).hasToString("http://localhost:" + port + "/public/progress?to=/public/guidance");
        assertThat(bookings()).isZero();
    }

    @Test
    void an_applicant_books_sees_and_gives_back_their_own_appointment() {
        visitor.signIn(person.number(), notices);
        assertThat(visitor.get("/public/guidance").body()).contains("value=\"E01-202511060900\"");
        var booked = visitor.post("/public/guidance/bookings", Map.of("slot", "E01-202511060900"));
        assertThat(booked.body()).contains("预约成功", "2025-11-06 09:00 至 09:30", "周敏", "2025-11-05 以前");
        assertThat(visitor.get("/public/guidance").body()).doesNotContain("value=\"E01-202511060900\"");
        assertThat(visitor.get("/public/guidance/appointment.ics").body())
                .contains("BEGIN:VCALENDAR", "周敏")
                .doesNotContain(person.name());

        var cancelled = visitor.post("/public/guidance/cancellations", Map.of());
        assertThat(cancelled.body()).contains("预约已经取消").doesNotContain("2025-11-06 09:00");
        assertThat(visitor.get("/public/guidance").body()).contains("value=\"E01-202511060900\"");
        assertThat(visitor.get("/public/guidance/appointment.ics").statusCode()).isEqualTo(404);
    }

    @Test
    void an_applicant_says_that_they_have_read_the_guide() {
        person = Unemployed.known(hall)
                .register(hall, "2025-11-04T09:00:00")
                .again()
                .apply(hall, "2025-11-04T10:00:00", "{\"item\":\"guidance\",\"guideMode\":\"ONLINE\"}");
        assertThat(visitor.signIn(person.number(), notices).body()).contains("我已阅读指引");
        var read = visitor.post("/public/progress/sections/guide", Map.of("number", person.number()));
        assertThat(read.body()).contains("2025-11-04</span> 确认阅读").doesNotContain("我已阅读指引");
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "E01-202511050900, 每周二、周四的工作日提供",
        "E01-202511060910, 没有这个时段",
        "E01-202511040900, 可以预约1至28天以后的时段",
        "E01-202512040900, 可以预约1至28天以后的时段",
        "'', 请先选择一个时段",
        "x, 请先选择一个时段",
    })
    void what_cannot_be_booked_is_said_on_the_page(String slot, String words) {
        visitor.signIn(person.number(), notices);
        var answer = visitor.post("/public/guidance/bookings", Map.of("slot", slot));
        assertThat(answer.statusCode()).isEqualTo(409);
        assertThat(answer.body()).contains(words, "今后四周的时段");
        assertThat(bookings()).isZero();
    }

    @Test
    void a_taken_slot_and_a_second_appointment_are_refused() {
        var other = Unemployed.known(hall).applyForRegistration(hall, "2025-11-04T09:00:00");
        visitor.signIn(other.number(), notices);
        visitor.post("/public/guidance/bookings", Map.of("slot", "E02-202511110900"));

        hall.at("2025-11-04T09:10:00");
        var late = new PublicVisitor(port);
        late.signIn(person.number(), notices);
        assertThat(late.post("/public/guidance/bookings", Map.of("slot", "E02-202511110900"))
                        .body())
                .contains("该时段已被他人预约");
        assertThat(visitor.post("/public/guidance/bookings", Map.of("slot", "E01-202511110900"))
                        .body())
                .contains("已有尚未进行的预约");
        assertThat(late.post("/public/guidance/cancellations", Map.of()).body()).contains("没有尚未进行的预约");
        assertThat(bookings()).isEqualTo(1);
    }

    @Test
    void on_the_day_itself_it_is_too_late_to_cancel() {
        visitor.signIn(person.number(), notices);
        visitor.post("/public/guidance/bookings", Map.of("slot", "E01-202511060900"));
        hall.at("2025-11-06T08:00:00");
        var again = new PublicVisitor(port);
        assertThat(again.signIn(person.number(), notices).body())
                .contains("已过取消期限")
                .doesNotContain("取消预约</button>");
        var answer = again.post("/public/guidance/cancellations", Map.of());
        assertThat(answer.statusCode()).isEqualTo(409);
        assertThat(answer.body()).contains("预约须在 2025-11-05 以前取消");
    }

    @Test
    void everybody_learns_online_and_an_applicant_takes_the_assessment() {
        hall.call("admin", HttpMethod.PUT, "/api/guidance/courses/T09", """
                {"title":"怎样谈工资","minutes":10,"text":"先了解行情","active":true,"questions":[
                 {"question":"先做什么","options":["开价","了解行情"],"right":1},
                 {"question":"再做什么","options":["说明能力","等待"],"right":0}]}
                """);
        var courses = "/public/guidance/courses";
        assertThat(visitor.get("/public/guidance").body()).contains("href=\"" + courses + "\"");
        assertThat(visitor.get(courses).body()).contains("怎样谈工资", "先了解行情").doesNotContain("提交测评");
        var stranger = visitor.post(courses, Map.of("course", "T09", "answer0", "1", "answer1", "0"));
        assertThat(stranger.uri().getPath()).isEqualTo("/public/progress");

        visitor.signIn(person.number(), notices);
        assertThat(visitor.get(courses).body()).contains("1. 先做什么", "提交测评");
        assertThat(visitor.post(courses, Map.of("course", "T09", "answer0", "1"))
                        .body())
                .contains("请逐题作答");
        assertThat(visitor.post(courses, Map.of("course", "T09", "answer0", "0", "answer1", "1"))
                        .body())
                .contains("测评没有通过");
        assertThat(visitor.post(courses, Map.of("course", "NONE")).statusCode()).isEqualTo(404);
        assertThat(guidance()).isZero();
        assertThat(visitor.post(courses, Map.of("course", "T09", "answer0", "1", "answer1", "0"))
                        .body())
                .contains("测评通过，已计为一次职业指导");
        assertThat(guidance()).isOne();
    }

    private long guidance() {
        return jdbc.sql("select count(*) from service_record where kind = 'GUIDANCE' and counts and reference like ?")
                .param("COURSE-T09-%")
                .query(Long.class)
                .single();
    }

    @Test
    void no_form_is_taken_without_its_token() {
        visitor.signIn(person.number(), notices);
        var answer = visitor.post("/public/guidance/bookings", Map.of("slot", "E01-202511060900", "_csrf", "x"));
        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(bookings()).isZero();
    }

    private int bookings() {
        return jdbc.sql("select count(*) from guidance_booking")
                .query(Integer.class)
                .single();
    }
}
