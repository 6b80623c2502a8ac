package org.zaijiuye.pages.admin;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.interceptor.CommandExecutor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.zaijiuye.ProcessTest;
import org.zaijiuye.bundle.BundleReturn;
import org.zaijiuye.bundle.BundleVersions;
import org.zaijiuye.bundle.BundleVersions.State;
import org.zaijiuye.records.BundleChanges;
import org.zaijiuye.records.BundleChanges.Way;

@ProcessTest
@DisplayName("流程版本：谁改了什么，怎样退回")
class BundlePageTest {

    private static final String DIAGRAM = "CalendarProcess.bpmn";
    private static final String TABLE = "TimeLimits.dmn";
    private static final String WAGES = "BenefitStandard.dmn";
    private static final String CLASSES = "WageClass.dmn";
    private static final String FORM = "LoadCalendar.form";
    private static final String OWN = "OwnProcess.bpmn";

    private static final String OWN_XML = """
            <?xml version="1.0" encoding="UTF-8"?>
            <bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL"
                xmlns:camunda="http://camunda.org/schema/1.0/bpmn" id="D" targetNamespace="own">
              <bpmn:process id="OwnProcess" name="自有流程" isExecutable="true" camunda:historyTimeToLive="180">
                <bpmn:startEvent id="StartEvent_1" name="开始"><bpmn:outgoing>Flow_1</bpmn:outgoing></bpmn:startEvent>
                <bpmn:endEvent id="EndEvent_1" name="结束"><bpmn:incoming>Flow_1</bpmn:incoming></bpmn:endEvent>
                <bpmn:sequenceFlow id="Flow_1" sourceRef="StartEvent_1" targetRef="EndEvent_1" />
              </bpmn:process>
            </bpmn:definitions>""";

    private static final String OWN_TABLE = """
            <?xml version="1.0" encoding="UTF-8"?>
            <definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/" xmlns:camunda="http://camunda.org/schema/1.0/dmn"
                id="Own" name="自有表" namespace="own">
              <decision id="OwnTable" name="自有表" camunda:historyTimeToLive="180">
                <decisionTable id="Table_1">
                  <input id="Input_1" label="机构"><inputExpression id="Expression_1" typeRef="string"><text>office</text></inputExpression></input>
                  <output id="Output_1" label="结果" name="answer" typeRef="string" />
                  <rule id="Rule_1"><inputEntry id="Entry_1"><text></text></inputEntry><outputEntry id="Entry_2"><text>"是"</text></outputEntry></rule>
                </decisionTable>
              </decision>
            </definitions>""";

    @Autowired
    ProcessEngine engine;

    @Autowired
    BundleVersions versions;

    @Autowired
    BundleReturn back;

    @Autowired
    BundleChanges changes;

    @Autowired
    JdbcClient jdbc;

    @LocalServerPort
    int port;

    @AfterEach
    void put_the_packaged_files_back() {
        versions.all().stream()
                .filter(version -> version.state() == State.CHANGED || version.state() == State.OWN)
                .forEach(version -> back.withdraw(version.file(), version.hash()));
    }

    @Test
    void the_list_says_what_is_changed_by_whom_and_the_file_how() {
        admin().deployed(DIAGRAM, named("装载日历"));

        assertThat(row(admin().page("/admin/bundle"), DIAGRAM)).contains("已改", "admin（部署）");
        assertThat(row(admin().page("/admin/bundle"), TABLE)).contains("与程序自带的相同", "办理时限");
        assertThat(row(admin().page("/admin/bundle"), FORM)).contains("表单：装载日历");
        assertThat(admin().page("/admin/bundle/" + DIAGRAM))
                .contains("data-changed=\"Task_LoadCalendar\"", "<b>装载日历</b>", "名称 = 填写年度安排", "名称 = 装载日历")
                .doesNotContain("data-added", "StartEvent_");
        var content = admin().page("/admin/bundle/" + DIAGRAM + "/content?of=in-force");
        assertThat(content).isEqualTo(named("装载日历"));
    }

    @Test
    void rows_of_a_table_and_lines_of_a_form_are_marked() {
        admin().deployed(TABLE, limits("<text>2</text>"));
        admin().deployed(FORM, AdminDesk.packaged("review/" + FORM).replaceFirst("\"label\": \"", "\"label\": \"新"));

        assertThat(admin().page("/admin/bundle/" + TABLE))
                .containsOnlyOnce("<tr class=\"changed\">")
                .contains("<td><span>2</span><del>1</del></td>");
        assertThat(admin().page("/admin/bundle/" + FORM))
                .containsOnlyOnce("<tr class=\"changed\">")
                .contains("新已与通知逐日核对</span><del>已与通知逐日核对</del>");
    }

