package org.zaijiuye;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.zaijiuye.engine.DiagramSteps;
import org.zaijiuye.problem.NotAllowed;
import org.zaijiuye.shared.MessageName;
import org.zaijiuye.task.UserTaskHandler;

@DisplayName("外来流程越过了部署检查：它调用什么，案卷都分毫不变")
class ForeignProcessTest extends BreakIn {

    private static final String BOTH =
            "{\"item\":\"registration\"},{\"item\":\"benefit\",\"uiInsuredPlace\":\"371002\"}";

    @Autowired
    ProcessEngine engine;

    @Autowired
    RuntimeService runtime;

    @Autowired
    IdentityService identities;

    @Autowired
    ManagementService management;

    @Autowired
    ListableBeanFactory beans;

    @Autowired
    DiagramSteps steps;

    private final List<String> keys = new ArrayList<>();
    private @Nullable PastTheGate attack;

    /** One in review, one that waits for it, one in its second step, one granted, one refused, one that would take away. */
    @BeforeEach
    void cases() {
        var reviewed = open(idNo(), BOTH);
        var half = open(idNo(), BOTH);
        hall.complete(CLERK, half + "-01", "Task_FirstReview", Map.of("decision", "AGREE"));
        hall.complete("si-officer-371002-si", half + "-02", "Task_FirstReview", Map.of("decision", "AGREE"));
        var person = idNo();
        var registered = open(person, "{\"item\":\"registration\"}");
        hall.complete(CLERK, registered + "-01", "Task_FirstReview", Map.of("decision", "AGREE"));
        var leaving =
                open(person, "{\"item\":\"deregistration\",\"deregReason\":\"D10\",\"eventDate\":\"2025-11-04\"}");
        for (var application : List.of(reviewed, half, registered, leaving)) {
            keys.add(application);
            keys.add("C" + application);
        }
        keys.addAll(List.of(reviewed + "-01", reviewed + "-02", half + "-01", half + "-02", registered + "-01"));
        keys.add(leaving + "-13");
        assertThat(hall.open(half + "-02")).containsExactly("Task_Recheck");
        assertThat(hall.open(leaving + "-13")).isNotEmpty();
    }

    @AfterEach
    void withdraw() {
        identities.clearAuthentication();
        if (attack != null) {
            attack.withdraw();
        }
    }

    /** Found from the context, so that a new one is among them. */
    @Test
    void no_delegate_works_there() {
        var delegates = Arrays.asList(beans.getBeanNamesForType(JavaDelegate.class));
        assertThat(delegates).hasSizeGreaterThan(25);
        var files = new HashMap<String, String>();
        for (var bean : delegates) {
            files.put("Foreign" + bean + ".bpmn", process("Foreign" + bean, """
                    <bpmn:serviceTask id="Task_Call" camunda:delegateExpression="${%s}"><bpmn:extensionElements>
                      <camunda:properties><camunda:property name="item" value="benefit"/></camunda:properties>
                    </bpmn:extensionElements></bpmn:serviceTask>""".formatted(bean)));
        }
        attack = PastTheGate.deploy(engine, files);
        var ran = new TreeMap<String, Integer>();
        recordsUnchanged(() -> delegates.forEach(bean -> keys.forEach(key -> {
            for (var turn = 0; turn < 2; turn++) {
                if (starts("Foreign" + bean, key)) {
                    ran.merge(bean, 1, Integer::sum);
                }
            }
        })));
        assertThat(ran.keySet())
                .as("only what may stand in any process")
                .allMatch(bean -> steps.allows(bean, "Foreign" + bean));
    }

    /** As a listener, and as the method that the engine's expressions reach without any step. */
    @Test
    void no_delegate_works_by_a_side_door() {
        var files = Map.of(
                "ForeignListener.bpmn",
                process("ForeignListener", """
                        <bpmn:manualTask id="Task_Call"><bpmn:extensionElements>
                          <camunda:executionListener event="start" delegateExpression="${recordDecisionDelegate}"/>
                        </bpmn:extensionElements></bpmn:manualTask>"""),
                "ForeignExpression.bpmn",
                process("ForeignExpression", """
                        <bpmn:serviceTask id="Task_Call" camunda:expression="${grantItemDelegate.execute(execution)}"/>"""));
        attack = PastTheGate.deploy(engine, files);
        recordsUnchanged(() -> keys.forEach(key -> {
            assertThat(starts("ForeignListener", key)).isFalse();
            assertThat(starts("ForeignExpression", key)).isFalse();
        }));
    }

