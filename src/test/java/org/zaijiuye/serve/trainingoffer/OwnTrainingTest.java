package org.zaijiuye.serve.trainingoffer;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.Map;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.zaijiuye.Hall;
import org.zaijiuye.ProcessTest;
import org.zaijiuye.PublicVisitor;
import org.zaijiuye.Unemployed;
import org.zaijiuye.records.Applications;
import org.zaijiuye.records.Notices;
import org.zaijiuye.serve.trainingoffer.TrainingPush.Response;

/** With a course of the demo that was pushed to somebody. */
@ProcessTest
@DisplayName("申请人页面：答复培训推送，他人的推送动不了")
class OwnTrainingTest {

    @Autowired
    Hall hall;

    @Autowired
    Notices notices;

    @Autowired
    Applications applications;

    @Autowired
    TrainingPushes pushes;

    @Autowired
    TrainingCatalogue catalogue;

    @Autowired
    TrainingCourses courses;

    @Autowired
    JdbcClient jdbc;

    @LocalServerPort
    int port;

    private Unemployed person;
    private PublicVisitor visitor;
    private CourseRow course;

    @BeforeEach
    void pushed() {
        jdbc.sql("delete from mobile_code").update();
        jdbc.sql("delete from notice where subject like 'mobile-code:%'").update();
        person = Unemployed.known(hall).applyForRegistration(hall, "2025-11-04T09:00:00");
        course = catalogue.open(LocalDate.parse("2025-11-04")).get(0);
        visitor = new PublicVisitor(port);
    }

    @AfterEach
    void resetClock() {
        ClockUtil.reset();
    }

    @Test
    void the_person_answers_and_the_last_answer_counts() {
        var push = push(person);
        assertThat(visitor.signIn(person.number(), notices).body()).contains("推送给您的培训", course.title());
        assertThat(answer(push, "LATER").body()).contains("已经收到", "稍后再说");
        assertThat(answer(push, "SIGN_UP").body()).contains("<strong>报名</strong>");
        assertThat(pushes.findByNumber(push).orElseThrow().response()).isEqualTo(Response.SIGN_UP);
    }

    @Test
    void a_course_that_takes_nobody_any_more_is_refused_on_the_page() {
        var push = push(person);
        visitor.signIn(person.number(), notices);
        courses.hide(course.code());
        var page = answer(push, "SIGN_UP");
        assertThat(page.statusCode()).isEqualTo(409);
        assertThat(page.body()).contains("该课程已经开班或者不再公示");
        assertThat(pushes.findByNumber(push).orElseThrow().response()).isNull();
    }

    @Test
    void what_is_no_answer_and_what_is_another_persons_is_refused() {
        var push = push(person);
        var others = push(Unemployed.known(hall).applyForRegistration(hall, "2025-11-04T09:00:00"));
        visitor.signIn(person.number(), notices);
        assertThat(answer(push, "MAYBE").statusCode()).isEqualTo(409);
        for (var foreign : new String[] {others, "PT0000000000000000"}) {
            var page = answer(foreign, "SIGN_UP");
            assertThat(page.statusCode()).isEqualTo(404);
            assertThat(page.body()).contains("没有编号为“" + foreign + "”的记录");
        }
        assertThat(pushes.findByNumber(others).orElseThrow().response()).isNull();
        assertThat(visitor.post("/public/progress/sections/none", Map.of("number", person.number()))
                        .statusCode())
                .isEqualTo(404);
    }

    private HttpResponse<String> answer(String push, String response) {
        return visitor.post("/public/progress/sections/training", Map.of("offer", push, "response", response));
    }

    private String push(Unemployed to) {
        var number = TrainingPush.newNumber();
        pushes.save(new TrainingPush(
                null,
                number,
                applications.findById(to.number()).orElseThrow().personId(),
                course.code(),
                "371082",
                PushChannel.SMS,
                LocalDate.parse("2025-11-04"),
                "与意向职业一致",
                null,
                null,
                null,
                null,
                null));
        return number;
    }
}
