package org.zaijiuye.pages.admin;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.zaijiuye.bundle.BundleVersions;
import org.zaijiuye.bundle.BundleVersions.State;

@DisplayName("流程版本：怎样退回")
class BundleReturnTest extends BundleDesk {

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

    private static String limits(String promise) {
        return AdminDesk.packaged("policy/" + TABLE).replaceFirst("<text>1</text>", promise);
    }

    private static String row(String page, String file) {
        var start = page.indexOf("\">" + file + "</a>");
        assertThat(start).as(file + " in " + page).isPositive();
        return page.substring(start, page.indexOf("</tr>", start));
    }

    private boolean suspended(String process) {
        return engine.getRepositoryService()
                .createProcessDefinitionQuery()
                .processDefinitionKey(process)
                .latestVersion()
                .singleResult()
                .isSuspended();
    }
}
