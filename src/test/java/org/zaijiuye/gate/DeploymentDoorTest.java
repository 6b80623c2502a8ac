package org.zaijiuye.gate;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.camunda.bpm.engine.RepositoryService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.http.ResponseEntity;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.zaijiuye.Modeler;
import org.zaijiuye.ProcessTest;
import org.zaijiuye.TakenBack;
import org.zaijiuye.bundle.BundleFile;

@ProcessTest
@DisplayName("管理员从 Modeler 部署：有错不收，说清文件和位置")
class DeploymentDoorTest {

    private static final String REVIEW = "ReviewProcess.bpmn";

    @Autowired
    private TestRestTemplate rest;

    @Autowired
    private RepositoryService repository;

    private final List<String> accepted = new ArrayList<>();
    private long deployments;

    @BeforeEach
    void count_what_is_deployed() {
        deployments = repository.createDeploymentQuery().count();
    }

    @AfterEach
    void put_back() {
        accepted.forEach(id -> TakenBack.deployment(repository, id));
    }

    @ParameterizedTest
    @CsvSource({"deployment-activation-time, 2099-01-01T00:00:00.000+0800", "tenant-id, other"})
    void nothing_comes_into_force_later_or_for_a_tenant(String field, String value) throws IOException {
        var content = Files.readString(Path.of("processes", REVIEW)) + "<!-- changed -->";
        try (var modeler = new Modeler(rest, repository)) {
            assertThat(modeler.sendWith(field, value, REVIEW, content)
                            .path("message")
                            .asText())
                    .startsWith("部署不能指定生效时间");
        }
        assertThat(repository.createDeploymentQuery().count()).isEqualTo(deployments);
    }

    static Stream<Arguments> faulty_files() {
        return Stream.of(
                file(
                        "policy/BenefitStandard.dmn",
                        "<text>2100</text>",
                        "<text>-2100</text>",
                        "第1行“最低工资（元/月）”写的是 -2100：应为大于0的数"),
                file("policy/BenefitStandard.dmn", "<text>2100</text>", "<text>\"很多\"</text>", "第1行“最低工资（元/月）”"),
                file(
                        "policy/ReviewRoute.dmn",
                        "<text>\"street-clerk\"</text>",
                        "<text>\"mayor\"</text>",
                        "第1行“初审”写的是 \"mayor\""),
                file(
                        "policy/HolidayCalendar.dmn",
                        "<text>\"2026-01-03\"</text>",
                        "<text>\"2027-01-03\"</text>",
                        "2027-01-01 不在2026年"),
                file("policy/TimeLimits.dmn", "</definitions>", "", "文件 TimeLimits.dmn 不是有效的 XML（第"),
                file(
                        "ApplicationProcess.bpmn",
                        "Gateway id=\"Gateway_StatusSettled\"",
                        "Gateway id=\"Gateway_StatusSettled\" default=\"Flow_No\"",
                        "元素 排他网关（Gateway_StatusSettled）：没有默认流"),
                file("TimeLimitProcess.bpmn", "targetRef=\"EndEvent_", "targetRef=\"Lost_", "连线的一端没有接到"),
                file("ReviewProcess.bpmn", "</bpmn:definitions>", "", "文件 ReviewProcess.bpmn 不是有效的 XML"),
                file(
                        "ReviewProcess.bpmn",
                        "isExecutable=\"true\"",
                        "isExecutable=\"false\"",
                        "文件 ReviewProcess.bpmn 没有可执行的流程"),
                file(
                        "ReviewProcess.bpmn",
                        "${reviewRoute.groups(execution)}",
                        "street-clerk-999",
                        "元素 初审（Task_FirstReview）：办理组“street-clerk-999”不存在，或者不办件"),
                file(
                        "ReviewProcess.bpmn",
                        "${reviewRoute.groups(execution)}",
                        "camunda-admin",
                        "元素 初审（Task_FirstReview）：办理组“camunda-admin”不存在，或者不办件"),
                file(
                        "ReviewProcess.bpmn",
                        "${reviewRoute.groups(execution)}",
                        "param-admin",
                        "元素 初审（Task_FirstReview）：办理组“param-admin”不存在，或者不办件"),
                file(
                        "ReviewProcess.bpmn",
                        "id=\"Task_FirstReview\"",
                        "id=\"Task_FirstReview\" camunda:assignee=\"street-clerk-371002001\"",
                        "元素 初审（Task_FirstReview）：办理人不能指定到人"),
                file(
                        "ReviewProcess.bpmn",
                        "id=\"Task_Approve\" ",
                        "id=\"Task_Approve\" camunda:candidateUsers=\"x\" ",
                        "元素 审批（Task_Approve）：办理人不能指定到人"),
                file(
                        "ReviewProcess.bpmn",
                        "<camunda:property name=\"fact\" value=\"field\" />",
                        "<camunda:property name=\"fact\" value=\"field\" />",
                        "</camunda:properties>",
                        "</camunda:properties><camunda:taskListener event=\"create\" expression=\"${task.setAssignee('x')}\" />",
                        "不支持监听器，请删除"),
                file(
                        "ReviewProcess.bpmn",
                        "camunda:delegateExpression=\"${planReviewDelegate}\"",
                        "camunda:class=\"java.lang.String\"",
                        "不支持 camunda:class"),
                file(
                        "ReviewProcess.bpmn",
                        "camunda:delegateExpression=\"${planReviewDelegate}\"",
                        "camunda:expression=\"${true}\"",
                        "没有经过“确定审核路径（${planReviewDelegate}）”，办件会没有结果"),
                file(
                        "ReviewProcess.bpmn",
                        "camunda:delegateExpression=\"${planReviewDelegate}\"",
                        "camunda:type=\"external\" camunda:topic=\"x\" camunda:delegateExpression=\"${planReviewDelegate}\"",
                        "元素 确定审核路径（Task_PlanReview）：没有办理外部任务“x”的工作者"));
    }

