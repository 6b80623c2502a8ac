package org.zaijiuye.desk;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.zaijiuye.Hall;
import org.zaijiuye.Unemployed;

/** Plays the outside system that brings a message to the applicant. */
@DisplayName("交外部系统发短信：领取的账号取得手机号码和内容，别的都不给")
class ExternalMessagesTest extends OwnDiagramsDesk {

    private static final String MAILER = "mailer";

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void aSecondOutsideSystem() {
        var user = identities.newUser(MAILER);
        user.setPassword(MAILER);
        identities.saveUser(user);
        identities.createMembership(MAILER, "integrator");
    }

    @AfterEach
    void withoutIt() {
        identities.deleteUser(MAILER);
    }

    @Test
    void the_worker_is_told_whom_and_what_and_nothing_of_it_is_kept_in_the_engine() {
        waiting("办件 ${case.number}：已缴费 ${case.facts.paidMonths} 个月");
        var task = task();
        assertThat(task.path("variables")).isEmpty();
        var told = ask("portal", task.path("id").asText(), "sms", 200);
        assertThat(told.path("mobile").asText()).isEqualTo("13800000000");
        assertThat(told.path("title").isMissingNode()).isTrue();
        assertThat(told.path("text").asText()).matches("办件 " + person.benefit() + "：已缴费 \\d+ 个月");
        assertThat(logged()).containsExactly("portal 外部任务“sms”：取手机号码和内容");
        assertThat(runtime.createVariableInstanceQuery().list())
                .noneMatch(variable -> String.valueOf(variable.getValue()).contains("已缴费"));
        assertThat(history.createHistoricVariableInstanceQuery().list())
                .noneMatch(variable -> String.valueOf(variable.getValue()).contains("已缴费"));
        complete(task.path("id").asText());
        assertThat(hall.open(person.benefit())).containsExactly("Task_FirstReview");
        assertThat(refusal("portal", task.path("id").asText(), "sms", 404)).contains("已经办结");
    }

    @Test
    void nobody_else_is_told_where_the_applicant_is_reached() {
        waiting("请留意");
        var open = externalTasks.createExternalTaskQuery().topicName("sms").notLocked().list().stream()
                .filter(each -> each.getBusinessKey().equals(person.benefit()))
                .findFirst()
                .orElseThrow()
                .getId();
        assertThat(refusal("portal", open, "sms", 409)).contains("没有领取");
        var task = task().path("id").asText();
        assertThat(refusal("portal", task, "sms-2", 409)).contains("现在不由“sms-2”锁定");
        assertThat(refusal(MAILER, task, "sms", 404)).contains("没有登记给当前账号");
        for (var caller : List.of(Unemployed.CLERK, "admin")) {
            ask(caller, task, "sms", 403);
        }
        var other = Unemployed.known(hall);
        hall.fault("emp", other.idNo(), "STATUS_500");
        other.applyForRegistration(hall, "2025-11-04T09:00:00");
        var registers = externalTasks
                .createExternalTaskQuery()
                .topicName("registers")
                .list()
                .get(0)
                .getId();
        assertThat(refusal("portal", registers, "sms", 404)).contains("没有登记给当前账号");
        hall.at("2025-11-04T09:10:00"); // after the lock
        assertThat(refusal("portal", task, "sms", 409)).contains("锁已经到期");
        assertThat(logged()).isEmpty();
    }

    @Test
    void an_account_without_the_topic_neither_fetches_nor_completes() {
        waiting("请留意");
        var fetch = "{\"workerId\":\"sms\",\"maxTasks\":5,\"topics\":[{\"topicName\":\"sms\",\"lockDuration\":60000}]}";
        assertThat(String.valueOf(hall.post(MAILER, "/engine-rest/external-task/fetchAndLock", fetch)
                        .getBody()))
                .isEqualTo("[]");
        var task = task().path("id").asText();
        assertThat(hall.post(MAILER, "/engine-rest/external-task/" + task + "/complete", "{\"workerId\":\"sms\"}")
                        .getStatusCode()
                        .value())
                .isEqualTo(403);
    }

    @Test
    void an_empty_message_is_not_handed_out() {
        waiting("${case.number == 'X' ? 'x' : ' '}");
        assertThat(refusal("portal", task().path("id").asText(), "sms", 409)).contains("步骤“发短信”的字段 text 此时是空白的");
        assertThat(logged()).isEmpty();
    }

    @Test
    void a_field_that_no_worker_reads_is_refused_at_the_door() {
        var faulty = benefit().put("Flow_ToProposeDecision", "Task_Sms", step(field("words", "请留意")));
        assertThat(modeler.send(faulty.name(), faulty.content()).path("message").asText())
                .contains("发短信（Task_Sms）：这个步骤没有字段“words”", "text、title");
    }

    private void waiting(String text) {
        modeler.deploy(benefit().put("Flow_ToReviewBenefit", "Task_Sms", step(field("text", text))));
        atTheReview();
    }

    private static String step(String fields) {
        return "<bpmn:serviceTask id=\"Task_Sms\" name=\"发短信\" camunda:type=\"external\" camunda:topic=\"sms\">"
                + "<bpmn:extensionElements>" + fields + "</bpmn:extensionElements></bpmn:serviceTask>";
    }

    private JsonNode task() {
        var list = Hall.json("{\"list\":" + fetched("sms") + "}").path("list");
        for (var task : list) {
            if (task.path("businessKey").asText().equals(person.benefit())) {
                return task;
            }
        }
        throw new AssertionError("not fetched: " + list);
    }

    private JsonNode ask(String caller, String task, String worker, int status) {
        var path = "/api/external-tasks/" + task + "/message?workerId=" + worker;
        var answer = hall.call(caller, HttpMethod.GET, path, null);
        assertThat(answer.getStatusCode().value())
                .as("%s %s", path, answer.getBody())
                .isEqualTo(status);
        return answer.getBody();
    }

    private String refusal(String caller, String task, String worker, int status) {
        return String.valueOf(ask(caller, task, worker, status));
    }

    private void complete(String task) {
        assertThat(hall.post("portal", "/engine-rest/external-task/" + task + "/complete", "{\"workerId\":\"sms\"}")
                        .getStatusCode()
                        .value())
                .isEqualTo(204);
    }

    private List<String> logged() {
        return jdbc.sql("select user_id || ' ' || purpose from access_log where subject = ? and purpose like '外部任务%'")
                .param(person.benefit())
                .query(String.class)
                .list();
    }
}
