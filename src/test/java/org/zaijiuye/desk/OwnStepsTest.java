package org.zaijiuye.desk;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.jdbc.core.JdbcTemplate;
import org.zaijiuye.Drawing;
import org.zaijiuye.Hall;
import org.zaijiuye.Modeler;
import org.zaijiuye.ProcessTest;
import org.zaijiuye.Unemployed;
import org.zaijiuye.records.FieldEncryption;
import org.zaijiuye.records.Offices;

/** An administrator adds a visit to the recognition of a benefit, and a question to the program's own form. */
@ProcessTest
@DisplayName("管理员自己的人工步骤和表单字段")
class OwnStepsTest {

    static final String OFFICER = "si-officer-371082-si";
    static final String VISIT_FORM = """
            {"id": "VisitHome", "type": "default", "schemaVersion": 16, "executionPlatform": "Camunda Platform",
             "executionPlatformVersion": "7.24.0", "components": [
              {"type": "text", "id": "Text_Case", "text": "{{view.item}}　{{view.who}}"},
              {"type": "radio", "id": "F1", "key": "met", "label": "见到本人？", "validate": {"required": true},
               "values": [{"label": "见到了", "value": "Y"}, {"label": "没有见到", "value": "N"}]},
              {"type": "group", "id": "G1", "components": [
               {"type": "select", "id": "F2", "key": "seen", "label": "看到的情况",
                "values": [{"label": "在家", "value": "HOME"}, {"label": "有营业执照", "value": "LICENCE"}]}]},
              {"type": "checkbox", "id": "F3", "key": "photo", "label": "已拍照"},
              {"type": "textarea", "id": "F4", "key": "words", "label": "走访情况"}]}
            """;

    @Autowired
    private Hall hall;

    @Autowired
    private TestRestTemplate rest;

    @Autowired
    private RepositoryService repository;

    @Autowired
    private TaskService tasks;

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private HistoryService history;

    @Autowired
    private Offices offices;

    @Autowired
    private FieldEncryption encryption;

    @Autowired
    private JdbcTemplate sql;

    private Modeler modeler;
    private Unemployed person;

    @BeforeEach
    void openModeler() {
        modeler = new Modeler(rest, repository);
        person = Unemployed.known(hall);
    }

    @AfterEach
    void takeBack() {
        modeler.close();
        ClockUtil.reset();
    }

    @Test
    void a_visit_is_noted_seen_by_the_next_and_decides_nothing() {
        atTheVisit();
        var visit = hall.task(person.benefit(), "Task_VisitHome");
        var shown = Hall.json(tasks.getVariable(visit.getId(), "view").toString());
        assertThat(shown.path("item").asText()).isEqualTo("失业保险金申领");
        assertThat(shown.path("who").asText()).startsWith("于*").doesNotContain(person.idNo());
        assertThat(shown.path("evidence")).isNotEmpty();

        hall.complete(OFFICER, visit, Map.of("met", "Y", "seen", "LICENCE", "photo", true, "words", "走访密文"));

        assertThat(notes(hall.get(Unemployed.CLERK, progress())))
                .containsExactly("入户走访 见到本人？ 见到了", "入户走访 看到的情况 有营业执照", "入户走访 已拍照 是", "入户走访 走访情况 走访密文");
        var review = hall.task(person.benefit(), "Task_FirstReview");
        var next = Hall.json(tasks.getVariable(review.getId(), "view").toString());
        assertThat(next.path("notes")).hasSize(4);
        assertThat(next.path("notes").get(0).path("who").asText()).contains("荣成");
        assertThat(hall.get("portal", progress()).toString()).doesNotContain("走访密文", "notes");
        assertThat(sql.queryForList("select answers from step_note where subject = ?", String.class, person.benefit()))
                .singleElement()
                .asString()
                .doesNotContain("走访密文");
        assertThat(runtime.createVariableInstanceQuery()
                        .variableNameIn("met", "seen", "photo", "words")
                        .count())
                .isZero();
        assertThat(history.createHistoricVariableInstanceQuery()
                        .variableName("words")
                        .count())
                .isZero();
    }

    @Test
    void the_same_answers_lead_the_case_the_same_way() {
        atTheVisit();
        hall.complete(OFFICER, person.benefit(), "Task_VisitHome", Map.of("met", "N"));
        hall.complete(OFFICER, person.benefit(), "Task_FirstReview", Map.of("decision", "AGREE"));
        hall.complete("si-reviewer-371082-si", person.benefit(), "Task_Recheck", Map.of("decision", "AGREE"));
        assertThat(hall.ends(person.benefit())).contains("EndEvent_BenefitGranted");
    }

