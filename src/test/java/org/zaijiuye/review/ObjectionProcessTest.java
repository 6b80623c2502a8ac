package org.zaijiuye.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.zaijiuye.Hall;
import org.zaijiuye.ProcessTest;
import org.zaijiuye.Unemployed;
import org.zaijiuye.records.DecisionRecord;
import org.zaijiuye.records.Decisions;
import org.zaijiuye.records.Notice;
import org.zaijiuye.records.Notices;
import org.zaijiuye.records.Objections;
import org.zaijiuye.records.PersonState;
import org.zaijiuye.records.Registration;
import org.zaijiuye.records.Registrations;

@ProcessTest
@DisplayName("异议复核：不改原决定，另作决定")
class ObjectionProcessTest {

    private static final String REVIEWER = "street-reviewer-" + Unemployed.STREET;
    private static final String COUNTY = "county-approver-371082";
    private static final Map<String, Object> AGREE = Map.of("decision", "AGREE");
    private static final Map<String, Object> UPHELD = Map.of("finding", "UPHELD", "comment", "新证据成立");
    private static final Map<String, Object> REJECTED = Map.of("finding", "REJECTED", "comment", "没有新证据");

    @Autowired
    Hall hall;

    @Autowired
    IdentityService identities;

    @Autowired
    TaskService tasks;

    @Autowired
    RuntimeService runtime;

    @Autowired
    Decisions decisions;

    @Autowired
    Registrations registrations;

    @Autowired
    Objections objections;

    @Autowired
    Notices notices;

    private Unemployed person;
    private String openCase = "";

    @BeforeEach
    void somebody() {
        person = Unemployed.known(hall);
    }

    @AfterEach
    void resetClock() {
        ClockUtil.reset();
    }

    @Test
    void an_official_refusal_that_was_wrong_becomes_a_registration() {
        refuseByClerk();
        var refusal = decision();
        hall.at("2025-11-10T09:00");
        assertThat(person.object(hall, "registration", "DECISION").getStatusCode())
                .isEqualTo(HttpStatus.CREATED);
        assertThat(objections.findById(objection()).orElseThrow().dueOn()).hasToString("2025-11-24");
        var shown = person.progress(hall, "registration").path("objection");
        assertThat(shown.path("objection").asText()).isEqualTo(objection());
        assertThat(shown.path("stage").asText()).isEqualTo("DECISION");
        assertThat(shown.path("dueDate").asText()).isEqualTo("2025-11-24");
        hall.complete(COUNTY, objection(), "Task_ReviewObjection", UPHELD);

        assertThat(person.progress(hall, "registration").path("objection").isObject())
                .isFalse();
        assertGranted(refusal);
        assertThat(person.progress(hall, "registration")
                        .path("result")
                        .path("nextReportDue")
                        .asText())
                .as("counted from the day of this decision")
                .isEqualTo("2025-12-10");
        assertThat(decision().reasons()).contains("OBJECTION_UPHELD", "新证据成立", "就业服务与就业管理规定");
        assertThat(decision().decidedBy()).isEqualTo(COUNTY);
        assertThat(notices.findBySubjectOrderByCreatedAt(person.registration()))
                .extracting(Notice::title)
                .containsExactly("失业登记不予办理", "异议复核：改变原决定");
        assertThat(hall.ends(objection())).containsExactly("EndEvent_DecisionRevised");
    }

    @Test
    @DisplayName("复核人看到原建议、原决定、谁在何时作出，以及异议成立的后果")
    void the_reviewer_sees_what_was_suggested_and_what_was_decided() {
        hall.register("psb", person.idNo(), "{'name':'于海波','alive':true}");
        refuseByClerk();
        person.object(hall, "registration", "DECISION");
        var view = Hall.json(
                tasks.getVariable(hall.task(objection(), "Task_ReviewObjection").getId(), "view")
                        .toString());
        assertThat(view.path("suggested").asText()).isEqualTo("需人工判断");
        assertThat(view.path("decided").asText()).isEqualTo("不予办理");
        assertThat(view.path("decidedAt").asText()).isEqualTo("2025-11-04 09:00");
        assertThat(view.path("decidedBy").asText()).contains("（街道经办）", "、", "（街道复核）");
        assertThat(view.path("choices").findValuesAsText("label"))
                .containsExactly(
                        "更正事实　→　按更正后的事实由规则重新判定，仍由您继续复核",
                        "重新查询登记库　→　各登记库都再查一次，按查到的由规则重新判定，仍由您继续复核",
                        "异议成立　→　改为准予失业登记：作出新决定，立即生效，通知申请人",
                        "异议不成立　→　维持“不予办理”，告知可以依法申请行政复议或者提起行政诉讼");
    }

