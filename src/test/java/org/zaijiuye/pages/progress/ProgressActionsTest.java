package org.zaijiuye.pages.progress;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.zaijiuye.Hall;
import org.zaijiuye.ProcessTest;
import org.zaijiuye.PublicVisitor;
import org.zaijiuye.Unemployed;
import org.zaijiuye.records.Documents;
import org.zaijiuye.records.Notices;
import org.zaijiuye.records.Objections;
import org.zaijiuye.records.Supplements;
import org.zaijiuye.review.ChangedRoute;

@ProcessTest
@DisplayName("申请人页面：补正、撤回、异议，与接口走同一条路；错误就地说明，所填保留")
class ProgressActionsTest {

    private static final byte[] PDF = "%PDF-1.4 身份证明".getBytes(StandardCharsets.UTF_8);

    @Autowired
    Hall hall;

    @Autowired
    Notices notices;

    @Autowired
    Supplements supplements;

    @Autowired
    Objections objections;

    @Autowired
    Documents documents;

    @Autowired
    RepositoryService repository;

    @Autowired
    JdbcClient jdbc;

    @LocalServerPort
    int port;

    private Unemployed person;
    private PublicVisitor visitor;

    @BeforeEach
    void signedIn() {
        jdbc.sql("delete from mobile_code").update();
        jdbc.sql("delete from notice where subject like 'mobile-code:%'").update();
        person = Unemployed.known(hall).applyForRegistration(hall, "2025-11-04T09:00:00");
        visitor = new PublicVisitor(port);
        visitor.signIn(person.number(), notices);
    }

    @AfterEach
    void resetClock() {
        ClockUtil.reset();
    }

    @Test
    void an_item_is_withdrawn_once() {
        var page = visitor.post("/public/progress/withdrawals", fields(Map.of("reason", "另行申请")));
        assertThat(page.body()).contains("事项已经撤回", "失业登记</span>：<span>已撤回");
        hall.run();
        assertThat(person.progress(hall, "registration").path("outcome").asText())
                .isEqualTo("WITHDRAWN");

        var again = visitor.post("/public/progress/withdrawals", fields(Map.of("reason", "另行申请")));
        assertThat(again.statusCode()).isEqualTo(409);
    }

    @Test
    void a_withdrawal_without_reason_is_refused_in_place() {
        var page = visitor.post("/public/progress/withdrawals", fields(Map.of("reason", "")));
        assertThat(page.statusCode()).isEqualTo(422);
        assertThat(page.body()).contains("撤回原因", "aria-invalid=\"true\"").containsPattern("<details open=\"open\">");
        assertThat(person.progress(hall, "registration").path("outcome").isNull())
                .isTrue();
    }

    @Test
    void a_supplement_comes_with_papers_and_the_review_goes_on() {
        askForPapers();
        assertThat(visitor.get("/public/progress").body()).contains("学籍证明", "2025-11-18", "补正的材料");
        var page = visitor.upload("/public/progress/supplements", fields(Map.of()), "学籍.pdf", PDF);
        assertThat(page.body()).contains("补正已经收到");
        hall.run();

        assertThat(hall.open(person.registration())).containsExactly("Task_FirstReview");
        var received = supplements.of(person.registration()).get(0);
        var paper = documents.findById(String.valueOf(received.documentIds())).orElseThrow();
        assertThat(paper.uploadedBy()).startsWith("applicant:");
        assertThat(paper.name()).isEqualTo("学籍.pdf");
    }

    @ParameterizedTest
    @ValueSource(strings = {"空.pdf", "程序.exe", "改名.jpg"})
    void a_paper_that_is_none_is_refused_in_place(String name) {
        askForPapers();
        var content = name.startsWith("空") ? new byte[0] : name.startsWith("改") ? PDF : new byte[] {1, 2, 3};
        var page = visitor.upload("/public/progress/supplements", fields(Map.of()), name, content);
        assertThat(page.statusCode()).isEqualTo(422);
        assertThat(page.body()).contains("材料不符合要求", "请重新选择");
        assertThat(hall.open(person.registration())).isEmpty();
    }

    @Test
    void an_empty_supplement_is_refused_in_place() {
        askForPapers();
        var page = visitor.post("/public/progress/supplements", fields(Map.of()));
        assertThat(page.statusCode()).isEqualTo(422);
        assertThat(page.body()).contains("请填写补正的字段或者材料编号");
    }

    @Test
    void a_supplement_that_nobody_asked_for_is_refused() {
        var page = visitor.upload("/public/progress/supplements", fields(Map.of()), "学籍.pdf", PDF);
        assertThat(page.statusCode()).isEqualTo(409);
    }