    @Test
    void sending_what_is_in_force_changes_nothing_and_an_older_content_is_in_force_again() {
        var first = named("甲");
        var second = named("乙");
        admin().deployed(DIAGRAM, first);
        admin().deployed(DIAGRAM, second);
        var before = count();

        admin().deployed(DIAGRAM, second);
        assertThat(count()).isEqualTo(before);

        admin().deployed(DIAGRAM, first);
        assertThat(inForce(DIAGRAM)).isEqualTo(first);
        admin().deployed(DIAGRAM, AdminDesk.packaged(DIAGRAM));
        admin().deployed(DIAGRAM, first);
        assertThat(inForce(DIAGRAM)).isEqualTo(first);
        assertThat(admin().page("/admin/bundle/" + DIAGRAM))
                .containsOnlyOnce("<b>现行</b>")
                .contains("内容与现行相同", "撤回最近一次改动", "号版本（admin，撤下）");
        assertThat(versions.log().of(DIAGRAM))
                .extracting(change -> change.way())
                .startsWith(Way.SENT, Way.WITHDRAWN, Way.SENT);
    }

    @Test
    void the_last_change_is_taken_back_and_the_packaged_one_comes_back() {
        var first = named("甲");
        admin().deployed(DIAGRAM, first);
        admin().deployed(DIAGRAM, named("乙"));
        var page = "/admin/bundle/" + DIAGRAM;

        assertThat(admin().press(page, "/restorations", "撤回最近一次改动").statusCode())
                .isEqualTo(302);
        assertThat(inForce(DIAGRAM)).isEqualTo(first);
        assertThat(row(admin().page("/admin/bundle"), DIAGRAM)).contains("admin（恢复以前的版本）");

        assertThat(admin().press(page, "/withdrawals", "恢复程序自带的").statusCode()).isEqualTo(302);
        assertThat(inForce(DIAGRAM)).isEqualTo(AdminDesk.packaged(DIAGRAM));
        assertThat(row(admin().page("/admin/bundle"), DIAGRAM)).contains("与程序自带的相同", "admin（撤下）");
    }

    @Test
    void a_table_is_withdrawn_and_asked_as_packaged_again() {
        admin().deployed(TABLE, limits("<text>2</text>"));
        assertThat(admin().press("/admin/bundle/" + TABLE, "/withdrawals", "恢复程序自带的")
                        .statusCode())
                .isEqualTo(302);
        assertThat(inForce(TABLE)).isEqualTo(AdminDesk.packaged("policy/" + TABLE));
    }

    /** Each alone would not fit the other. */
    @Test
    void tables_that_were_changed_together_are_taken_back_together() {
        var both = Map.of(WAGES, renamed("policy/" + WAGES), CLASSES, renamed("policy/" + CLASSES));
        assertThat(admin().deploy(both).statusCode()).as("a new class").isEqualTo(422);
        both.forEach((file, content) -> AdminDesk.second(port).press("/admin/bundle", "/confirmations", "确认这份文件"));
        for (var button : List.of("/restorations 撤回最近一次改动", "/withdrawals 恢复程序自带的")) {
            assertThat(admin().deploy(both).statusCode()).isEqualTo(200);
            var page = "/admin/bundle/" + CLASSES;
            assertThat(admin().page(page)).contains("一同部署的 BenefitStandard.dmn 也一并恢复");

            var words = button.split(" ", 2);
            assertThat(admin().press(page, words[0], words[1]).statusCode()).isEqualTo(302);
            assertThat(inForce(WAGES)).isEqualTo(AdminDesk.packaged("policy/" + WAGES));
            assertThat(inForce(CLASSES)).isEqualTo(AdminDesk.packaged("policy/" + CLASSES));
        }
    }

    private static String renamed(String table) {
        return AdminDesk.packaged(table).replace("山东一类", "山东甲类");
    }