    @Test
    void a_refusal_of_the_rule_that_was_wrong_becomes_a_registration() {
        hall.register("edu", person.idNo(), "{'enrolled':true}");
        person.applyForRegistration(hall, "2025-11-04T09:00:00");
        hall.complete(Unemployed.CLERK, person.registration(), "Task_FirstReview", AGREE);
        hall.complete(REVIEWER, person.registration(), "Task_Recheck", AGREE);
        var refusal = decision();
        assertThat(refusal.outcome()).isEqualTo("REFUSED");
        hall.at("2025-11-10T09:00");
        person.object(hall, "registration", "DECISION");
        var task = hall.task(objection(), "Task_ReviewObjection").getId();
        hall.claim(COUNTY, task);
        assertThat(hall.submit(COUNTY, task, UPHELD).getBody().path("message").asText())
                .as("nobody grants against the rule")
                .startsWith("失业登记：按现有的事实，规则仍判定不予办理：目前为全日制在校学生")
                .contains("更正事实");
        hall.complete(
                COUNTY,
                objection(),
                "Task_ReviewObjection",
                Map.of("finding", "UPHELD", "comment", "已毕业", "fact", "edu.enrolled", "rightChoice", "NO"));
        assertGranted(refusal);
    }

    @Test
    @DisplayName("注销错误：恢复登记，登记日期不变")
    void an_exit_that_was_wrong_is_undone() {
        deregister();
        assertThat(registration().state()).isEqualTo(PersonState.DEREGISTERED);
        assertThat(waitsForExit()).isZero();
        hall.at("2025-11-12T09:00");
        var number = person.number() + "-13-Y1";
        assertThat(person.object(hall, "deregistration", "DECISION").getStatusCode())
                .isEqualTo(HttpStatus.CREATED);
        hall.complete(COUNTY, number, "Task_ReviewObjection", UPHELD);

        assertThat(registration())
                .returns(PersonState.REGISTERED, Registration::state)
                .returns(null, Registration::endedOn)
                .returns(null, Registration::endReason);
        assertThat(registration().regDate()).hasToString("2025-11-04");
        assertThat(person.progress(hall, "deregistration").path("outcome").asText())
                .isEqualTo("REFUSED");
        assertThat(waitsForExit()).isEqualTo(1);
    }

    @Test
    @DisplayName("已另行登记的，不能再登记一次：说明原因，仍可作出维持的决定")
    void a_refusal_is_not_revised_into_a_second_registration() {
        refuseByClerk();
        var objection = objection();
        person.object(hall, "registration", "DECISION");
        var other = person.again();
        var open = other.register(hall, "2025-11-10T09:00:00");
        var task = hall.task(objection, "Task_ReviewObjection").getId();
        hall.claim(COUNTY, task);

        var answer = hall.submit(COUNTY, task, UPHELD);

        assertThat(answer.getStatusCode()).isEqualTo(HttpStatus.CONFLICT);
        assertThat(answer.getBody().path("message").asText()).startsWith("失业登记：规则作出建议之后，事实或者参数已有变化");
        hall.submit(COUNTY, task, Map.of("finding", "REQUERY"));
        hall.run();
        task = hall.task(objection, "Task_ReviewObjection").getId();
        assertThat(hall.submit(COUNTY, task, UPHELD).getBody().path("message").asText())
                .startsWith("失业登记：按现有的事实，规则仍判定不予办理：已办理失业登记，登记号"
                        + registration(open.caseNumber()).number());
        hall.submit(COUNTY, task, REJECTED);
        assertThat(hall.ends(objection)).containsExactly("EndEvent_DecisionUpheld");
    }

