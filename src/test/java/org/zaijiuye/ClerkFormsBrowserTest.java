package org.zaijiuye;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What the forms of the review show and lead to, in a real browser; pictures lie in target/screenshots. */
@ProcessTest
@DisplayName("审核表单：退回原因、当事人信息、下一步、原决定")
class ClerkFormsBrowserTest {

    private static final String OFFICER = "si-officer-371082-si";
    private static final String FORM = ".fjs-container";
    private static final Map<String, Object> AGREE = Map.of("decision", "AGREE");

    @Autowired
    Hall hall;

    @LocalServerPort
    int port;

    private Browser browser;

    @BeforeEach
    void openBrowser() {
        browser = Browser.open();
    }

    @AfterEach
    void close() {
        ClockUtil.reset();
        if (browser != null) {
            browser.close();
        }
    }

    @Test
    @DisplayName("退回的件在我的待办中，红线上写明原因；当事人信息一点即开，不再登录")
    void a_returned_case_says_why_and_leads_to_the_person() {
        var person = Unemployed.known(hall).applyForBoth(hall, "2025-11-04T09:00:00");
        hall.complete(Unemployed.CLERK, person.registration(), "Task_FirstReview", AGREE);
        hall.complete(OFFICER, person.benefit(), "Task_FirstReview", AGREE);
        hall.complete(
                "si-reviewer-371082-si",
                person.benefit(),
                "Task_Recheck",
                Map.of("decision", "RETURN", "comment", "请核对缴费月数"));

        open(OFFICER, "我的待办", person.benefit());
        browser.see(".tasks-list .task", "初审（退回重办）");
        assertThat(browser.see(FORM + " blockquote", "请核对缴费月数")).contains("退回重办", "（失业保险复核）");
        browser.see(FORM + " label", "同意建议：准予　→　转复核（失业保险复核）");
        browser.picture("9-returned");
        browser.click(FORM + " a", "查看姓名、证件号码、电话和住址");
        browser.beside(() -> {
            browser.see("table", person.name());
            assertThat(browser.see("table", person.idNo())).contains("138");
            browser.picture("10-person");
        });
    }

    @Test
    void the_reviewer_of_an_objection_reads_what_was_suggested_and_decided() {
        var person = Unemployed.known(hall);
        hall.register("psb", person.idNo(), "{'name':'于海波','alive':true}");
        person.applyForRegistration(hall, "2025-11-04T09:00:00");
        open(Unemployed.CLERK, "本机构待认领", person.registration());
        browser.see(FORM + " label", "准予　→　作出决定，通知申请人");
        browser.see(FORM + " label", "不予　→　转复核（街道复核）");
        browser.picture("11-referred");

        hall.complete(
                Unemployed.CLERK,
                person.registration(),
                "Task_FirstReview",
                Map.of("decision", "REFUSE", "reasonCode", "UR_STUDENT", "comment", "学校来函"));
        hall.complete("street-reviewer-371082001", person.registration(), "Task_Recheck", AGREE);
        person.object(hall, "registration", "DECISION");
        browser.close();
        browser = Browser.open();
        open("county-approver-371082", "本机构待认领", person.registration());
        assertThat(browser.see(FORM, "原决定：不予办理")).contains("原建议：需人工判断", "2025-11-04 09:00", "（街道经办）");
        browser.see(FORM + " label", "异议成立　→　改为准予失业登记");
        browser.picture("12-objection");
    }

    private void open(String user, String filter, String number) {
        browser.logIn("http://localhost:" + port + "/camunda/app/tasklist/default/", user);
        browser.click(".task-filters a, .task-filters-list a, [cam-tasklist-filters] a", filter);
        browser.click(".tasks-list .task", number);
    }
}
