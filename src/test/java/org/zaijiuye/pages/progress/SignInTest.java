package org.zaijiuye.pages.progress;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.zaijiuye.Hall;
import org.zaijiuye.ProcessTest;
import org.zaijiuye.PublicVisitor;
import org.zaijiuye.Unemployed;
import org.zaijiuye.records.Notices;

/** With the defaults: a code holds for five minutes and five tries, five codes an hour and number, thirty an address. */
@ProcessTest
@DisplayName("办件进度：凭申请编号和手机验证码进入，不泄露编号和人")
class SignInTest {

    @Autowired
    Hall hall;

    @Autowired
    Notices notices;

    @Autowired
    JdbcClient jdbc;

    @LocalServerPort
    int port;

    private Unemployed person;
    private PublicVisitor visitor;

    @BeforeEach
    void applied() {
        jdbc.sql("delete from mobile_code").update();
        jdbc.sql("delete from notice where subject like 'mobile-code:%'").update();
        person = Unemployed.known(hall).applyForRegistration(hall, "2025-11-04T09:00:00");
        visitor = new PublicVisitor(port);
    }

    @AfterEach
    void resetClock() {
        ClockUtil.reset();
    }

    @Test
    void the_code_lets_the_applicant_in_and_their_reading_is_logged() {
        var page = visitor.signIn(person.number(), notices);
        assertThat(page.body()).contains(person.registration(), "宁津街道便民服务中心", "2025-11-07");
        assertThat(page.body())
                .contains("于**，手机尾号 0000")
                .doesNotContain(person.idNo(), PublicVisitor.MOBILE, person.name());
        assertThat(jdbc.sql("select count(*) from access_log where subject = :number and user_id like 'applicant:%'")
                        .param("number", person.number())
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void the_session_is_a_cookie_that_no_script_and_no_other_site_can_use() {
        visitor.signIn(person.number(), notices);
        var cookie = visitor.cookie("APPLICANT");
        assertThat(cookie.isHttpOnly()).isTrue();
        assertThat(cookie.getPath()).isEqualTo("/public");
        assertThat(jdbc.sql("select count(*) from applicant_session where token = :token")
                        .param("token", cookie.getValue())
                        .query(Integer.class)
                        .single())
                .as("only a keyed hash is stored")
                .isZero();
    }

    @Test
    void the_code_is_stored_as_a_keyed_hash_and_works_once() {
        visitor.ask(person.number(), PublicVisitor.MOBILE);
        var code = PublicVisitor.lastCode(notices);
        assertThat(jdbc.sql("select code from mobile_code").query(String.class).list())
                .hasSize(1)
                .allSatisfy(stored -> assertThat(stored).hasSize(64).doesNotContain(code));
        assertThat(visitor.enter(person.number(), PublicVisitor.MOBILE, code).statusCode())
                .isEqualTo(200);
        var again = new PublicVisitor(port);
        again.get("/public/progress");
        assertRefused(again, code);
    }

    @Test
    void a_code_holds_for_less_than_five_minutes() {
        hall.at("2025-11-04T10:00:00");
        visitor.ask(person.number(), PublicVisitor.MOBILE);
        hall.at("2025-11-04T10:05:00");
        assertRefused(visitor, PublicVisitor.lastCode(notices));

        hall.at("2025-11-04T10:10:00");
        visitor.ask(person.number(), PublicVisitor.MOBILE);
        hall.at("2025-11-04T10:14:59");
        assertThat(visitor.enter(person.number(), PublicVisitor.MOBILE, PublicVisitor.lastCode(notices))
                        .statusCode())
                .isEqualTo(200);
    }

    @ParameterizedTest(name = "{0} wrong tries: {1}")
    @CsvSource({"4, 200", "5, 422"})
    void a_code_is_worn_out_by_five_tries(int wrong, int answer) {
        visitor.ask(person.number(), PublicVisitor.MOBILE);
        var code = PublicVisitor.lastCode(notices);
        for (var i = 0; i < wrong; i++) {
            assertRefused(visitor, other(code));
        }
        assertThat(visitor.enter(person.number(), PublicVisitor.MOBILE, code).statusCode())
                .isEqualTo(answer);
    }

    @Test
    void a_new_code_takes_the_place_of_the_old_one() {
        visitor.ask(person.number(), PublicVisitor.MOBILE);
        var old = PublicVisitor.lastCode(notices);
        hall.at("2025-11-04T09:01:00");
        visitor.ask(person.number(), PublicVisitor.MOBILE);
        var newest = PublicVisitor.lastCode(notices);
        if (!old.equals(newest)) {
            assertRefused(visitor, old);
        }
        assertThat(visitor.enter(person.number(), PublicVisitor.MOBILE, newest).statusCode())
                .isEqualTo(200);
    }

    @Test
    @DisplayName("编号不存在、手机不符：回答与相符时一样，也不发短信，输错的次数同样有限")
    void asking_tells_nothing_about_numbers_and_people() {
        var right = visitor.ask(person.number(), PublicVisitor.MOBILE);
        var sent = notices.newestToPersons().size();
        for (var wrong : new String[][] {{person.number(), "13900000000"}, {"NOBODY-000001", PublicVisitor.MOBILE}}) {
            var stranger = new PublicVisitor(port);
            var answer = stranger.ask(wrong[0], wrong[1]);
            assertThat(answer.statusCode()).isEqualTo(right.statusCode());
            assertThat(plain(answer.body(), wrong[0], wrong[1]))
                    .isEqualTo(plain(right.body(), person.number(), PublicVisitor.MOBILE));
            for (var i = 0; i < 6; i++) {
                var entered = stranger.enter(wrong[0], wrong[1], "000000");
                assertThat(entered.statusCode()).isEqualTo(422);
                assertThat(entered.body()).contains("验证码不正确");
            }
        }
        assertThat(notices.newestToPersons()).hasSize(sent);
    }

    @Test
    void five_codes_an_hour_for_one_number_whether_it_exists_or_not() {
        for (var number : new String[] {person.number(), "NOBODY-000002"}) {
            hall.at("2025-11-04T11:00:00");
            for (var i = 0; i < 5; i++) {
                assertThat(visitor.ask(number, PublicVisitor.MOBILE).statusCode())
                        .isEqualTo(200);
            }
            var sixth = visitor.ask(number, PublicVisitor.MOBILE);
            assertThat(sixth.statusCode()).isEqualTo(429);
            assertThat(sixth.body()).contains("过于频繁", "60 分钟后", "value=\"" + number + "\"");
            assertThat(visitor.ask(number, "13900000001").statusCode())
                    .as("who does not know the mobile shuts nobody out")
                    .isEqualTo(200);
            hall.at("2025-11-04T12:00:00");
            assertThat(visitor.ask(number, PublicVisitor.MOBILE).statusCode()).isEqualTo(200);
            hall.at("2025-11-04T10:59:59");
            assertThat(visitor.ask(number, PublicVisitor.MOBILE).statusCode())
                    .as("a clock that was set back leaves the others in the future")
                    .isEqualTo(200);
        }
    }

    @Test
    void thirty_codes_an_hour_for_one_address() {
        for (var i = 0; i < 30; i++) {
            assertThat(visitor.ask("NOBODY-1" + i, PublicVisitor.MOBILE).statusCode())
                    .isEqualTo(200);
        }
        assertThat(visitor.ask("NOBODY-2", PublicVisitor.MOBILE).statusCode()).isEqualTo(429);
    }

    @ParameterizedTest(name = "{0} / {1}: {2}")
    @CsvSource({
        "'', 13800000000, 请填写提交申请时得到的申请编号",
        "A_1, 13800000000, 请填写提交申请时得到的申请编号",
        "A-1, 1380000000, 请填写申请表上的手机号码",
        "A-1, 12800000000, 请填写申请表上的手机号码",
    })
    void what_cannot_be_a_number_or_mobile_is_said_in_place_and_kept(String number, String mobile, String words) {
        var answer = visitor.ask(number, mobile);
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains(words, "value=\"" + mobile + "\"");
    }

    @Test
    void a_form_without_its_token_is_not_taken() {
        visitor.get("/public/progress");
        var answer = visitor.post(
                "/public/progress/codes",
                Map.of("number", person.number(), "mobile", PublicVisitor.MOBILE, "_csrf", "x"));
        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.body()).contains("没有提交", "重新填写");
        assertThat(jdbc.sql("select count(*) from mobile_code")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void who_signs_out_or_stays_half_an_hour_is_asked_again() {
        hall.at("2025-11-04T10:00:00");
        visitor.signIn(person.number(), notices);
        hall.at("2025-11-04T10:29:59");
        assertThat(visitor.get("/public/progress").body()).contains(person.registration());
        hall.at("2025-11-04T10:30:00");
        assertThat(visitor.get("/public/progress").body()).doesNotContain(person.registration());

        visitor.signIn(person.number(), notices);
        assertThat(visitor.post("/public/progress/sign-out", Map.of()).body()).doesNotContain(person.registration());
        assertThat(visitor.get("/public/progress").body()).doesNotContain(person.registration());
    }

    @Test
    void nobody_is_led_away_from_here() {
        var minute = 0;
        for (var to : new String[] {"https://example.org/", "//example.org", "/camunda/", "/public/notices"}) {
            hall.at("2025-11-04T13:0" + minute++ + ":00");
            visitor.ask(person.number(), PublicVisitor.MOBILE);
            var page = visitor.post(
                    "/public/progress/sessions",
                    Map.of(
                            "number",
                            person.number(),
                            "mobile",
                            PublicVisitor.MOBILE,
                            "code",
                            PublicVisitor.lastCode(notices),
                            "to",
                            to));
            assertThat(page.uri().getPath()).isEqualTo(to.startsWith("/public/") ? to : "/public/progress");
        }
    }

    private void assertRefused(PublicVisitor who, String code) {
        var answer = who.enter(person.number(), PublicVisitor.MOBILE, code);
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("验证码不正确").doesNotContain(person.registration());
    }

    private static String other(String code) {
        return "%06d".formatted((Integer.parseInt(code) + 1) % 1_000_000);
    }

    private static String plain(String page, String number, String mobile) {
        return page.replaceAll("name=\"_csrf\" value=\"[^\"]+\"", "")
                .replace(number, "")
                .replace(mobile, "");
    }
}
