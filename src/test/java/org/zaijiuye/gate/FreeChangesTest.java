package org.zaijiuye.gate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.zaijiuye.gate.Edited.TIMER;
import static org.zaijiuye.gate.Edited.duration;
import static org.zaijiuye.gate.Edited.eventSubProcess;
import static org.zaijiuye.gate.Edited.flow;
import static org.zaijiuye.gate.Edited.interrupting;
import static org.zaijiuye.gate.Edited.subProcess;
import static org.zaijiuye.gate.Edited.task;
import static org.zaijiuye.gate.Edited.timer;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.zaijiuye.bundle.BundleFile;

@DisplayName("管理员可以加步骤、移动、调换、删去，自己画流程；要紧的由记录把守")
class FreeChangesTest {

    private static final String EMPLOYMENT = "exit/EmploymentProcess.bpmn";
    private static final String REVIEW = "ReviewProcess.bpmn";
    private static final String PAYMENT = "PaymentBatchProcess.bpmn";
    private static final String GATE = "Gateway_0check";
    private static final String XOR =
            "<bpmn:exclusiveGateway id='Gateway_0check' name='远郊？' default='Flow_Gateway_0check_%s' />";
    private static final String END = "<bpmn:endEvent id='Event_0end' name='已提醒' />";
    private static final String REGISTERED = "Flow_ToEmploymentRegistered";
    private static final String FAR = "${reviewers.officeCode(execution) == '371082001'}";

    /** A human step as an administrator draws it: an id of Modeler's, a form of their own, a group of the office. */
    private static final String VISIT =
            "<bpmn:userTask id='Activity_0visit' name='入户核查' camunda:formRef='%s' camunda:candidateGroups='street-clerk-371002001'>"
                    + "<bpmn:extensionElements><camunda:properties><camunda:property name='found' value='field' /></camunda:properties></bpmn:extensionElements>"
                    + "</bpmn:userTask>";

    private static final BundleFile VISIT_FORM = file(
            "Visit.form",
            "{\"id\":\"Visit\",\"schemaVersion\":16,\"components\":[{\"type\":\"textfield\",\"key\":\"found\",\"label\":\"看到什么\"}]}");