    @Test
    @DisplayName("此后另行登记又已注销的：不能再按以前的申请登记")
    void a_refusal_is_not_revised_behind_a_later_registration() {
        refuseByClerk();
        var first = person;
        person.object(hall, "registration", "DECISION");
        person = person.again();
        hall.at("2025-11-06T09:00");
        var later = registrations
                .findByCaseNumber(person.register(hall, "2025-11-06T09:00:00").caseNumber())
                .orElseThrow()
                .number();
        person = person.again();
        leave("2025-11-07T09:00:00", "2025-11-07");
        hall.at("2025-11-10T09:00");
        var task =
                hall.task(first.registration() + "-Y1", "Task_ReviewObjection").getId();
        hall.claim(COUNTY, task);
        assertThat(hall.submit(COUNTY, task, UPHELD).getBody().path("message").asText())
                .startsWith("申请人此后已另行办理失业登记（登记号" + later);
    }

    @Test
    void a_rejected_objection_keeps_the_decision() {
        refuseByClerk();
        var refusal = decision();
        person.object(hall, "registration", "DECISION");
        hall.complete(COUNTY, objection(), "Task_ReviewObjection", REJECTED);

        assertThat(decision().previous()).isEqualTo(refusal.id());
        assertThat(decision().outcome()).isEqualTo("REFUSED");
        assertThat(decision().reasons()).contains("OBJECTION_REJECTED", "没有新证据");
        assertThat(person.progress(hall, "registration").path("outcome").asText())
                .isEqualTo("REFUSED");
        assertThat(registrations.findByCaseNumber(person.caseNumber())).isEmpty();
        assertThat(hall.ends(objection())).containsExactly("EndEvent_DecisionUpheld");
    }

    @Test
    @DisplayName("期限：决定之日起十个工作日，最后一日仍可提出")
    void objections_have_their_time() {
        refuseByClerk();
        hall.at("2025-11-19T00:00");
        assertLate();
        hall.at("2025-11-18T23:59");
        assertThat(person.object(hall, "registration", "DECISION").getStatusCode())
                .isEqualTo(HttpStatus.CREATED);
        var second = person.object(hall, "registration", "DECISION");
        assertThat(second.getStatusCode()).isEqualTo(HttpStatus.CONFLICT);
        assertThat(second.getBody().path("message").asText()).isEqualTo("对本事项的异议正在处理，请等待结果。");
    }

    @Test
    void what_is_not_decided_cannot_be_objected_to() {
        person.applyForRegistration(hall, "2025-11-04T09:00:00");
        assertLate();
        hall.post(
                "portal",
                "/api/applications/" + person.number() + "/withdrawals",
                "{\"items\":[\"registration\"],\"reason\":\"另行申请\"}");
        assertLate();
        assertThat(objections.findByHandlingOrderByNumber(person.registration()))
                .isEmpty();
    }

    @Test
    void who_had_a_hand_in_the_decision_does_not_look_at_it_again() {
        identities.createMembership(Unemployed.CLERK, COUNTY);
        try {
            refuseByClerk();
            person.object(hall, "registration", "DECISION");
            var task = hall.task(objection(), "Task_ReviewObjection");
            var answer = hall.claim(Unemployed.CLERK, task.getId());
            assertThat(answer.getStatusCode()).isEqualTo(HttpStatus.CONFLICT);
            assertThat(answer.getBody().path("message").asText()).startsWith("职责分离：");
        } finally {
            identities.deleteMembership(Unemployed.CLERK, COUNTY);
        }
    }

    @Test
    @DisplayName("一个决定只复核一次：维持后告知行政复议和行政诉讼")
    void a_decision_that_was_reviewed_is_not_reviewed_again() {
        refuseByClerk();
        person.object(hall, "registration", "DECISION");
        hall.complete(COUNTY, objection(), "Task_ReviewObjection", REJECTED);

        var second = person.object(hall, "registration", "DECISION");

        assertThat(second.getStatusCode()).isEqualTo(HttpStatus.CONFLICT);
        assertThat(second.getBody().path("message").asText()).isEqualTo("本决定已经复核并维持，不再重复复核；仍不服的，可以依法申请行政复议或者提起行政诉讼。");
        assertThat(objections.findByHandlingOrderByNumber(person.registration()))
                .hasSize(1);
    }

