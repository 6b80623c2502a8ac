package org.zaijiuye.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDateTime;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cmd.SetExecutionVariablesCmd;
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
import org.zaijiuye.records.EvidenceFile;
import org.zaijiuye.records.HandlingPause;
import org.zaijiuye.records.HandlingState;
import org.zaijiuye.records.Handlings;
import org.zaijiuye.records.Objection;
import org.zaijiuye.records.Objections;
import org.zaijiuye.records.PublicNotice;
import org.zaijiuye.records.PublicNotices;

/** On a route that an administrator deployed: 初审, 公示 five days, 复核, 公示 three days, 审批. */
@ProcessTest
@DisplayName("公示：期满、异议成立、异议不成立")
class PublicNoticeProcessTest {

    private static final String INVESTIGATOR = "street-clerk-b-" + Unemployed.STREET;
    private static final String REVIEWER = "street-reviewer-" + Unemployed.STREET;
    private static final String APPROVER = "county-approver-371082";
    private static final Map<String, Object> AGREE = Map.of("decision", "AGREE");
    private static final Map<String, Object> UPHELD = Map.of("finding", "UPHELD", "comment", "反映属实");
    private static final Map<String, Object> REJECTED = Map.of("finding", "REJECTED", "comment", "反映不实");

    @Autowired
    Hall hall;

    @Autowired
    RepositoryService repository;

    @Autowired
    Handlings handlings;

    @Autowired
    Objections objections;

    @Autowired
    EvidenceFile evidence;

    @Autowired
    Decisions decisions;

    @Autowired
    PublicNotices notices;

    @Autowired
    ProcessEngine engine;

    private ChangedRoute route;
    private Unemployed person;

    @BeforeEach
    void noticed() {
        route = ChangedRoute.deploy(
                repository,
                Map.of(
                        "FirstNotice", "5",
                        "Recheck", "\"street-reviewer\"",
                        "RecheckLevel", "\"STREET\"",
                        "SecondNotice", "3",
                        "Approval", "\"county-approver\"",
                        "ApprovalLevel", "\"COUNTY\""));
        person = Unemployed.known(hall).applyForRegistration(hall, "2025-11-04T09:00:00");
        hall.at("2025-11-05T10:00");
        hall.complete(Unemployed.CLERK, number(), "Task_FirstReview", AGREE);
    }

    @AfterEach
    void putBack() {
        route.putBack();
        ClockUtil.reset();
    }

    @Test
    void both_notices_run_out_and_the_approver_decides() {
        assertThat(hall.open(number())).isEmpty();
        assertState(HandlingState.NOTICE);
        var shown = person.progress(hall, "registration");
        assertThat(shown.path("step").asText()).isEqualTo("公示中");
        assertThat(shown.path("paused").path("since").asText()).startsWith("2025-11-05T10:00");
        assertThat(shown.path("paused").path("reason").asText()).isEqualTo("公示");

        runAt("2025-11-12T23:59:59");
        assertState(HandlingState.NOTICE);
        runAt("2025-11-13T00:00:00");
        assertThat(hall.open(number())).containsExactly("Task_Recheck");
        assertState(HandlingState.REVIEW);
        assertThat(person.progress(hall, "registration").path("paused").isObject())
                .isFalse();
        assertThat(person.progress(hall, "registration").path("dueDate").asText())
                .isEqualTo("2025-11-17");

        hall.at("2025-11-13T09:00");
        hall.complete(REVIEWER, number(), "Task_Recheck", AGREE);
        assertState(HandlingState.NOTICE);
        runAt("2025-11-18T23:59:59");
        assertState(HandlingState.NOTICE);
        runAt("2025-11-19T00:00:00");
        assertThat(hall.open(number())).containsExactly("Task_Approve");
        assertState(HandlingState.APPROVAL);
        assertThat(handlings.pauses(number()))
                .extracting(HandlingPause::reason, pause -> String.valueOf(pause.until()))
                .containsExactly(tuple("公示", "2025-11-13T00:00"), tuple("公示", "2025-11-19T00:00"));

        hall.complete(APPROVER, number(), "Task_Approve", AGREE);
        assertThat(person.progress(hall, "registration").path("outcome").asText())
                .isEqualTo("GRANTED");
        assertThat(hall.ends(number()))
                .contains("EndEvent_NoticeUndisputed", "EndEvent_ReviewConcluded", "EndEvent_RegistrationGranted");
        assertThat(person.object(hall, "registration", "NOTICE").getStatusCode())
                .isEqualTo(HttpStatus.CONFLICT);
    }

