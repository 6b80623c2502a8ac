package org.zaijiuye.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.ExternalTaskService;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.http.HttpMethod;
import org.zaijiuye.Drawing;
import org.zaijiuye.Hall;
import org.zaijiuye.Modeler;
import org.zaijiuye.ProcessTest;
import org.zaijiuye.Unemployed;
import org.zaijiuye.office.Posts;
import org.zaijiuye.records.Notice;
import org.zaijiuye.records.Notices;
import org.zaijiuye.records.StepNotes;

/** What administrators may draw, deployed as from Modeler and run. */
@ProcessTest
@DisplayName("管理员改图后照样办理")
class OwnDiagramsTest {

    private static final String OFFICER = "si-officer-371082-si";
    private static final String REVIEWER = "si-reviewer-371082-si";
    private static final String SECOND_REVIEWER = "second-reviewer";
    private static final Map<String, Object> AGREE = Map.of("decision", "AGREE");
    private static final Map<String, Object> RETURN = Map.of("decision", "RETURN", "comment", "请再核实");
    private static final String FORM = """
            {"id": "Remark", "type": "default", "schemaVersion": 16, "executionPlatform": "Camunda Platform",
             "executionPlatformVersion": "7.24.0", "components": [
              {"type": "textarea", "id": "F1", "key": "remark", "label": "情况"}]}
            """;

    @Autowired
    private Hall hall;

    @Autowired
    private TestRestTemplate rest;

    @Autowired
    private RepositoryService repository;

    @Autowired
    private HistoryService history;

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private ExternalTaskService externalTasks;

    @Autowired
    private IdentityService identities;

    @Autowired
    private Posts posts;

    @Autowired
    private Notices notices;

    @Autowired
    private StepNotes stepNotes;

    @Autowired
    private TaskService tasks;

    private Modeler modeler;
    private Unemployed person;

    @BeforeEach
    void openModeler() {
        modeler = new Modeler(rest, repository);
        person = Unemployed.known(hall);
        var user = identities.newUser(SECOND_REVIEWER);
        user.setPassword(SECOND_REVIEWER);
        identities.saveUser(user);
        identities.createMembership(SECOND_REVIEWER, REVIEWER);
        posts.enter(SECOND_REVIEWER, List.of(REVIEWER), "admin");
    }

    @AfterEach
    void takeBack() {
        modeler.close();
        posts.enter(SECOND_REVIEWER, List.of(), "admin");
        identities.deleteUser(SECOND_REVIEWER);
        ClockUtil.reset();
    }

    @Test
    void a_notice_step_tells_the_applicant_and_a_group() {
        modeler.deploy(benefit()
                .put("Flow_ToProposeDecision", "Task_Tell", notice("Task_Tell", "已核验 ${case.number}", ""))
                .put(
                        "Flow_ToReviewBenefit",
                        "Task_TellOffice",
                        notice("Task_TellOffice", "机构 ${case.office}", OFFICER)));
        atTheReview();
        assertThat(reminders())
                .extracting(notice -> notice.text().text())
                .containsExactlyInAnyOrder("已核验 " + person.benefit(), "机构 371082-si");
        assertThat(reminders())
                .filteredOn(notice -> OFFICER.equals(notice.recipient()))
                .hasSize(1);
        assertThat(reminders()).filteredOn(notice -> notice.personId() != null).hasSize(1);
    }

