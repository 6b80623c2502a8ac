package org.zaijiuye.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.zaijiuye.application.SampleForm.idNo;
import static org.zaijiuye.application.SampleForm.registration;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Job;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.zaijiuye.ProcessTest;
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

    @Test
    @DisplayName("没有失业登记，失业保险金申领按前置未成办结，并告知依据（《社会保险法》第四十五条）")
    void a_benefit_without_registration_closes_with_its_reason_and_one_summary() {
        var form = registration("PROC-BENEFIT", idNo("19800101", 141));
        form.putArray("items").addObject().put("item", "benefit");
        ((ObjectNode) form.path("applicant")).put("siCardAccount", "6222021001116248");
        submit(form);
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
        followUps.withdraw("PROC-WITHDRAWN", "{\"items\":[\"registration\"],\"reason\":\"不再需要\"}");
        finish("PROC-WITHDRAWN");
        assertThat(item("PROC-WITHDRAWN").outcome()).isEqualTo("WITHDRAWN");
        assertClosed("PROC-WITHDRAWN");
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
