package org.zaijiuye;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.HttpMethod;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.zaijiuye.office.PublicPage;
import org.zaijiuye.records.Notices;
import org.zaijiuye.review.ChangedRoute;

/** Every public page in Chromium, at 1200 and at 360 pixels, judged by axe; skipped where no browser is installed. */
@ProcessTest
@DisplayName("公众页面：浏览器中无严重的无障碍问题，手机上不横向滚动")
class PublicPagesBrowserTest {

    private static final int DESKTOP = 1200;
    private static final int PHONE = 360;

    private static Browser browser;

    @Autowired
    Hall hall;

    @Autowired
    Notices notices;

    @Autowired
    RepositoryService repository;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    List<PublicPage> pages;

    @LocalServerPort
    int port;

    @BeforeAll
    static void start() {
        browser = Browser.open();
    }

    @AfterAll
    static void stop() {
        if (browser != null) {
            browser.close();
        }
    }

    @BeforeEach
    void forgetCodes() {
        jdbc.sql("delete from applicant_session").update();
        jdbc.sql("delete from mobile_code").update();
        jdbc.sql("delete from notice where subject like 'mobile-code:%'").update();
    }

    @AfterEach
    void resetClock() {
        ClockUtil.reset();
    }

    @Test
    void every_public_page_is_readable_for_everybody_on_every_screen() {
        var route = ChangedRoute.deploy(repository, Map.of("FirstNotice", "5"));
        try {
            var person = Unemployed.known(hall).applyForRegistration(hall, "2025-11-04T09:00:00");
            hall.at("2025-11-05T10:00");
            hall.complete(Unemployed.CLERK, person.registration(), "Task_FirstReview", Map.of("decision", "AGREE"));
            Stream.concat(
                            Stream.of("/public/", "/public/guide/hardship"),
                            pages.stream().map(PublicPage::path))
                    .forEach(path -> {
                        browser.open(address(path));
                        judge(path);
                    });
        } finally {
            route.putBack();
        }
    }

    @Test
    void a_calculator_says_in_place_what_is_wrong_and_then_the_answer() {
        browser.open(address("/public/calculators"));
        browser.click("#identity button");
        browser.see("#identity .faults", "请填写“证件号码”");
        judge("calculator-faults");
        browser.type("#identity-idNo", Hall.idNo("371002", LocalDate.of(1990, 1, 1), 11));
        browser.click("#identity button");
        browser.see("#identity .result", "出生日期 1990-01-01，性别男");
        judge("calculator-answer");
    }

    @Test
    void an_applicant_signs_in_reads_supplements_books_and_objects() {
        var person = Unemployed.known(hall).applyForBoth(hall, "2025-11-04T09:00:00");
        hall.complete(
                Unemployed.CLERK,
                person.registration(),
                "Task_FirstReview",
                Map.of("decision", "SUPPLEMENT", "materials", "学籍证明", "comment", "学籍信息不一致"));
        browser.open(address("/public/progress"));
        browser.type("#number", person.number());
        browser.type("#mobile", PublicVisitor.MOBILE);
        browser.click("button", "获取验证码");
        browser.see("main", "验证码已经发送");
        judge("sign-in-code");
        browser.type("#code", PublicVisitor.lastCode(notices));
        browser.click("button", "查看进度");
        browser.see("main", "学籍证明");
        judge("progress-supplement");
        browser.click("button", "提交补正");
        browser.see("main", "请填写补正的字段或者材料编号");
        judge("progress-fault");

        browser.open(address("/public/guidance"));
        judge("guidance-signed-in");
        browser.click("label", "09:00");
        browser.click("button", "预约所选时段");
        browser.see("main", "预约成功");
        judge("progress-booked");
    }

    @Test
    void occupations_are_shown_to_who_asks() {
        browser.open(address("/public/occupations"));
        assertThat(browser.see("main", "职业查询")).doesNotContain("结果", "1-01");
        browser.type("#name", "餐饮");
        browser.click("button", "查询");
        browser.see("main", "4-03-02");
        judge("occupations-found");
        browser.type("#name", "宇航员");
        browser.click("button", "查询");
        browser.see("main", "没有名称或者代码含“宇航员”的职业");
        judge("occupations-none");
    }

