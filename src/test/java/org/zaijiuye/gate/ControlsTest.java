package org.zaijiuye.gate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.zaijiuye.gate.Edited.TIMER;
import static org.zaijiuye.gate.Edited.eventSubProcess;
import static org.zaijiuye.gate.Edited.flow;
import static org.zaijiuye.gate.Edited.interrupting;
import static org.zaijiuye.gate.Edited.timer;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.zaijiuye.shared.Fault;

@DisplayName("管理员改流程图：可以插入、改名、调整布局，程序自己的流程不变")
class ControlsTest {

    private static final String EMPLOYMENT = "exit/EmploymentProcess.bpmn";
    private static final String REVIEW = "ReviewProcess.bpmn";
    private static final String EVIDENCE = "EvidenceProcess.bpmn";
    private static final String VERIFIED_YES =
            "id=\"Flow_EvidenceVerifiedYes\" name=\"是\" sourceRef=\"Gateway_EvidenceVerified\" targetRef=\"Gateway_EvidenceDone\">\n"
                    + "      <bpmn:conditionExpression xsi:type=\"bpmn:tFormalExpression\">${registers.verified(execution)}";
    private static final String PAYMENT = "PaymentBatchProcess.bpmn";
    private static final String GATE = "Gateway_0check";
    private static final String XOR =
            "<bpmn:exclusiveGateway id='Gateway_0check' name='免审？' default='Flow_Gateway_0check_%s' />";
    private static final String END = "<bpmn:endEvent id='Event_0end' name='已提醒' />";
    private static final String REGISTERED = "Flow_ToEmploymentRegistered";
    private static final String NOT_EMPTY = "${reviewers.officeCode(execution) == '371082001'}";

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

