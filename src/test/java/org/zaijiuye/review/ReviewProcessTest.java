package org.zaijiuye.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.ZoneId;
import java.util.Map;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.http.HttpStatus;
import org.zaijiuye.Hall;
import org.zaijiuye.ProcessTest;
import org.zaijiuye.Unemployed;
import org.zaijiuye.records.Decisions;
import org.zaijiuye.records.EvidenceFile;
import org.zaijiuye.records.Handling;
import org.zaijiuye.records.HandlingState;
import org.zaijiuye.records.Handlings;
import org.zaijiuye.records.Notice;
import org.zaijiuye.records.Notices;
import org.zaijiuye.records.Opinion;
import org.zaijiuye.records.Opinions;
import org.zaijiuye.records.Registrations;
import org.zaijiuye.records.Ruling;
import org.zaijiuye.records.Supplements;

@ProcessTest
@DisplayName("审核：同意、不予、补正、更正、退回")
class ReviewProcessTest {

    private static final String SUPERVISOR = "street-reviewer-" + Unemployed.STREET;
    private static final String SI_OFFICER = "si-officer-371082-si";
    private static final String SI_REVIEWER = "si-reviewer-371082-si";
    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");
    private static final String EMPLOYED_NOW =
            "{'employerInsuredNow':true,'lastEmployerMonth':'2025-11','receivingPension':false,'flexibleInsured':false,'residualMonths':0}";
    private static final Map<String, Object> AGREE = Map.of("decision", "AGREE");
    private static final Map<String, Object> SUPPLEMENT =
            Map.of("decision", "SUPPLEMENT", "materials", "学籍证明", "comment", "与库中数据不一致");

    @Autowired
    Hall hall;

    @Autowired
    TestRestTemplate rest;

    @Autowired
    IdentityService identities;

    @Autowired
    Decisions decisions;

    @Autowired
    Handlings handlings;

    @Autowired
    Registrations registrations;

    @Autowired
    Supplements supplements;

    @Autowired
    EvidenceFile evidence;

    @Autowired
    Opinions opinions;

    @Autowired
    Notices notices;

    private Unemployed person;
    private Papers papers;

    @BeforeEach
    void somebody() {
        person = Unemployed.known(hall);
        papers = new Papers(rest, hall);
    }

    @AfterEach
    void resetClock() {
        ClockUtil.reset();
    }

    @Test
    void agreeing_makes_the_proposal_the_decision() {
        person.applyForRegistration(hall, "2025-11-04T09:00:00");
        var before = person.progress(hall, "registration");
        assertThat(before.path("status").asText()).isEqualTo("REVIEW");
        assertThat(before.path("step").asText()).isEqualTo("初审");
        assertThat(before.path("targetDate").asText()).isEqualTo("2025-11-05");
        assertThat(before.path("dueDate").asText()).isEqualTo("2025-11-07");
        var task = hall.task(number(), "Task_FirstReview");
        assertThat(task.getDueDate().toInstant().atZone(CHINA).toLocalDateTime())
                .hasToString("2025-11-07T23:59:59");
        assertThat(task.getFollowUpDate().toInstant().atZone(CHINA).toLocalDateTime())
                .hasToString("2025-11-05T23:59:59");

        review(AGREE);

        var after = person.progress(hall, "registration");
        assertThat(after.path("status").asText()).isEqualTo("CLOSED");
        assertThat(after.path("outcome").asText()).isEqualTo("GRANTED");
        assertThat(after.path("reasons").get(0).path("code").asText()).isEqualTo("UR_ELIGIBLE");
        assertThat(after.path("reasons").get(0).path("law").asText()).contains("就业服务与就业管理规定");
        assertThat(decisions.of(number()))
                .extracting(Ruling::kind, Ruling::outcome)
                .containsExactly(tuple(Ruling.Kind.PROPOSAL, "GRANTED"), tuple(Ruling.Kind.DECISION, "GRANTED"));
        assertThat(opinions.of(number()))
                .extracting(Opinion::userId, Opinion::step, Opinion::choice)
                .containsExactly(tuple(Unemployed.CLERK, "CLERK:FIRST_REVIEW", "AGREE"));
        assertThat(notices.findBySubjectOrderByCreatedAt(number()))
                .extracting(Notice::title)
                .containsExactly("失业登记已准予");
        assertThat(hall.ends(number())).contains("EndEvent_ReviewConcluded", "EndEvent_RegistrationGranted");
    }

