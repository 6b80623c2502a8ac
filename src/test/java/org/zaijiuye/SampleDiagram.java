package org.zaijiuye;

import org.camunda.bpm.model.bpmn.Bpmn;

/** A small diagram that keeps every convention, for tests that then break one. */
final class SampleDiagram {

    private SampleDiagram() {}

    static String xml() {
        var model = Bpmn.createExecutableProcess("SampleProcess")
                .name("样例申领")
                .camundaHistoryTimeToLiveString("P7D")
                .camundaVersionTag("1")
                .camundaStartableInTasklist(false)
                .startEvent("StartEvent_SampleClaimed")
                .name("已申领")
                .sequenceFlowId("Flow_ToHandleOther")
                .callActivity("Task_HandleOther")
                .name("办理其他")
                .calledElement("OtherProcess")
                .camundaCalledElementBinding("deployment")
                .sequenceFlowId("Flow_ToReviewSample")
                .userTask("Task_ReviewSample")
                .name("审核样例")
                .camundaFormRef("ReviewSample")
                .camundaFormRefBinding("deployment")
                .camundaCandidateGroups("clerk")
                .camundaDueDate("${deadlines.due(execution)}")
                .camundaFollowUpDate("${deadlines.promise(execution)}")
                .camundaInputParameter("comment", "")
                .camundaInputParameter("decision", "")
                .sequenceFlowId("Flow_ToDecideSample")
                .serviceTask("Task_DecideSample")
                .name("判定样例")
                .camundaDelegateExpression("${decideSampleDelegate}")
                .sequenceFlowId("Flow_ToSampleOutcome")
                .exclusiveGateway("Gateway_SampleOutcome")
                .name("判定结果？")
                .sequenceFlowId("Flow_SampleOutcomeGranted")
                .condition("核准", "${sampleOutcome == 'GRANTED'}")
                .endEvent("EndEvent_SampleGranted")
                .name("已核准")
                .moveToNode("Gateway_SampleOutcome")
                .sequenceFlowId("Flow_SampleOutcomeRefused")
                .endEvent("EndEvent_SampleRefused")
                .name("不予核准")
                .done();
        return Bpmn.convertToString(model)
                .replace(
                        "id=\"Gateway_SampleOutcome\"",
                        "id=\"Gateway_SampleOutcome\" default=\"Flow_SampleOutcomeRefused\"")
                .replace("id=\"Flow_SampleOutcomeRefused\"", "id=\"Flow_SampleOutcomeRefused\" name=\"不予核准\"");
    }
}