    @Test
    void a_grant_is_not_taken_back_by_an_objection() {
        person.register(hall, "2025-11-04T09:00:00");
        person.object(hall, "registration", "DECISION");
        var task = hall.task(objection(), "Task_ReviewObjection").getId();
        hall.claim(COUNTY, task);
        var answer = hall.submit(COUNTY, task, UPHELD);
        assertThat(answer.getStatusCode()).isEqualTo(HttpStatus.CONFLICT);
        assertThat(answer.getBody().path("message").asText()).isEqualTo("失业登记：已准予的决定通过更正办理，不能通过异议撤销。");
        assertThat(registration().state()).isEqualTo(PersonState.REGISTERED);
        assertThat(objections.findById(objection()).orElseThrow().finding()).isNull();
    }

    private void refuseByClerk() {
        person.applyForRegistration(hall, "2025-11-04T09:00:00");
        hall.complete(
                Unemployed.CLERK,
                person.registration(),
                "Task_FirstReview",
                Map.of("decision", "REFUSE", "reasonCode", "UR_STUDENT", "comment", "学校来函"));
        hall.complete(REVIEWER, person.registration(), "Task_Recheck", AGREE);
    }

    private void deregister() {
        var registered = person.register(hall, "2025-11-04T09:00:00").caseNumber();
        person = person.again();
        leave("2025-11-10T09:00:00", "2025-11-10");
        openCase = registered;
    }

    private void leave(String at, String on) {
        person.apply(
                hall, at, "{\"item\":\"deregistration\",\"deregReason\":\"D10\",\"eventDate\":\"%s\"}".formatted(on));
        hall.complete(Unemployed.CLERK, person.deregistration(), "Task_FirstReview", AGREE);
        hall.complete(REVIEWER, person.deregistration(), "Task_Recheck", AGREE);
        assertThat(person.progress(hall, "deregistration").path("outcome").asText())
                .isEqualTo("GRANTED");
    }

    private Registration registration() {
        return registration(openCase.isEmpty() ? person.caseNumber() : openCase);
    }

    private Registration registration(String caseNumber) {
        return registrations.findByCaseNumber(caseNumber).orElseThrow();
    }

    private long waitsForExit() {
        return runtime.createExecutionQuery()
                .processInstanceBusinessKey(openCase)
                .activityId("Task_AwaitChange")
                .count();
    }

    private void assertGranted(DecisionRecord refusal) {
        assertThat(decision().previous()).isEqualTo(refusal.id());
        assertThat(decision().outcome()).isEqualTo("GRANTED");
        assertThat(decisions.of(person.registration())).contains(refusal);
        assertThat(registration().state()).isEqualTo(PersonState.REGISTERED);
        assertThat(registration().regDate()).hasToString("2025-11-04");
        assertThat(runtime.createProcessInstanceQuery()
                        .processDefinitionKey("LifecycleProcess")
                        .processInstanceBusinessKey(person.caseNumber())
                        .count())
                .isEqualTo(1);
        var shown = person.progress(hall, "registration");
        assertThat(shown.path("outcome").asText()).isEqualTo("GRANTED");
        assertThat(shown.path("reasons").get(0).path("code").asText()).isEqualTo("OBJECTION_UPHELD");
    }

    private void assertLate() {
        var answer = person.object(hall, "registration", "DECISION");
        assertThat(answer.getStatusCode()).isEqualTo(HttpStatus.CONFLICT);
        assertThat(answer.getBody().path("message").asText()).isEqualTo("本事项尚未作出决定，或者提出异议的期限已过。");
    }

    private DecisionRecord decision() {
        return decisions
                .latest(person.registration(), DecisionRecord.Kind.DECISION)
                .orElseThrow();
    }

    private String objection() {
        return person.registration() + "-Y1";
    }
}
