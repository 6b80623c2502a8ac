package org.zaijiuye;

import static org.assertj.core.api.Assertions.assertThat;

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
}