    /** A name, the change, the code and place of the one fault, and what its message says. */
    static Stream<Arguments> ways_around() {
        return Stream.of(
                Arguments.of(
                        "中断定时跳过初审",
                        review().beside(
                                        "Flow_ToPlanReview",
                                        interrupting("Task_FirstReview"),
                                        flow(TIMER, "Gateway_FirstReviewed")),
                        "FLOW_CHANGED",
                        TIMER,
                        "只能回到之前的步骤"),
                Arguments.of(
                        "中断定时从复核直接审结",
                        review().beside(
                                        "Flow_ToPlanReview",
                                        interrupting("Task_Recheck"),
                                        flow(TIMER, "EndEvent_ReviewConcluded")),
                        "FLOW_CHANGED",
                        TIMER,
                        "只能回到之前的步骤"),
                Arguments.of(
                        "中断定时后结束",
                        review().beside(
                                        "Flow_ToPlanReview",
                                        interrupting("Task_Recheck"),
                                        END,
                                        flow(TIMER, "Event_0end")),
                        "FLOW_CHANGED",
                        "Event_0end",
                        "没有决定"),
                Arguments.of(
                        "不中断定时接回主流程",
                        review().beside(
                                        "Flow_ToPlanReview",
                                        timer(TIMER, "Task_FirstReview", false, "P3D"),
                                        flow(TIMER, "Gateway_FirstReviewed")),
                        "FLOW_CHANGED",
                        TIMER,
                        "重复办理"),
                Arguments.of(
                        "中断型事件子流程",
                        employment().beside("Flow_ToGatherEvidence", eventSubProcess(" ")),
                        "STEP_ADDED",
                        "Activity_0sub",
                        "改为不中断"),
                Arguments.of(
                        "免审网关",
                        around("Flow_ToReviewEmployment", "Task_ReviewEmployment", "Task_RecordDecision"),
                        "FLOW_CHANGED",
                        "Task_ProposeDecision",
                        "经“免审？（Gateway_0check）”多了一条直接通往“作出决定（Task_RecordDecision）”的路"),
                Arguments.of(
                        "免审网关后结束",
                        around("Flow_ToReviewEmployment", "Task_ReviewEmployment", "Event_0end")
                                .beside("Flow_ToGatherEvidence", END),
                        "FLOW_CHANGED",
                        "Event_0end",
                        "没有决定"),
                Arguments.of(
                        "跳过审核",
                        employment().lead("Flow_ToReviewEmployment", "Task_RecordDecision"),
                        "FLOW_CHANGED",
                        "Task_ProposeDecision",
                        "不再通往“审核（Task_ReviewEmployment）”，请恢复"),
                Arguments.of(
                        "条件互换",
                        employment()
                                .replace("'GRANTED'", "'X'")
                                .replace("'REFUSED'", "'GRANTED'")
                                .replace("'X'", "'REFUSED'"),
                        "FLOW_CHANGED",
                        "Gateway_EmploymentOutcome",
                        "条件或默认流被改动，请恢复原样"),
                Arguments.of(
                        "复核条件恒假",
                        review().replace("${reviewRoute.takes(execution, 'RECHECK')}", "${false}"),
                        "FLOW_CHANGED",
                        "Gateway_RecheckTaken",
                        "通往“复核（Task_Recheck）”的条件"),
                Arguments.of(
                        "条件里的变量写错",
                        employment().replace("${employmentOutcome == 'GRANTED'}", "${employmentOutcom == 'GRANTED'}"),
                        "FLOW_CHANGED",
                        "Gateway_EmploymentOutcome",
                        "条件"),
                Arguments.of(
                        "默认批准",
                        Edited.of(PAYMENT)
                                .replace(
                                        "default=\"Flow_BatchApprovalReturned\"",
                                        "default=\"Flow_BatchApprovalApproved\""),
                        "FLOW_CHANGED",
                        "Gateway_BatchApproval",
                        "默认流"),
                Arguments.of(
                        "未核实也通过",
                        Edited.of(EVIDENCE).lead("Flow_EvidenceVerifiedNo", "Gateway_EvidenceDone"),
                        "FLOW_CHANGED",
                        "Gateway_EvidenceVerified",
                        "不再通往“人工核查"),
                Arguments.of(
                        "人工核查到时通过",
                        Edited.of(EVIDENCE)
                                .beside(
                                        "Flow_ToQueryAgain",
                                        interrupting("Task_VerifyEvidence"),
                                        flow(TIMER, "Gateway_EvidenceDone")),
                        "FLOW_CHANGED",
                        TIMER,
                        "跳过"),
                Arguments.of(
                        "不看证据就算核实",
                        Edited.of(EVIDENCE)
                                .replace(VERIFIED_YES, VERIFIED_YES.replace("registers.verified(execution)", "true")),
                        "FLOW_CHANGED",
                        "Gateway_EvidenceVerified",
                        "条件"),
                Arguments.of(
                        "批次到时发放",
                        Edited.of(PAYMENT)
                                .beside(
                                        "Flow_ToApproveBatch",
                                        interrupting("Task_ApproveBatch"),
                                        flow(TIMER, "Gateway_SendAgain")),
                        "FLOW_CHANGED",
                        TIMER,
                        "跳过"),
                Arguments.of(
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
                        "重复办理"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("ways_around")
    void a_way_around_the_programs_flow_is_one_fault_at_its_place(
            String name, Edited edited, String code, String place, String says) {
        assertThat(edited.faults()).singleElement().satisfies(fault -> {
            assertThat(fault.code()).isEqualTo(code);
            assertThat(fault.field()).isEqualTo(edited.fileName() + "#" + place);
            assertThat(fault.message()).contains(says).doesNotContain("${", "删除这一步");
        });
    }

    @Test
    void a_renamed_process_is_blamed_on_its_own_file_alone() {
        assertThat(employment()
                        .replace("EmploymentProcess\"", "EmploymentProces\"")
                        .faults())
                .singleElement()
                .returns("EmploymentProcess.bpmn#EmploymentProcess", Fault::field)
                .satisfies(fault -> assertThat(fault.message()).contains("文件中的编号却是“EmploymentProces”，请恢复编号"));
    }

    private static Edited review() {
        return Edited.of(REVIEW);
    }

    private static Edited employment() {
        return Edited.of(EMPLOYMENT);
    }

    private static Edited around(String flow, String step, String target) {
        return employment().put(flow, GATE, XOR.formatted(step)).beside(flow, flow(GATE, target, NOT_EMPTY));
    }
}
