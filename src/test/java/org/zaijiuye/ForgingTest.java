package org.zaijiuye;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ExternalTaskService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@DisplayName("伪造：每一道门都拒绝，案卷与引擎分毫不变")
class ForgingTest extends BreakIn {

    @Autowired
    RuntimeService runtime;

    @Autowired
    ExternalTaskService queries;

    @Autowired
    ManagementService management;

    @Test
    void nobody_gets_an_unclaimed_task_on_but_by_claiming_it() {
        var number = open();
        refusedEverywhere(number, List.of(CLERK, FOREIGNER, "portal"));
        hall.complete(CLERK, number + "-01", "Task_FirstReview", Map.of("decision", "AGREE"));
        assertThat(hall.open(number + "-01")).isEmpty();
    }

    @Test
    void nobody_gets_a_colleagues_claimed_task_on() {
        var number = open();
        assertThat(hall.claim(CLERK, task(number).getId()).getStatusCode().is2xxSuccessful())
                .isTrue();
        refusedEverywhere(number, List.of(COLLEAGUE, FOREIGNER, "portal"));
    }

    /** The administrator keeps the engine running, and so may halt work; nothing here decides or changes a case. */
    @Test
    void the_administrator_gets_no_case_on_either() {
        var number = open();
        var ids = ids(number);
        var admin = Visitor.program(port, "admin");
        unchanged(() -> assertThat(new Forgeries(ids, "admin", number)
                        .work()
                        .filter(request -> passes(admin, request))
                        .toList())
                .isEmpty());
    }

    /** Everything that is sent here is sent by the right person about their own claimed task. */
    @Test
    void the_form_takes_its_own_fields_with_its_own_values_only() {
        var number = open();
        var task = task(number).getId();
        hall.claim(CLERK, task);
        var forged = List.of(
                "{\"decision\":{\"value\":\"AGREE\"},\"clerk\":{\"value\":\"" + FOREIGNER + "\"}}",
                "{\"decision\":{\"value\":\"AGREE\"},\"reviewOutcome\":{\"value\":\"AGREED\"}}",
                "{\"decision\":{\"value\":\"AGREE\"},\"view\":{\"value\":\"{}\",\"type\":\"Json\"}}",
                "{\"decision\":{\"value\":\"NONSENSE\"}}",
                "{\"decision\":{\"value\":\"agree\"}}",
                "{\"decision\":{\"value\":7}}",
                "{\"decision\":{\"value\":true}}",
                "{\"decision\":{\"value\":null}}",
                "{\"decision\":{\"value\":\"{\\\"a\\\":1}\",\"type\":\"Json\"}}",
                "{\"decision\":{\"value\":\"QUdSRUU=\",\"type\":\"Bytes\"}}",
                "{\"decision\":{\"value\":\"[]\",\"type\":\"Object\",\"valueInfo\":{\"objectTypeName\":\"java.util.ArrayList\","
                        + "\"serializationDataFormat\":\"application/json\"}}}",
                "{}");
        unchanged(() -> {
            var passed = new ArrayList<String>();
            for (var visitor : visitors(CLERK)) {
                for (var fields : forged) {
                    for (var way : List.of("/submit-form", "/complete")) {
                        var answer = visitor.engine("POST", "/task/" + task + way, "{\"variables\":" + fields + "}");
                        if (answer.statusCode() < 400) {
                            passed.add(visitor + " " + way + " " + fields);
                        }
                    }
                }
            }
            assertThat(passed).isEmpty();
        });
    }

    private void refusedEverywhere(String number, List<String> users) {
        var ids = ids(number);
        unchanged(() -> {
            var passed = new ArrayList<String>();
            for (var user : users) {
                for (var visitor : visitors(user)) {
                    new Forgeries(ids, user, number)
                            .all()
                            .filter(request -> passes(visitor, request))
                            .forEach(request -> passed.add(visitor + ": " + request));
                }
            }
            assertThat(passed).isEmpty();
        });
    }

    /** A list is answered with what the visitor may see: with nothing. */
    private static boolean passes(Visitor visitor, Forgeries.Request request) {
        var answer = visitor.engine(request.method(), request.path(), request.body());
        return answer.statusCode() < 400 && !answer.body().equals("[]");
    }

    private Forgeries.Ids ids(String number) {
        var task = task(number);
        var item = runtime.createProcessInstanceQuery()
                .processInstanceBusinessKey(number + "-01")
                .processDefinitionKey("RegistrationProcess")
                .singleResult();
        var waiting = submitted(idNo(), "{\"item\":\"registration\"}");
        var asked = submitted(idNo(), "{\"item\":\"registration\"}");
        management.executeJob(job(asked));
        var query = queries.createExternalTaskQuery().list().stream()
                .filter(each -> String.valueOf(each.getBusinessKey()).startsWith(asked))
                .findFirst()
                .orElseThrow();
        return new Forgeries.Ids(
                task.getId(),
                task.getExecutionId(),
                task.getProcessInstanceId(),
                item.getId(),
                query.getId(),
                job(waiting));
    }

    private String job(String number) {
        var instance = runtime.createProcessInstanceQuery()
                .processInstanceBusinessKey(number)
                .singleResult();
        return management
                .createJobQuery()
                .processInstanceId(instance.getId())
                .list()
                .get(0)
                .getId();
    }

    @Test
    @DisplayName("拒绝不是故障：任一道门都不答 500，并以中文说明")
    void a_refusal_is_no_failure_at_any_door() {
        var number = open();
        hall.claim(CLERK, task(number).getId());
        var ids = ids(number);
        unchanged(() -> {
            var failures = new ArrayList<String>();
            for (var visitor : visitors(CLERK)) {
                new Forgeries(ids, CLERK, number)
                        .all()
                        .filter(request -> !request.body().contains("\"AGREE\""))
                        .filter(request -> !request.path().endsWith("/unclaim")) // their own
                        .forEach(request -> {
                            var answer = visitor.engine(request.method(), request.path(), request.body());
                            if (answer.statusCode() >= 500) {
                                failures.add(visitor + ": " + request + " " + answer.body());
                            }
                        });
            }
            assertThat(failures).isEmpty();
        });
    }

    @Test
    @DisplayName("网页与接口同样拒绝：409，problem+json，中文原因")
    void a_refusal_says_the_same_at_both_doors() {
        var number = open();
        var task = "/task/" + task(number).getId();
        hall.claim(CLERK, task(number).getId());
        for (var visitor : visitors(CLERK)) {
            refused(visitor.engine("DELETE", task, ""), 409, "流程中的任务不能删除");
            refused(visitor.engine("POST", task + "/claim", "{\"userId\":\"admin\"}"), 409, "只能为自己认领任务");
            refused(
                    visitor.engine("POST", task + "/submit-form", "{\"variables\":{\"clerk\":{\"value\":\"x\"}}}"),
                    409,
                    "表单之外的数据不能提交");
        }
        var browser = Visitor.browser(port, CLERK);
        browser.logIn("tasklist");
        refused(browser.engine("POST", "/external-task/fetchAndLock", "{}"), 403, "岗位不能使用");
    }

    private static void refused(HttpResponse<String> answer, int status, String sentence) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("application/problem+json");
        assertThat(answer.body()).contains(sentence);
    }
}
