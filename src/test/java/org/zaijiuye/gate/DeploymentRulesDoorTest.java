package org.zaijiuye.gate;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.RepositoryService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.http.HttpEntity;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.util.LinkedMultiValueMap;
import org.zaijiuye.ProcessTest;
import org.zaijiuye.TakenBack;

@ProcessTest
@DisplayName("管理员从 Modeler 部署：表达式、编号、表单和表间关系")
class DeploymentRulesDoorTest {

    private static final String EMPLOYMENT = "EmploymentProcess.bpmn";
    private static final String REVIEW = "ReviewProcess.bpmn";
    private static final String FORM = "FirstReview.form";

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

    @Test
    void an_expression_that_reaches_into_java_is_refused() throws IOException {
        var task =
                "<bpmn:serviceTask id=\"Task_Pwn\" camunda:expression=\"${''.getClass().forName('java.lang.Runtime')}\" />";
        var diagram = process("exit/" + EMPLOYMENT);
        assertRefused(
                Map.of(
                        EMPLOYMENT,
                        diagram.replace(
                                "<bpmn:endEvent id=\"EndEvent_EmploymentRefused\"",
                                task + "<bpmn:endEvent id=\"EndEvent_EmploymentRefused\"")),
                "文件 EmploymentProcess.bpmn，元素 服务任务（Task_Pwn）：表达式 ${''.getClass().forName('java.lang.Runtime')}（expression）用了“''.getClass().forName(…)");
        var juel = process("policy/WageClass.dmn")
                .replace("\"WageClass\"", "\"MyTable\"")
                .replace("<inputExpression ", "<inputExpression expressionLanguage=\"juel\" ");
        assertRefused(Map.of("MyTable.dmn", juel), "单元格只能用 FEEL");
    }

    @Test
    void an_unreadable_expression_is_told_with_its_element() throws IOException {
        var wrong = process("exit/" + EMPLOYMENT)
                .replace("${outcomes.is(execution, 'GRANTED')}", "${employmentOutcome = 'GRANTED'}");
        var told = assertRefused(
                Map.of(EMPLOYMENT, wrong),
                "（Flow_EmploymentOutcomeGranted）：表达式 ${employmentOutcome = 'GRANTED'}（conditionExpression）");
        assertThat(told).contains("写法有误，相等请写 ==").doesNotContain("ENGINE-");
    }

    @Test
    void a_second_file_of_one_id_is_told_with_both_names() throws IOException {
        assertRefused(Map.of("FirstReview-copy.form", form()), "表单 FirstReview 在文件 ");
        var told = assertRefused(Map.of("FirstReview-copy.form", form()), "FirstReview-copy.form");
        assertThat(told).contains("FirstReview.form");
        assertRefused(Map.of("Copy.bpmn", process(REVIEW)), "流程 ReviewProcess 在文件 ");
        var mine = process("policy/WageClass.dmn").replace("\"WageClass\"", "\"MyTable\"");
        assertRefused(Map.of("MyTable.dmn", mine, "Mine.dmn", mine), "决策表 MyTable 在文件 ");
    }

    @Test
    void a_deployment_without_files_and_files_of_other_kinds_are_refused() {
        assertRefused(Map.of(), "没有收到文件");
        assertRefused(Map.of("x.html", "<p/>"), "文件 x.html 不能部署：只收 .bpmn");
    }

    @Test
    void a_form_keeps_what_the_program_reads() throws IOException {
        assertRefused(
                Map.of(FORM, form().replace("\"=view.choices\"", "\"=view.all\"")),
                "文件 FirstReview.form，字段“办理意见”（decision）：选项的值应为");
        assertAccepted(Map.of(FORM, form().replace("\"label\": \"办理意见\"", "\"label\": \"初审结论\"")));
    }

    @Test
    void a_further_field_need_not_be_declared() throws IOException {
        var form = form().replaceFirst(
                        "\"components\": \\[",
                        "\"components\": [{\"type\":\"textfield\",\"key\":\"reached\",\"label\":\"电话\"},");
        assertAccepted(Map.of(FORM, form));
    }

    @Test
    void a_task_of_the_program_stands_in_its_own_process_alone() throws IOException {
        var diagram = process(REVIEW).replace("\"Task_Recheck\"", "\"Task_HearPerson\"");
        assertRefused(Map.of(REVIEW, diagram), "编号 Task_HearPerson 是程序在流程 DeregistrationProcess 中的任务，请改用自己的编号");
    }

    @Test
    void what_is_too_large_is_refused_before_it_is_read() throws IOException {
        var padding = "<!--" + "x".repeat(25 * 1024 * 1024) + "-->";
        assertRefused(Map.of(REVIEW, process(REVIEW) + padding), "文件 ReviewProcess.bpmn 超过 2 MB");
    }

    @Test
    void tables_are_checked_against_each_other() throws IOException {
        var fifth = process("policy/WageClass.dmn").replace("\"山东二类\"", "\"山东五类\"");
        assertRefused(Map.of("WageClass.dmn", fifth), "BenefitStandard 表中没有这个类区的行");
        var amounts = process("policy/BenefitStandard.dmn").replace("\"山东二类\"", "\"山东五类\"");
        assertRefused(Map.of("WageClass.dmn", fifth, "BenefitStandard.dmn", amounts), "此前核定的类区是“山东二类”，改变类区会改变当地的待遇");
        var sources = process("policy/EvidenceSources.dmn").replace("\"DATA\",\"CONTESTED\"", "\"DATA\"");
        assertRefused(Map.of("EvidenceSources.dmn", sources), "不再向部门");
    }

    private void assertAccepted(Map<String, String> files) {
        var answer = deploy(files);
        assertThat(answer.getStatusCode().value()).as("%s", answer.getBody()).isEqualTo(200);
        accepted.add(answer.getBody().path("id").asText());
        deployments++;
    }

    private String assertRefused(Map<String, String> files, String expected) {
        var answer = deploy(files);
        if (answer.getStatusCode().is2xxSuccessful()) {
            accepted.add(answer.getBody().path("id").asText());
        }
        assertThat(answer.getStatusCode().value()).as("%s", answer.getBody()).isEqualTo(422);
        assertThat(repository.createDeploymentQuery().count()).isEqualTo(deployments);
        var message = answer.getBody().path("message").asText();
        assertThat(message).contains(expected);
        return message;
    }

    private ResponseEntity<JsonNode> deploy(Map<String, String> files) {
        var parts = new LinkedMultiValueMap<String, Object>();
        parts.add("deployment-name", "modeler");
        files.forEach(
                (name, content) -> parts.add(name, new ByteArrayResource(content.getBytes(StandardCharsets.UTF_8)) {
                    @Override
                    public String getFilename() {
                        return name;
                    }
                }));
        var headers = new HttpHeaders();
        headers.setContentType(MediaType.MULTIPART_FORM_DATA);
        return rest.withBasicAuth("admin", "admin")
                .postForEntity("/engine-rest/deployment/create", new HttpEntity<>(parts, headers), JsonNode.class);
    }

    private static String form() throws IOException {
        return Files.readString(Path.of("forms/review/FirstReview.form"));
    }

    private static String process(String path) throws IOException {
        return Files.readString(Path.of("processes").resolve(path));
    }
}