    @Test
    void a_process_that_leaves_its_file_starts_no_more() {
        var two = OWN_XML.replace(
                "</bpmn:definitions>",
                OWN_XML.substring(OWN_XML.indexOf("<bpmn:process"), OWN_XML.indexOf("</bpmn:definitions>"))
                                .replace("OwnProcess", "SecondProcess")
                                .replace("_1\"", "_2\"")
                                .replace("Flow_1<", "Flow_2<")
                        + "</bpmn:definitions>");
        admin().deployed(OWN, two);
        assertThat(suspended("SecondProcess")).isFalse();

        admin().deployed(OWN, OWN_XML);

        assertThat(suspended("SecondProcess")).isTrue();
        assertThat(suspended("OwnProcess")).isFalse();
        admin().press("/admin/bundle/" + OWN, "/withdrawals", "撤下这个文件");
    }

    @Test
    void a_file_of_ones_own_is_withdrawn_starts_no_more_and_may_be_sent_again() {
        admin().deployed(OWN, OWN_XML);
        assertThat(row(admin().page("/admin/bundle"), OWN)).contains("自有文件");

        assertThat(admin().press("/admin/bundle/" + OWN, "/withdrawals", "撤下这个文件")
                        .statusCode())
                .isEqualTo(302);
        assertThat(versions.of(OWN).state()).isEqualTo(State.WITHDRAWN);
        assertThat(suspended("OwnProcess")).isTrue();

        admin().deployed(FORM, AdminDesk.packaged("review/" + FORM).replaceFirst("\"label\": \"", "\"label\": \"新"));
        assertThat(versions.of(OWN).state())
                .as("not completed from an older set")
                .isEqualTo(State.WITHDRAWN);

        admin().deployed(OWN, OWN_XML);
        assertThat(versions.of(OWN).state()).isEqualTo(State.OWN);
        assertThat(suspended("OwnProcess")).isFalse();
    }

    @Test
    void a_button_on_a_page_that_is_out_of_date_is_refused() {
        admin().deployed(DIAGRAM, named("甲"));
        var button = admin().form("/admin/bundle/" + DIAGRAM, "/withdrawals", "恢复程序自带的");
        AdminDesk.second(port).deployed(DIAGRAM, named("乙"));

        var answer = admin().press(button);

        assertThat(answer.statusCode()).isEqualTo(409);
        assertThat(answer.body()).contains("CalendarProcess.bpmn 刚刚由admin-b更改，您看到的已不是现行版本");
        assertThat(inForce(DIAGRAM)).isEqualTo(named("乙"));
    }

    @Test
    void of_two_who_deploy_at_once_one_is_told_who_was_first() {
        var late = executor().execute(context -> {
            context.getPropertyManager().acquireExclusiveLock();
            changes.lock();
            changes.add(DIAGRAM, "0".repeat(64), AdminDesk.packaged(DIAGRAM).getBytes(UTF_8), Way.SENT, "王管理员", "none");
            var first = jdbc.sql(session()).query(Long.class).single();
            var second = CompletableFuture.supplyAsync(() -> admin().deploy(DIAGRAM, named("丙")));
            await().until(() -> second.isDone() || someoneWaitsFor(first));
            return second;
        });

        HttpResponse<String> answer = late.join();

        assertThat(answer.statusCode()).isEqualTo(409);
        assertThat(answer.body()).containsAnyOf("您提交的同时，王管理员刚刚更改了 CalendarProcess.bpmn", "另一位管理员正在部署");
        assertThat(inForce(DIAGRAM)).isEqualTo(AdminDesk.packaged(DIAGRAM));
    }

    @Test
    void a_suspension_survives_later_deployments() {
        suspend(true);
        try {
            admin().deployed(DIAGRAM, named("甲"));
            assertThat(suspended("TimeLimitProcess")).as("completed").isTrue();
            assertThat(row(admin().page("/admin/bundle"), "TimeLimitProcess.bpmn"))
                    .contains("已暂停");
            assertThat(row(admin().page("/admin/bundle"), DIAGRAM)).doesNotContain("已暂停");
            assertThat(admin().page("/admin/bundle/TimeLimitProcess.bpmn")).contains("这个流程已暂停");
            assertThat(suspended("CalendarProcess")).isFalse();

            admin().deployed("TimeLimitProcess.bpmn", AdminDesk.packaged("TimeLimitProcess.bpmn") + "<!-- new -->");
            assertThat(suspended("TimeLimitProcess")).as("sent").isTrue();
        } finally {
            suspend(false);
        }
        admin().deployed(DIAGRAM, named("乙"));
        assertThat(suspended("TimeLimitProcess")).isFalse();
    }