    @Test
    void an_upheld_objection_puts_the_case_to_the_rule_again() {
        hall.at("2025-11-07T15:00");
        assertThat(person.object(hall, "registration", "NOTICE").getStatusCode())
                .isEqualTo(HttpStatus.CREATED);
        hall.run();
        assertThat(hall.open(number())).containsExactly("Task_InvestigateObjection");
        assertThat(person.object(hall, "registration", "NOTICE").getStatusCode())
                .isEqualTo(HttpStatus.CONFLICT);

        hall.at("2025-11-10T15:00");
        hall.complete(INVESTIGATOR, number(), "Task_InvestigateObjection", UPHELD);
        assertThat(objections.findByHandlingOrderByNumber(number()))
                .extracting(Objection::finding, Objection::decidedBy)
                .containsExactly(tuple("UPHELD", INVESTIGATOR));
        assertThat(evidence.of(number()))
                .filteredOn(each -> each.register().equals("notice-objection"))
                .singleElement()
                .satisfies(each -> assertThat(each.data().text()).contains("反映属实"));
        assertThat(decisions.of(number()))
                .extracting(DecisionRecord::kind)
                .containsExactly(DecisionRecord.Kind.PROPOSAL, DecisionRecord.Kind.PROPOSAL);
        assertThat(hall.open(number())).containsExactly("Task_FirstReview");
        assertState(HandlingState.REVIEW);
        assertThat(handlings.pauses(number()))
                .extracting(pause -> String.valueOf(pause.until()))
                .containsExactly("2025-11-10T15:00");
        assertThat(hall.ends(number())).contains("EndEvent_NoticeUpheld").doesNotContain("EndEvent_NoticeUndisputed");
        runAt("2025-11-13T00:00:00");
        assertThat(hall.open(number())).containsExactly("Task_FirstReview");
    }

    @Test
    @DisplayName("职责分离：初审人不得调查对自己初审事项的异议")
    void the_first_clerk_does_not_investigate() {
        person.object(hall, "registration", "NOTICE");
        hall.run();
        var task = hall.task(number(), "Task_InvestigateObjection").getId();
        var answer = hall.claim(Unemployed.CLERK, task);
        assertThat(answer.getStatusCode()).isEqualTo(HttpStatus.CONFLICT);
        assertThat(answer.getBody().path("message").asText()).startsWith("职责分离：");
        assertThat(hall.claim(INVESTIGATOR, task).getStatusCode().is2xxSuccessful())
                .isTrue();
    }

    @Test
    void the_investigator_does_not_review_the_case_afterwards() {
        person.object(hall, "registration", "NOTICE");
        hall.run();
        hall.complete(INVESTIGATOR, number(), "Task_InvestigateObjection", UPHELD);
        var task = hall.task(number(), "Task_FirstReview").getId();
        assertThat(hall.claim(INVESTIGATOR, task).getStatusCode()).isEqualTo(HttpStatus.CONFLICT);
        assertThat(hall.claim(Unemployed.CLERK, task).getStatusCode().is2xxSuccessful())
                .isTrue();
    }

    @Test
    void an_objection_may_also_be_upheld_in_the_second_notice() {
        runAt("2025-11-13T00:00:00");
        hall.complete(REVIEWER, number(), "Task_Recheck", AGREE);
        person.object(hall, "registration", "NOTICE");
        hall.run();
        hall.complete(INVESTIGATOR, number(), "Task_InvestigateObjection", UPHELD);
        assertThat(hall.open(number())).containsExactly("Task_FirstReview");
        assertState(HandlingState.REVIEW);
    }

