package org.zaijiuye.pages.admin;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.zaijiuye.records.BundleChanges.Way;

@DisplayName("流程版本：谁改了什么")
class BundlePageTest extends BundleDesk {

    private static final String TABLE = "TimeLimits.dmn";
    private static final String FORM = "LoadCalendar.form";

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

    private static String limits(String promise) {
        return AdminDesk.packaged("policy/" + TABLE).replaceFirst("<text>1</text>", promise);
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
}