    @Test
    void no_button_works_without_the_token_of_its_page_and_nobody_else_gets_in() {
        admin().deployed(DIAGRAM, named("甲"));
        var bare = admin().send(
                        "POST",
                        "/admin/bundle/" + DIAGRAM + "/withdrawals",
                        Map.of("Content-Type", "application/x-www-form-urlencoded"),
                        "seen=" + versions.of(DIAGRAM).hash());
        assertThat(bare.statusCode()).isEqualTo(403);
        assertThat(bare.body()).contains("页面已经过期，没有执行。请刷新页面后再试。").doesNotContain("岗位");
        var stale = admin().form("/admin/bundle/" + DIAGRAM, "/withdrawals", "撤下");
        var page = admin().send(
                        "POST",
                        stale.address(),
                        Map.of(
                                "Content-Type",
                                "application/x-www-form-urlencoded",
                                "Accept",
                                "text/html",
                                "Cookie",
                                "ADMIN-XSRF=other"),
                        stale.fields());
        assertThat(page.statusCode()).isEqualTo(403);
        assertThat(page.headers().firstValue("Content-Type").orElse("")).startsWith("text/html");
        assertThat(page.body()).contains("<h1>没有办成</h1>", "请刷新页面后再试");
        assertThat(inForce(DIAGRAM)).isEqualTo(named("甲"));
        for (var user : List.of("street-clerk-371002001", "portal", "param-admin")) {
            var closed = new AdminDesk(port, user, user).send("GET", "/admin/bundle", Map.of(), "");
            assertThat(closed.statusCode()).as(user).isEqualTo(403);
            assertThat(closed.body()).contains("岗位不能使用此功能");
        }
    }

    @Test
    @DisplayName("自有的决策表可以撤下；还有流程在用的不能，409 指明是谁")
    void a_table_of_ones_own_is_withdrawn_unless_a_process_asks_it() {
        var table = OWN_TABLE;
        admin().deployed("OwnTable.dmn", table);
        admin().deployed(
                        OWN,
                        OWN_XML.replace(
                                        "<bpmn:endEvent",
                                        "<bpmn:businessRuleTask id=\"Task_Ask\" name=\"查表\" camunda:decisionRef=\"OwnTable\" camunda:decisionRefBinding=\"latest\" camunda:resultVariable=\"answer\" camunda:mapDecisionResult=\"singleEntry\"><bpmn:incoming>Flow_0</bpmn:incoming><bpmn:outgoing>Flow_1</bpmn:outgoing></bpmn:businessRuleTask>"
                                                + "<bpmn:sequenceFlow id=\"Flow_0\" sourceRef=\"StartEvent_1\" targetRef=\"Task_Ask\" /><bpmn:endEvent")
                                .replace(
                                        "<bpmn:outgoing>Flow_1</bpmn:outgoing></bpmn:start",
                                        "<bpmn:outgoing>Flow_0</bpmn:outgoing></bpmn:start")
                                .replace(
                                        "id=\"Flow_1\" sourceRef=\"StartEvent_1\"",
                                        "id=\"Flow_1\" sourceRef=\"Task_Ask\""));

        var refused = admin().press("/admin/bundle/OwnTable.dmn", "/withdrawals", "撤下这个文件");
        assertThat(refused.statusCode()).isEqualTo(409);
        assertThat(refused.body()).contains("决策表 OwnTable.dmn 还有流程在用（OwnProcess.bpmn）");
        assertThat(inForce("OwnTable.dmn")).isEqualTo(table);

        admin().press("/admin/bundle/" + OWN, "/withdrawals", "撤下这个文件");
        assertThat(admin().press("/admin/bundle/OwnTable.dmn", "/withdrawals", "撤下这个文件")
                        .statusCode())
                .isEqualTo(302);
        assertThat(versions.of("OwnTable.dmn").state()).isEqualTo(BundleVersions.State.WITHDRAWN);
        admin().deployed("OwnTable.dmn", table);
        assertThat(inForce("OwnTable.dmn")).isEqualTo(table);
    }

    @Test
    void a_form_that_a_process_uses_is_not_withdrawn() {
        var form = AdminDesk.packaged("payment/CheckBank.form").replace("\"CheckBank\"", "\"OwnForm\"");
        admin().deployed("OwnForm.form", form);
        admin().deployed(
                        OWN,
                        OWN_XML.replace(
                                "id=\"StartEvent_1\"",
                                "id=\"StartEvent_1\" camunda:formRef=\"OwnForm\" camunda:formRefBinding=\"deployment\""));

        var refused = admin().press("/admin/bundle/OwnForm.form", "/withdrawals", "撤下这个文件");
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body())
                .contains("不能撤下", "OwnProcess.bpmn", "开始（StartEvent_1）", "表单“OwnForm”不存在；请先改好或者撤下这个文件。", "返回流程版本")
                .doesNotContain("一并部署");
        assertThat(inForce("OwnForm.form")).isEqualTo(form);

