package org.zaijiuye.bundle;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Date;
import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("单个文件上传：从此使用，重启不丢")
class UploadTest extends BundleBench {

    private static final String CLERK = "street-clerk-371002001";

    @Test
    void one_diagram_alone_is_used_by_its_callers_and_finds_its_form() {
        var edited = edited(CALLED);

        var deployment = upload(edited);

        assertThat(names(deployment))
                .contains(CALLED)
                .extracting(BundleFile::fileName)
                .containsExactlyInAnyOrder(CALLED, "TrialProcess.bpmn", FORM, "Turn.form", "Called.form");
        var task = reachCalledTask();
        assertThat(deploymentOf(task)).isEqualTo(deployment.getId());
        assertThat(engine.getFormService().getDeployedTaskForm(task.getId())).isNotNull();
        engine.getTaskService().claim(task.getId(), CLERK);
        engine.getTaskService().complete(task.getId(), Map.of("decision", "PASS"));
    }

    @Test
    void the_same_file_again_makes_no_deployment_and_survives_a_restart() {
        var edited = edited(CALLED);
        var first = upload(edited);
        var before = deployments();

        assertThat(upload(edited).getId()).isEqualTo(first.getId());
        assertThat(restart()).isEmpty();

        assertThat(deployments()).isEqualTo(before);
        assertThat(inForce(CALLED).sameContent(edited)).isTrue();
    }

    @Test
    void one_form_alone_is_shown_by_new_cases() throws Exception {
        var edited = edited(FORM);

        upload(edited);

        var task = start();
        assertThat(engine.getFormService().getDeployedTaskForm(task.getId()).readAllBytes())
                .isEqualTo(edited.bytes());
    }

    @Test
    void one_table_alone_stays_alone_and_is_not_overwritten_by_a_restart() {
        var processVersion = processVersion();
        var edited = edited(TABLE);

        assertThat(names(upload(edited))).containsExactly(TABLE);
        assertThat(restart()).isEmpty();

        assertThat(processVersion()).isEqualTo(processVersion);
        assertThat(inForce(TABLE).sameContent(edited)).isTrue();
    }

    @Test
    void the_newest_bundle_is_found_although_the_clock_was_moved_back() {
        ClockUtil.setCurrentTime(Date.from(Instant.parse("2025-11-04T01:00:00Z")));
        var form = edited(FORM);
        var diagram = edited(CALLED);

        upload(form);
        upload(diagram);

        assertThat(inForce(FORM).sameContent(form)).isTrue();
        assertThat(inForce(CALLED).sameContent(diagram)).isTrue();
    }

    private Task start() {
        var key = UUID.randomUUID().toString();
        engine.getRuntimeService().startProcessInstanceByKey("TrialProcess", key);
        return engine.getTaskService()
                .createTaskQuery()
                .processInstanceBusinessKey(key)
                .singleResult();
    }

    private Task reachCalledTask() {
        var trial = start();
        work(trial);
        var instance = trial.getProcessInstanceId();
        engine.getTaskService()
                .createTaskQuery()
                .processInstanceId(instance)
                .list()
                .forEach(this::work);
        return engine
                .getTaskService()
                .createTaskQuery()
                .taskDefinitionKey("Task_Called")
                .initializeFormKeys()
                .list()
                .stream()
                .filter(task -> instance.equals(superInstance(task)))
                .findFirst()
                .orElseThrow();
    }

    private void work(Task task) {
        engine.getTaskService().claim(task.getId(), CLERK);
        engine.getTaskService().complete(task.getId());
    }

    private String superInstance(Task task) {
        return engine.getRuntimeService()
                .createProcessInstanceQuery()
                .subProcessInstanceId(task.getProcessInstanceId())
                .singleResult()
                .getId();
    }

    private String deploymentOf(Task task) {
        return engine.getRepositoryService()
                .getProcessDefinition(task.getProcessDefinitionId())
                .getDeploymentId();
    }
}