    @Test
    void answers_that_the_form_does_not_allow_are_refused() {
        atTheVisit();
        var visit = hall.task(person.benefit(), "Task_VisitHome").getId();
        hall.claim(OFFICER, visit);
        refused(visit, Map.of("words", "在家"), "请填写“见到本人？”。");
        refused(visit, Map.of("met", "MAYBE"), "“见到本人？”请在给出的选项中选择：没有见到、见到了。");
        refused(visit, Map.of("met", "Y", "benefitOutcome", "GRANTED"), "表单之外的数据不能提交：benefitOutcome");
        assertThat(sql.queryForList("select id from step_note where subject = ?", person.benefit()))
                .isEmpty();
    }

    @Test
    void nobody_visits_themselves_or_a_relative() {
        offices.relate(OFFICER, encryption.hash("01", person.idNo()), "SPOUSE");
        atTheVisit();
        var visit = hall.task(person.benefit(), "Task_VisitHome").getId();
        assertThat(String.valueOf(hall.claim(OFFICER, visit).getBody())).contains("回避：不得办理本人或近亲属的事项");
        offices.forgetRelations(OFFICER);
    }

    @Test
    void a_question_added_to_the_programs_form_is_noted_too() {
        var form = Drawing.of("forms/review/FirstReview.form").replace("{\n  \"components\": [", """
                        {"components": [
                          {"type": "textfield", "id": "Field_phoned", "key": "phoned", "label": "电话核实情况"},""");
        modeler.deploy(form.name(), form.content());
        person.applyForRegistration(hall, "2025-11-04T09:00:00");
        hall.complete(
                Unemployed.CLERK,
                person.registration(),
                "Task_FirstReview",
                Map.of("decision", "AGREE", "comment", "同意办理", "phoned", "已接通"));
        assertThat(notes(hall.get(Unemployed.CLERK, progress()))).containsExactly("初审 电话核实情况 已接通");
        assertThat(hall.ends(person.registration())).contains("EndEvent_RegistrationGranted");
    }

    @Test
    void a_required_question_added_to_the_programs_form_cannot_be_left_out() {
        var form = Drawing.of("forms/review/FirstReview.form").replace("{\n  \"components\": [", """
                        {"components": [
                          {"type": "textfield", "id": "Field_phoned", "key": "phoned", "label": "电话核实情况",
                           "validate": {"required": true}},""");
        modeler.deploy(form.name(), form.content());
        person.applyForRegistration(hall, "2025-11-04T09:00:00");
        var task = hall.task(person.registration(), "Task_FirstReview").getId();
        hall.claim(Unemployed.CLERK, task);
        var left = hall.submit(Unemployed.CLERK, task, Map.of("decision", "AGREE"));
        assertThat(left.getStatusCode().value()).isEqualTo(409);
        assertThat(String.valueOf(left.getBody())).contains("请填写“电话核实情况”。");
        var filled = hall.submit(Unemployed.CLERK, task, Map.of("decision", "AGREE", "phoned", "已接通"));
        assertThat(filled.getStatusCode().is2xxSuccessful()).isTrue();
        assertThat(hall.ends(person.registration())).contains("EndEvent_RegistrationGranted");
    }

    private void atTheVisit() {
        var changed = Drawing.of("processes/register/BenefitProcess.bpmn")
                .put(
                        "Flow_ToProposeDecision",
                        "Task_VisitHome",
                        Drawing.person("Task_VisitHome", "入户走访", "VisitHome", OFFICER, ""));
        modeler.deploy(changed.name(), changed.content(), "VisitHome.form", VISIT_FORM);
        person.applyForBoth(hall, "2025-11-04T09:00:00");
        hall.complete(Unemployed.CLERK, person.registration(), "Task_FirstReview", Map.of("decision", "AGREE"));
    }

    private void refused(String task, Map<String, Object> fields, String sentence) {
        assertThat(String.valueOf(hall.submit(OFFICER, task, fields).getBody())).contains(sentence);
    }

    private String progress() {
        return "/api/applications/" + person.number();
    }

    private static List<String> notes(JsonNode progress) {
        return progress.path("items").findValues("notes").stream()
                .flatMap(list -> StreamSupport.stream(list.spliterator(), false))
                .map(note -> "%s %s %s"
                        .formatted(
                                note.path("step").asText(),
                                note.path("question").asText(),
                                note.path("answer").asText()))
                .toList();
    }
}