    @Test
    void no_message_of_ours_is_sent_by_others() {
        var files = new HashMap<String, String>();
        MessageName.ALL.forEach(
                name -> files.put("Foreign" + name + ".bpmn", process("Foreign" + name, """
                        <bpmn:serviceTask id="Task_Send" camunda:expression="${execution.processEngineServices.runtimeService\
                        .createMessageCorrelation('%s').processInstanceBusinessKey(execution.processBusinessKey)\
                        .correlateAllWithResult()}"/>""".formatted(name))));
        attack = PastTheGate.deploy(engine, files);
        recordsUnchanged(() -> {
            MessageName.ALL.forEach(name -> keys.forEach(key -> {
                assertThat(starts("Foreign" + name, key)).as(name).isFalse();
                assertThat(passes(() -> runtime.createMessageCorrelation(name)
                                .processInstanceBusinessKey(key)
                                .correlateAllWithResult()))
                        .as(name)
                        .isFalse();
            }));
            runtime.createEventSubscriptionQuery().eventType("message").list().stream()
                    .filter(waiting -> MessageName.ALL.contains(waiting.getEventName()))
                    .filter(waiting -> waiting.getExecutionId() != null)
                    .forEach(waiting -> assertThat(passes(() ->
                                    runtime.messageEventReceived(waiting.getEventName(), waiting.getExecutionId())))
                            .isFalse());
        });
    }

    @Test
    void no_task_of_ours_is_worked_there() {
        var tasks = beans.getBeanProvider(UserTaskHandler.class).stream()
                .filter(handler -> handler.process().isPresent())
                .map(UserTaskHandler::task)
                .toList();
        assertThat(tasks).hasSizeGreaterThan(8);
        var files = new HashMap<String, String>();
        tasks.forEach(task -> files.put(
                "Foreign" + task + ".bpmn",
                process(
                        "Foreign" + task,
                        "<bpmn:userTask id=\"%s\" camunda:candidateGroups=\"street-clerk-371002001\"/>"
                                .formatted(task))));
        attack = PastTheGate.deploy(engine, files);
        recordsUnchanged(() -> tasks.forEach(task -> keys.forEach(key ->
                assertThat(starts("Foreign" + task, key)).as(task + " " + key).isFalse())));
    }

    /** By itself, through the engine's REST, by a foreign caller, and by one of ours whose diagram names another's handling. */
    @Test
    void our_processes_work_for_nobody_else() {
        var files = new HashMap<String, String>();
        for (var called : ours()) {
            files.put("Foreign" + called + ".bpmn", process("Foreign" + called, call(called)));
        }
        for (var topic : List.of("registers", "bank-batch", "bank-receipts")) {
            files.put("Foreign" + topic + ".bpmn", process("Foreign" + topic, """
                    <bpmn:serviceTask id="Task_Work" camunda:type="external" camunda:topic="%s"/>""".formatted(topic)));
        }
        attack = PastTheGate.deploy(engine, files);
        recordsUnchanged(() -> {
            files.keySet()
                    .forEach(file -> keys.forEach(key -> {
                        var passed = starts(file.replace(".bpmn", ""), key);
                        assertThat(passed && file.endsWith("Process.bpmn"))
                                .as(file)
                                .isFalse();
                    }));
            for (var process : ours()) {
                for (var key : keys) {
                    assertThat(starts(process, key)).as(process).isFalse();
                    assertThat(startedOverRest(process, key))
                            .as(process + " " + key)
                            .containsPattern("没有启动|不能启动");
                }
            }
            hall.run();
        });
        assertThat(runtime.createIncidentQuery().incidentMessageLike("%只能用在流程%").list())
                .as("tasks of our topics in a foreign process")
                .hasSize(2 * keys.size());
    }

    /** A diagram of ours that an administrator changed, past the gate: it calls for the case that waits in review. */
    @Test
    void no_process_of_ours_is_called_for_the_case_of_another() {
        var other = keys.get(8);
        var calls = ours().stream().filter(called -> !called.equals("ObjectionProcess"));
        calls.forEach(called -> {
            attack = PastTheGate.deploy(
                    engine,
                    Map.of(
                            "TimeLimitProcess.bpmn",
                            process(
                                    "TimeLimitProcess",
                                    call(called).replace("${execution.processBusinessKey}", other))));
            recordsUnchanged(() -> assertThat(passes(() -> runtime.startProcessInstanceByKey("TimeLimitProcess")))
                    .as(called)
                    .isFalse());
            attack.withdraw();
        });
        attack = null;
    }

    private static String call(String called) {
        return """
                <bpmn:callActivity id="Task_Call" calledElement="%s"><bpmn:extensionElements>
                  <camunda:in businessKey="${execution.processBusinessKey}"/><camunda:in variables="all"/>
                </bpmn:extensionElements></bpmn:callActivity>""".formatted(called);
    }

    /** Every process that a start without a message or a timer reaches, as packaged; the intake judges forms by itself. */
    private List<String> ours() {
        return engine.getRepositoryService().createProcessDefinitionQuery().latestVersion().list().stream()
                .map(ProcessDefinition::getKey)
                .filter(key -> !key.startsWith("Foreign"))
                .toList();
    }

