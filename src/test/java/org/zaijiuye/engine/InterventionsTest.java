package org.zaijiuye.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.zaijiuye.Hall;
import org.zaijiuye.PastTheGate;
import org.zaijiuye.ProcessTest;
import org.zaijiuye.records.StaffLog;
import org.zaijiuye.records.StaffLog.Entry;

@ProcessTest
@DisplayName("管理员插手运行中的流程：暂停和恢复都有记录，作业的重试次数不能改成零")
class InterventionsTest {

    private static final String TIMES = "TimeLimitProcess";

    @Autowired
    Hall hall;

    @Autowired
    StaffLog log;

    @Autowired
    RepositoryService repository;

    @Autowired
    ManagementService jobs;

    @Autowired
    RuntimeService runtime;

    @Autowired
    ProcessEngine engine;

    @Test
    void suspensions_are_written_down_whichever_door_is_used() {
        var definition = repository
                .createProcessDefinitionQuery()
                .processDefinitionKey(TIMES)
                .latestVersion()
                .singleResult()
                .getId();
        var job = jobs.createJobQuery()
                .processDefinitionKey(TIMES)
                .active()
                .list()
                .get(0);
        for (var suspended : List.of(true, false)) {
            var word = suspended ? "暂停" : "恢复";
            var body = "{\"suspended\":" + suspended + "}";
            done("/process-definition/" + definition + "/suspended", body);
            assertThat(newest()).isEqualTo("admin " + word + "流程 " + definition);
            var byKey = "{\"processDefinitionKey\":\"" + TIMES + "\",\"suspended\":" + suspended + "}";
            done("/process-definition/suspended", byKey);
            assertThat(newest()).isEqualTo("admin " + word + "流程 " + TIMES);
            done("/process-instance/suspended", byKey);
            assertThat(newest()).isEqualTo("admin " + word + "办件 " + TIMES);
            done("/job-definition/" + job.getJobDefinitionId() + "/suspended", body);
            assertThat(newest()).startsWith("admin " + word + "作业 ");
        }
        assertThat(jobs.createJobQuery().jobId(job.getId()).singleResult().isSuspended())
                .isFalse();
    }

    @Test
    void the_suspension_of_one_case_is_written_down() {
        var own = PastTheGate.deploy(engine, Map.of("Suspended.bpmn", """
                <bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL"
                  xmlns:camunda="http://camunda.org/schema/1.0/bpmn" targetNamespace="test">
                  <bpmn:process id="Suspended" isExecutable="true" camunda:historyTimeToLive="P1D">
                    <bpmn:startEvent id="Start"/><bpmn:sequenceFlow id="f" sourceRef="Start" targetRef="Wait"/>
                    <bpmn:userTask id="Wait"/>
                  </bpmn:process>
                </bpmn:definitions>
                """));
        var instance = runtime.startProcessInstanceByKey("Suspended", "ZF-1").getId();
        for (var suspended : List.of(true, false)) {
            var word = suspended ? "暂停" : "恢复";
            done("/process-instance/" + instance + "/suspended", "{\"suspended\":" + suspended + "}");
            assertThat(newest()).isEqualTo("admin " + word + "办件 ZF-1");
            var listed = "{\"suspended\":" + suspended + ",\"processInstanceIds\":[\"" + instance + "\"]}";
            hall.call("admin", HttpMethod.POST, "/engine-rest/process-instance/suspended-async", listed);
            assertThat(newest()).isEqualTo("admin 成批" + word + " 1件");
        }
        own.withdraw();
    }

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "PUT | /job/{job}/retries | {'retries':%s}",
                "PUT | /job-definition/{definition}/retries | {'retries':%s}",
                "POST | /job/retries | {'jobIds':['{job}'],'retries':%s}",
                "POST | /job/retries | {'jobQuery':{'timers':true},'retries':%s}",
                "POST | /process-instance/job-retries | {'processInstances':['{job}'],'retries':%s}",
                "POST | /process-instance/job-retries-historic-query-based | {'processInstances':['{job}'],'retries':%s}"
            })
    void no_job_loses_all_its_retries_or_is_put_off(HttpMethod method, String path, String body) {
        var job = jobs.createJobQuery().processDefinitionKey(TIMES).list().get(0);
        for (var retries : List.of("0", "-1")) {
            var answer = hall.call(
                    "admin",
                    method,
                    "/engine-rest" + placed(path, job.getId(), job.getJobDefinitionId()),
                    placed(body, job.getId(), job.getJobDefinitionId())
                            .formatted(retries)
                            .replace('\'', '"'));
            assertThat(answer.getStatusCode().value())
                    .as("%s", answer.getBody())
                    .isEqualTo(422);
            assertThat(String.valueOf(answer.getBody())).contains("重试次数（retries）应为1以上");
        }
        var due = jobs.createJobQuery().jobId(job.getId()).singleResult().getDuedate();
        var later = hall.call(
                "admin",
                method,
                "/engine-rest" + placed(path, job.getId(), job.getJobDefinitionId()),
                placed(body, job.getId(), job.getJobDefinitionId())
                        .formatted("3,'dueDate':'2999-01-01T00:00:00.000+0800'")
                        .replace('\'', '"'));
        assertThat(later.getStatusCode().value()).as("%s", later.getBody()).isEqualTo(422);
        assertThat(String.valueOf(later.getBody())).contains("重试不能推迟到以后（dueDate）");
        assertThat(jobs.createJobQuery().jobId(job.getId()).singleResult().getDuedate())
                .isEqualTo(due);
        assertThat(jobs.createJobQuery().jobId(job.getId()).singleResult().getRetries())
                .isPositive();
    }

    @Test
    void retries_are_written_down() {
        var job = jobs.createJobQuery().processDefinitionKey(TIMES).list().get(0);
        done("/job/" + job.getId() + "/retries", "{\"retries\":3}");
        assertThat(newest()).startsWith("admin 重试作业 ");
    }

    private static String placed(String text, String job, String definition) {
        return text.replace("{job}", job).replace("{definition}", definition);
    }

    private void done(String path, String body) {
        var answer = hall.call("admin", HttpMethod.PUT, "/engine-rest" + path, body);
        assertThat(answer.getStatusCode().value())
                .as("%s %s", path, answer.getBody())
                .isEqualTo(204);
    }

    private String newest() {
        return log.newest("", 1).stream()
                .map(InterventionsTest::words)
                .findFirst()
                .orElse("");
    }

    private static String words(Entry entry) {
        return entry.by() + " " + entry.what() + " " + entry.subject();
    }
}