    @Test
    void a_reminder_reminds_when_its_time_has_come() {
        var timer =
                "<bpmn:boundaryEvent id=\"Event_Slow\" name=\"三天未办\" cancelActivity=\"false\" attachedToRef=\"Task_FirstReview\">"
                        + "<bpmn:timerEventDefinition><bpmn:timeDuration xsi:type=\"bpmn:tFormalExpression\">P3D</bpmn:timeDuration>"
                        + "</bpmn:timerEventDefinition></bpmn:boundaryEvent>";
        modeler.deploy(Drawing.of("processes/ReviewProcess.bpmn")
                .beside(
                        "Flow_ToPlanReview",
                        timer,
                        notice("Task_Remind", "请尽快办理", OFFICER),
                        "<bpmn:endEvent id=\"EndEvent_Reminded\" name=\"已提醒\" />",
                        Drawing.flow("Flow_ToRemind", "Event_Slow", "Task_Remind"),
                        Drawing.flow("Flow_ToReminded", "Task_Remind", "EndEvent_Reminded")));
        atTheReview();
        assertThat(reminders()).isEmpty();
        hall.at("2025-11-07T10:00");
        hall.run();
        assertThat(reminders()).extracting(Notice::recipient).containsExactly(OFFICER);
        assertThat(hall.open(person.benefit())).containsExactly("Task_FirstReview");
    }

    @Test
    void a_branch_asks_the_records_for_office_item_profile_kind_and_facts() {
        branch("${case.office == '371082-si' and case.item == 'benefit' and case.profile == 'weihai'"
                + " and case.kind != null and case.facts.paidMonths >= 84}");
        atTheReview();
        assertThat(reminders()).hasSize(1);
    }

    @Test
    void a_branch_that_is_not_so_is_not_taken() {
        branch("${case.office == '371002-si' or case.facts.paidMonths < 84}");
        atTheReview();
        assertThat(reminders()).isEmpty();
    }

    @Test
    void a_fact_that_no_rule_reads_is_refused() {
        var answer = modeler.send(
                "BenefitProcess.bpmn",
                benefit()
                        .replace("${outcomes.is(execution, 'GRANTED')}", "${case.facts.paidMonth > 1}")
                        .content());
        assertThat(answer.path("message").asText()).contains("case.facts.paidMonth", "case.facts.paidMonths");
    }

    @Test
    void two_different_people_recheck() {
        recheckByTwo();
        var both = hall.tasks(person.benefit(), "Task_Recheck");
        assertThat(both).hasSize(2);
        hall.complete(REVIEWER, both.get(0), AGREE);
        assertThat(String.valueOf(hall.claim(REVIEWER, both.get(1).getId()).getBody()))
                .contains("须由不同的人员分别办理");
        hall.complete(SECOND_REVIEWER, both.get(1), AGREE);
        assertThat(hall.ends(person.benefit())).contains("EndEvent_BenefitGranted");
    }

    @Test
    void what_one_of_two_sends_back_stays_sent_back() {
        recheckByTwo();
        var both = hall.tasks(person.benefit(), "Task_Recheck");
        hall.complete(REVIEWER, both.get(0), RETURN);
        hall.complete(SECOND_REVIEWER, both.get(1), AGREE);
        assertThat(hall.open(person.benefit())).containsExactly("Task_FirstReview");
    }

    @Test
    void a_second_review_beside_the_first_is_waited_for() {
        modeler.deploy(
                Drawing.of("processes/ReviewProcess.bpmn")
                        .put(
                                "Flow_RecheckTakenYes",
                                "Gateway_Fork",
                                "<bpmn:parallelGateway id=\"Gateway_Fork\" />",
                                Drawing.person("Task_Beside", "另行审查", "Remark", REVIEWER, ""),
                                Drawing.flow("Flow_ToBeside", "Gateway_Fork", "Task_Beside"),
                                Drawing.flow("Flow_FromBeside", "Task_Beside", "Gateway_Join"))
                        .put("Flow_ToRecheckOpinion", "Gateway_Join", "<bpmn:parallelGateway id=\"Gateway_Join\" />"),
                form());
        atTheReview();
        hall.complete(OFFICER, person.benefit(), "Task_FirstReview", AGREE);
        hall.complete(REVIEWER, person.benefit(), "Task_Recheck", AGREE);
        assertThat(hall.open(person.benefit())).containsExactly("Task_Beside");
        hall.complete(SECOND_REVIEWER, person.benefit(), "Task_Beside", Map.of("remark", "无异议"));
        assertThat(hall.ends(person.benefit())).contains("EndEvent_BenefitGranted");
    }

