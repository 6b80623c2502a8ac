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

import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("管理员可以插入步骤、提醒、子流程和旁支，可以改名、改定时、加表单字段")
class LegalChangesTest {

    private static final String EMPLOYMENT = "exit/EmploymentProcess.bpmn";
    private static final String REVIEW = "ReviewProcess.bpmn";
    private static final String PAYMENT = "PaymentBatchProcess.bpmn";
    private static final String GATE = "Gateway_0check";
    private static final String XOR =
            "<bpmn:exclusiveGateway id='Gateway_0check' name='免审？' default='Flow_Gateway_0check_%s' />";
    private static final String END = "<bpmn:endEvent id='Event_0end' name='已提醒' />";
    private static final String REGISTERED = "Flow_ToEmploymentRegistered";
    private static final String NOT_EMPTY = "${reviewers.officeCode(execution) == '371082001'}";

    static Stream<Arguments> legal_changes() {
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
                                .beside("Flow_ToRecordDecision", flow(GATE, "Task_GatherEvidence", NOT_EMPTY))),
                Arguments.of(
                        "网关回到新增的汇合",
                        employment()
                                .put("Flow_ToRecordDecision", GATE, XOR.formatted("Task_RecordDecision"))
                                .put(
                                        "Flow_ToReviewEmployment",
                                        "Gateway_0join",
                                        "<bpmn:exclusiveGateway id='Gateway_0join' />")
                                .beside("Flow_ToRecordDecision", flow(GATE, "Gateway_0join", NOT_EMPTY))),
                Arguments.of(
                        "不中断定时后结束", review().beside("Flow_ToPlanReview", reminder, END, flow(TIMER, "Event_0end"))),
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
                        "字段按旧写法声明",
                        Edited.of("ObjectionProcess.bpmn")
                                .replace("<camunda:property name=\"finding\" value=\"field\" />", "")
                                .replace(
                                        "<camunda:outputParameter name=\"objectionFinding\">",
                                        "<camunda:inputParameter name=\"finding\" /><camunda:outputParameter name=\"objectionFinding\">")),
                Arguments.of(
                        "表单多一个字段",
                        review().replace(
                                        "<camunda:property name=\"rightNumber\" value=\"field\" />",
                                        "<camunda:property name=\"rightNumber\" value=\"field\" /><camunda:property name=\"reached\" value=\"field\" />")));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("legal_changes")
    void what_leaves_the_programs_flow_alone_is_accepted(String name, Edited edited) {
        assertThat(edited.faults()).isEmpty();
    }

    @Test
    void a_reminder_may_be_put_at_every_step_of_the_review() {
        for (var step : new String[] {"Task_FirstReview", "Task_Recheck", "Task_Approve"}) {
            assertThat(review().beside(
                                    "Flow_ToPlanReview",
                                    timer(TIMER, step, false, "P10D"),
                                    END,
                                    flow(TIMER, "Event_0end"))
                            .faults())
                    .isEmpty();
        }
    }

    private static Edited review() {
        return Edited.of(REVIEW);
    }

    private static Edited employment() {
        return Edited.of(EMPLOYMENT);
    }
}
