package org.zaijiuye.gate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.zaijiuye.gate.Edited.duration;
import static org.zaijiuye.gate.Edited.flow;
import static org.zaijiuye.gate.Edited.timer;

import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("管理员改流程图：程序原有的步骤不变，新增的步骤不卡住、不代替程序决定")
class ControlledStepsTest {

    private static final String EMPLOYMENT = "exit/EmploymentProcess.bpmn";
    private static final String REVIEW = "ReviewProcess.bpmn";
    private static final String PAYMENT = "PaymentBatchProcess.bpmn";
    private static final String REGISTERED = "Flow_ToEmploymentRegistered";
    private static final String DUE = " camunda:dueDate=\"${deadlines.due(execution)}\"";
    private static final String RECORDS = "camunda:delegateExpression=\"${recordDecisionDelegate}\">";

    static Stream<Arguments> changed_steps() {
        return Stream.of(
                step(
                        "out",
                        EMPLOYMENT,
                        "<camunda:out source=\"reviewOutcome\" target=\"reviewOutcome\" />",
                        "",
                        null,
                        "传出的变量"),
                step(
                        "businessKey",
                        EMPLOYMENT,
                        "<camunda:in businessKey=\"${execution.processBusinessKey}\" />",
                        "",
                        null,
                        "传入的变量"),
                step("版本", EMPLOYMENT, " camunda:calledElementBinding=\"deployment\"", "", null, "调用流程的版本"),
                step(
                        "调用",
                        EMPLOYMENT,
                        "\"EvidenceProcess\"",
                        "\"PublicNoticeProcess\"",
                        "Task_GatherEvidence",
                        "调用的流程"),
                step(
                        "撤回不中断",
                        EMPLOYMENT,
                        "id=\"StartEvent_Withdrawn\"",
                        "id=\"StartEvent_Withdrawn\" isInterrupting=\"false\"",
                        "StartEvent_Withdrawn",
                        "是否中断"),
                step(
                        "消息改名",
                        EMPLOYMENT,
                        "name=\"HandlingWithdrawn\"",
                        "name=\"Withdrawn\"",
                        "StartEvent_Withdrawn",
                        "消息"),
                step("保存期", EMPLOYMENT, "P5479D", "P1D", "EmploymentProcess", "历史保存期"),
                step("无保存期", EMPLOYMENT, " camunda:historyTimeToLive=\"P5479D\"", "", "EmploymentProcess", "历史保存期"),
                step("由人发起", EMPLOYMENT, " camunda:isStartableInTasklist=\"false\"", "", "EmploymentProcess", "能否由人发起"),
                step(
                        "输出改结果",
                        EMPLOYMENT,
                        RECORDS,
                        RECORDS
                                + "<bpmn:extensionElements><camunda:inputOutput><camunda:outputParameter name='employmentOutcome'>GRANTED</camunda:outputParameter></camunda:inputOutput></bpmn:extensionElements>",
                        "Task_RecordDecision",
                        "输出参数"),
                step(
                        "输入盖住变量",
                        EMPLOYMENT,
                        RECORDS,
                        RECORDS
                                + "<bpmn:extensionElements><camunda:inputOutput><camunda:inputParameter name='handling' /></camunda:inputOutput></bpmn:extensionElements>",
                        "Task_RecordDecision",
                        "输入参数"),
                step(
                        "办理组",
                        REVIEW,
                        "id=\"Task_Approve\" ",
                        "id=\"Task_Approve\" camunda:candidateUsers=\"x\" ",
                        "Task_Approve",
                        "候选人"),
                step(
                        "期限",
                        REVIEW,
                        "camunda:formRef=\"Recheck\" camunda:formRefBinding=\"deployment\" camunda:candidateGroups=\"${reviewRoute.groups(execution)}\""
                                + DUE,
                        "camunda:formRef=\"Recheck\" camunda:formRefBinding=\"deployment\" camunda:candidateGroups=\"${reviewRoute.groups(execution)}\"",
                        "Task_Recheck",
                        "期限"),
                step(
                        "三次初审",
                        REVIEW,
                        "<bpmn:outgoing>Flow_ToFirstReviewOpinion</bpmn:outgoing>",
                        "<bpmn:multiInstanceLoopCharacteristics><bpmn:loopCardinality>3</bpmn:loopCardinality></bpmn:multiInstanceLoopCharacteristics>",
                        "Task_FirstReview",
                        "多实例"),
                step(
                        "监听器",
                        REVIEW,
                        "<camunda:property name=\"rightNumber\" value=\"field\" />\n        </camunda:properties>",
                        "<camunda:property name=\"rightNumber\" value=\"field\" />\n        </camunda:properties><camunda:taskListener event=\"create\" expression=\"${x}\" />",
                        null,
                        "监听器"),
                step(
                        "附着",
                        REVIEW,
                        "attachedToRef=\"Task_AwaitSupplement\"",
                        "attachedToRef=\"Task_RequestSupplement\"",
                        "BoundaryEvent_SupplementOverdue",
                        "所附着的步骤"),
                step(
                        "固定期限",
                        REVIEW,
                        "${deadlines.supplement(execution)}",
                        "2026-12-31T00:00:00",
                        "BoundaryEvent_SupplementOverdue",
                        "定时的表达式"),
                step(
                        "恒批准",
                        PAYMENT,
                        "name=\"batchDecision\">${decision}",
                        "name=\"batchDecision\">APPROVE",
                        "Task_ApproveBatch",
                        "输出参数"),
                step("每秒", PAYMENT, "0 30 6 * * ?", "* * * * * ?", "StartEvent_PaymentDay", "不到一分钟"),
                step("定时乱写", PAYMENT, "0 30 6 * * ?", "每天", "StartEvent_PaymentDay", "无法识别"),
                step(
                        "终止",
                        EMPLOYMENT,
                        "<bpmn:incoming>Flow_EmploymentOutcomeRefused</bpmn:incoming>",
                        "<bpmn:errorEventDefinition />",
                        "EndEvent_EmploymentRefused",
                        "错误"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("changed_steps")
    void a_step_of_the_program_stays_as_it_is(String name, Edited edited, @Nullable String place, String says) {
        assertThat(edited.faults()).isNotEmpty().allSatisfy(fault -> {
            assertThat(fault.code()).isEqualTo("STEP_CHANGED");
            assertThat(fault.message()).contains(says).doesNotContain("${");
        });
        if (place != null) {
            assertThat(edited.faults()).singleElement().satisfies(fault -> assertThat(fault.field())
                    .isEqualTo(edited.fileName() + "#" + place));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"Task_ReviewEmployment", "Task_RecordDecision", "EventSub_Withdrawn"})
    void a_step_that_is_gone_is_named_once_and_asked_for(String step) {
        assertThat(Edited.of(EMPLOYMENT)
                        .without("<bpmn:(\\w+) id=\"" + step + "\".*?</bpmn:\\1>")
                        .faults())
                .singleElement()
                .satisfies(fault -> {
                    assertThat(fault.field()).isEqualTo("EmploymentProcess.bpmn#" + step);
                    assertThat(fault.message()).contains("不见了", "请恢复");
                });
    }

    static Stream<Arguments> added_steps() {
        return Stream.of(
                added(
                        "没有人办的外部任务",
                        "<bpmn:serviceTask id='New' camunda:type='external' camunda:topic='notify' />",
                        "外部任务"),
                added("等无人发的消息", catching("<bpmn:messageEventDefinition />"), "只能是定时事件"),
                added("等无人发的信号", catching("<bpmn:signalEventDefinition />"), "只能是定时事件"),
                added("等不成立的条件", catching("<bpmn:conditionalEventDefinition />"), "只能是定时事件"),
                added("等来信", "<bpmn:receiveTask id='New' />", "所等的消息"),
                added("等一百年", catching(duration("P100Y")), "超过一年"),
                added("等367天", catching(duration("P367D")), "超过一年"),
                added("等三天（中文）", catching(duration("三天")), "无法识别"),
                added("表达式定时", catching(duration("${wait}")), "不用表达式"),
                added(
                        "改结果",
                        "<bpmn:serviceTask id='New' camunda:expression=\"${execution.setVariable('employmentOutcome','GRANTED')}\" />",
                        "改写变量"),
                added(
                        "结果变量",
                        "<bpmn:serviceTask id='New' camunda:expression='${1}' camunda:resultVariable='employmentOutcome' />",
                        "“employmentOutcome”"),
                added(
                        "提前入册",
                        "<bpmn:serviceTask id='New' camunda:delegateExpression='${grantItemDelegate}' />",
                        "只能在程序原有的步骤上调用"),
                added(
                        "全部传出",
                        "<bpmn:callActivity id='New' calledElement='EvidenceProcess'><bpmn:extensionElements><camunda:out variables='all' /></bpmn:extensionElements></bpmn:callActivity>",
                        "逐个写明"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("added_steps")
    void an_added_step_must_be_able_to_go_on_and_decides_nothing(String name, Edited edited, String says) {
        assertThat(edited.faults()).singleElement().satisfies(fault -> {
            assertThat(fault.field()).isEqualTo("EmploymentProcess.bpmn#New");
            assertThat(fault.message()).contains(says);
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"terminate", "error", "cancel", "escalation"})
    void a_reminder_may_not_end_with_more_than_itself(String event) {
        assertThat(Edited.of(REVIEW)
                        .beside(
                                "Flow_ToPlanReview",
                                timer("Timer", "Task_FirstReview", false, "P3D"),
                                "<bpmn:endEvent id='End'><bpmn:%sEventDefinition /></bpmn:endEvent>".formatted(event),
                                flow("Timer", "End"))
                        .faults())
                .singleElement()
                .satisfies(fault -> assertThat(fault.message()).contains("只能是普通的结束事件"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<bpmn:extensionElements><camunda:executionListener event='take' expression='${x}' /></bpmn:extensionElements>",
                "<bpmn:conditionExpression language='javascript'>true</bpmn:conditionExpression>"
            })
    void a_flow_carries_a_condition_and_nothing_that_runs(String content) {
        assertThat(Edited.of(EMPLOYMENT)
                        .put(REGISTERED, "New", "<bpmn:task id='New' />")
                        .replace(
                                flow("New", "EndEvent_EmploymentRegistered"),
                                flow("New", "EndEvent_EmploymentRegistered")
                                        .replace(" />", ">" + content + "</bpmn:sequenceFlow>"))
                        .faults())
                .singleElement()
                .satisfies(fault -> assertThat(fault.message()).contains("连线上只能写条件"));
    }

    private static String catching(String definition) {
        return "<bpmn:intermediateCatchEvent id='New'>" + definition + "</bpmn:intermediateCatchEvent>";
    }

    private static Arguments added(String name, String element, String says) {
        return Arguments.of(name, Edited.of(EMPLOYMENT).put(REGISTERED, "New", element), says);
    }

    private static Arguments step(
            String name, String file, String written, String changed, @Nullable String place, String says) {
        return Arguments.of(name, Edited.of(file).replace(written, changed), place, says);
    }
}
