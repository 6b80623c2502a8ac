package org.zaijiuye;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("当事人信息：只给已认领本件任务的人看全，逐次留痕")
class PersonPageTest extends BreakIn {

    @Test
    @DisplayName("认领之后，凭待办的登录即可打开；写明用途")
    void who_holds_the_task_sees_the_person_in_clear() {
        var idNo = idNo();
        var number = open(idNo, "{\"item\":\"registration\"}");
        var page = "/office/handlings/" + number + "-01/person";
        var browser = Visitor.browser(port, CLERK);
        assertThat(browser.logIn("tasklist")).isEqualTo(200);
        assertThat(form(number)).contains("personPage", page).doesNotContain(idNo);

        masked(browser, page, idNo);
        hall.claim(CLERK, task(number).getId());
        var shown = browser.json("GET", page, "");
        assertThat(shown.statusCode()).isEqualTo(200);
        assertThat(shown.body()).contains("伪小真", "居民身份证", idNo, "13800000000", "威海市环翠区");
        assertThat(shown.body()).contains("某日的状况", "value=\"2025-11-04\"", "<td>没有</td>");
        assertThat(shown.headers().firstValue("Cache-Control").orElse("")).contains("no-store");
        assertThat(shown.headers().allValues("Set-Cookie"))
                .as("the session stays: Tasklist's requests under way carry its id")
                .noneMatch(cookie -> cookie.startsWith("JSESSIONID"));
        assertThat(read(number)).containsExactly(Map.entry(CLERK, "办理“失业登记”初审：核对身份、联系本人，查看2025-11-04的状况"));

        for (var other : List.of(COLLEAGUE, "street-reviewer-371002001", FOREIGNER)) {
            masked(Visitor.program(port, other), page, idNo);
        }
        hall.complete(CLERK, number + "-01", "Task_FirstReview", Map.of("decision", "AGREE"));
        masked(browser, page, idNo);
        assertThat(read(number)).hasSize(1);
    }

    @Test
    @DisplayName("就业困难人员类别写名称，不只写代码")
    void a_recognition_is_told_in_words() {
        var number = open() + "-01";
        jdbc.update("""
                insert into recognition (person_id, handling, office, profile, category, categories, recognised_on,
                    review_due, policy_mode, state)
                select person_id, number, '371002001', 'weihai', 'H01', 'H01', date '2025-11-01',
                    date '2026-11-01', 'THREE_YEARS', 'RECOGNISED' from handling where number = ?
                """, number);
        hall.claim(CLERK, hall.task(number, "Task_FirstReview").getId());
        assertThat(Visitor.program(port, CLERK)
                        .json("GET", "/office/handlings/" + number + "/person", "")
                        .body())
                .contains("2025-11-01认定（编号KN", "，类别大龄人员（H01）");
    }

    @Test
    void a_session_that_knows_nobody_or_no_staff_opens_nothing() {
        var number = open();
        var page = "/office/handlings/" + number + "-01/person";
        var stranger = Visitor.browser(port, "nobody");
        stranger.logIn("tasklist");
        assertThat(stranger.json("GET", page, "").statusCode()).isEqualTo(401);
        var admin = Visitor.browser(port, "admin");
        admin.logIn("cockpit");
        assertThat(admin.json("GET", page, "").statusCode()).isEqualTo(403);
    }

    @Test
    void who_looks_at_an_objection_sees_whom_it_is_about() {
        var idNo = idNo();
        var number = open(idNo, "{\"item\":\"registration\"}");
        hall.complete(
                CLERK,
                number + "-01",
                "Task_FirstReview",
                Map.of("decision", "REFUSE", "reasonCode", "UR_STUDENT", "comment", "来函"));
        hall.complete("street-reviewer-371002001", number + "-01", "Task_Recheck", Map.of("decision", "AGREE"));
        hall.post(
                "portal",
                "/api/applications/" + number + "/objections",
                "{\"item\":\"registration\",\"stage\":\"DECISION\",\"text\":\"不符\",\"by\":\"本人\"}");
        var approver = "county-approver-371002";
        hall.claim(
                approver, hall.task(number + "-01-Y1", "Task_ReviewObjection").getId());
        assertThat(Visitor.program(port, approver)
                        .json("GET", "/office/handlings/" + number + "-01/person", "")
                        .body())
                .contains(idNo);
    }

    private static void masked(Visitor visitor, String page, String idNo) {
        var answer = visitor.json("GET", page, "");
        assertThat(answer.statusCode()).as("%s", visitor).isEqualTo(403);
        assertThat(answer.body()).contains("请先在待办中认领本件的任务").doesNotContain(idNo, "伪小真", "13800000000");
    }

    private String form(String number) {
        return Visitor.program(port, CLERK)
                .engine("GET", "/task/" + task(number).getId() + "/form-variables?deserializeValues=false", "")
                .body();
    }

    private List<Map.Entry<String, String>> read(String number) {
        return jdbc.query(
                "select user_id, purpose from access_log where subject = ? and purpose like '办理%'",
                (row, at) -> Map.entry(row.getString(1), row.getString(2)), number + "-01");
    }
}