    @Test
    @DisplayName("不予登记：须有法定理由和事实说明；禁止理由不在其中（人社厅发〔2020〕79号）")
    void refusing_needs_a_lawful_ground_and_a_text() {
        person.applyForRegistration(hall, "2025-11-04T09:00:00");
        var ground = "不予办理时请在列出的理由中选择；法律禁止的理由不在其中。";
        refused(Map.of("decision", "REFUSE", "comment", "无离职证明"), ground);
        refused(Map.of("decision", "REFUSE", "comment", "无离职证明", "reasonCode", "NO_CERTIFICATE"), ground);
        refused(Map.of("decision", "REFUSE", "reasonCode", "UR_STUDENT"), "请填写意见：说明事实和依据。");

        review(Map.of("decision", "REFUSE", "reasonCode", "UR_STUDENT", "comment", "学校来函证明在读"));

        var after = person.progress(hall, "registration");
        assertThat(after.path("outcome").asText()).isEqualTo("REFUSED");
        assertThat(after.path("reasons")).hasSize(1);
        assertThat(after.path("reasons").get(0).path("code").asText()).isEqualTo("UR_STUDENT");
        assertThat(after.path("reasons").get(0).path("text").asText()).endsWith("：学校来函证明在读");
        assertThat(after.path("reasons").get(0).path("law").asText()).contains("就业服务与就业管理规定");
        assertThat(opinions.of(number())).extracting(Opinion::reasonCode).containsExactly("UR_STUDENT");
        assertThat(registrations.findByCaseNumber(person.caseNumber())).isEmpty();
        assertThat(hall.ends(number())).contains("EndEvent_ReviewConcluded", "EndEvent_RegistrationRefused");
    }

    @Test
    void nobody_grants_against_a_refusal_of_the_rule() {
        hall.register("si", person.idNo(), EMPLOYED_NOW);
        person.applyForRegistration(hall, "2025-11-04T09:00:00");
        refused(
                Map.of("decision", "REFUSE", "reasonCode", "UR_EMPLOYED", "comment", "在职"),
                "建议已是不予办理：同意请选“同意”，认为事实有误请更正事实或退回。");

        review(AGREE);

        assertThat(person.progress(hall, "registration").path("outcome").asText())
                .isEqualTo("REFUSED");
        assertThat(decisions
                        .latest(number(), Ruling.Kind.DECISION)
                        .orElseThrow()
                        .reasons())
                .contains("UR_EMPLOYED");
    }

    @Test
    @DisplayName("单位未及时停保：记录申辩，重新判定")
    void corrected_facts_are_put_to_the_rule_again() {
        hall.register("si", person.idNo(), EMPLOYED_NOW);
        person.applyForRegistration(hall, "2025-11-04T09:00:00");
        refused(Map.of("decision", "CORRECT", "comment", "单位未停保"), "更正事实时请选择要反驳的核验结果，或者填写视同缴费月数。");
        refused(Map.of("decision", "CORRECT", "rebuts", "si"), "请填写意见：说明事实和依据。");

        review(Map.of("decision", "CORRECT", "rebuts", "si", "comment", "单位已书面说明未及时停保"));

        assertThat(evidence.of(number()))
                .filteredOn(each -> each.register().equals("rebuttal-si"))
                .extracting(each -> each.recordedBy())
                .containsExactly(Unemployed.CLERK);
        assertThat(proposal().outcome()).isEqualTo("GRANTED");
        assertThat(proposal().reasons()).contains("UR_EMPLOYED_REBUTTED");
        assertThat(handling().state()).isEqualTo(HandlingState.REVIEW);
        review(AGREE);
        assertThat(person.progress(hall, "registration").path("outcome").asText())
                .isEqualTo("GRANTED");
    }

