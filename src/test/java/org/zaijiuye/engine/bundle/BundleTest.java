package org.zaijiuye.engine.bundle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.repository.Deployment;
import org.camunda.bpm.engine.repository.Resource;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.zaijiuye.engine.EngineTest;
import org.zaijiuye.engine.Rejected;

@EngineTest
@DisplayName("整套部署：启动、单个文件上传、重启")
class BundleTest {

    private static final String CLERK = "street-clerk-371002001";
    private static final String CALLED = "CalledProcess.bpmn";
    private static final String FORM = "Trial.form";
    private static final String TABLE = "TrialLimit.dmn";

    @Autowired
    private ProcessEngine engine;

    @Autowired
    private PackagedBundle bundle;

    private List<BundleFile> packaged = List.of();

    @BeforeEach
    void begin_with_the_packaged_files_in_force() {
        packaged = bundle.files();
        for (var file : packaged) {
            if (!inForce(file.fileName()).sameContent(file)) {
                upload(file);
            }
        }
        restart();
    }

    @AfterEach
    void reset_the_clock() {
        ClockUtil.reset();
    }

    @Test
    void the_bundle_is_one_deployment_with_stable_relative_names() {
        packaged = changed(packaged, CALLED);
        packaged = changed(packaged, TABLE);
        restart();

        assertThat(names(newest()))
                .containsExactlyInAnyOrder(
                        "processes/trial/TrialProcess.bpmn",
                        "processes/CalledProcess.bpmn",
                        "processes/policy/TrialLimit.dmn",
                        "forms/trial/Trial.form",
                        "forms/trial/Turn.form",
                        "forms/trial/Called.form",
                        Manifest.RESOURCE);
        assertThat(newest().getName()).isEqualTo("zaijiuye");
    }

    @Test
    void a_restart_without_changes_deploys_nothing() {
        var before = deployments();

        assertThat(restart()).isEmpty();
        assertThat(deployments()).isEqualTo(before);
    }

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
    void a_release_keeps_what_an_administrator_changed_and_reports_the_conflict() {
        var edited = edited(CALLED);
        upload(edited);

        packaged = changed(packaged, FORM);
        assertThat(restart()).isEmpty();
        assertThat(inForce(CALLED).sameContent(edited)).isTrue();
        assertThat(inForce(FORM).sameContent(packaged(FORM))).isTrue();

        packaged = changed(packaged, CALLED);
        assertThat(restart()).containsExactly(CALLED);
        assertThat(restart()).containsExactly(CALLED);
        assertThat(inForce(CALLED).sameContent(edited)).isTrue();

        upload(packaged(CALLED));
        assertThat(restart()).isEmpty();
    }