    @ParameterizedTest(name = "{0}：{2}")
    @MethodSource("faulty_files")
    void a_faulty_file_is_refused_with_its_name_and_the_place(String name, String content, String expected) {
        assertRefused(deploy(Map.of(), part(name, name, content)), expected);
        assertRefused(
                deploy(
                        Map.of("deployment-name", "zaijiuye", "deployment-source", "zaijiuye"),
                        part(name, name, content)),
                expected);
    }

    @Test
    void garbage_is_blamed_on_its_own_file_alone() {
        for (var garbage : List.of("", "hello", "<html/>", "{}", read(REVIEW).substring(0, 3000))) {
            var answer = deploy(Map.of(), part("data", REVIEW, garbage));
            assertRefused(answer, "文件 ReviewProcess.bpmn ");
            assertThat(answer.getBody().path("faults")).hasSize(1);
            assertThat(answer.getBody().path("message").asText()).contains("请在 Modeler 中打开、检查并重新保存");
        }
    }

    @Test
    void a_diagram_under_another_name_cannot_take_the_place_of_a_guarded_one() {
        var faulty = read(REVIEW).replace("${planReviewDelegate}", "${closeNoticeDelegate}");
        var other = deploy(Map.of(), part("data", "Mine.bpmn", faulty));
        assertRefused(other, "元素 确定审核路径（Task_PlanReview）：委托“${closeNoticeDelegate}”不能用在流程 ReviewProcess 中");
        assertRefused(other, "流程 ReviewProcess 在文件");
        assertRefused(deploy(Map.of(), part("data", "ReviewProcess.bpmn20.xml", faulty)), "只收 .bpmn");
    }

    @Test
    void what_will_not_run_is_refused_in_one_line() {
        var silence = Edited.of(REVIEW)
                .beside(
                        "Flow_ToPlanReview",
                        Edited.timer("Event_1", "Task_FirstReview", true, "PT5S"),
                        Edited.flow("Event_1", "Gateway_FirstReviewed"));
        assertOneFault(silence, "定时“PT5S”太短，会中断办理的定时不能短于一小时");
        var lost = Edited.of("exit/EmploymentProcess.bpmn")
                .put(
                        "Flow_ToEmploymentRegistered",
                        "Activity_1",
                        "<bpmn:serviceTask id='Activity_1' camunda:type='external' camunda:topic='notify' />");
        assertOneFault(lost, "元素 服务任务（Activity_1）：没有办理外部任务“notify”的工作者");
        var renamed = Edited.of("exit/EmploymentProcess.bpmn").replace("EmploymentProcess\"", "EmploymentProces\"");
        assertOneFault(renamed, "（EmploymentProces）：程序按编号“EmploymentProcess”找这个流程");
    }

    @Test
    void parts_of_one_name_are_refused_and_named() {
        var first = part("data", "WageClass.dmn", read("policy/WageClass.dmn"));
        var second = part("data", "TimeLimits.dmn", read("policy/TimeLimits.dmn"));
        assertRefused(deploy(Map.of(), first, second), "名为“data”的部分有2个：WageClass.dmn、TimeLimits.dmn");
        var again = part("again", "WageClass.dmn", read("policy/WageClass.dmn"));
        assertRefused(deploy(Map.of(), first, again), "文件 WageClass.dmn 传了2次");
        var folder = part("again", "processes/policy/WageClass.dmn", read("policy/WageClass.dmn"));
        assertRefused(deploy(Map.of(), first, folder), "文件 WageClass.dmn ");
    }