    @Test
    void an_objection_against_a_decision_is_lodged_and_shown() {
        decide();
        assertThat(visitor.get("/public/progress").body()).contains("登记编号", "理由和依据", "告知书", "对决定提出异议");
        var page = visitor.upload(
                "/public/progress/objections",
                fields(Map.of("stage", "DECISION", "text", "失业日期<b>有误</b>")),
                "合同.pdf",
                PDF);
        assertThat(page.body())
                .contains("异议已经收到", person.registration() + "-Y1")
                .doesNotContain("对决定提出异议");
        var lodged = objections.findByHandlingOrderByNumber(person.registration());
        assertThat(lodged).singleElement().satisfies(objection -> {
            assertThat(objection.text().text()).isEqualTo("失业日期<b>有误</b>");
            assertThat(objection.documentIds()).isNotBlank();
        });
    }

    @Test
    void an_objection_without_words_is_refused_and_what_was_written_is_kept() {
        decide();
        var empty = visitor.post("/public/progress/objections", fields(Map.of("stage", "DECISION", "text", "")));
        assertThat(empty.statusCode()).isEqualTo(422);

        var wrong =
                visitor.post("/public/progress/objections", fields(Map.of("stage", "NOTICE", "text", "理由<b>是</b>……")));
        assertThat(wrong.statusCode()).isEqualTo(409);
        assertThat(wrong.body()).contains("不在公示期内", "理由&lt;b&gt;是&lt;/b&gt;……").doesNotContain("<b>是</b>");
    }

    @Test
    void an_objection_against_a_public_notice_is_lodged() {
        var route = ChangedRoute.deploy(repository, Map.of("FirstNotice", "5"));
        try {
            var other = Unemployed.known(hall).applyForRegistration(hall, "2025-11-04T09:00:00");
            hall.at("2025-11-05T10:00");
            hall.complete(Unemployed.CLERK, other.registration(), "Task_FirstReview", Map.of("decision", "AGREE"));
            var own = new PublicVisitor(port);
            assertThat(own.signIn(other.number(), notices).body()).contains("公示中", "对公示提出异议");
            own.post(
                    "/public/progress/objections",
                    Map.of("number", other.number(), "item", "registration", "stage", "NOTICE", "text", "名字写错"));
            hall.run();
            assertThat(objections.findByHandlingOrderByNumber(other.registration()))
                    .singleElement()
                    .satisfies(objection -> assertThat(objection.stage()).isEqualTo("NOTICE"));
        } finally {
            route.putBack();
        }
    }

    @Test
    @DisplayName("他人的申请：看不到，也动不了，与不存在的回答一样")
    void nothing_of_another_person_can_be_seen_or_done() {
        var other = Unemployed.known(hall).applyForRegistration(hall, "2025-11-04T09:00:00");
        for (var number : new String[] {other.number(), "NOBODY-000003"}) {
            var seen = visitor.get("/public/progress?number=" + number);
            assertThat(seen.statusCode()).isEqualTo(404);
            assertThat(seen.body()).contains("您没有编号为“" + number + "”的申请").doesNotContain(other.registration());
            var done = visitor.post(
                    "/public/progress/withdrawals", Map.of("number", number, "item", "registration", "reason", "试试"));
            assertThat(done.statusCode()).isEqualTo(404);
            assertThat(done.body()).contains("您没有编号为“" + number + "”的申请");
        }
        assertThat(other.progress(hall, "registration").path("outcome").isNull())
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"withdrawals", "supplements", "objections", "sign-out"})
    void no_form_is_taken_without_its_token(String form) {
        var answer = visitor.post("/public/progress/" + form, fields(Map.of("reason", "另行申请", "_csrf", "")));
        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(visitor.get("/public/progress").body()).contains(person.registration());
    }

    @ParameterizedTest
    @ValueSource(strings = {"withdrawals", "supplements", "objections"})
    void nobody_acts_without_signing_in(String form) {
        var stranger = new PublicVisitor(port);
        stranger.get("/public/progress");
        var answer = stranger.post("/public/progress/" + form, fields(Map.of("reason", "另行申请", "text", "不服")));
        assertThat(answer.body()).contains("重新获取验证码").doesNotContain(person.registration());
        assertThat(person.progress(hall, "registration").path("outcome").isNull())
                .isTrue();
    }

    private void askForPapers() {
        hall.complete(
                Unemployed.CLERK,
                person.registration(),
                "Task_FirstReview",
                Map.of("decision", "SUPPLEMENT", "materials", "学籍证明", "comment", "学籍信息不一致"));
    }

    private void decide() {
        hall.complete(Unemployed.CLERK, person.registration(), "Task_FirstReview", Map.of("decision", "AGREE"));
    }

    private Map<String, String> fields(Map<String, String> further) {
        var all = new HashMap<>(Map.of("number", person.number(), "item", "registration"));
        all.putAll(further);
        return all;
    }
}