    @Test
    @DisplayName("一次性告知补正：时钟暂停，期限顺延")
    void a_supplement_stops_the_clock() {
        person.applyForRegistration(hall, "2025-11-04T09:00:00");
        hall.at("2025-11-05T10:00");
        refused(Map.of("decision", "SUPPLEMENT", "materials", "学籍证明"), "请填写意见：说明事实和依据。");
        refused(Map.of("decision", "SUPPLEMENT", "comment", "不一致"), "请填写“需补正的材料”。");
        review(SUPPLEMENT);

        var paused = person.progress(hall, "registration");
        assertThat(paused.path("status").asText()).isEqualTo("SUPPLEMENT");
        assertThat(paused.path("step").asText()).isEqualTo("等待申请人补正");
        assertThat(paused.path("paused").path("since").asText()).startsWith("2025-11-05T10:00");
        assertThat(paused.path("paused").path("reason").asText()).isEqualTo("补正");
        assertThat(supplements.awaited(number()).orElseThrow().dueOn()).hasToString("2025-11-19");
        assertThat(notices.findBySubjectOrderByCreatedAt(number()))
                .extracting(notice -> notice.text().text())
                .singleElement()
                .asString()
                .contains("学籍证明", "2025-11-19");

        hall.at("2025-11-10T10:00");
        assertThat(papers.answer(person, "registration").getStatusCode()).isEqualTo(HttpStatus.OK);
        hall.run();

        var running = person.progress(hall, "registration");
        assertThat(running.path("status").asText()).isEqualTo("REVIEW");
        assertThat(running.path("paused").isObject()).isFalse();
        assertThat(running.path("dueDate").asText()).isEqualTo("2025-11-12");
        assertThat(running.path("targetDate").asText()).isEqualTo("2025-11-10");
        assertThat(hall.task(number(), "Task_FirstReview")
                        .getDueDate()
                        .toInstant()
                        .atZone(CHINA))
                .hasToString("2025-11-12T23:59:59+08:00[Asia/Shanghai]");
        assertThat(decisions.of(number())).hasSize(2);
        assertThat(papers.answer(person, "registration").getStatusCode()).isEqualTo(HttpStatus.CONFLICT);
        review(AGREE);
        assertThat(person.progress(hall, "registration").path("outcome").asText())
                .isEqualTo("GRANTED");
    }

    @Test
    void a_supplement_may_come_on_its_last_day_and_not_later() {
        person.applyForRegistration(hall, "2025-11-04T09:00:00");
        review(SUPPLEMENT);
        var other = Unemployed.known(hall).applyForRegistration(hall, "2025-11-04T09:00:00");
        hall.complete(Unemployed.CLERK, other.registration(), "Task_FirstReview", SUPPLEMENT);

        hall.at("2025-11-18T23:59:58");
        hall.run();
        assertThat(papers.answer(other, "registration").getStatusCode()).isEqualTo(HttpStatus.OK);
        hall.run();
        assertThat(hall.open(other.registration())).containsExactly("Task_FirstReview");

        hall.at("2025-11-19T00:00:00");
        hall.run();
        assertThat(person.progress(hall, "registration").path("outcome").asText())
                .isEqualTo("NO_SUPPLEMENT");
        assertThat(handlings.pauses(number()))
                .allSatisfy(pause -> assertThat(pause.until()).isNotNull());
        assertThat(hall.ends(number()))
                .contains("EndEvent_ReviewNotSupplemented", "EndEvent_RegistrationNotSupplemented");
        assertThat(papers.answer(person, "registration").getStatusCode()).isEqualTo(HttpStatus.CONFLICT);
        assertThat(decisions.latest(number(), Ruling.Kind.DECISION)).isEmpty();
    }

    @Test
    void an_item_that_is_never_supplemented_leaves_its_siblings_alone() {
        person.applyForBoth(hall, "2025-11-04T09:00:00");
        review(AGREE);
        hall.complete(SI_OFFICER, person.benefit(), "Task_FirstReview", SUPPLEMENT);
        hall.at("2025-11-19T00:00:00");
        hall.run();

        assertThat(person.progress(hall, "benefit").path("outcome").asText()).isEqualTo("NO_SUPPLEMENT");
        assertThat(person.progress(hall, "registration").path("outcome").asText())
                .isEqualTo("GRANTED");
        assertThat(registrations.findByCaseNumber(person.caseNumber())).isPresent();
        assertThat(hall.get("portal", "/api/applications/" + person.number())
                        .path("status")
                        .asText())
                .isEqualTo("CLOSED");
    }

