package org.zaijiuye;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.HttpStatus;

/** What a clerk sees and does in Tasklist, in a real browser; pictures of each step lie in target/screenshots. */
@ProcessTest
@DisplayName("经办人在待办中办件")
class TasklistBrowserTest {

    private static final String ACCOUNT = "6200000000000010017";
    private static final String APPROVER = "county-approver-371082";
    private static final String FORM = ".fjs-container";

    @Autowired
    Hall hall;

    @LocalServerPort
    int port;

    private static Browser browser;

    @BeforeAll
    static void openBrowser() {
        browser = Browser.open();
    }

    @AfterEach
    void resetClock() {
        ClockUtil.reset();
    }

    @AfterAll
    static void closeBrowser() {
        if (browser != null) {
            browser.close();
        }
    }

    @Test
    @DisplayName("认领、两次填错被拒、办结，进度中有理由和依据")
    void a_clerk_claims_is_refused_twice_and_completes() {
        var number = register("李晓梅", 46);

        logIn("street-clerk-371002001");
        browser.click(".task-filters a, .task-filters-list a, [cam-tasklist-filters] a", "本机构待认领");
        var card = browser.see(".tasks-list .task", number + "-01");
        browser.picture("1-list");
        assertThat(card).contains("初审").contains("法定期限");
        browser.click(".tasks-list .task", number + "-01");
        browser.click(".task-card a, .task-card button, .row-action a, .row-action button", "认领");

        var form = browser.see(FORM, "建议");
        browser.picture("2-form");
        assertThat(form)
                .contains("失业登记", "李*", "1990年生", number + "-01", "办结", "理由", "依据", "公安", "时效", "《", "在业迹象")
                .doesNotContainPattern("null|undefined|view\\.|birthDate|NONE|profile");

        browser.click(".form-actions button", "办结");
        browser.see("[notifications-panel]", "“办理意见”：此项必填。");
        browser.click(FORM + " label", "不予　→");
        browser.click(".form-actions button", "办结");
        browser.see("[notifications-panel]", "不予办理时请在列出的理由中选择");
        browser.picture("3-refused");

        browser.click(FORM + " label", "更正事实后重新判定");
        browser.click(".form-actions button", "办结");
        browser.see("[notifications-panel]", "请填写意见：说明事实和依据。");
        browser.picture("4-refused-again");

        browser.type(FORM + " textarea", "已致电原单位");
        browser.leaveTheField();
        browser.reload();
        browser.see(FORM, "建议");
        browser.await("the draft", () -> browser.value(FORM + " textarea").equals("已致电原单位"));
        browser.click(".nav-tabs a", "流程图");
        browser.see(".djs-container text", "初审");
        browser.picture("5-diagram");
        browser.click(".nav-tabs a", "表单");

        note("电话13912345697，等回电");
        browser.see("[notifications-panel]", "备注中有证件号码、电话或者账号");
        browser.type(".modal-dialog textarea", "等单位回电");
        browser.click(".modal-dialog button", "保存");
        browser.gone(".modal-dialog");
        browser.click(".nav-tabs a", "办理记录");
        assertThat(browser.see(".tab-pane, .task-details", "等单位回电")).contains("认领", "（街道经办）");
        browser.picture("6-record");
        browser.click(".nav-tabs a", "表单");
        browser.await("the draft", () -> browser.value(FORM + " textarea").equals("已致电原单位"));

        browser.click(FORM + " label", "同意建议");
        browser.click(".form-actions button", "办结");
        browser.gone(FORM);
        assertThat(browser.see("[notifications-panel]", "已办结：初审（" + number + "-01）"))
                .contains("该办件已办结：准予。")
                .doesNotContain("请填写意见");
        browser.picture("7-done");
        hall.run();

        var registration = Hall.item(hall.get("portal", "/api/applications/" + number), "registration");
        assertThat(registration.path("outcome").asText()).isEqualTo("GRANTED");
        assertThat(registration.path("reasons").findValuesAsText("law")).isNotEmpty();
    }

    @Test
    @DisplayName("审批人员看懂批次，批准发放")
    void an_approver_lets_a_batch_go() {
        payee();
        hall.at("2025-12-10T09:00");
        hall.fire("PaymentBatchProcess");
        var waiting = hall.tasksOf(APPROVER, "Task_ApproveBatch").size();

        logIn(APPROVER);
        browser.click(".task-filters a, .task-filters-list a, [cam-tasklist-filters] a", "本机构待认领");
        browser.see(".tasks-list .task", "2025年11月　第");
        browser.click(".tasks-list .task", "审批批次");
        browser.click(".task-card a, .task-card button, .row-action a, .row-action button", "认领");
        assertThat(browser.see(FORM, "应发明细")).contains("荣成市失业保险经办机构　失业保险金　2025年11月　第");
        browser.picture("8-batch");
        browser.see(".form-actions button:not([disabled])", "办结"); // only now the claim has come through
        browser.click(FORM + " label", "批准发放");
        browser.click(".form-actions button", "办结");
        browser.gone(FORM);
        assertThat(hall.tasksOf(APPROVER, "Task_ApproveBatch")).hasSize(waiting - 1);
    }

    private void note(String text) {
        browser.click("a.createCommentLink", "添加备注");
        browser.type(".modal-dialog textarea", text);
        browser.click(".modal-dialog button", "保存");
    }

    /** Somebody registered and drawing at Rongcheng. */
    private void payee() {
        var person = Unemployed.known(hall).applyForBoth(hall, "2025-11-04T09:00:00");
        var agree = Map.<String, Object>of("decision", "AGREE");
        hall.complete(Unemployed.CLERK, person.registration(), "Task_FirstReview", agree);
        hall.complete("si-officer-371082-si", person.number() + "-02", "Task_FirstReview", agree);
        hall.complete("si-reviewer-371082-si", person.number() + "-02", "Task_Recheck", agree);
    }

    private String register(String name, int sequence) {
        var idNo = Hall.idNo("371002", LocalDate.of(1990, 5, 20), sequence);
        hall.known(idNo, name, ACCOUNT, "'stopReason':'U01','unemploymentMonths':30,'lastEmployerMonth':'2025-10'");
        hall.at("2025-11-04T09:00");
        var number = Hall.number("BROWSER");
        var answer = hall.post(
                "portal",
                "/api/applications",
                ScenarioTest.form(
                        number,
                        idNo,
                        name,
                        "371002001",
                        "2025-11-04T09:00:00",
                        "2025-10-31",
                        "U01",
                        "{\"item\":\"registration\"}"));
        assertThat(answer.getStatusCode()).as("%s", answer.getBody()).isEqualTo(HttpStatus.CREATED);
        hall.run();
        return number;
    }

    private void logIn(String user) {
        browser.logIn("http://localhost:" + port + "/camunda/app/tasklist/default/", user);
    }
}
