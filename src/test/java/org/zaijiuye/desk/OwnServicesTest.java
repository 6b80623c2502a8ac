package org.zaijiuye.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpMethod;
import org.zaijiuye.Hall;
import org.zaijiuye.Unemployed;

/** What administrators may draw, deployed as from Modeler and run. */
@DisplayName("自己的服务和交外部系统办理的步骤：接入系统只能发起、领取给它的")
class OwnServicesTest extends OwnDiagramsDesk {

    @Test
    void an_integrator_works_a_step_through_its_topic_and_no_other() {
        modeler.deploy(
                benefit()
                        .put(
                                "Flow_ToProposeDecision",
                                "Task_Sms",
                                "<bpmn:serviceTask id=\"Task_Sms\" name=\"发短信\" camunda:type=\"external\" camunda:topic=\"sms\" />"));
        atTheReview();
        var task = Hall.json("{\"list\":" + fetched("sms") + "}").path("list");
        assertThat(task).hasSize(1);
        assertThat(task.get(0).path("businessKey").asText()).isEqualTo(person.benefit());
        var complete = "/engine-rest/external-task/" + task.get(0).path("id").asText() + "/complete";
        assertThat(hall.post(
                                "portal",
                                complete.replace("/complete", "/failure"),
                                "{\"workerId\":\"sms\",\"errorMessage\":\"网关不通\",\"retries\":0,\"retryTimeout\":0}")
                        .getStatusCode()
                        .value())
                .isEqualTo(204);
        assertThat(fetched("sms")).as("stopped").isEqualTo("[]");
        var again = complete.replace("/complete", "/retries");
        for (var caller : List.of(Unemployed.CLERK, "portal")) {
            assertThat(hall.call(caller, HttpMethod.PUT, again, "{\"retries\":1}")
                            .getStatusCode()
                            .value())
                    .as(caller)
                    .isEqualTo(403);
        }
        assertThat(hall.call("admin", HttpMethod.PUT, again, "{\"retries\":1}")
                        .getStatusCode()
                        .value())
                .isEqualTo(204);
        assertThat(fetched("sms")).contains(person.benefit());
        var forged = hall.post(
                "portal",
                complete,
                "{\"workerId\":\"sms\",\"variables\":{\"benefitOutcome\":{\"value\":\"GRANTED\"}}}");
        assertThat(String.valueOf(forged.getBody())).contains("不能写入流程变量");
        assertThat(hall.post("portal", complete, "{\"workerId\":\"sms\"}")
                        .getStatusCode()
                        .value())
                .isEqualTo(204);
        assertThat(hall.open(person.benefit())).containsExactly("Task_FirstReview");
    }

    @Test
    void the_topics_of_the_program_are_not_the_integrators() {
        var waiting = Unemployed.known(hall);
        hall.fault("emp", waiting.idNo(), "STATUS_500");
        waiting.applyForRegistration(hall, "2025-11-04T09:00:00");
        hall.at("2025-11-04T09:00:03"); // the pause before the next try is over
        assertThat(externalTasks
                        .createExternalTaskQuery()
                        .topicName("registers")
                        .notLocked()
                        .list())
                .anyMatch(task -> waiting.registration().equals(task.getBusinessKey()));
        assertThat(fetched("registers")).isEqualTo("[]");
    }

    @Test
    void a_topic_that_nobody_works_is_refused() {
        var faulty = benefit()
                .put(
                        "Flow_ToProposeDecision",
                        "Task_Fax",
                        "<bpmn:serviceTask id=\"Task_Fax\" name=\"传真\" camunda:type=\"external\" camunda:topic=\"fax\" />");
        assertThat(modeler.send(faulty.name(), faulty.content()).path("message").asText())
                .contains("fax", "sms");
    }