    static Stream<Path> diagrams() throws IOException {
        try (var files = Files.walk(Path.of("processes"))) {
            return files.filter(file -> file.toString().endsWith(".bpmn")).toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("diagrams")
    void every_packaged_diagram_may_take_its_own_place(Path diagram) {
        assertThat(Edited.of(Path.of("processes").relativize(diagram).toString())
                        .faults())
                .isEmpty();
    }

    static Stream<Arguments> changes() {
        var reminder = timer(TIMER, "Task_FirstReview", false, "P10D");
        var fork = "<bpmn:parallelGateway id='Gateway_0fork' /><bpmn:parallelGateway id='Gateway_0join' />"
                + task("Activity_0a") + task("Activity_0b");
        return Stream.of(
                Arguments.of("改名", review().replace("name=\"初审\"", "name=\"街道初审\"")),
                Arguments.of("改说明", employment().without("<bpmn:documentation>.*?</bpmn:documentation>")),
                Arguments.of("插入任务", employment().put(REGISTERED, "Activity_0a", task("Activity_0a"))),
                Arguments.of(
                        "网关回到核验",
                        employment()
                                .put("Flow_ToRecordDecision", GATE, XOR.formatted("Task_RecordDecision"))
                                .beside("Flow_ToRecordDecision", flow(GATE, "Task_GatherEvidence", FAR))),
                Arguments.of(
                        "不中断定时后提醒",
                        review().beside(
                                        "Flow_ToPlanReview",
                                        reminder,
                                        END,
                                        task("Activity_0a"),
                                        flow(TIMER, "Activity_0a"),
                                        flow("Activity_0a", "Event_0end"))),
                Arguments.of(
                        "中断定时回到审核入口",
                        review().beside(
                                        "Flow_ToPlanReview",
                                        interrupting("Task_FirstReview"),
                                        flow(TIMER, "Gateway_BackToReview"))),
                Arguments.of(
                        "插入子流程",
                        employment()
                                .put(REGISTERED, "Activity_0sub", subProcess("<bpmn:startEvent id='Event_0s' />", ""))),
                Arguments.of(
                        "不中断的事件子流程",
                        employment().beside("Flow_ToGatherEvidence", eventSubProcess(" isInterrupting='false'"))),
                Arguments.of(
                        "并行后汇合",
                        employment()
                                .put(REGISTERED, "Gateway_0fork", fork)
                                .replace("sourceRef='Gateway_0fork'", "sourceRef='Gateway_0join'")
                                .beside(
                                        REGISTERED,
                                        flow("Gateway_0fork", "Activity_0a"),
                                        flow("Gateway_0fork", "Activity_0b"),
                                        flow("Activity_0a", "Gateway_0join"),
                                        flow("Activity_0b", "Gateway_0join"))),
                Arguments.of(
                        "并行的旁支自己结束",
                        employment()
                                .put(
                                        REGISTERED,
                                        "Gateway_0fork",
                                        "<bpmn:parallelGateway id='Gateway_0fork' />" + task("Activity_0a") + END)
                                .beside(
                                        REGISTERED,
                                        flow("Gateway_0fork", "Activity_0a"),
                                        flow("Activity_0a", "Event_0end"))),
                Arguments.of(
                        "等三天",
                        employment()
                                .put(
                                        REGISTERED,
                                        "Event_0wait",
                                        "<bpmn:intermediateCatchEvent id='Event_0wait'>" + duration("P3D")
                                                + "</bpmn:intermediateCatchEvent>")),
                Arguments.of("发放检查改到七点", Edited.of(PAYMENT).replace("0 30 6 * * ?", "0 0 7 * * ?")),
                Arguments.of(
                        "两人同时初审",
                        review().replace(
                                        "<bpmn:outgoing>Flow_ToFirstReviewOpinion</bpmn:outgoing>",
                                        "<bpmn:outgoing>Flow_ToFirstReviewOpinion</bpmn:outgoing><bpmn:multiInstanceLoopCharacteristics><bpmn:loopCardinality>2</bpmn:loopCardinality></bpmn:multiInstanceLoopCharacteristics>")),
                Arguments.of(
                        "短信由外部系统发",
                        employment()
                                .put(
                                        REGISTERED,
                                        "Activity_0sms",
                                        "<bpmn:serviceTask id='Activity_0sms' camunda:type='external' camunda:topic='send-sms' />")),
                Arguments.of(
                        "删去登记簿上的步骤",
                        Edited.of("TimeLimitProcess.bpmn")
                                .without("<bpmn:serviceTask id=\"Task_OpenCaseTasks\".*?</bpmn:serviceTask>")
                                .lead("Flow_ToOpenCaseTasks", "Task_SettleCases")
                                .without("<bpmn:sequenceFlow id=\"Flow_ToSettleCases\"[^>]*/>")
                                .replace(
                                        "<bpmn:incoming>Flow_ToSettleCases</bpmn:incoming>",
                                        "<bpmn:incoming>Flow_ToOpenCaseTasks</bpmn:incoming>")),
                Arguments.of(
                        "表单多一个字段",
                        review().replace(
                                        "<camunda:property name=\"rightNumber\" value=\"field\" />",
                                        "<camunda:property name=\"rightNumber\" value=\"field\" /><camunda:property name=\"reached\" value=\"field\" />")));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("changes")
    void what_will_run_within_its_means_is_accepted(String name, Edited edited) {
        assertThat(edited.faults()).isEmpty();
    }

    @Test
    void a_human_step_of_their_own_needs_a_form_and_a_group_that_exist() {
        var own = Edited.of("register/BenefitProcess.bpmn")
                .put("Flow_ToReviewBenefit", "Activity_0visit", VISIT.formatted("Visit"));
        assertThat(PackagedForTest.faults(own.file(), VISIT_FORM)).isEmpty();
        assertThat(own.faults()).singleElement().satisfies(fault -> assertThat(fault.message())
                .isEqualTo("文件 BenefitProcess.bpmn，元素 入户核查（Activity_0visit）：表单“Visit”不存在；请改正表单编号，或一并部署该表单。"));
        assertThat(PackagedForTest.faults(
                        own.replace("Groups='street-clerk-371002001'", "Groups='street-clerk-371999'")
                                .file(),
                        VISIT_FORM))
                .extracting(fault -> fault.code())
                .containsExactly("NO_GROUP");
        assertThat(PackagedForTest.faults(
                        own.replace(" camunda:candidateGroups='street-clerk-371002001'", "")
                                .file(),
                        VISIT_FORM))
                .extracting(fault -> fault.code())
                .containsExactly("NO_GROUP");
        assertThat(PackagedForTest.faults(
                        own.replace(" camunda:formRef='Visit'", "").file(), VISIT_FORM))
                .extracting(fault -> fault.code())
                .containsExactly("NO_FORM");
    }

    @Test
    void a_service_of_their_own_is_a_process_like_any_other() {
        var own =
                "<?xml version='1.0' encoding='UTF-8'?><bpmn:definitions xmlns:bpmn='http://www.omg.org/spec/BPMN/20100524/MODEL' xmlns:camunda='http://camunda.org/schema/1.0/bpmn' id='D' targetNamespace='http://bpmn.io/schema/bpmn'>"
                        + "<bpmn:process id='Process_0own' name='送温暖' isExecutable='true'><bpmn:startEvent id='S' />"
                        + VISIT.formatted("Visit") + "<bpmn:endEvent id='E' />" + flow("S", "Activity_0visit")
                        + flow("Activity_0visit", "E") + "</bpmn:process></bpmn:definitions>";
        assertThat(PackagedForTest.faults(file("Own.bpmn", own), VISIT_FORM)).isEmpty();
    }

    private static BundleFile file(String name, String content) {
        return new BundleFile(name, content.getBytes(StandardCharsets.UTF_8));
    }

    private static Edited review() {
        return Edited.of(REVIEW);
    }

    private static Edited employment() {
        return Edited.of(EMPLOYMENT);
    }
}
