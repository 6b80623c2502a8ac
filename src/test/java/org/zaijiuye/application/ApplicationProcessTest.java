package org.zaijiuye.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.zaijiuye.application.SampleForm.idNo;
import static org.zaijiuye.application.SampleForm.registration;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.history.HistoricActivityInstance;
import org.camunda.bpm.engine.runtime.Job;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.zaijiuye.ProcessTest;
import org.zaijiuye.json.StrictJson;
import org.zaijiuye.records.Applications;
import org.zaijiuye.records.Notices;

@ProcessTest
@DisplayName("一件事联办：没有可办事项时的去向")
class ApplicationProcessTest {

    @Autowired
    Submissions submissions;

    @Autowired
    SubmissionActions followUps;

    @Autowired
    ProgressReport report;

    @Autowired
    Applications applications;

    @Autowired
    Notices notices;

    @Autowired
    RuntimeService runtime;

    @Autowired
    ManagementService management;

    @Autowired
    HistoryService history;

    @Test
    @DisplayName("没有失业登记，失业保险金申领按前置未成办结，并告知依据（《社会保险法》第四十五条）")
    void a_benefit_without_registration_closes_with_its_reason_and_one_summary() {
        submit(registration("PROC-BENEFIT", idNo("19800101", 141)), "benefit");
        assertThat(item("PROC-BENEFIT").status()).isEqualTo("WAITING_PREREQ");
        finish("PROC-BENEFIT");
        assertThat(item("PROC-BENEFIT").outcome()).isEqualTo("PREREQ_FAILED");
        assertThat(item("PROC-BENEFIT").reasons()).singleElement().satisfies(reason -> {
            assertThat(reason.code()).isEqualTo("PREREQ_FAILED");
            assertThat(reason.article()).isEqualTo("第四十五条");
        });
        assertClosed("PROC-BENEFIT");
    }

    @Test
    void an_application_whose_items_were_all_withdrawn_closes_without_handling_any() {
        submit(registration("PROC-WITHDRAWN", idNo("19800101", 143)));
        followUps.withdraw("PROC-WITHDRAWN", StrictJson.object("{\"items\":[\"registration\"],\"reason\":\"不再需要\"}"));
        finish("PROC-WITHDRAWN");
        assertThat(item("PROC-WITHDRAWN").outcome()).isEqualTo("WITHDRAWN");
        assertClosed("PROC-WITHDRAWN");
    }

    @Test
    @DisplayName("没有选办事项的环节只经过一个网关")
    void a_stage_without_a_chosen_item_is_passed_over() {
        submit(registration("PROC-STAGES", idNo("19800101", 145)), "benefit");
        finish("PROC-STAGES");
        assertThat(steps("PROC-STAGES")).contains("Task_HandleRegisterStage").doesNotContain("Task_HandleExitStage");
        submit(registration("PROC-NO-STAGE", idNo("19800101", 147)));
        followUps.withdraw("PROC-NO-STAGE", StrictJson.object("{\"items\":[\"registration\"],\"reason\":\"不再需要\"}"));
        finish("PROC-NO-STAGE");
        assertThat(steps("PROC-NO-STAGE"))
                .containsExactlyInAnyOrder(
                        "StartEvent_ApplicationSubmitted", "Task_CloseApplication", "EndEvent_ApplicationClosed");
    }

    @Test
    @DisplayName("进入环节后才撤回的事项，轮到它时不再办理")
    void an_item_withdrawn_after_its_stage_was_entered_is_passed_over_on_its_branch() {
        submit(registration("PROC-LATE", idNo("19800101", 149)), "benefit");
        followUps.withdraw("PROC-LATE", StrictJson.object("{\"items\":[\"benefit\"],\"reason\":\"不再需要\"}"));
        var instance = runtime.createProcessInstanceQuery()
                .processInstanceBusinessKey("PROC-LATE")
                .singleResult()
                .getId();
        runtime.createProcessInstanceModification(instance)
                .startBeforeActivity("Gateway_BenefitChosen")
                .startBeforeActivity("Gateway_CertificateChosen")
                .startBeforeActivity("Gateway_DeregistrationChosen")
                .execute();
        assertThat(steps("PROC-LATE"))
                .contains("EndEvent_RegisterStageHandled", "EndEvent_ExitStageHandled")
                .doesNotContain("Task_HandleBenefit", "Task_ClosePrerequisite", "Task_HandleDeregistration");
        assertThat(item("PROC-LATE").outcome()).isEqualTo("WITHDRAWN");
    }

    private List<String> steps(String number) {
        var instance = history.createHistoricProcessInstanceQuery()
                .processInstanceBusinessKey(number)
                .singleResult();
        return history.createHistoricActivityInstanceQuery().processInstanceId(instance.getId()).list().stream()
                .map(HistoricActivityInstance::getActivityId)
                .toList();
    }

    /** Another item instead of the registration. */
    private void submit(ObjectNode form, String item) {
        form.putArray("items").addObject().put("item", item);
        ((ObjectNode) form.path("applicant")).put("siCardAccount", "6222021001116248");
        submit(form);
    }

    private void submit(ObjectNode form) {
        assertThat(submissions.submit(form.toString(), "system").created()).isTrue();
    }

    private void finish(String number) {
        for (var instance : runtime.createProcessInstanceQuery()
                .processInstanceBusinessKey(number)
                .list()) {
            for (var jobs = jobs(instance.getId()); !jobs.isEmpty(); jobs = jobs(instance.getId())) {
                jobs.forEach(job -> management.executeJob(job.getId()));
            }
        }
    }

    private List<Job> jobs(String instance) {
        return management.createJobQuery().processInstanceId(instance).list();
    }

    private Progress.ItemProgress item(String number) {
        return report.of(applications.findById(number).orElseThrow()).items().get(0);
    }

    private void assertClosed(String number) {
        assertThat(runtime.createProcessInstanceQuery()
                        .processInstanceBusinessKey(number)
                        .count())
                .isZero();
        assertThat(applications.findById(number).orElseThrow().closedAt()).isNotNull();
        assertThat(notices.findBySubjectOrderByCreatedAt(number)).hasSize(1);
    }
}