    @Test
    void an_integrator_starts_a_service_of_the_administrators_own() {
        modeler.deploy(ownService(), form());
        var start = "/engine-rest/process-definition/key/AdviceProcess/start";
        for (var way : starts("AdviceProcess")) {
            var refused = hall.post("portal", way, "{\"businessKey\":\"ADVICE-1\"}");
            assertThat(refused.getStatusCode().value()).as(way).isEqualTo(403);
            assertThat(refused.getBody().path("message").asText())
                    .as(way)
                    .contains("流程定义 AdviceProcess 的 READ、CREATE_INSTANCE", "请系统管理员在 Admin 的“授权 → 流程定义”里授予");
        }
        var grant =
                "{\"type\":1,\"permissions\":[\"READ\",\"CREATE_INSTANCE\"],\"userId\":null,\"groupId\":\"integrator\","
                        + "\"resourceType\":6,\"resourceId\":\"AdviceProcess\"}";
        assertThat(hall.post("admin", "/engine-rest/authorization/create", grant)
                        .getStatusCode()
                        .value())
                .isEqualTo(200);
        assertThat(hall.post("portal", start, "{\"businessKey\":\"ADVICE-1\"}")
                        .getStatusCode()
                        .value())
                .isEqualTo(200);
        hall.complete(Unemployed.CLERK, "ADVICE-1", "Task_Advise", Map.of("remark", "已答复"));
        assertThat(stepNotes.about(List.of("ADVICE-1")))
                .singleElement()
                .satisfies(note -> assertThat(note.answers().text()).contains("情况", "已答复"));
        assertThat(hall.ends("ADVICE-1")).containsExactly("EndEvent_Advised");
    }

    @Test
    @DisplayName("不能从中间的步骤启动，也不能跳过监听器和输入输出：管理员也一样")
    void nobody_starts_in_the_middle() {
        modeler.deploy(ownService(), form());
        for (var process : List.of("AdviceProcess", "BenefitProcess", "ReviewProcess")) {
            for (var way : starts(process)) {
                refused(way, "\"businessKey\":\"ADVICE-M\"");
            }
        }
        refused("/engine-rest/message", "\"messageName\":\"RegistrationEnded\",\"businessKey\":\"ADVICE-M\"");
        assertThat(runtime.createProcessInstanceQuery()
                        .processInstanceBusinessKey("ADVICE-M")
                        .count())
                .isZero();
    }

    private void refused(String way, String body) {
        for (var skipped : List.of(
                "\"startInstructions\":[{\"type\":\"startBeforeActivity\",\"activityId\":\"Task_Advise\"}]",
                "\"skipCustomListeners\":true",
                "\"skipIoMappings\":true")) {
            var answer = hall.post("admin", way, "{" + body + "," + skipped + "}");
            assertThat(answer.getStatusCode().is4xxClientError())
                    .as("%s %s %s", way, skipped, answer.getBody())
                    .isTrue();
            assertThat(String.valueOf(answer.getBody())).as(way).containsPattern("\\p{IsHan}");
        }
    }

    /** Every address that the engine starts a process at. */
    private List<String> starts(String process) {
        var id = repository
                .createProcessDefinitionQuery()
                .processDefinitionKey(process)
                .latestVersion()
                .singleResult()
                .getId();
        return Stream.of("key/" + process, "key/" + process + "/tenant-id/town", id)
                .map(path -> "/engine-rest/process-definition/" + path)
                .flatMap(path -> Stream.of(path + "/start", path + "/submit-form"))
                .toList();
    }

    @Test
    @DisplayName("没有业务编号的自有服务：补充记录各归各的流程实例")
    void notes_of_services_without_a_key_do_not_mix() {
        modeler.deploy(ownService(), form());
        var first = runtime.startProcessInstanceByKey("AdviceProcess");
        var second = runtime.startProcessInstanceByKey("AdviceProcess");
        for (var service : List.of(first, second)) {
            var task =
                    tasks.createTaskQuery().processInstanceId(service.getId()).singleResult();
            assertThat(String.valueOf(tasks.getVariableLocal(task.getId(), "view")))
                    .contains("\"notes\":[]");
            hall.complete(Unemployed.CLERK, task, Map.of("remark", "答复" + service.getId()));
            assertThat(stepNotes.about(List.of(service.getId()))).hasSize(1);
        }
        assertThat(stepNotes.about(List.of(""))).isEmpty();
    }
}
