package org.zaijiuye.serve.internship;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

@DisplayName("就业见习报名：转交见习单位，登记答复，签订协议")
class InternshipApplicationProcessTest extends InternshipDesk {

    private static final String OFFICER = "job-match-officer-371082";

    private static final LocalDate LAST = LocalDate.of(2026, 12, 31);

    @Autowired
    private InternshipAnswerRound answerRound;

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

    @ParameterizedTest(name = "{0} → {1}")
    @CsvSource({"2025-11-10, APPLIED", "2025-11-11, ENDED"})
    @DisplayName("岗位截止、转交期限也过了还没有转交：报名结束，任务撤销，告知本人")
    void a_post_that_ran_out_before_anybody_forwarded(String day, String state) {
        var application = applied(post);
        database.sql("update internship_post set valid_until = date '2025-11-05' where code = ?")
                .param(post)
                .update();
        run(day);
        run(day);
        assertThat(show(application).path("state").asText()).isEqualTo(state);
        var over = state.equals("ENDED");
        assertThat(hall.open(application)).hasSize(over ? 0 : 1);
        assertThat(told(application)).hasSize(over ? 1 : 0);
    }

    @ParameterizedTest(name = "岗位截止 {0}，{1} → {2}")
    @CsvSource({
        "2025-11-25, 2025-11-25, ACCEPTED",
        "2025-11-25, 2025-11-26, ENDED",
        "2025-11-05, 2025-11-19, ACCEPTED",
        "2025-11-05, 2025-11-20, ENDED"
    })
    @DisplayName("单位已同意、岗位截止还没有登记协议：答复期限也过了的报名结束，告知本人一次；仍愿接收的还可以登记协议")
    void a_post_that_ran_out_before_an_agreement(String validUntil, String day, String state) {
        var code = entered(2, MAIL);
        var application = applied(code);
        outcome(application, "{\"accepted\":true}");
        database.sql("update internship_post set valid_until = cast(? as date) where code = ?")
                .params(validUntil, code)
                .update();
        run(day);
        run(day);
        assertThat(show(application).path("state").asText()).isEqualTo(state);
        var over = state.equals("ENDED");
        assertThat(told(application)).filteredOn("见习报名：软件测试"::equals).hasSize(over ? 3 : 2);
        if (over) {
            assertThat(text(application)).contains("停止招收，一直没有登记见习协议");
            assertThat(agree(code)).isEqualTo(201);
        }
    }

    @ParameterizedTest(name = "{0}：{1}")
    @CsvSource({"2025-12-03, ACCEPTED", "2025-12-04, ENDED"})
    @DisplayName("单位在期限最后一天同意的，签协议的时间从同意起算")
    void who_is_accepted_on_the_last_day_has_time_for_the_agreement(String day, String state) {
        var code = entered(2, MAIL);
        var application = applied(code);
        hall.at("2025-11-19T10:00");
        outcome(application, "{\"accepted\":true}");
        database.sql("update internship_post set valid_until = date '2025-11-05' where code = ?")
                .params(code)
                .update();
        run(day);
        assertThat(show(application).path("state").asText()).isEqualTo(state);
    }

    @ParameterizedTest(name = "{0} → {1}")
    @CsvSource({
        "job-match-officer-371082, 204",
        "job-match-officer-371002, 403",
        "job-match-officer-140106, 403",
        "portal, 403"
    })
    @DisplayName("系统登记的岗位：所在区县可以撤下，报名随之结束并告知本人，不能再登记、再签协议")
    void the_office_of_the_area_withdraws_a_post(String user, int status) {
        var application = applied(post);
        var answer = hall.post(user, "/api/internships/" + post + "/withdrawals", "{\"reason\":\"单位停业\"}");
        assertThat(answer.getStatusCode().value()).as("%s", answer).isEqualTo(status);
        var over = status == 204;
        assertThat(show(application).path("state").asText()).isEqualTo(over ? "ENDED" : "APPLIED");
        assertThat(hall.open(application)).hasSize(over ? 0 : 1);
        assertThat(told(application)).hasSize(over ? 1 : 0);
        if (over) {
            assertThat(refused(apply(citizen, post))).contains("已停止招收");
            assertThat(refused(agree(citizen, post))).contains("撤下（单位停业）");
            assertThat(refused(enter(post, 2, ""))).contains("荣成市公共就业服务中心", "撤下（单位停业）");
        }
    }

    @ParameterizedTest(name = "{0} → {1}")
    @CsvSource({"0, 现已恢复", "1, 有效期已过的仍然停止"})
    @DisplayName("误撤的岗位由撤下的机构恢复到原来的有效期：可以再报名、再登记；有效期已过的，更改有效期以后才可以")
    void a_post_withdrawn_in_error_is_put_back(int daysLater, String told) {
        assertThat(put(OFFICER, "restorations")).isEqualTo(409);
        applied(post);
        assertThat(put(OFFICER, "withdrawals")).isEqualTo(204);
        hall.at(LAST.plusDays(daysLater) + "T10:00");
        assertThat(put("job-match-officer-371002", "restorations")).isEqualTo(403);
        assertThat(put(OFFICER, "restorations")).isEqualTo(204);

        assertThat(notices.findBySubjectOrderByCreatedAt("internship:" + post))
                .last()
                .extracting(each -> each.text().text())
                .asString()
                .contains(told);
        var applied = apply(citizen, post);
        assertThat(applied.getStatusCode().value()).as("%s", applied).isEqualTo(daysLater == 0 ? 201 : 422);
        assertThat(enter(post, 2, "").getStatusCode().value()).isEqualTo(204);
        assertThat(put(OFFICER, "restorations")).isEqualTo(409);
    }

    private int put(String user, String what) {
        return hall.post(user, "/api/internships/" + post + "/" + what, "{\"reason\":\"认错了单位\"}")
                .getStatusCode()
                .value();
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
    @DisplayName("见习意愿随退出终止的，不能再报名")
    void a_wish_that_has_ended_with_a_registration_applies_for_nothing() {
        database.sql("update internship_wish set ended_on = ? where person_id = ?")
                .params(LocalDate.of(2025, 11, 10), caseOf(caseNumber).personId())
                .update();

        assertThat(refused(apply(citizen, post))).contains("不是见习对象");
    }

    private void run(String day) {
        hall.at(day + "T06:00");
        answerRound.portion(LocalDate.parse(day), 0, 100);
    }

    private void forward(String application, String result, String comment) {
        hall.complete(OFFICER, application, "Task_ForwardInternship", Map.of("forwarding", result, "comment", comment));
    }

    private String text(String subject) {
        var all = notices.findBySubjectOrderByCreatedAt(subject);
        return all.get(all.size() - 1).text().text();
    }
}
