package org.zaijiuye.pages.admin;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.zaijiuye.ProcessTest;
import org.zaijiuye.bundle.BundleReturn;
import org.zaijiuye.bundle.BundleVersions;
import org.zaijiuye.bundle.BundleVersions.State;

@ProcessTest
@DisplayName("金额变动超过百分之三十，须由另一位管理员确认")
class MoneyConfirmationTest {

    private static final String TABLE = "BenefitStandard.dmn";
    private static final String PAGE = "/admin/bundle";

    @Autowired
    BundleVersions versions;

    @Autowired
    BundleReturn back;

    @LocalServerPort
    int port;

    @AfterEach
    void put_the_packaged_table_back() {
        var version = versions.of(TABLE);
        if (version.state() == State.CHANGED) {
            back.withdraw(TABLE, version.hash());
        }
    }

    @Test
    void the_planted_minimum_wage_waits_for_a_second_administrator() {
        var first = AdminDesk.second(port);
        var second = AdminDesk.first(port);
        var planted = wage("198000");

        var refused = first.deploy(TABLE, planted);
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body())
                .contains(
                        "金额变动超过30%或者待遇条件有改动，共1处，没有部署", "第8行“最低工资（元/月）”写的是 198000：比同类前一行的 1880 高10431.9%", "由另一位系统管理员");
        assertThat(versions.of(TABLE).state()).isEqualTo(State.PACKAGED);

        var newest = waiting(first).split("等待另一位系统管理员确认", 2);
        assertThat(newest).hasSize(2);
        assertThat(newest[0]).contains("198000").doesNotContain("确认这份文件");
        assertThat(second.page(PAGE + "/" + TABLE + "?from=in-force&to=" + hash(first)))
                .contains("<td><span>198000</span><del>1980</del></td>");
        assertThat(first.deploy(TABLE, planted).statusCode()).as("not yet").isEqualTo(422);

        var button = second.form(PAGE, "/confirmations", "确认这份文件");
        assertThat(second.press(button).statusCode()).isEqualTo(302);