    @Test
    void a_post_and_what_is_not_there_are_readable() {
        browser.open(address("/public/vacancies"));
        browser.click(".cards a");
        assertThat(browser.see("main", "岗位编号")).doesNotContain("（37");
        judge("vacancy");
        for (var path : List.of("/public/vacancies/GW99999999", "/public/nothing", "/nothing")) {
            browser.open(address(path));
            browser.see("main", "首页");
            judge("missing" + path);
        }
    }

    @Test
    void an_intern_is_offered_a_post_and_applies() {
        hall.at("2025-11-04T09:00");
        var post = "{\"host\":\"荣成软件园（虚构）\",\"uscc\":\"92371002MA3ABCD127\",\"title\":\"软件测试\","
                + "\"area\":\"371082\",\"allowance\":2500,\"months\":6,\"places\":2,\"validUntil\":\"2026-06-30\"}";
        hall.call("portal", HttpMethod.PUT, "/api/internships/BROWSER-1", post);
        var person = Unemployed.young(hall)
                .apply(
                        hall,
                        "2025-11-04T09:00:00",
                        "{\"item\":\"registration\"},{\"item\":\"internship\",\"internshipWill\":true}");
        hall.complete(Unemployed.CLERK, person.registration(), "Task_FirstReview", Map.of("decision", "AGREE"));
        hall.at("2025-11-10T07:30");
        jdbc.sql("delete from begun_round").update();
        hall.fire("ServiceRoundProcess");

        signIn(person);
        browser.see("main", "软件测试（荣成软件园（虚构））");
        judge("internship-offered");
        browser.click("[aria-labelledby=own-internships] button", "报名");
        browser.see("main", "已报名");
        judge("internship-applied");
        browser.type("#internship-post", "NONE-1");
        browser.click("[aria-labelledby=own-internships] button.second", "报名");
        browser.see("main", "没有");
        judge("internship-fault");
    }

    @Test
    void what_was_typed_outlives_the_session_and_nothing_remains_of_it_once_sent() {
        var person = Unemployed.known(hall).applyForBoth(hall, "2025-11-04T09:00:00");
        var card = "section[id='" + person.benefit() + "'] ";
        signIn(person);
        browser.click(card + "summary", "撤回本事项");
        browser.type(card + "textarea", "改为以后申请");
        jdbc.sql("delete from applicant_session").update();
        browser.click(card + "button", "撤回");
        browser.see("main", "登录已经超过时限");

        signIn(person);
        assertThat(browser.value(card + "textarea")).isEqualTo("改为以后申请");
        assertThat(browser.kept()).contains("改为以后申请");
        browser.click(card + "button", "撤回");
        browser.see("main", "事项已经撤回");
        assertThat(browser.kept()).isEqualTo("{}");
    }

    @Test
    void whoever_signs_out_leaves_nothing_typed_behind() {
        var person = Unemployed.known(hall).applyForBoth(hall, "2025-11-04T09:00:00");
        var card = "section[id='" + person.benefit() + "'] ";
        signIn(person);
        browser.click(card + "summary", "撤回本事项");
        browser.type(card + "textarea", "改为以后申请");
        assertThat(browser.kept()).contains("改为以后申请");
        browser.click("button", "退出查询");
        browser.see("main", "获取验证码");
        assertThat(browser.kept()).isEqualTo("{}");
    }

    private void signIn(Unemployed person) {
        forgetCodes();
        browser.open(address("/public/progress"));
        browser.type("#number", person.number());
        browser.type("#mobile", PublicVisitor.MOBILE);
        browser.click("button", "获取验证码");
        browser.see("main", "验证码已经发送");
        browser.type("#code", PublicVisitor.lastCode(notices));
        browser.click("button", "查看进度");
        browser.see("main", person.registration());
    }

    private void judge(String page) {
        for (var width : new int[] {DESKTOP, PHONE}) {
            browser.width(width);
            browser.picture("public-" + page.replaceAll("\\W+", "-") + "-" + width);
            assertThat(browser.seriousFaults())
                    .as("%s at %d pixels", page, width)
                    .isEmpty();
            assertThat(browser.pageWidth()).as("%s at %d pixels", page, width).isLessThanOrEqualTo(width);
        }
        browser.width(DESKTOP);
    }

    private String address(String path) {
        return "http://localhost:" + port + path;
    }
}
