package org.zaijiuye.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.Map;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.zaijiuye.Unemployed;
import org.zaijiuye.records.DecisionRecord;
import org.zaijiuye.records.EvidenceFile;
import org.zaijiuye.records.HandlingState;
import org.zaijiuye.records.Notice;
import org.zaijiuye.records.Opinion;

@DisplayName("审核：同意、不予、更正、退回")
class ReviewProcessTest extends ReviewDesk {

    private static final String EMPLOYED_NOW =
            "{'employerInsuredNow':true,'lastEmployerMonth':'2025-11','receivingPension':false,'flexibleInsured':false,'residualMonths':0}";

    @Autowired
    EvidenceFile evidence;

    @Autowired
    RuntimeService runtime;

    @Autowired
    RepositoryService repository;

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
                .extracting(DecisionRecord::kind, DecisionRecord::outcome)
                .containsExactly(
                        tuple(DecisionRecord.Kind.PROPOSAL, "GRANTED"), tuple(DecisionRecord.Kind.DECISION, "GRANTED"));
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
        assertThat(person.progress(hall, "registration").path("outcome").isTextual())
                .isFalse();
        hall.complete(REVIEWER, number(), "Task_Recheck", AGREE);

        var after = person.progress(hall, "registration");
        assertThat(after.path("outcome").asText()).isEqualTo("REFUSED");
        assertThat(after.path("reasons")).hasSize(1);
        assertThat(after.path("reasons").get(0).path("code").asText()).isEqualTo("UR_STUDENT");
        assertThat(after.path("reasons").get(0).path("text").asText()).endsWith("：学校来函证明在读");
        assertThat(after.path("reasons").get(0).path("law").asText()).contains("就业服务与就业管理规定");
        assertThat(opinions.of(number())).extracting(Opinion::reasonCode).containsExactly("UR_STUDENT", null);
        assertThat(registrations.findByCaseNumber(person.caseNumber())).isEmpty();
        assertThat(hall.ends(number())).contains("EndEvent_ReviewConcluded", "EndEvent_RegistrationRefused");
    }

    @Test
    void nobody_grants_against_a_refusal_of_the_rule() {
        hall.register(
                "emp",
                person.idNo(),
                "{'registrations':[],'employments':[{'type':'EMPLOYER','startDate':'2025-11-03'}]}");
        person.applyForRegistration(hall, "2025-11-04T09:00:00");
        refused(
                Map.of("decision", "REFUSE", "reasonCode", "UR_EMPLOYED", "comment", "在职"),
                "建议已是不予办理：同意请选“同意”，认为事实有误请更正事实或退回。");

        review(AGREE);
        hall.complete(REVIEWER, number(), "Task_Recheck", AGREE);

        assertThat(person.progress(hall, "registration").path("outcome").asText())
                .isEqualTo("REFUSED");
        assertThat(decisions
                        .latest(number(), DecisionRecord.Kind.DECISION)
                        .orElseThrow()
                        .reasons())
                .contains("UR_EMPLOYED");
    }

    @Test
    @DisplayName("单位未及时停保：记录申辩，重新判定")
    void corrected_facts_are_put_to_the_rule_again() {
        hall.register("si", person.idNo(), EMPLOYED_NOW);
        person.applyForRegistration(hall, "2025-11-04T09:00:00");
        refused(Map.of("decision", "CORRECT", "comment", "单位未停保"), "请填写“更正的事实”。");
        refused(notInsured(""), "请填写意见：说明事实和依据。");

        review(notInsured("单位已书面说明未及时停保"));

        assertThat(evidence.of(number()))
                .filteredOn(each -> each.register().equals("correction:si.employerInsuredNow"))
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
        assertThat(reasons.findValuesAsText("code")).containsExactly("UR_ELIGIBLE", "CONFIRMED_BY_OFFICIAL");
        assertThat(reasons.get(1).path("text").asText()).isEqualTo("经办人员核实认定：曾用名，户口簿可证（核实的事项：申请表上的姓名与公安人口库登记的姓名不一致，）");
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

    @ParameterizedTest
    @CsvSource({
        "si.stopReason, U01, 本办件不能更正所选的事实：请在列出的事实中选择；来源尚未答复的，请先核查。",
        "psb.alive, YES, 本办件不能更正所选的事实：请在列出的事实中选择；来源尚未答复的，请先核查。",
        "si.employerInsuredNow, MAYBE, “目前由用人单位参保”的正确值：请在给出的选项中选择。",
        "si.receivingPension, NO, “享受基本养老保险待遇”更正为“否”不改变判定所用的事实，无须更正。",
        "si.lastEmployerMonth, , “用人单位应当缴费至（年月）”的正确值：请按“2025-10”的格式填写年月。"
    })
    @DisplayName("更正的事实须是本事项所用、与现有记载不同的，否则说明原因")
    void a_correction_that_changes_nothing_is_refused_with_the_reason(String fact, String value, String sentence) {
        hall.register("si", person.idNo(), EMPLOYED_NOW);
        person.applyForRegistration(hall, "2025-11-04T09:00:00");
        refused(correction(fact, value == null ? "" : value, "有书面证明"), sentence);
        assertThat(evidence.of(number())).noneMatch(each -> each.register().startsWith("correction:"));
    }

    private static Map<String, Object> notInsured(String comment) {
        return correction("si.employerInsuredNow", "NO", comment);
    }

    private static Map<String, Object> correction(String fact, String value, String comment) {
        return Map.of("decision", "CORRECT", "fact", fact, "rightChoice", value, "comment", comment);
    }

    private DecisionRecord proposal() {
        return decisions.latest(number(), DecisionRecord.Kind.PROPOSAL).orElseThrow();
    }
}
