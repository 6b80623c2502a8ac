package org.zaijiuye.pages.admin;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.zaijiuye.ProcessTest;
import org.zaijiuye.bundle.BundleFile;
import org.zaijiuye.bundle.BundleReturn;
import org.zaijiuye.bundle.BundleVersions;
import org.zaijiuye.bundle.BundleVersions.State;
import org.zaijiuye.office.Posts;

@ProcessTest
@DisplayName("文件的比较页面：看得懂有何不同，看的就是确认的")
class BundleFilePageTest {

    private static final String WAGES = "BenefitStandard.dmn";
    private static final String FORM = "LoadCalendar.form";

    @Autowired
    BundleVersions versions;

    @Autowired
    BundleReturn back;

    @Autowired
    ShortHandedSteps shortHanded;

    @Autowired
    Posts posts;

    @LocalServerPort
    int port;

    @AfterEach
    void put_the_packaged_files_back() {
        versions.all().stream()
                .filter(version -> version.state() == State.CHANGED || version.state() == State.OWN)
                .forEach(version -> back.withdraw(version.file(), version.hash()));
    }

    @Test
    @DisplayName("要由几个人分别办理的步骤：人数不够的办理组写在列表和文件页面上，够了就不再写")
    void a_step_for_more_people_than_hold_the_post_is_pointed_out() {
        var review = AdminDesk.packaged("ReviewProcess.bpmn");
        assertThat(shortHanded()).isEmpty();

        first().deployed("ReviewProcess.bpmn", byTwo(review, "Task_Recheck"));

        assertThat(shortHanded()).containsExactly("ReviewProcess.bpmn");
        var warning = shortHanded.of(versions.of("ReviewProcess.bpmn")).get(0);
        assertThat(warning)
                .startsWith("步骤“复核”（Task_Recheck）要由2个不同的人办理，办理组人数不够的，办件会一直等在那里：")
                .contains("county-reviewer-371002（1人）；");
        assertThat(first().page("/admin/bundle"))
                .as("what was changed stands first")
                .containsSubsequence(warning, "AcceptHandOver.form");
        assertThat(first().page("/admin/bundle/ReviewProcess.bpmn")).contains(warning);
        posts.enter("second", List.of("county-reviewer-371002"), "admin");
        try {
            assertThat(first().page("/admin/bundle"))
                    .contains("步骤“复核”（Task_Recheck）")
                    .doesNotContain("county-reviewer-371002（");
        } finally {
            posts.enter("second", List.of(), "admin");
        }
    }

    @Test
    @DisplayName("街道的步骤由区县代办的，区县的人数也看")
    void the_county_stands_in_for_a_street() {
        var first = byTwo(AdminDesk.packaged("ReviewProcess.bpmn"), "Task_FirstReview");
        var file = new BundleFile("ReviewProcess.bpmn", first.getBytes(StandardCharsets.UTF_8));
        assertThat(shortHanded(file)).singleElement().asString().contains("county-reviewer-371002（1人）");
    }

    @Test
    @DisplayName("列出的办理组合起来算人数；有一人办完就够的，不提示")
    void listed_groups_count_together() {
        var one = visit("street-reviewer-371002001", "");
        assertThat(shortHanded(one)).singleElement().asString().contains("street-reviewer-371002001（1人）");
        assertThat(shortHanded(visit("street-reviewer-371002001, county-reviewer-371002", "")))
                .isEmpty();
        assertThat(shortHanded(visit("street-reviewer-371002001", "${nrOfCompletedInstances >= 1}")))
                .isEmpty();
        assertThat(shortHanded(visit("${reviewers.service(execution)}", "")))
                .singleElement()
                .asString()
                .contains("办理组由 ${reviewers.service(execution)} 逐件决定，算不出人数");
    }

    @Test
    @DisplayName("比较待确认的表的页面上直接确认；提交人没有按钮；确认后按钮不再出现")
    void what_is_compared_is_confirmed_on_the_same_page() {
        var content = wage("9100");
        var page = proposed(content, "9100");
        assertThat(first().page(page)).contains("您本人提交的，等待另一位系统管理员确认").doesNotContain("确认这份文件");
        assertThat(second().page(page)).contains("<td><span>9100</span><del>1980</del></td>");

        assertThat(second().press(page, "/confirmations", "确认这份文件").statusCode())
                .isEqualTo(302);

        assertThat(second().page(page)).doesNotContain("确认这份文件");
        first().deployed(WAGES, content);
    }

    @Test
    @DisplayName("看过以后现行版本变了：列表和比较页面上的确认都是 409，没有确认")
    void a_confirmation_of_what_was_compared_with_an_older_version_is_refused() {
        var page = proposed(wage("9200"), "9200");
        var compared = second().form(page, "/confirmations", "确认这份文件");
        var listed = second().form("/admin/bundle", "/confirmations", "确认这份文件");
        first().deployed(WAGES, wage("2000"));

        for (var button : new AdminDesk.Form[] {compared, listed}) {
            var answer = second().press(button);
            assertThat(answer.statusCode()).isEqualTo(409);
            assertThat(answer.body()).contains("BenefitStandard.dmn 刚刚由admin更改，您看到的已不是现行版本");
        }

        assertThat(first().deploy(WAGES, wage("9200")).statusCode()).isEqualTo(422);
        assertThat(second().press(page, "/confirmations", "确认这份文件").statusCode())
                .as("seen anew")
                .isEqualTo(302);
    }