    @Test
    void steps_are_reordered_and_one_is_left_out() {
        var changed = Drawing.of("processes/TimeLimitProcess.bpmn")
                .without("<bpmn:serviceTask id=\"Task_OpenCaseTasks\".*?</bpmn:serviceTask>")
                .without("<bpmndi:BPMNShape id=\"[^\"]*\" bpmnElement=\"Task_OpenCaseTasks\".*?</bpmndi:BPMNShape>")
                .lead("Flow_ToRecomputeDates", "Task_RequestCalendar", "Task_MarkTimeLimits")
                .lead("Flow_ToMarkTimeLimits", "Task_MarkTimeLimits", "Task_RecomputeDates")
                .lead("Flow_ToOpenCaseTasks", "Task_RecomputeDates", "Task_SettleCases")
                .without("<bpmn:sequenceFlow id=\"Flow_ToSettleCases\"[^>]*>")
                .without("<bpmndi:BPMNEdge id=\"[^\"]*\" bpmnElement=\"Flow_ToSettleCases\".*?</bpmndi:BPMNEdge>")
                .without("<bpmn:incoming>Flow_ToSettleCases</bpmn:incoming>");
        modeler.deploy(changed);
        hall.fire("TimeLimitProcess");
        var last = history.createHistoricProcessInstanceQuery()
                .processDefinitionKey("TimeLimitProcess")
                .finished()
                .orderByProcessInstanceEndTime()
                .desc()
                .listPage(0, 1)
                .get(0);
        var done = history.createHistoricActivityInstanceQuery()
                .processInstanceId(last.getId())
                .activityType("serviceTask")
                .orderPartiallyByOccurrence()
                .asc()
                .list();
        assertThat(done)
                .extracting(step -> step.getActivityId())
                .containsExactly(
                        "Task_RequestCalendar",
                        "Task_MarkTimeLimits",
                        "Task_RecomputeDates",
                        "Task_SettleCases",
                        "Task_ReleaseReturnedTasks");
    }

    @Test
    void an_integrator_works_a_step_through_its_topic_and_no_other() {
        modeler.deploy(
                benefit()
                        .put(
                                "Flow_ToProposeDecision",
                                "Task_Sms",
                                "<bpmn:serviceTask id=\"Task_Sms\" name=\"发短信\" camunda:type=\"external\" camunda:topic=\"sms\" />"));
        atTheReview();
        var task = Hall.json("{\"list\":" + fetched("sms") + "}").path("list");
        assertThat(task).hasSize(1);
        assertThat(task.get(0).path("businessKey").asText()).isEqualTo(person.benefit());
        var complete = "/engine-rest/external-task/" + task.get(0).path("id").asText() + "/complete";
        assertThat(hall.post(
                                "portal",
                                complete.replace("/complete", "/failure"),
                                "{\"workerId\":\"sms\",\"errorMessage\":\"网关不通\",\"retries\":0,\"retryTimeout\":0}")
                        .getStatusCode()
                        .value())
                .isEqualTo(204);
        assertThat(fetched("sms")).as("stopped").isEqualTo("[]");
        var again = complete.replace("/complete", "/retries");
        for (var caller : List.of(Unemployed.CLERK, "portal")) {
            assertThat(hall.call(caller, HttpMethod.PUT, again, "{\"retries\":1}")
                            .getStatusCode()
                            .value())
                    .as(caller)
                    .isEqualTo(403);
        }
        assertThat(hall.call("admin", HttpMethod.PUT, again, "{\"retries\":1}")
                        .getStatusCode()
                        .value())
                .isEqualTo(204);
        assertThat(fetched("sms")).contains(person.benefit());
        var forged = hall.post(
                "portal",
                complete,
                "{\"workerId\":\"sms\",\"variables\":{\"benefitOutcome\":{\"value\":\"GRANTED\"}}}");
        assertThat(String.valueOf(forged.getBody())).contains("不能写入流程变量");
        assertThat(hall.post("portal", complete, "{\"workerId\":\"sms\"}")
                        .getStatusCode()
                        .value())
                .isEqualTo(204);
        assertThat(hall.open(person.benefit())).containsExactly("Task_FirstReview");
    }