        assertThat(admin().press("/admin/bundle/" + OWN, "/withdrawals", "撤下这个文件")
                        .statusCode())
                .isEqualTo(302);
        assertThat(admin().press("/admin/bundle/OwnForm.form", "/withdrawals", "撤下这个文件")
                        .statusCode())
                .isEqualTo(302);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/admin/bundle", "/admin/bundle/TimeLimitProcess.bpmn", "/admin/staff-log"})
    void a_page_runs_no_script_but_our_own(String address) {
        var answer = admin().send("GET", address, Map.of(), "");
        assertThat(answer.headers().firstValue("Content-Security-Policy").orElse(""))
                .contains("default-src 'none'", "script-src 'self';", "frame-ancestors 'none'", "form-action 'self'");
        assertThat(answer.body())
                .doesNotContainPattern("<script(?![^>]* src=\"/)")
                .doesNotContainPattern("\\son\\w+=");
    }

    @Test
    @Timeout(60)
    void a_form_of_many_lines_is_compared_by_its_components_and_can_be_taken_back() {
        var form = AdminDesk.packaged("payment/CheckBank.form");
        admin().deployed("CheckBank.form", form + "\n".repeat(900_000));
        admin().deployed("CheckBank.form", form + "\n".repeat(900_001));
        assertThat(admin().page("/admin/bundle/CheckBank.form"))
                .contains("没有不同（表单的版式不算）", "content?of=packaged", "content?of=in-force");
        assertThat(admin().press("/admin/bundle/CheckBank.form", "/withdrawals", "撤下")
                        .statusCode())
                .isEqualTo(302);
        assertThat(inForce("CheckBank.form")).isEqualTo(form);
    }

    /** A page fetches the drawings of a diagram before a button is pressed. */
    @Test
    void what_a_page_fetches_leaves_its_token_alone() {
        var fetched = admin().send(
                        "GET",
                        "/admin/bundle/" + DIAGRAM + "/content?of=packaged",
                        Map.of("Cookie", "ADMIN-XSRF=0123"),
                        "");
        assertThat(fetched.statusCode()).isEqualTo(200);
        assertThat(fetched.headers().allValues("Set-Cookie")).noneMatch(cookie -> cookie.startsWith("ADMIN-XSRF"));
    }

    private AdminDesk admin() {
        return AdminDesk.first(port);
    }

    private static String named(String name) {
        return AdminDesk.packaged(DIAGRAM).replace("填写年度安排", name);
    }

    private static String limits(String promise) {
        return AdminDesk.packaged("policy/" + TABLE).replaceFirst("<text>1</text>", promise);
    }

    private String inForce(String file) {
        return admin().page("/admin/bundle/" + file + "/content?of=in-force");
    }

    private static String row(String page, String file) {
        var start = page.indexOf("\">" + file + "</a>");
        assertThat(start).as(file + " in " + page).isPositive();
        return page.substring(start, page.indexOf("</tr>", start));
    }

    private long count() {
        return engine.getRepositoryService().createDeploymentQuery().count();
    }

    private void suspend(boolean suspended) {
        var update = engine.getRepositoryService()
                .updateProcessDefinitionSuspensionState()
                .byProcessDefinitionKey("TimeLimitProcess");
        if (suspended) {
            update.suspend();
        } else {
            update.activate();
        }
    }

    private boolean suspended(String process) {
        return engine.getRepositoryService()
                .createProcessDefinitionQuery()
                .processDefinitionKey(process)
                .latestVersion()
                .singleResult()
                .isSuspended();
    }

    private CommandExecutor executor() {
        return ((ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration()).getCommandExecutorTxRequired();
    }

    /** Both databases tell who waits for whom, and whoever deploys asks for a row to itself; the question is asked on another connection than the first one's. */
    private boolean someoneWaitsFor(long session) {
        return jdbc.sql(waiting()).param(session).query(Long.class).single() > 0;
    }

    String session() {
        return "select session_id()";
    }

    String waiting() {
        return "select count(*) from information_schema.sessions where blocker_id = ?"
                + " and lower(executing_statement) like '%for update%'";
    }
}