    @Test
    @DisplayName("表单逐个组件列出：类型、文字、编号、必填、选项；改动的格写出原值，删去的、新增的各自标出")
    void a_form_is_compared_component_by_component() {
        var note =
                "{\"type\":\"radio\",\"id\":\"F_note\",\"key\":\"note\",\"label\":\"依据\",\"validate\":{\"required\":true},"
                        + "\"values\":[{\"label\":\"通知\",\"value\":\"N\"}],\"conditional\":{\"hide\":\"=checked\"}},";
        var second =
                note.replace("F_note", "F_more").replace("\"note\"", "\"more\"").replace("依据", "来源");
        first().deployed(FORM, with(note));
        assertThat(row("依据"))
                .contains("class=\"added\"", "新增", "单选", ">note<", "是", "通知（N）", "conditional.hide = =checked");

        first().deployed(
                        FORM,
                        with(note.replace("\"通知\"", "\"国务院通知\"").replace("\"required\":true", "\"required\":false")
                                + second));
        var page = first().page("/admin/bundle/" + FORM + "?from="
                + versions.before(versions.of(FORM)).orElseThrow().id());
        assertThat(row(page, "依据")).contains("class=\"changed\"", "国务院通知（N）</span><del>通知（N）</del>", "<del>是</del>");
        assertThat(row(page, "来源")).contains("class=\"added\"");
        assertThat(row(page, "已与通知逐日核对")).doesNotContain("class=\"");
        assertThat(page).doesNotContain("&quot;label&quot;");

        var reverse = first().page("/admin/bundle/" + FORM + "?from=in-force&to=packaged");
        assertThat(row(reverse, "来源")).contains("class=\"removed\"", "删去");
    }

    @Test
    @DisplayName("没有内容的一侧不给下载；流程图的属性用中文说")
    void what_is_not_there_is_not_downloaded() {
        var own = AdminDesk.packaged("review/" + FORM).replace("\"LoadCalendar\"", "\"OwnCalendar\"");
        first().deployed("OwnCalendar.form", own);
        assertThat(first().page("/admin/bundle/OwnCalendar.form"))
                .contains("下载“<span>现行</span>”")
                .doesNotContain("下载“<span>（没有）</span>”");
        first().press("/admin/bundle/OwnCalendar.form", "/withdrawals", "撤下这个文件");
        assertThat(first().page("/admin/bundle/OwnCalendar.form")).doesNotContain("下载“", "可在 Modeler 中打开");

        assertThat(first().page("/admin/bundle/CalendarProcess.bpmn?from=nothing"))
                .contains("表单 = LoadCalendar", "办理组 = ", "期限 = ")
                .doesNotContain("camunda:formRef =");
    }

    /** The address of the page that compares it with what is in force. */
    private String proposed(String content, String value) {
        assertThat(first().deploy(WAGES, content).statusCode()).isEqualTo(422);
        var list = second().page("/admin/bundle");
        var row = list.substring(0, list.indexOf("写的是 " + value));
        return row.substring(
                        row.lastIndexOf("/admin/bundle/" + WAGES),
                        row.indexOf("\"", row.lastIndexOf("/admin/bundle/" + WAGES)))
                .replace("&amp;", "&");
    }

    private String row(String label) {
        return row(first().page("/admin/bundle/" + FORM), label);
    }

    private static String row(String page, String label) {
        var at = page.indexOf(">" + label + "<");
        assertThat(at).as(label + " in " + page).isPositive();
        return page.substring(page.lastIndexOf("<tr", at), page.indexOf("</tr>", at));
    }

    private static String with(String component) {
        return AdminDesk.packaged("review/" + FORM)
                .replaceFirst("\"components\": \\[", "\"components\": [" + component);
    }

    private static String wage(String value) {
        return AdminDesk.packaged("policy/" + WAGES).replace("<text>1980</text>", "<text>" + value + "</text>");
    }

    private AdminDesk first() {
        return AdminDesk.first(port);
    }

    private AdminDesk second() {
        return AdminDesk.second(port);
    }

    /** As Modeler writes a parallel multi-instance with a number. */
    private static String byTwo(String diagram, String task) {
        return diagram.replaceFirst(
                "(?s)(<bpmn:userTask id=\"" + task + "\".*?)(</bpmn:userTask>)",
                "$1<bpmn:multiInstanceLoopCharacteristics><bpmn:loopCardinality>2</bpmn:loopCardinality>"
                        + "</bpmn:multiInstanceLoopCharacteristics>$2");
    }

    private List<String> shortHanded() {
        return versions.all().stream()
                .filter(version -> !shortHanded.of(version).isEmpty())
                .map(BundleVersions.Version::file)
                .toList();
    }

    private List<String> shortHanded(BundleFile file) {
        var deployed = versions.of("BenefitProcess.bpmn");
        return shortHanded.of(new BundleVersions.Version(deployed.last(), file, deployed.packaged(), false));
    }

    private static BundleFile visit(String groups, String end) {
        var visit =
                """
                <definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:camunda="http://camunda.org/schema/1.0/bpmn">
                <process id="P"><userTask id="Task_Visit" name="走访" camunda:candidateGroups="%s">
                <multiInstanceLoopCharacteristics><loopCardinality>2</loopCardinality>%s
                </multiInstanceLoopCharacteristics></userTask></process></definitions>""".formatted(groups, end.isEmpty() ? "" : "<completionCondition>" + end + "</completionCondition>");
        return new BundleFile("BenefitProcess.bpmn", visit.getBytes(StandardCharsets.UTF_8));
    }
}