    @Test
    void the_topics_of_the_program_are_not_the_integrators() {
        var instance = runtime.startProcessInstanceByKey("EvidenceProcess", Hall.number("TOPIC"));
        assertThat(externalTasks
                        .createExternalTaskQuery()
                        .topicName("registers")
                        .notLocked()
                        .processInstanceId(instance.getId())
                        .count())
                .isEqualTo(1);
        assertThat(fetched("registers")).isEqualTo("[]");
        runtime.deleteProcessInstance(instance.getId(), "done");
    }

    @Test
    void a_topic_that_nobody_works_is_refused() {
        var faulty = benefit()
                .put(
                        "Flow_ToProposeDecision",
                        "Task_Fax",
                        "<bpmn:serviceTask id=\"Task_Fax\" name=\"传真\" camunda:type=\"external\" camunda:topic=\"fax\" />");
        assertThat(modeler.send(faulty.name(), faulty.content()).path("message").asText())
                .contains("fax", "sms");
    }

    @Test
    void an_integrator_starts_a_service_of_the_administrators_own() {
        modeler.deploy(ownService(), form());
        var start = "/engine-rest/process-definition/key/AdviceProcess/start";
        assertThat(hall.post("portal", start, "{\"businessKey\":\"ADVICE-1\"}")
                        .getStatusCode()
                        .value())
                .as("not theirs to see")
                .isEqualTo(404);
        var grant =
                "{\"type\":1,\"permissions\":[\"READ\",\"CREATE_INSTANCE\"],\"userId\":null,\"groupId\":\"integrator\","
                        + "\"resourceType\":6,\"resourceId\":\"AdviceProcess\"}";
        assertThat(hall.post("admin", "/engine-rest/authorization/create", grant)
                        .getStatusCode()
                        .value())
                .isEqualTo(200);
        assertThat(hall.post("portal", start, "{\"businessKey\":\"ADVICE-1\"}")
                        .getStatusCode()
                        .value())
                .isEqualTo(200);
        hall.complete(Unemployed.CLERK, "ADVICE-1", "Task_Advise", Map.of("remark", "已答复"));
        assertThat(stepNotes.about(List.of("ADVICE-1")))
                .singleElement()
                .satisfies(note -> assertThat(note.answers().text()).contains("情况", "已答复"));
        assertThat(hall.ends("ADVICE-1")).containsExactly("EndEvent_Advised");
    }

    @Test
    @DisplayName("没有业务编号的自有服务：补充记录各归各的流程实例")
    void notes_of_services_without_a_key_do_not_mix() {
        modeler.deploy(ownService(), form());
        var first = runtime.startProcessInstanceByKey("AdviceProcess");
        var second = runtime.startProcessInstanceByKey("AdviceProcess");
        for (var service : List.of(first, second)) {
            var task =
                    tasks.createTaskQuery().processInstanceId(service.getId()).singleResult();
            assertThat(String.valueOf(tasks.getVariableLocal(task.getId(), "view")))
                    .contains("\"notes\":[]");
            hall.complete(Unemployed.CLERK, task, Map.of("remark", "答复" + service.getId()));
            assertThat(stepNotes.about(List.of(service.getId()))).hasSize(1);
        }
        assertThat(stepNotes.about(List.of(""))).isEmpty();
    }