    @Test
    void all_faults_of_all_files_come_in_one_answer() {
        var answer = deploy(
                Map.of(),
                part("a", "WageClass.dmn", read("policy/WageClass.dmn").replace("<text>\"371083\"", "<text>\"3710\"")),
                part("b", REVIEW, read(REVIEW).replace("${planReviewDelegate}", "${lostDelegate}")));
        assertRefused(answer, "文件 WageClass.dmn");
        assertRefused(answer, "文件 ReviewProcess.bpmn");
    }

    @Test
    void a_table_that_a_diagram_names_must_exist_or_come_along() {
        var asks = read("TimeLimitProcess.bpmn")
                .replace(
                        "<bpmn:endEvent ",
                        "<bpmn:businessRuleTask id=\"Task_Ask\""
                                + " camunda:decisionRef=\"MyTable\" camunda:mapDecisionResult=\"singleResult\" /><bpmn:endEvent ");
        assertRefused(deploy(Map.of(), part("data", "TimeLimitProcess.bpmn", asks)), "决策表“MyTable”不存在");
        var mine = read("policy/WageClass.dmn").replace("\"WageClass\"", "\"MyTable\"");
        var together = deploy(Map.of(), part("data", "TimeLimitProcess.bpmn", asks), part("mine", "MyTable.dmn", mine));
        assertRefused(together, "从开始事件走不到这里");
        assertThat(together.getBody().path("message").asText()).doesNotContain("MyTable");
    }

    @Test
    void legal_changes_are_accepted() {
        var renamed = read(REVIEW).replace("name=\"初审\"", "name=\"街道初审\"");
        assertAccepted(deploy(Map.of(), part("data", REVIEW, renamed)));
        var reminder = Edited.of(REVIEW)
                .beside(
                        "Flow_ToPlanReview",
                        Edited.timer("Event_1", "Task_FirstReview", false, "P10D"),
                        "<bpmn:endEvent id='Event_2' />",
                        Edited.flow("Event_1", "Event_2"));
        assertAccepted(deploy(Map.of(), part("data", REVIEW, reminder.xml())));
        var raised = read("policy/BenefitStandard.dmn").replace("<text>2200</text>", "<text>2400</text>");
        assertAccepted(deploy(Map.of(), part("data", "BenefitStandard.dmn", raised)));
        var mine = read("policy/WageClass.dmn")
                .replace("\"WageClass\"", "\"MyTable\"")
                .replace("DecisionTable_WageClass", "T1");
        assertAccepted(deploy(Map.of(), part("data", "MyTable.dmn", mine)));
    }

    private void assertAccepted(ResponseEntity<JsonNode> answer) {
        assertThat(answer.getStatusCode().value()).as("%s", answer.getBody()).isEqualTo(200);
        accepted.add(answer.getBody().path("id").asText());
    }

    private void assertRefused(ResponseEntity<JsonNode> answer, String expected) {
        if (answer.getStatusCode().is2xxSuccessful()) {
            accepted.add(answer.getBody().path("id").asText());
        }
        assertThat(answer.getStatusCode().value()).as("%s", answer.getBody()).isEqualTo(422);
        assertThat(repository.createDeploymentQuery().count()).isEqualTo(deployments);
        assertThat(answer.getBody().path("message").asText()).contains(expected);
    }

    private void assertOneFault(Edited edited, String expected) {
        var answer = deploy(Map.of(), part("data", edited.fileName(), edited.xml()));
        assertRefused(answer, expected);
        assertThat(answer.getBody().path("faults")).hasSize(1);
    }

    private record Part(String name, ByteArrayResource content) {}

    private ResponseEntity<JsonNode> deploy(Map<String, String> fields, Part... files) {
        MultiValueMap<String, Object> parts = new LinkedMultiValueMap<>();
        fields.forEach(parts::add);
        for (var file : files) {
            parts.add(file.name(), file.content());
        }
        return rest.withBasicAuth("admin", "admin")
                .postForEntity("/engine-rest/deployment/create", parts, JsonNode.class);
    }

    private static Part part(String name, String fileName, String content) {
        return new Part(name, new ByteArrayResource(content.getBytes(StandardCharsets.UTF_8)) {
            @Override
            public String getFilename() {
                return fileName;
            }
        });
    }

    /** Pairs of what is written and what is put in its place, and at the end what the answer must say. */
    private static Arguments file(String path, String... changes) {
        var content = read(path);
        for (var i = 0; i + 1 < changes.length; i += 2) {
            assertThat(content).contains(changes[i]);
            content = content.replace(changes[i], changes[i + 1]);
        }
        return Arguments.of(BundleFile.fileName(path), content, changes[changes.length - 1]);
    }

    private static String read(String path) {
        try {
            return Files.readString(Path.of("processes").resolve(path));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