    @Test
    @DisplayName("再次补正须经审批")
    void a_second_supplement_needs_the_supervisor() {
        person.applyForRegistration(hall, "2025-11-04T09:00:00");
        review(SUPPLEMENT);
        papers.answer(person, "registration");
        hall.run();
        review(SUPPLEMENT);
        assertThat(hall.open(number())).containsExactly("Task_ApproveSupplement");
        assertThat(handling().state()).isEqualTo(HandlingState.REVIEW);
        assertThat(papers.answer(person, "registration").getStatusCode()).isEqualTo(HttpStatus.CONFLICT);
        refusedAt("Task_ApproveSupplement", SUPERVISOR, Map.of("decision", "AGREE"), "请填写“意见”。");

        hall.complete(
                SUPERVISOR, number(), "Task_ApproveSupplement", Map.of("decision", "DECLINE", "comment", "应一次性告知"));
        assertThat(hall.open(number())).containsExactly("Task_FirstReview");
        assertThat(supplements.awaited(number())).isEmpty();

        review(SUPPLEMENT);
        hall.at("2025-11-06T09:00");
        hall.complete(SUPERVISOR, number(), "Task_ApproveSupplement", Map.of("decision", "AGREE", "comment", "确有必要"));
        assertThat(handling().state()).isEqualTo(HandlingState.SUPPLEMENT);
        assertThat(supplements.awaited(number()).orElseThrow().dueOn()).hasToString("2025-11-20");
        papers.answer(person, "registration");
        hall.run();
        assertThat(hall.open(number())).containsExactly("Task_FirstReview");
    }

    @Test
    void the_reviewer_returns_a_case_to_the_clerk() {
        person.applyForBoth(hall, "2025-11-04T09:00:00");
        review(AGREE);
        hall.complete(SI_OFFICER, person.benefit(), "Task_FirstReview", AGREE);
        refusedOf(
                person.benefit(),
                "Task_Recheck",
                SI_REVIEWER,
                Map.of("decision", "CORRECT", "comment", "核对月数"),
                "“办理意见”请在给出的选项中选择。");
        refusedOf(person.benefit(), "Task_Recheck", SI_REVIEWER, Map.of("decision", "RETURN"), "请填写意见：说明事实和依据。");

        hall.complete(SI_REVIEWER, person.benefit(), "Task_Recheck", Map.of("decision", "RETURN", "comment", "请核对月数"));
        assertThat(hall.open(person.benefit())).containsExactly("Task_FirstReview");
        assertThat(person.progress(hall, "benefit").path("outcome").isTextual()).isFalse();
        hall.complete(SI_OFFICER, person.benefit(), "Task_FirstReview", AGREE);
        hall.complete(SI_REVIEWER, person.benefit(), "Task_Recheck", AGREE);
        assertThat(person.progress(hall, "benefit").path("outcome").asText()).isEqualTo("GRANTED");
        assertThat(opinions.of(person.benefit()))
                .extracting(Opinion::choice)
                .containsExactly("AGREE", "RETURN", "AGREE", "AGREE");
    }

    @Test
    void the_reviewer_may_refuse_and_ask_for_papers() {
        person.applyForBoth(hall, "2025-11-04T09:00:00");
        review(AGREE);
        hall.complete(SI_OFFICER, person.benefit(), "Task_FirstReview", AGREE);
        hall.complete(SI_REVIEWER, person.benefit(), "Task_Recheck", SUPPLEMENT);
        papers.answer(person, "benefit");
        hall.run();
        hall.complete(SI_OFFICER, person.benefit(), "Task_FirstReview", AGREE);
        hall.complete(
                SI_REVIEWER,
                person.benefit(),
                "Task_Recheck",
                Map.of("decision", "REFUSE", "reasonCode", "UI_EMPLOYED", "comment", "已到新单位上班"));
        assertThat(person.progress(hall, "benefit").path("outcome").asText()).isEqualTo("REFUSED");
        assertThat(hall.ends(person.benefit())).contains("EndEvent_BenefitRefused");
    }

    @Test
    void the_answer_to_a_question_of_the_rule_needs_words() {
        hall.register("psb", person.idNo(), "{'name':'于海波','alive':true}");
        person.applyForRegistration(hall, "2025-11-04T09:00:00");
        assertThat(proposal().outcome()).isEqualTo("REFERRED");
        refused(AGREE, "请填写意见：说明事实和依据。");

        review(Map.of("decision", "AGREE", "comment", "曾用名，户口簿可证"));

        var reasons = person.progress(hall, "registration").path("reasons");
        assertThat(person.progress(hall, "registration").path("outcome").asText())
                .isEqualTo("GRANTED");
        assertThat(reasons.findValuesAsText("code")).containsExactly("NAME_MISMATCH", "CONFIRMED_BY_OFFICIAL");
        assertThat(reasons.get(1).path("text").asText()).isEqualTo("经办人员核实认定：曾用名，户口簿可证");
    }

