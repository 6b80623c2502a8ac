package org.zaijiuye;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Job;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

@DisplayName("越过了部署检查的表达式：够不着程序的部件、引擎的服务和 Java 类，成为中文的异常，什么都不变")
class ForeignExpressionTest extends BreakIn {

    private static final String CHINESE = "流程图的表达式用了“[A-Za-z]+”.*没有执行。请管理员改正流程图，然后重试。";

    @Autowired
    ProcessEngine engine;

    @Autowired
    RuntimeService runtime;

    @Autowired
    ManagementService management;

    private @Nullable PastTheGate attack;

    @AfterEach
    void withdraw() {
        if (attack != null) {
            attack.withdraw();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "${dataSource.getConnection().createStatement().execute('delete from staff_log')}",
                "${jdbcTemplate.update('delete from staff_log')}",
                "${processEngine.identityService.createGroupQuery().list()}",
                "${runtimeService.createProcessInstanceQuery().list()}",
                "${proposals.latest('x')}",
                "${execution.processEngineServices.runtimeService.createProcessInstanceQuery().list()}",
                "${execution.setVariable('benefitOutcome', 'GRANTED')}",
                "${execution.getProcessInstance()}",
                "${reviewers.class.classLoader.loadClass('java.lang.Runtime')}",
                "${reviewers.getClass().forName('java.lang.Runtime')}",
                "${''.getClass().forName('java.lang.Runtime')}",
                "${dateTime().getClass().forName('java.lang.Runtime')}",
                "${back}"
            })
    void reaches_nothing(String expression) {
        var incident = incident("""
                <bpmn:serviceTask id="Task_Call" camunda:asyncBefore="true" camunda:expression="%s"/>""".formatted(expression));
        assertThat(incident).matches(CHINESE);
    }

    @Test
    @DisplayName("不是程序拒绝、而是故障的：异常说明哪一步、怎么办，原因写在后面")
    void a_fault_says_in_chinese_which_step_and_what_to_do() {
        assertThat(incident("""
                <bpmn:serviceTask id="Task_Call" name="催办" camunda:asyncBefore="true" camunda:expression="${1 % 0}"/>"""))
                .startsWith("流程“外来的流程”的步骤“催办”（Task_Call）出现故障，没有办成")
                .contains("由管理员在 Cockpit 中重试")
                .endsWith("原因：ArithmeticException：/ by zero");
    }

    @ParameterizedTest
    @CsvSource({"'', 没有填写标题（字段 title）", "title=提醒, 没有填写内容（字段 text）", "title=提醒 text=${' '}, 没有填写内容（字段 text）"})
    @DisplayName("缺标题、内容的“发送通知”：停在那一步成为中文的异常，什么也不发")
    void a_notice_without_its_words_is_not_sent(String fields, String says) {
        var step = new StringBuilder();
        for (var field : fields.split(" (?=text)", -1)) {
            var parts = field.split("=", 2);
            if (parts.length == 2) {
                step.append("<camunda:field name=\"%s\"><camunda:expression>%s</camunda:expression></camunda:field>"
                        .formatted(parts[0], parts[1]));
            }
        }
        assertThat(incident("""
                <bpmn:serviceTask id="Task_Call" name="提醒" camunda:asyncBefore="true" \
                camunda:delegateExpression="${sendNoticeDelegate}">
                  <bpmn:extensionElements>%s</bpmn:extensionElements></bpmn:serviceTask>""".formatted(step))).isEqualTo("步骤“提醒”" + says + "，请管理员改正流程图后重试");
    }

    @ParameterizedTest
    @ValueSource(strings = {"juel", "feel"})
    void no_script_runs(String language) {
        assertThat(incident("""
                <bpmn:scriptTask id="Task_Call" camunda:asyncBefore="true" scriptFormat="%s">
                  <bpmn:script>${execution.setVariable('benefitOutcome', 'GRANTED')}</bpmn:script>
                </bpmn:scriptTask>""".formatted(language))).matches("流程图里有脚本.*没有执行。请管理员改正流程图，然后重试。");
    }

    /** What the step failed with; nothing but its job and its incident is new. */
    private String incident(String step) {
        attack = PastTheGate.deploy(engine, Map.of("ForeignExpression.bpmn", """
                <?xml version="1.0" encoding="UTF-8"?>
                <bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL"
                  xmlns:camunda="http://camunda.org/schema/1.0/bpmn" targetNamespace="attack">
                  <bpmn:process id="ForeignExpression" name="外来的流程" isExecutable="true" camunda:historyTimeToLive="P1D">
                    <bpmn:startEvent id="Start"/><bpmn:sequenceFlow id="f1" sourceRef="Start" targetRef="Task_Call"/>
                    %s
                    <bpmn:sequenceFlow id="f2" sourceRef="Task_Call" targetRef="Wait"/><bpmn:userTask id="Wait"/>
                  </bpmn:process>
                </bpmn:definitions>
                """.formatted(step)));
        var instance = runtime.startProcessInstanceByKey("ForeignExpression");
        var job =
                management.createJobQuery().processInstanceId(instance.getId()).singleResult();
        var tables = new Tables(jdbc);
        var before = tables.everything();
        while (retries(job) > 0) {
            fails(job);
        }
        var after = tables.everything();
        before.forEach((table, rows) -> {
            if (!table.matches("ACT_(RU_JOB|RU_INCIDENT|RU_EXECUTION|GE_.*|RU_METER_LOG|HI_.*)")) {
                assertThat(after.get(table)).as(table).isEqualTo(rows);
            }
        });
        var incident = runtime.createIncidentQuery()
                .processInstanceId(instance.getId())
                .singleResult();
        assertThat(incident.getActivityId()).isEqualTo("Task_Call");
        return incident.getIncidentMessage();
    }

    private int retries(Job job) {
        return management.createJobQuery().jobId(job.getId()).singleResult().getRetries();
    }

    private void fails(Job job) {
        try {
            management.executeJob(job.getId());
        } catch (RuntimeException refused) {
            return;
        }
        throw new AssertionError("the step ran");
    }
}