    private static Drawing ownService() {
        return new Drawing("AdviceProcess.bpmn", """
                <?xml version="1.0" encoding="UTF-8"?>
                <bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL" \
                xmlns:camunda="http://camunda.org/schema/1.0/bpmn" id="D" targetNamespace="urn:own">
                <bpmn:process id="AdviceProcess" name="政策咨询" isExecutable="true" camunda:historyTimeToLive="P365D">
                <bpmn:startEvent id="StartEvent_Asked" name="收到咨询" />%s%s
                <bpmn:endEvent id="EndEvent_Advised" name="已答复" />%s</bpmn:process></bpmn:definitions>
                """.formatted(
                        Drawing.flow("Flow_ToAdvise", "StartEvent_Asked", "Task_Advise"),
                        Drawing.person("Task_Advise", "答复咨询", "Remark", Unemployed.CLERK, ""),
                        Drawing.flow("Flow_ToAdvised", "Task_Advise", "EndEvent_Advised")));
    }

    private static Drawing form() {
        return new Drawing("Remark.form", FORM);
    }

    private static Drawing benefit() {
        return Drawing.of("processes/register/BenefitProcess.bpmn");
    }

    private void recheckByTwo() {
        var review = Drawing.of("processes/ReviewProcess.bpmn");
        var recheck = Pattern.compile("<bpmn:userTask id=\"Task_Recheck\".*?(?=</bpmn:userTask>)", Pattern.DOTALL)
                .matcher(review.content());
        assertThat(recheck.find()).isTrue();
        modeler.deploy(review.replace(
                recheck.group(),
                recheck.group()
                        + "<bpmn:multiInstanceLoopCharacteristics><bpmn:loopCardinality xsi:type=\"bpmn:tFormalExpression\">2"
                        + "</bpmn:loopCardinality></bpmn:multiInstanceLoopCharacteristics>"));
        atTheReview();
        hall.complete(OFFICER, person.benefit(), "Task_FirstReview", AGREE);
    }

    private void branch(String condition) {
        modeler.deploy(benefit()
                .put(
                        "Flow_ToReviewBenefit",
                        "Gateway_Mine",
                        "<bpmn:exclusiveGateway id=\"Gateway_Mine\" name=\"要提醒？\" default=\"Flow_FromGateway_Mine\" />",
                        "<bpmn:sequenceFlow id=\"Flow_Mine\" name=\"是\" sourceRef=\"Gateway_Mine\" targetRef=\"Task_Tell\">"
                                + "<bpmn:conditionExpression xsi:type=\"bpmn:tFormalExpression\">"
                                + condition.replace("<", "&lt;")
                                + "</bpmn:conditionExpression></bpmn:sequenceFlow>",
                        notice("Task_Tell", "请核对", OFFICER),
                        Drawing.flow("Flow_MineBack", "Task_Tell", "Task_ReviewBenefit")));
    }

    private List<Notice> reminders() {
        return notices.findAll().stream()
                .filter(notice -> notice.subject().equals(person.benefit())
                        && notice.title().equals("提醒"))
                .toList();
    }

    private String fetched(String topic) {
        return String.valueOf(hall.post(
                        "portal",
                        "/engine-rest/external-task/fetchAndLock",
                        "{\"workerId\":\"sms\",\"maxTasks\":5,\"topics\":[{\"topicName\":\"" + topic
                                + "\",\"lockDuration\":60000}]}")
                .getBody());
    }

    private static String notice(String id, String text, String groups) {
        return "<bpmn:serviceTask id=\"%s\" name=\"提醒\" camunda:delegateExpression=\"${sendNoticeDelegate}\">"
                        .formatted(id)
                + "<bpmn:extensionElements>" + field("title", "提醒") + field("text", text)
                + (groups.isEmpty() ? "" : field("groups", groups)) + "</bpmn:extensionElements></bpmn:serviceTask>";
    }

    private static String field(String name, String value) {
        return "<camunda:field name=\"%s\"><camunda:expression>%s</camunda:expression></camunda:field>"
                .formatted(name, value);
    }

    private void atTheReview() {
        person.applyForBoth(hall, "2025-11-04T09:00:00");
        hall.complete(Unemployed.CLERK, person.registration(), "Task_FirstReview", AGREE);
    }
}
