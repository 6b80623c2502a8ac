package org.zaijiuye.problem;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.http.ResponseEntity;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.zaijiuye.engine.EngineTest;
import org.zaijiuye.shared.Fault;
import org.zaijiuye.shared.LegalBasis;
import org.zaijiuye.task.TrialForm;

@EngineTest
@DisplayName("拒绝的理由：引擎接口与自有接口同样回答")
class RefusalTest {

    @Autowired
    private TestRestTemplate rest;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    private RequestMappingHandlerMapping mappings;

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private TaskService tasks;

    @Test
    void the_engines_rest_answers_409_with_the_bare_sentence() {
        var key = UUID.randomUUID().toString();
        runtime.startProcessInstanceByKey("TrialProcess", key);
        var task = tasks.createTaskQuery().processInstanceBusinessKey(key).singleResult();

        for (var door : List.of("complete", "submit-form")) {
            var answer = post(task.getId(), door, Map.of("variables", Map.of("clerk", Map.of("value", "x"))));
            assertRefused(answer, "表单之外的数据不能提交：clerk");
        }
        assertRefused(post(task.getId(), "complete", Map.of()), "请先认领，再办理本任务。");
        assertRefused(post(task.getId(), "claim", Map.of("userId", "applicant")), TrialForm.OWN_CASE);
        assertRefused(post(task.getId(), "assignee", Map.of("userId", "applicant")), TrialForm.OWN_CASE);
        assertClaimedByAnotherIsRefused(task);
        assertRefused(post(task.getId(), "delegate", Map.of("userId", "x")), "本系统不使用委托办理，请退回任务或由有权人员改派。");
        assertRefused(
                post(task.getId(), "variables", Map.of("modifications", Map.of("office", Map.of("value", "1")))),
                "任务数据只能通过表单提交。");
        assertRefused(
                post(task.getId(), "comment/create", Map.of("message", "电话 13912345697")),
                "备注中有证件号码、电话或者账号，请删去后再保存；确需记录的，请写在表单的意见或者说明里。");
    }

    @Test
    void a_refused_deployment_tells_modeler_what_to_do() {
        var parts = new LinkedMultiValueMap<String, Object>();
        parts.add("deployment-name", "broken");
        parts.add("CalledProcess.bpmn", new ByteArrayResource("<x".getBytes(StandardCharsets.UTF_8)) {
            @Override
            public String getFilename() {
                return "CalledProcess.bpmn";
            }
        });

        var answer = rest.postForEntity("/engine-rest/deployment/create", parts, JsonNode.class);

        assertThat(answer.getStatusCode().value()).isEqualTo(422);
        assertThat(answer.getBody().path("message").asText())
                .isEqualTo("不能部署，共1处问题。\n文件 CalledProcess.bpmn 不是有效的 XML（第1行起无法读取，可能不完整），请在 Modeler 中打开、检查并重新保存后再部署。");
    }

    @Test
    void our_controllers_answer_with_every_fault() throws Exception {
        mappings.registerMapping(
                RequestMappingInfo.paths("/trial/rejected").build(), new Door(), Door.class.getMethod("rejected"));

        var answer = rest.getForEntity("/trial/rejected", JsonNode.class);

        assertThat(answer.getStatusCode().value()).isEqualTo(422);
        assertThat(String.valueOf(answer.getHeaders().getContentType())).startsWith("application/problem+json");
        var body = answer.getBody();
        assertThat(body.path("title").asText()).isEqualTo("申请有误。");
        assertThat(body.path("message").asText()).isEqualTo("申请有误。\n身份证号码有误\n缺少离职原因");
        assertThat(body.path("faults")).hasSize(2);
        assertThat(body.at("/faults/0/field").asText()).isEqualTo("applicant.idNo");
        assertThat(body.at("/faults/0").has("item")).isFalse();
        assertThat(body.at("/faults/1/legalBasis").asText()).isEqualTo("《社会保险法》第四十五条");
        assertThat(body.path("number").asText()).isEqualTo("A-1");
    }

    /** Without a stereotype, so that the application's scan does not find it. */
    public static class Door {

        public void rejected() {
            throw new Rejected(
                    422,
                    "申请有误。",
                    List.of(
                            new Fault("applicant.idNo", null, "F01", "身份证号码有误", null),
                            new Fault("items[0]", "benefit", "F07", "缺少离职原因", new LegalBasis("社会保险法", "第四十五条"))),
                    Map.of("number", "A-1"));
        }
    }

    private ResponseEntity<JsonNode> post(String task, String door, Map<String, ?> body) {
        return rest.postForEntity("/engine-rest/task/" + task + "/" + door, body, JsonNode.class);
    }

    private void assertClaimedByAnotherIsRefused(Task task) {
        tasks.claim(task.getId(), "first");
        assertRefused(post(task.getId(), "claim", Map.of("userId", "second")), "这项任务已由他人认领，请刷新任务列表。");
        tasks.setAssignee(task.getId(), null);
    }

    private static void assertRefused(ResponseEntity<JsonNode> answer, String sentence) {
        assertThat(answer.getStatusCode().value()).isEqualTo(409);
        assertThat(answer.getHeaders().getContentType().toString()).startsWith("application/problem+json");
        assertThat(answer.getBody().path("message").asText()).isEqualTo(sentence);
    }
}
