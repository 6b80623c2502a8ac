package org.zaijiuye;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ExternalTaskService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;
import org.zaijiuye.records.Offices;
import org.zaijiuye.records.Vault;

@ProcessTest
@DisplayName("伪造：每一道门都拒绝，案卷与引擎分毫不变")
class ForgingTest {

    private static final String CLERK = "street-clerk-371002001";
    private static final String COLLEAGUE = "street-clerk-b-371002001";
    private static final String FOREIGNER = "street-clerk-371082001";
    private static final String BOTH_HANDS = "both-hands";
    private static final String NAME = "伪小真";

    private static int people = 401;

    @Autowired
    Hall hall;

    @Autowired
    TaskService tasks;

    @Autowired
    RuntimeService runtime;

    @Autowired
    ExternalTaskService queries;

    @Autowired
    ManagementService management;

    @Autowired
    IdentityService identities;

    @Autowired
    Offices offices;

    @Autowired
    Vault vault;

    @Autowired
    JdbcTemplate jdbc;

    @LocalServerPort
    int port;

    @BeforeEach
    void go_to_work() {
        hall.at("2025-11-04T09:00");
    }

    @AfterEach
    void go_home() {
        identities.deleteUser(BOTH_HANDS);
        ClockUtil.reset();
    }

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

    @Test
    @DisplayName("回避：本人或近亲属的事项")
    void nobody_handles_their_own_case() {
        var idNo = idNo();
        var number = open(idNo, "{\"item\":\"registration\"}");
        var hash = vault.hash("01", idNo);
        offices.relate(CLERK, hash, "SELF");
        offices.relate(COLLEAGUE, hash, "SPOUSE");
        unchanged(() -> {
            for (var user : List.of(CLERK, COLLEAGUE)) {
                for (var visitor : visitors(user)) {
                    var answer = visitor.engine(
                            "POST", "/task/" + task(number).getId() + "/claim", "{\"userId\":\"" + user + "\"}");
                    assertThat(answer.statusCode()).as("%s", visitor).isGreaterThanOrEqualTo(400);
                    assertThat(answer.body()).contains("回避");
                }
            }
        });
    }

    @Test
    @DisplayName("职责分离：一人兼有经办、复核两岗，也只能办其中一个环节")
    void one_person_with_both_roles_is_one_hand() {
        hireBothHands();
        var number = open(idNo(), "{\"item\":\"registration\"},{\"item\":\"benefit\",\"uiInsuredPlace\":\"371002\"}");
        hall.complete(CLERK, number + "-01", "Task_FirstReview", Map.of("decision", "AGREE"));
        hall.complete(BOTH_HANDS, number + "-02", "Task_FirstReview", Map.of("decision", "AGREE"));
        var recheck = hall.task(number + "-02", "Task_Recheck").getId();
        unchanged(() -> {
            for (var visitor : visitors(BOTH_HANDS)) {
                var answer =
                        visitor.engine("POST", "/task/" + recheck + "/claim", "{\"userId\":\"" + BOTH_HANDS + "\"}");
                assertThat(answer.statusCode()).as("%s", visitor).isGreaterThanOrEqualTo(400);
                assertThat(answer.body()).contains("职责分离");
                assertThat(visitor.engine(
                                        "POST",
                                        "/task/" + recheck + "/complete",
                                        "{\"variables\":{\"decision\":{\"value\":\"AGREE\"}}}")
                                .statusCode())
                        .isGreaterThanOrEqualTo(400);
            }
        });
    }

    @Test
    void a_task_shows_itself_to_its_own_office_only() {
        var number = open();
        var task = task(number);
        for (var user : List.of(FOREIGNER, "portal", "admin", "si-officer-371002-si", "street-reviewer-371002001")) {
            var visitor = Visitor.program(port, user);
            var shown = Stream.of(
                            "",
                            "/variables",
                            "/localVariables",
                            "/form-variables",
                            "/rendered-form",
                            "/form",
                            "/deployed-form")
                    .filter(part -> visitor.engine("GET", "/task/" + task.getId() + part, "")
                                    .statusCode()
                            < 400)
                    .toList();
            assertThat(shown).as(user).isEmpty();
            assertThat(visitor.engine("GET", "/task?processInstanceBusinessKey=" + number + "-01", "")
                            .body())
                    .as(user)
                    .isEqualTo("[]");
            if (user.equals("admin")) {
                continue; // sees the variables of instances, which name nobody
            }
            assertThat(visitor.engine(
                                    "GET", "/variable-instance?processInstanceIdIn=" + task.getProcessInstanceId(), "")
                            .body())
                    .as(user)
                    .isEqualTo("[]");
        }
    }

    @Test
    void only_staff_and_the_administrator_log_in_to_the_web_apps() {
        assertThat(Visitor.browser(port, "portal").logIn("tasklist")).isEqualTo(403);
        assertThat(Visitor.browser(port, CLERK).logIn("cockpit")).isEqualTo(403);
        assertThat(Visitor.browser(port, CLERK).logIn("admin")).isEqualTo(403);
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

    /** The same person at both doors of the engine; the integrator has no way into a web app. */
    private List<Visitor> visitors(String user) {
        var program = Visitor.program(port, user);
        if (user.equals("portal") || user.equals(FOREIGNER)) {
            return List.of(program);
        }
        var browser = Visitor.browser(port, user);
        assertThat(browser.logIn("tasklist")).as(user).isEqualTo(200);
        return List.of(program, browser);
    }

    private void unchanged(Runnable attempts) {
        var tables = new Tables(jdbc);
        var before = tables.everything();
        attempts.run();
        var after = tables.everything();
        assertThat(after.keySet()).isEqualTo(before.keySet());
        before.forEach((table, rows) -> assertThat(after.get(table)).as(table).isEqualTo(rows));
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

    private Task task(String number) {
        return hall.task(number + "-01", "Task_FirstReview");
    }

    private String open() {
        return open(idNo(), "{\"item\":\"registration\"}");
    }

    private String open(String idNo, String items) {
        hall.known(
                idNo,
                NAME,
                ScenarioTest.ACCOUNT,
                "'stopReason':'U01','unemploymentMonths':84,'retireGroup':'M60','lastEmployerMonth':'2025-10'");
        var number = submitted(idNo, items);
        hall.run();
        return number;
    }

    private String submitted(String idNo, String items) {
        var number = Hall.number("FORGE");
        var form =
                ScenarioTest.form(number, idNo, NAME, "371002001", "2025-11-04T09:00:00", "2025-10-31", "U01", items);
        var answer = hall.post("portal", "/api/applications", form);
        assertThat(answer.getStatusCode().value()).as("%s", answer.getBody()).isEqualTo(201);
        return number;
    }

    private static String idNo() {
        people += 2;
        return Hall.idNo("371002", LocalDate.of(1983, 2, 5), people);
    }

    private void hireBothHands() {
        var user = identities.newUser(BOTH_HANDS);
        user.setPassword(BOTH_HANDS);
        identities.saveUser(user);
        identities.createMembership(BOTH_HANDS, "si-officer-371002-si");
        identities.createMembership(BOTH_HANDS, "si-reviewer-371002-si");
    }
}
