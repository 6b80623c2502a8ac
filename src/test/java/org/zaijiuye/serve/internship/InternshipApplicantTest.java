package org.zaijiuye.serve.internship;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.ResponseEntity;
import org.zaijiuye.Hall;
import org.zaijiuye.PublicVisitor;

@DisplayName("就业见习报名：谁能报名，申请人页面和公众页面")
class InternshipApplicantTest extends InternshipDesk {

    @Autowired
    private InternshipPushRound pushRound;

    @LocalServerPort
    private int port;

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
        assertThat(notices.findBySubjectOrderByCreatedAt(beside))
                .last()
                .satisfies(told -> assertThat(told.text().text()).contains("已签订其他单位的见习协议", "随之结束"));
        assertThat(refused(apply(citizen, post))).contains("尚未结束的见习");
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
        assertThat(caseOf(caseNumber).lastContact()).as("heard").isEqualTo("2025-11-06");
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
        assertThat(visitor.get("/public/progress").body()).contains("不再接收见习岗位推送");
        assertThat(answer(visitor, "", "STOP").body()).contains("已经收到").doesNotContain("不再接收见习岗位推送");
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

    private void push() {
        hall.at("2025-11-06T09:00");
        pushRound.portion(
                LocalDate.parse("2025-11-06"), handling(number + "-06").personId() - 1, 1);
    }

    private ResponseEntity<JsonNode> decline(String code) {
        return hall.post("portal", "/api/internships/declines", named(citizen, code, ",\"reason\":\"离家远\""));
    }
}
