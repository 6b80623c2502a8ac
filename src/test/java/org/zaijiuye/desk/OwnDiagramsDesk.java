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
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
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
/** The benefit as an administrator redraws it, each change taken back afterwards. */
@ProcessTest
abstract class OwnDiagramsDesk {

    static final String OFFICER = "si-officer-371082-si";
    static final String REVIEWER = "si-reviewer-371082-si";
    static final String SECOND_REVIEWER = "second-reviewer";
    static final Map<String, Object> AGREE = Map.of("decision", "AGREE");
    static final Map<String, Object> RETURN = Map.of("decision", "RETURN", "comment", "请再核实");
    static final String FORM = """
            {"id": "Remark", "type": "default", "schemaVersion": 16, "executionPlatform": "Camunda Platform",
             "executionPlatformVersion": "7.24.0", "components": [
              {"type": "textarea", "id": "F1", "key": "remark", "label": "情况"}]}
            """;

    @Autowired
    Hall hall;

    @Autowired
    TestRestTemplate rest;

    @Autowired
    RepositoryService repository;

    @Autowired
    HistoryService history;

    @Autowired
    RuntimeService runtime;

    @Autowired
    ExternalTaskService externalTasks;

    @Autowired
    IdentityService identities;

    @Autowired
    Posts posts;

    @Autowired
    Notices notices;

    @Autowired
    StepNotes stepNotes;

    @Autowired
    TaskService tasks;

    Modeler modeler;
    Unemployed person;

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

    static Drawing ownService() {
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

    static Drawing form() {
        return new Drawing("Remark.form", FORM);
    }

    static Drawing benefit() {
        return Drawing.of("processes/register/BenefitProcess.bpmn");
    }

    void recheckByTwo() {
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

    void branch(String condition) {
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

    List<Notice> reminders() {
        return notices.findAll().stream()
                .filter(notice -> notice.subject().equals(person.benefit())
                        && notice.title().equals("提醒"))
                .toList();
    }

    String fetched(String topic) {
        return String.valueOf(hall.post(
                        "portal",
                        "/engine-rest/external-task/fetchAndLock",
                        "{\"workerId\":\"sms\",\"maxTasks\":5,\"topics\":[{\"topicName\":\"" + topic
                                + "\",\"lockDuration\":60000}]}")
                .getBody());
    }

    static String notice(String id, String text, String groups) {
        return "<bpmn:serviceTask id=\"%s\" name=\"提醒\" camunda:delegateExpression=\"${sendNoticeDelegate}\">"
                        .formatted(id)
                + "<bpmn:extensionElements>" + field("title", "提醒") + field("text", text)
                + (groups.isEmpty() ? "" : field("groups", groups)) + "</bpmn:extensionElements></bpmn:serviceTask>";
    }

    static String field(String name, String value) {
        return "<camunda:field name=\"%s\"><camunda:expression>%s</camunda:expression></camunda:field>"
                .formatted(name, value);
    }

    void atTheReview() {
        person.applyForBoth(hall, "2025-11-04T09:00:00");
        hall.complete(Unemployed.CLERK, person.registration(), "Task_FirstReview", AGREE);
    }
}