    private String startedOverRest(String process, String key) {
        var variables = "{\"route\":{\"value\":\"FIRST_REVIEW=street-clerk-371002001\"},\"handling\":{\"value\":\""
                + key + "\"},\"batch\":{\"value\":\"371002-si-BENEFIT-202511-1\"}}";
        var start = "/engine-rest/process-definition/key/" + process + "/start";
        var answer = hall.post("admin", start, "{\"businessKey\":\"" + key + "\",\"variables\":" + variables + "}");
        assertThat(answer.getStatusCode().is4xxClientError())
                .as("%s %s", process, answer.getBody())
                .isTrue();
        return String.valueOf(answer.getBody());
    }

    @Test
    @DisplayName("定时流程对审核中的办件调用决定和生效：步骤上出现事件，中文写明原因，办件不变")
    void a_timer_of_ones_own_ends_in_an_incident() {
        attack = PastTheGate.deploy(engine, Map.of("ForeignTimer.bpmn", process("ForeignTimer", """
                        <bpmn:serviceTask id="Task_Call" camunda:asyncBefore="true"
                          camunda:delegateExpression="${recordDecisionDelegate}"/>""")));
        recordsUnchanged(() -> {
            var instance = runtime.startProcessInstanceByKey("ForeignTimer", keys.get(8), forged(keys.get(8)));
            var job = management
                    .createJobQuery()
                    .processInstanceId(instance.getId())
                    .singleResult();
            while (management
                            .createJobQuery()
                            .jobId(job.getId())
                            .withRetriesLeft()
                            .count()
                    > 0) {
                passes(() -> management.executeJob(job.getId()));
            }
            assertThat(runtime.createIncidentQuery()
                            .processInstanceId(instance.getId())
                            .singleResult())
                    .satisfies(incident -> {
                        assertThat(incident.getActivityId()).isEqualTo("Task_Call");
                        assertThat(incident.getIncidentMessage()).contains("不能用在流程 ForeignTimer 中");
                    });
        });
    }

    private boolean starts(String process, String key) {
        return passes(() -> runtime.startProcessInstanceByKey(process, key, forged(key)));
    }

    /** As the administrator, whatever rights that gives. */
    private boolean passes(Runnable call) {
        try {
            call.run();
            return true;
        } catch (NotAllowed refused) {
            assertThat(refused.getMessage()).containsPattern("\\p{IsHan}");
            return false;
        } catch (RuntimeException e) {
            return false;
        }
    }

    /** Whatever a diagram of ours keeps in variables. */
    private static Map<String, Object> forged(String key) {
        var forged = new HashMap<String, Object>();
        List.of("registration", "benefit", "employment", "deregistration")
                .forEach(item -> forged.put(item + "Outcome", "GRANTED"));
        forged.put("reviewOutcome", key.hashCode() % 2 == 0 ? "NO_SUPPLEMENT" : "AGREED");
        forged.put("route", "FIRST_REVIEW=street-clerk-371002001;FIRST_NOTICE=1");
        forged.put("noticeDays", 1);
        forged.put("afterNotice", "APPROVAL");
        forged.put("register", "psb");
        forged.put("batch", "371002-si-BENEFIT-202511-1");
        forged.put("objectionFinding", "UPHELD");
        forged.put("handling", key);
        return forged;
    }

    private void recordsUnchanged(Runnable attempts) {
        var tables = new Tables(jdbc);
        var before = ours(tables);
        attempts.run();
        var after = ours(tables);
        before.forEach((table, rows) -> assertThat(after.get(table)).as(table).isEqualTo(rows));
    }

    private static Map<String, List<String>> ours(Tables tables) {
        var all = new TreeMap<>(tables.everything());
        all.keySet().removeIf(table -> table.startsWith("ACT_"));
        return all;
    }

    private static String process(String id, String step) {
        var body = step.strip();
        var task = body.replaceFirst("(?s).*?id=\"(\\w+)\".*", "$1");
        return """
                <?xml version="1.0" encoding="UTF-8"?>
                <bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL"
                  xmlns:camunda="http://camunda.org/schema/1.0/bpmn" targetNamespace="attack">
                  <bpmn:process id="%s" isExecutable="true" camunda:historyTimeToLive="P1D">
                    <bpmn:startEvent id="Start"/><bpmn:sequenceFlow id="f1" sourceRef="Start" targetRef="%s"/>
                    %s
                    <bpmn:sequenceFlow id="f2" sourceRef="%s" targetRef="End"/><bpmn:endEvent id="End"/>
                  </bpmn:process>
                </bpmn:definitions>
                """.formatted(id, task, body, task);
    }
}