    @ParameterizedTest
    @CsvSource({
        "decision,RETURN,“办理意见”请在给出的选项中选择。",
        "decision,PASS,“办理意见”请在给出的选项中选择。",
        "firstReviewDecision,PASS,表单之外的数据不能提交：firstReviewDecision",
        "route,,表单之外的数据不能提交：route"
    })
    void forged_values_and_fields_change_nothing(String field, String value, String sentence) {
        person.applyForRegistration(hall, "2025-11-04T09:00:00");
        refused(Map.of(field, value == null ? "" : value, "comment", "同意"), sentence);
        assertThat(opinions.of(number())).isEmpty();
        assertThat(hall.open(number())).containsExactly("Task_FirstReview");
    }

    @Test
    @DisplayName("职责分离：经办人不得复核本件")
    void the_clerk_cannot_be_the_reviewer() {
        person.applyForBoth(hall, "2025-11-04T09:00:00");
        review(AGREE);
        identities.createMembership(SI_OFFICER, SI_REVIEWER);
        try {
            hall.complete(SI_OFFICER, person.benefit(), "Task_FirstReview", AGREE);
            assertClaimRefused(SI_OFFICER, person.benefit(), "Task_Recheck", "职责分离：您已在其他环节办理过本件，不能再办理本环节，请由其他人员办理。");
        } finally {
            identities.deleteMembership(SI_OFFICER, SI_REVIEWER);
        }
    }

    @Test
    @DisplayName("回避：不得办理本人的事项")
    void nobody_works_on_their_own_case() {
        var herself = new Unemployed("371002199111080081", "林静", Hall.number("OWN"));
        hall.at("2025-11-04T09:00");
        var form = """
                {"applicationNumber":"%s","channel":"ONLINE","office":"371002001","submittedAt":"2025-11-04T09:00:00",
                 "applicant":{"idType":"01","idNo":"%s","name":"%s","hukouArea":"371002","residenceArea":"371002001",
                  "mobile":"13800000000","siCardAccount":"6200000000000010108"},
                 "unemployment":{"unempDate":"2025-10-31","unempReason":"U01","jobSeeking":true,"workAbility":true},
                 "items":[{"item":"registration"}],
                 "commitments":{"textVersion":"2025-1","truthful":true,"dataQuery":true,"reportChanges":true,
                  "push":true,"signedAt":"2025-11-04T09:00:00","signature":"ESIGN"}}
                """.formatted(herself.number(), herself.idNo(), herself.name());
        var answer = hall.post("portal", "/api/applications", form);
        assertThat(answer.getStatusCode()).as("%s", answer.getBody()).isEqualTo(HttpStatus.CREATED);
        hall.run();

        assertClaimRefused(
                "street-clerk-371002001", herself.registration(), "Task_FirstReview", "回避：不得办理本人或近亲属的事项，请由其他人员办理。");
        hall.post(
                "portal",
                "/api/applications/" + herself.number() + "/withdrawals",
                "{\"items\":[\"registration\"],\"reason\":\"另行申请\"}");
        assertThat(herself.progress(hall, "registration").path("outcome").asText())
                .isEqualTo("WITHDRAWN");
    }

    private void review(Map<String, Object> fields) {
        hall.complete(Unemployed.CLERK, number(), "Task_FirstReview", fields);
    }

    private void refused(Map<String, Object> fields, String sentence) {
        refusedAt("Task_FirstReview", Unemployed.CLERK, fields, sentence);
    }

    private void refusedAt(String task, String user, Map<String, Object> fields, String sentence) {
        refusedOf(number(), task, user, fields, sentence);
    }

    private void refusedOf(String number, String task, String user, Map<String, Object> fields, String sentence) {
        var id = hall.task(number, task).getId();
        hall.claim(user, id);
        var answer = hall.submit(user, id, fields);
        assertThat(answer.getStatusCode()).isEqualTo(HttpStatus.CONFLICT);
        assertThat(answer.getBody().path("message").asText()).isEqualTo(sentence);
    }

    private void assertClaimRefused(String user, String number, String task, String sentence) {
        var answer = hall.claim(user, hall.task(number, task).getId());
        assertThat(answer.getStatusCode()).isEqualTo(HttpStatus.CONFLICT);
        assertThat(answer.getBody().path("message").asText()).isEqualTo(sentence);
        assertThat(hall.task(number, task).getAssignee()).isNull();
    }

    private String number() {
        return person.registration();
    }

    private Handling handling() {
        return handlings.findById(number()).orElseThrow();
    }

    private Ruling proposal() {
        return decisions.latest(number(), Ruling.Kind.PROPOSAL).orElseThrow();
    }
}