    @Test
    void a_dismissed_objection_does_not_prolong_the_notice() {
        hall.at("2025-11-07T15:00");
        person.object(hall, "registration", "NOTICE");
        hall.run();
        hall.at("2025-11-10T15:00");
        hall.complete(INVESTIGATOR, number(), "Task_InvestigateObjection", REJECTED);
        assertState(HandlingState.NOTICE);
        assertThat(hall.open(number())).isEmpty();
        runAt("2025-11-12T23:59:59");
        assertState(HandlingState.NOTICE);
        runAt("2025-11-13T00:00:00");
        assertThat(hall.open(number())).containsExactly("Task_Recheck");
    }

    @Test
    void an_objection_on_the_last_day_counts_and_is_investigated_to_its_end() {
        hall.at("2025-11-12T23:59:59");
        assertThat(person.object(hall, "registration", "NOTICE").getStatusCode())
                .isEqualTo(HttpStatus.CREATED);
        runAt("2025-11-13T00:00:00");
        assertThat(hall.open(number())).containsExactly("Task_InvestigateObjection");
        assertState(HandlingState.NOTICE);

        hall.at("2025-11-14T09:00");
        hall.complete(INVESTIGATOR, number(), "Task_InvestigateObjection", REJECTED);
        assertThat(hall.open(number())).containsExactly("Task_Recheck");
        assertThat(handlings.pauses(number()))
                .extracting(pause -> String.valueOf(pause.until()))
                .containsExactly("2025-11-14T09:00");
        var late = person.object(hall, "registration", "NOTICE");
        assertThat(late.getStatusCode()).isEqualTo(HttpStatus.CONFLICT);
        assertThat(late.getBody().path("message").asText()).isEqualTo("本事项不在公示期内，不能提出公示异议。");
    }

    @Test
    void the_approver_returns_a_case_and_it_goes_through_all_steps_again() {
        runAt("2025-11-13T00:00:00");
        hall.complete(REVIEWER, number(), "Task_Recheck", AGREE);
        runAt("2025-11-19T00:00:00");
        assertThat(hall.open(number())).containsExactly("Task_Approve");
        hall.complete(APPROVER, number(), "Task_Approve", Map.of("decision", "RETURN", "comment", "请补充说明"));
        assertThat(hall.open(number())).containsExactly("Task_FirstReview");
        assertState(HandlingState.REVIEW);
        hall.complete(Unemployed.CLERK, number(), "Task_FirstReview", AGREE);
        assertState(HandlingState.NOTICE);
    }

    @Test
    void forged_variables_change_neither_the_way_nor_who_is_asked() {
        runAt("2025-11-12T23:59:59");
        forge("route", "FIRST_REVIEW=" + INVESTIGATOR);
        forge("noticeDays", 1);
        forge("afterNotice", "APPROVAL");
        runAt("2025-11-13T00:00:00");
        assertState(HandlingState.REVIEW);
        assertThat(hall.open(number())).containsExactly("Task_Recheck");
        assertThat(hall.claim(INVESTIGATOR, hall.task(number(), "Task_Recheck").getId())
                        .getStatusCode()
                        .is2xxSuccessful())
                .isFalse();
        forge("route", "FIRST_REVIEW=" + INVESTIGATOR);
        hall.complete(REVIEWER, number(), "Task_Recheck", AGREE);
        assertThat(notices.of(number()))
                .extracting(PublicNotice::endsAt)
                .containsExactly(LocalDateTime.parse("2025-11-13T00:00"), LocalDateTime.parse("2025-11-19T00:00"));
        forge("route", "");
        runAt("2025-11-19T00:00:00");
        assertThat(hall.open(number())).containsExactly("Task_Approve");
    }

    /** In every process of the handling, past all guards, as somebody with a way into the database might. */
    private void forge(String name, Object value) {
        var configuration = (ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration();
        var executor = configuration.getCommandExecutorTxRequired();
        engine.getRuntimeService()
                .createProcessInstanceQuery()
                .processInstanceBusinessKey(number())
                .list()
                .forEach(instance -> executor.execute(
                        new SetExecutionVariablesCmd(instance.getId(), Map.of(name, value), false, true)));
    }

    private void runAt(String moment) {
        hall.at(moment);
        hall.run();
    }

    private void assertState(HandlingState state) {
        assertThat(handlings.findById(number()).orElseThrow().state()).isEqualTo(state);
    }

    private String number() {
        return person.registration();
    }
}
