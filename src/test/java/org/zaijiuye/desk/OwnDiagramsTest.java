package org.zaijiuye.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.zaijiuye.Drawing;
import org.zaijiuye.records.Notice;

/** What administrators may draw, deployed as from Modeler and run. */
@DisplayName("管理员改图后照样办理")
class OwnDiagramsTest extends OwnDiagramsDesk {

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
}