    @Test
    void a_release_that_changes_a_table_makes_no_new_process_versions() {
        var processVersion = processVersion();
        packaged = changed(packaged, TABLE);

        assertThat(restart()).isEmpty();

        assertThat(inForce(TABLE).sameContent(packaged(TABLE))).isTrue();
        assertThat(processVersion()).isEqualTo(processVersion);
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

    @Test
    void of_two_nodes_that_start_together_one_deploys() {
        packaged = changed(packaged, CALLED);
        var before = deployments();
        var nodes = Executors.newFixedThreadPool(2);

        var starts = Stream.generate(() -> CompletableFuture.supplyAsync(this::restart, nodes))
                .limit(2)
                .toList();
        // H2 knows no lock between nodes (it is for one node): there the loser fails whole and deploys nothing.
        starts.forEach(node -> node.exceptionally(lost -> List.of()).join());
        nodes.shutdown();

        assertThat(deployments()).isEqualTo(before + 1);
    }

    @Test
    void a_model_that_names_what_does_not_exist_is_refused_with_every_fault() {
        var before = deployments();
        var broken = text(packaged("TrialProcess.bpmn"))
                .replace("Task_Trial\"", "Task_Unknown\"")
                .replaceFirst("formRef=\"Trial\"", "formRef=\"Missing\"")
                .replace("inputParameter name=\"finding\"", "inputParameter name=\"findings\"")
                .replace("trialRegisters.due(", "trialRegisters.all(")
                .replace("calledElement=\"CalledProcess\"", "calledElement=\"LostProcess\"")
                .replace(
                        "<bpmn:endEvent id=\"EndEvent_Trial\">",
                        "<bpmn:serviceTask id=\"Task_Lost\" camunda:delegateExpression=\"${lostDelegate}\" />"
                                + "<bpmn:serviceTask id=\"Task_Class\" camunda:class=\"java.lang.String\" />"
                                + "<bpmn:scriptTask id=\"Task_Script\" scriptFormat=\"juel\"><bpmn:script>1</bpmn:script></bpmn:scriptTask>"
                                + "<bpmn:serviceTask id=\"Task_Bean\" camunda:expression=\"${lost.find(execution)}\" />"
                                + "<bpmn:endEvent id=\"EndEvent_Trial\">");

        assertThatThrownBy(() -> upload(new BundleFile("TrialProcess.bpmn", broken.getBytes(StandardCharsets.UTF_8))))
                .isInstanceOfSatisfying(Rejected.class, refused -> {
                    assertThat(refused.status()).isEqualTo(422);
                    assertThat(refused.faults())
                            .extracting(fault -> fault.code())
                            .contains(
                                    "NO_TASK_FORM",
                                    "NO_FORM",
                                    "UNDECLARED_FIELD",
                                    "NO_METHOD",
                                    "NO_PROCESS",
                                    "NO_DELEGATE",
                                    "CLASS",
                                    "SCRIPT",
                                    "NO_BEAN");
                    assertThat(refused.faults())
                            .extracting(fault -> fault.message())
                            .contains("文件 TrialProcess.bpmn，元素 Task_Lost：委托“${lostDelegate}”在程序中不存在，请改正名称，或先升级程序。");
                });
        assertThat(deployments()).isEqualTo(before);
    }

    @Test
    void an_unreadable_file_is_refused() {
        for (var name : List.of("Broken.bpmn", "Broken.form")) {
            var withDiagram = engine.getRepositoryService()
                    .createDeployment()
                    .addString(name, "{<")
                    .addInputStream(
                            CALLED, new ByteArrayInputStream(packaged(CALLED).bytes()));
            assertThatThrownBy(withDiagram::deploy)
                    .isInstanceOf(Rejected.class)
                    .hasMessageContaining("请在 Modeler 中重新保存");
        }
    }

    private List<String> restart() {
        var configuration = (ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration();
        return configuration.getCommandExecutorTxRequired().execute(context -> BundleStart.start(context, packaged));
    }

    /** As Modeler does it: one file under its bare name, duplicates filtered. */
    private Deployment upload(BundleFile file) {
        return engine.getRepositoryService()
                .createDeployment()
                .name("modeler")
                .enableDuplicateFiltering(false)
                .addInputStream(file.fileName(), new ByteArrayInputStream(file.bytes()))
                .deployWithResult();
    }

    private BundleFile edited(String fileName) {
        return changed(packaged, fileName).stream()
                .filter(file -> file.fileName().equals(fileName))
                .findFirst()
                .orElseThrow();
    }

    private static List<BundleFile> changed(List<BundleFile> files, String fileName) {
        var changed = new ArrayList<BundleFile>();
        for (var file : files) {
            var mark = UUID.randomUUID().toString();
            var text = fileName.endsWith(".form")
                    ? text(file).replaceFirst("\"label\": \"", "\"label\": \"" + mark)
                    : text(file) + "<!-- " + mark + " -->";
            changed.add(
                    file.fileName().equals(fileName)
                            ? new BundleFile(file.name(), text.getBytes(StandardCharsets.UTF_8))
                            : file);
        }
        return changed;
    }

    private BundleFile packaged(String fileName) {
        return packaged.stream()
                .filter(file -> file.fileName().equals(fileName))
                .findFirst()
                .orElseThrow();
    }

    private BundleFile inForce(String fileName) {
        var configuration = (ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration();
        return configuration.getCommandExecutorTxRequired().execute(context -> {
            var active = new ActiveBundle(context);
            var file = active.bound().get(fileName);
            return file == null ? active.tables().get(fileName) : file;
        });
    }

    private static String text(BundleFile file) {
        return new String(file.bytes(), StandardCharsets.UTF_8);
    }

    private List<String> names(Deployment deployment) {
        return engine.getRepositoryService().getDeploymentResources(deployment.getId()).stream()
                .map(Resource::getName)
                .toList();
    }

    private Deployment newest() {
        return engine.getRepositoryService()
                .createDeploymentQuery()
                .orderByDeploymentTime()
                .desc()
                .list()
                .get(0);
    }

    private long deployments() {
        return engine.getRepositoryService().createDeploymentQuery().count();
    }

    private int processVersion() {
        return engine.getRepositoryService()
                .createProcessDefinitionQuery()
                .processDefinitionKey("TrialProcess")
                .latestVersion()
                .singleResult()
                .getVersion();
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
