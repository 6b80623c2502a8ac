package org.zaijiuye.gate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.zaijiuye.gate.Edited.TIMER;
import static org.zaijiuye.gate.Edited.eventSubProcess;
import static org.zaijiuye.gate.Edited.flow;
import static org.zaijiuye.gate.Edited.interrupting;
import static org.zaijiuye.gate.Edited.timer;

import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("流程图里的件办不到决定的，不收，说清文件、位置和改法")
class UndecidableDiagramTest {

    private static final String EMPLOYMENT = "exit/EmploymentProcess.bpmn";
    private static final String REVIEW = "ReviewProcess.bpmn";
    private static final String PAYMENT = "PaymentBatchProcess.bpmn";
    private static final String GATE = "Gateway_0check";
    private static final String XOR =
            "<bpmn:exclusiveGateway id='Gateway_0check' name='免审？' default='Flow_Gateway_0check_%s' />";
    private static final String END = "<bpmn:endEvent id='Event_0end' name='已提醒' />";
    private static final String REGISTERED = "Flow_ToEmploymentRegistered";
    private static final String FAR = "${reviewers.officeCode(execution) == '371082001'}";

    /** A name, the change, the code and place of the one fault, and what its message says. */
    static Stream<Arguments> undecidable() {
        return Stream.of(
                refused(
                        "别处接的错误",
                        employment()
                                .replace(
                                        "<bpmn:endEvent id=\"EndEvent_EmploymentRegistered\"",
                                        "<bpmn:endEvent id='New'><bpmn:errorEventDefinition errorRef='Error_0' /></bpmn:endEvent>"
                                                + "<bpmn:boundaryEvent id='Beside' attachedToRef='Task_GatherEvidence'><bpmn:errorEventDefinition errorRef='Error_0' /></bpmn:boundaryEvent>"
                                                + flow("Beside", "Task_ProposeDecision")
                                                + flow(GATE, "New")
                                                + "<bpmn:endEvent id=\"EndEvent_EmploymentRegistered\"")
                                .put(REGISTERED, GATE, XOR.formatted("EndEvent_EmploymentRegistered"))
                                .replace(
                                        "<bpmn:message id=\"Message_HandlingWithdrawn\"",
                                        "<bpmn:error id='Error_0' errorCode='LOST' /><bpmn:message id=\"Message_HandlingWithdrawn\""),
                        "ERROR",
                        "New",
                        "请在抛出它的步骤、所在的子流程或者调用本流程的每个步骤上补上边界事件"),
                refused(
                        "没有人接的错误",
                        employment()
                                .replace(
                                        "<bpmn:endEvent id=\"EndEvent_EmploymentRegistered\"",
                                        "<bpmn:endEvent id='New'><bpmn:errorEventDefinition errorRef='Error_0' /></bpmn:endEvent>"
                                                + flow(GATE, "New")
                                                + "<bpmn:endEvent id=\"EndEvent_EmploymentRegistered\"")
                                .put(REGISTERED, GATE, XOR.formatted("EndEvent_EmploymentRegistered"))
                                .replace(
                                        "<bpmn:message id=\"Message_HandlingWithdrawn\"",
                                        "<bpmn:error id='Error_0' errorCode='LOST' /><bpmn:message id=\"Message_HandlingWithdrawn\""),
                        "ERROR",
                        "New",
                        "没有错误边界事件接住这个错误（代码“LOST”）"),
                refused(
                        "外部任务报告的错误，没有人接",
                        employment()
                                .put(
                                        REGISTERED,
                                        "New",
                                        "<bpmn:serviceTask id='New' camunda:type='external' camunda:topic='sms'><bpmn:extensionElements><camunda:errorEventDefinition id='E' errorRef='Error_0' expression='${true}' /></bpmn:extensionElements></bpmn:serviceTask>")
                                .replace(
                                        "<bpmn:message id=\"Message_HandlingWithdrawn\"",
                                        "<bpmn:error id='Error_0' errorCode='LOST' /><bpmn:message id=\"Message_HandlingWithdrawn\""),
                        "ERROR",
                        "New",
                        "没有错误边界事件接住这个错误（代码“LOST”）"),
                refused(
                        "中断型事件子流程",
                        employment().beside("Flow_ToGatherEvidence", eventSubProcess(" ")),
                        "STEP_MISSING",
                        "Event_0e",
                        "没有经过“调用核验流程"),
                refused(
                        "免审网关",
                        around("Flow_ToReviewEmployment", "Task_ReviewEmployment", "Task_RecordDecision"),
                        "STEP_MISSING",
                        "EndEvent_Employment",
                        "没有经过“调用审核流程（ReviewProcess）”"),
                refused(
                        "跳过审核",
                        employment().lead("Flow_ToReviewEmployment", "Task_RecordDecision"),
                        "UNREACHABLE",
                        "Task_ReviewEmployment",
                        "从开始事件走不到这里"),
                refused(
                        "先审核后判定",
                        employment()
                                .lead("Flow_ToProposeDecision", "Task_ReviewEmployment")
                                .lead("Flow_ToReviewEmployment", "Task_RecordDecision")
                                .lead("Flow_ToRecordDecision", "Task_ProposeDecision"),
                        "STEP_ORDER",
                        "Task_ReviewEmployment",
                        "可能还没有经过“判定"),
                refused(
                        "不作决定",
                        employment().replace("${recordDecisionDelegate}", "${recordContactDelegate}"),
                        "DELEGATE_PLACE",
                        "Task_RecordDecision",
                        "不能用在流程 EmploymentProcess 中"),
                refused(
                        "换成无害的委托",
                        employment().replace("${recordDecisionDelegate}", "${markTimeLimitsDelegate}"),
                        "STEP_MISSING",
                        "EndEvent_Employment",
                        "没有经过“作出决定（${recordDecisionDelegate}）”，办件会没有结果；请在通往这里的每一条路上补上这一步"),
                refused(
                        "决定被中断",
                        employment()
                                .beside(
                                        "Flow_ToGatherEvidence",
                                        interrupting("Task_RecordDecision"),
                                        END,
                                        flow(TIMER, "Event_0end")),
                        "STEP_MISSING",
                        "Event_0end",
                        "作出决定"),
                refused(
                        "提醒结束全部",
                        employment()
                                .beside(
                                        "Flow_ToGatherEvidence",
                                        timer(TIMER, "Task_GatherEvidence", false, "P3D"),
                                        "<bpmn:endEvent id='Event_0end'><bpmn:terminateEventDefinition /></bpmn:endEvent>",
                                        flow(TIMER, "Event_0end")),
                        "STEP_MISSING",
                        "Event_0end",
                        "没有经过"),
                refused(
                        "不定审核路径",
                        review().replace(
                                        "camunda:delegateExpression=\"${planReviewDelegate}\"",
                                        "camunda:expression=\"${true}\""),
                        "STEP_MISSING",
                        "EndEvent_Review",
                        "确定审核路径"),
                refused(
                        "批次到时发放",
                        Edited.of(PAYMENT)
                                .beside(
                                        "Flow_ToApproveBatch",
                                        interrupting("Task_ApproveBatch"),
                                        flow(TIMER, "Gateway_SendAgain")),
                        "STEP_MISSING",
                        "EndEvent_PaymentsHandled",
                        "批次复核"),
                refused(
                        "收不进申请",
                        Edited.of("ApplicationProcess.bpmn")
                                .without("<camunda:executionListener[^>]*intakeListener[^>]*/>"),
                        "LISTENER_MISSING",
                        "ApplicationProcess",
                        "${intakeListener}"),
                refused(
                        "不能撤回",
                        employment()
                                .replace("messageRef=\"Message_HandlingWithdrawn\"", "messageRef=\"Message_Other\""),
                        "STEP_MISSING",
                        "EmploymentProcess",
                        "没有“申请人撤回”的事件子流程，申请人撤回时会失败；请照程序自带的图补上"),
                refused(
                        "撤回后照样办",
                        employment()
                                .replace(
                                        "<bpmn:startEvent id=\"StartEvent_Withdrawn\"",
                                        "<bpmn:startEvent isInterrupting=\"false\" id=\"StartEvent_Withdrawn\""),
                        "STEP_MISSING",
                        "EmploymentProcess",
                        "中断型消息开始事件"),
                refused(
                        "不办失业保险金",
                        Edited.of("ApplicationProcess.bpmn")
                                .replace("calledElement=\"BenefitProcess\"", "calledElement=\"CalendarProcess\""),
                        "STEP_MISSING",
                        "ApplicationProcess",
                        "没有调用事项的流程 BenefitProcess"),
                refused(
                        "并行不汇合",
                        employment()
                                .put(
                                        REGISTERED,
                                        GATE,
                                        "<bpmn:parallelGateway id='Gateway_0check' />",
                                        flow(GATE, "EndEvent_EmploymentRegistered")
                                                .replace("id='", "id='Again")),
                        "NOT_JOINED",
                        "EndEvent_EmploymentRegistered",
                        "重复办理"),
                refused(
                        "流程改了编号",
                        employment().replace("EmploymentProcess\"", "EmploymentProces\""),
                        "PROCESS_RENAMED",
                        "EmploymentProces",
                        "程序按编号“EmploymentProcess”找这个流程，请恢复编号"),
                refused("保存期", employment().replace("P5479D", "P1D"), "PROCESS_CHANGED", "EmploymentProcess", "历史保存期"),
                refused(
                        "由人发起",
                        employment().replace(" camunda:isStartableInTasklist=\"false\"", ""),
                        "PROCESS_CHANGED",
                        "EmploymentProcess",
                        "能否由人发起"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("undecidable")
    void it_is_refused_at_its_place_with_the_remedy(
            String name, Edited edited, String code, String place, String says) {
        assertThat(edited.faults()).anySatisfy(fault -> {
            assertThat(fault.code()).isEqualTo(code);
            assertThat(fault.field()).startsWith(edited.fileName() + "#" + place);
            assertThat(fault.message())
                    .startsWith("文件 " + edited.fileName() + "，元素 ")
                    .contains(says);
        });
    }

    private static Arguments refused(String name, Edited edited, String code, String place, String says) {
        return Arguments.of(name, edited, code, place, says);
    }

    private static Edited review() {
        return Edited.of(REVIEW);
    }

    private static Edited employment() {
        return Edited.of(EMPLOYMENT);
    }

    private static Edited around(String flow, String step, String target) {
        return employment().put(flow, GATE, XOR.formatted(step)).beside(flow, flow(GATE, target, FAR));
    }
}