        assertThat(second.deploy(TABLE, planted).body()).contains("您本人确认的，须由提交人或者其他管理员部署");
        assertThat(first.deploy(TABLE, wage("198001")).statusCode())
                .as("another content")
                .isEqualTo(422);
        first.deployed(TABLE, planted);
        assertThat(versions.of(TABLE).state()).isEqualTo(State.CHANGED);
        assertThat(first.page(PAGE)).contains("<span>admin</span>", "<span>admin-b</span>");
        assertThat(second.press(button).statusCode()).as("twice").isEqualTo(409);
    }

    @Test
    void whoever_proposed_does_not_confirm_whatever_they_press() {
        var first = AdminDesk.first(port);
        var second = AdminDesk.second(port);
        assertThat(first.deploy(TABLE, wage("5000")).statusCode()).isEqualTo(422);

        var form = second.form(PAGE, "/confirmations", "确认这份文件");
        var answer = first.press(form);

        assertThat(answer.statusCode()).isEqualTo(409);
        assertThat(answer.body()).contains("您本人提交的，须由另一位系统管理员确认");
        assertThat(first.deploy(TABLE, wage("5000")).statusCode()).isEqualTo(422);
    }

    /** One of them could have sent it in the other's name, or a third one in the name of both. */
    @Test
    void what_may_be_one_person_does_not_confirm() {
        var first = AdminDesk.first(port);
        var below = first.enter("below");
        var lower = below.enter("lower");
        var beside = first.enter("beside");
        first.deploy(TABLE, wage("6000"));
        refusedTo(below);
        refusedTo(lower);
        lower.deploy(TABLE, wage("6100"));
        refusedTo(first);
        refusedTo(below);
        refusedTo(beside);
        assertThat(first.deploy(TABLE, wage("6000")).statusCode()).isEqualTo(422);
    }

    @Test
    void whose_password_nobody_else_of_them_set_confirms() {
        var below = AdminDesk.first(port).enter("below");
        var third = AdminDesk.second(port).enter("third");
        third.deploy(TABLE, wage("7000"));
        var form = below.form(PAGE, "/confirmations", "确认这份文件");
        assertThat(below.press(form).statusCode()).isEqualTo(302);
        third.deployed(TABLE, wage("7000"));
    }

    private static void refusedTo(AdminDesk desk) {
        var answer = desk.press(PAGE, "/confirmations", "确认这份文件");
        assertThat(answer.statusCode()).as(desk.user()).isEqualTo(409);
        assertThat(answer.body()).contains("口令有一个是另一个设置的，或者是同一个人设置的，不能由您确认，须由其他系统管理员确认");
    }

    @Test
    void small_steps_that_nobody_confirmed_add_up() {
        var first = AdminDesk.first(port);
        first.deployed(TABLE, wages("2600", "2700"));
        var refused = first.deploy(TABLE, wages("3200", "3300"));
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("写的是 3300：比此前核定的同类的 2200 高50%");

        assertThat(AdminDesk.second(port)
                        .press(PAGE, "/confirmations", "确认这份文件")
                        .statusCode())
                .isEqualTo(302);
        first.deployed(TABLE, wages("3200", "3300"));
        first.deployed(TABLE, wages("4000", "4100"));
        assertThat(first.deploy(TABLE, wages("4600", "4700")).statusCode()).isEqualTo(422);
    }

    @Test
    void what_was_in_force_before_may_be_sent_again() {
        var first = AdminDesk.first(port);
        var second = AdminDesk.second(port);
        first.deploy(TABLE, wage("8000"));
        second.press(PAGE, "/confirmations", "确认这份文件");
        first.deployed(TABLE, wage("8000"));
        second.deployed(TABLE, AdminDesk.packaged("policy/" + TABLE));
        second.deployed(TABLE, wage("8000"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2444", "1386"})
    void thirty_percent_passes(String value) {
        AdminDesk.first(port).deployed(TABLE, wage(value));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2444.01", "1385.99"})
    void a_cent_more_does_not(String value) {
        assertThat(AdminDesk.first(port).deploy(TABLE, wage(value)).statusCode())
                .isEqualTo(422);
    }

    /** Who is paid is as much as what. */
    @Test
    void a_condition_of_the_benefit_waits_for_a_second_administrator() {
        var first = AdminDesk.first(port);
        var months = AdminDesk.packaged("policy/Parameters.dmn")
                .replaceFirst("(\"ui.minMonths\"(?s:.*?)<outputEntry[^>]*>\\s*<text>)\"12\"", "$1\"1\"");
        var refused = first.deploy("Parameters.dmn", months);
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("“取值”写的是 \\\"1\\\"：和此前核定的不同，这个参数决定谁领待遇、领多久", "由另一位系统管理员");

        assertThat(AdminDesk.second(port)
                        .press(PAGE, "/confirmations", "确认这份文件")
                        .statusCode())
                .isEqualTo(302);
        first.deployed("Parameters.dmn", months);
        var version = versions.of("Parameters.dmn");
        back.withdraw("Parameters.dmn", version.hash());
    }

    @Test
    void a_table_with_other_faults_is_not_proposed() {
        var first = AdminDesk.first(port);
        first.deploy(TABLE, wage("777777").replace("<text>2100</text>", "<text>-5</text>"));

        assertThat(first.page(PAGE)).doesNotContain("777777");
    }

    private static String wage(String value) {
        return AdminDesk.packaged("policy/" + TABLE).replace("<text>1980</text>", "<text>" + value + "</text>");
    }

    /** Of the first class, in both of its rows. */
    private static String wages(String earlier, String later) {
        return AdminDesk.packaged("policy/" + TABLE)
                .replace("<text>2100</text>", "<text>" + earlier + "</text>")
                .replace("<text>2200</text>", "<text>" + later + "</text>");
    }

    private static String waiting(AdminDesk desk) {
        var page = desk.page(PAGE);
        return page.substring(0, page.indexOf("全部文件"));
    }

    private static String hash(AdminDesk desk) {
        var page = waiting(desk);
        var start = page.indexOf("to=") + "to=".length();
        return page.substring(start, start + 64);
    }
}
