package org.zaijiuye.register.benefit;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.Map;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.zaijiuye.Counter;
import org.zaijiuye.Hall;
import org.zaijiuye.records.DecisionRecord;
import org.zaijiuye.shared.Reason;

@DisplayName("失业原因：申请表与社保系统不一致的，由人核实，以证明的为准（政策目录5.2）")
class ContestedReasonTest extends Counter {

    private static final String RESIGNED = "'stopReason':'U07','unemploymentMonths':84,'lastEmployerMonth':'2025-10'";

    @Autowired
    private TaskService tasks;

    /** The claim of somebody who gives one reason on the form while social insurance tells another. */
    private String claimed(String form, String register) {
        var citizen = citizen(RESIGNED.replace("U07", register));
        var number = Hall.number("WHY");
        submit(number, citizen, "2025-11-04T09:00", form, new String[] {REGISTRATION, BENEFIT});
        hall.complete(CLERK, number + "-01", "Task_FirstReview", AGREE);
        return number + "-02";
    }

    private void correct(String claim, String fact, String field, Object value) {
        hall.complete(
                OFFICER,
                claim,
                "Task_FirstReview",
                Map.of("decision", "CORRECT", "fact", fact, field, value, "comment", "仲裁裁决书认定"));
    }

    private DecisionRecord proposal(String claim) {
        return decisions.latest(claim, DecisionRecord.Kind.PROPOSAL).orElseThrow();
    }

    @ParameterizedTest
    @CsvSource({"U02, U07, 用人单位提出解除劳动合同, 本人主动辞职", "U07, U02, 本人主动辞职, 用人单位提出解除劳动合同"})
    void neither_version_decides_in_silence(String form, String register, String stated, String registered) {
        var claim = claimed(form, register);
        assertThat(proposal(claim).outcome()).isEqualTo("REFERRED");
        assertThat(stored.reasons(proposal(claim))).singleElement().satisfies(reason -> assertThat(reason.text())
                .contains(stated, registered));
    }

    @ParameterizedTest
    @CsvSource({
        "U02, U07, U02, GRANTED",
        "U02, U07, U06, GRANTED",
        "U02, U07, U07, REFUSED",
        "U07, U02, U02, GRANTED",
        "U07, U02, U07, REFUSED",
        "U07, U02, U15, REFUSED",
        "U07, U07, U03, GRANTED"
    })
    void the_proven_reason_decides(String form, String register, String proven, String outcome) {
        var claim = claimed(form, register);
        correct(claim, "si.stopReason", "rightChoice", proven);
        assertThat(proposal(claim).outcome()).isEqualTo(outcome);
        grantBenefit(claim);
        assertThat(outcome(claim)).isEqualTo(outcome);
    }

    @Test
    @DisplayName("可更正的事实由事项给出，写明来源现在的记载；登记事项不问缴费月数")
    void each_item_offers_its_own_facts_with_what_the_source_says() {
        var claim = claimed("U02", "U07");
        assertThat(offered(claim))
                .containsEntry("si.stopReason", "失业原因（社会保险系统：停保原因：本人主动辞职）")
                .containsKeys("si.deemedMonths", "psb.enlisted", "jus.imprisoned")
                .doesNotContainKey("edu.enrolled");
        var number = Hall.number("ONLY");
        submit(number, citizen(SEVEN_YEARS), "2025-11-04T09:00", REGISTRATION);
        assertThat(offered(number + "-01"))
                .containsKeys("si.employerInsuredNow", "edu.enrolled")
                .doesNotContainKeys("si.deemedMonths", "si.stopReason");
    }

    private Map<String, String> offered(String handling) {
        var task = hall.task(handling, "Task_FirstReview").getId();
        var view = String.valueOf(tasks.getVariable(task, "view"));
        var facts = new HashMap<String, String>();
        Hall.json(view)
                .path("corrections")
                .forEach(each -> facts.put(
                        each.path("value").asText(), each.path("label").asText()));
        return facts;
    }

    @Test
    void what_is_proven_of_months_decides_too() {
        var citizen = citizen("'stopReason':'U01','unemploymentMonths':8,'lastEmployerMonth':'2025-10'");
        var number = Hall.number("MONTHS");
        submit(number, citizen, "2025-11-04T09:00", REGISTRATION, BENEFIT);
        hall.complete(CLERK, number + "-01", "Task_FirstReview", AGREE);
        var claim = number + "-02";
        assertThat(proposal(claim).outcome()).isEqualTo("REFUSED");
        correct(claim, "si.deemedMonths", "rightNumber", 3);
        assertThat(proposal(claim).outcome()).as("11 months").isEqualTo("REFUSED");
        correct(claim, "si.deemedMonths", "rightNumber", 4);
        assertThat(proposal(claim).outcome()).as("12 months").isEqualTo("GRANTED");
    }

    @ParameterizedTest
    @CsvSource({"U02, U07", "U07, U07"})
    @DisplayName("异议成立：以证明的原因核定；只称异议成立而不更正事实的，规则不予的不能核定")
    void an_upheld_objection_can_grant(String form, String register) {
        var claim = claimed(form, register);
        var refusal = form.equals(register)
                ? AGREE
                : Map.<String, Object>of("decision", "REFUSE", "reasonCode", "UI_VOLUNTARY", "comment", "单位称本人辞职");
        hall.complete(OFFICER, claim, "Task_FirstReview", refusal);
        hall.complete(RECHECKER, claim, "Task_Recheck", AGREE);
        assertThat(outcome(claim)).isEqualTo("REFUSED");
        var objection = contested(claim);
        var task = hall.task(objection, "Task_ReviewObjection").getId();
        hall.claim(SECOND_APPROVER, task);
        assertThat(body(hall.submit(SECOND_APPROVER, task, proving("UPHELD", "U15")))
                        .path("message")
                        .asText())
                .startsWith("按更正后的事实，规则仍判定不予办理：因本人意愿中断就业");
        assertThat(body(hall.submit(SECOND_APPROVER, task, proving("REJECTED", "U02")))
                        .path("message")
                        .asText())
                .startsWith("只有复核不予办理的决定时才更正事实");

        hall.complete(SECOND_APPROVER, objection, "Task_ReviewObjection", proving("UPHELD", "U02"));

        assertThat(outcome(claim)).isEqualTo("GRANTED");
        assertThat(entitlements.findByHandling(claim).orElseThrow().months()).isEqualTo(18);
        var decision = decisions.latest(claim, DecisionRecord.Kind.DECISION).orElseThrow();
        assertThat(stored.facts(decision, BenefitClaim.class).unempReason()).hasToString("U02");
        assertThat(decision.previous()).isNotNull();
    }

    @Test
    @DisplayName("几项事实有误：逐项更正，每次看到规则的新建议；更正后才显出的疑点不能悄悄放过")
    void several_facts_are_set_right_one_by_one() {
        var number = Hall.number("BOTH");
        var citizen = citizen("'stopReason':'U07','unemploymentMonths':8,'lastEmployerMonth':'2025-10'");
        submit(number, citizen, "2025-11-04T09:00", REGISTRATION, BENEFIT);
        hall.complete(CLERK, number + "-01", "Task_FirstReview", AGREE);
        var claim = number + "-02";
        hall.complete(OFFICER, claim, "Task_FirstReview", AGREE);
        hall.complete(RECHECKER, claim, "Task_Recheck", AGREE);
        assertThat(stored.reasons(
                        decisions.latest(claim, DecisionRecord.Kind.DECISION).orElseThrow()))
                .extracting(Reason::code)
                .containsExactly("UI_UNDER_12");
        var objection = contested(claim);
        var task = hall.task(objection, "Task_ReviewObjection").getId();
        hall.claim(SECOND_APPROVER, task);
        assertThat(body(hall.submit(SECOND_APPROVER, task, months("UPHELD")))
                        .path("message")
                        .asText())
                .startsWith("按更正后的事实，规则不再判定不予办理，但是尚有疑点：")
                .contains("本人主动辞职", "更正事实");

        assertThat(hall.submit(SECOND_APPROVER, task, months("CORRECT")).getStatusCode())
                .isEqualTo(HttpStatus.NO_CONTENT);
        hall.run();
        var again = hall.task(objection, "Task_ReviewObjection");
        assertThat(again.getAssignee()).isEqualTo(SECOND_APPROVER);
        assertThat(view(again).path("suggested").asText()).isEqualTo("不予办理");
        assertThat(view(again).path("suggestedNow").asText()).isEqualTo("需人工判断");
        assertThat(view(again).path("reasons").findValuesAsText("text"))
                .as("those of the decision")
                .singleElement()
                .asString()
                .contains("12个月");
        assertThat(view(again).path("decidedBy").asText()).contains("经办", "复核");
        assertThat(view(again).path("reasonsNow").asText()).contains("本人主动辞职");
        hall.complete(SECOND_APPROVER, again, proving("CORRECT", "U01"));
        hall.run();
        assertThat(view(hall.task(objection, "Task_ReviewObjection"))
                        .path("suggestedNow")
                        .asText())
                .isEqualTo("准予");
        hall.complete(
                SECOND_APPROVER,
                hall.task(objection, "Task_ReviewObjection"),
                Map.of("finding", "UPHELD", "comment", "缴费和离职原因均经仲裁认定"));

        assertThat(outcome(claim)).isEqualTo("GRANTED");
        assertThat(entitlements.findByHandling(claim).orElseThrow().months()).isEqualTo(18);
    }

    @Test
    @DisplayName("同意时夹带的更正不悄悄丢掉")
    void a_correction_beside_another_choice_is_refused() {
        var claim = claimed("U01", "U07");
        var task = hall.task(claim, "Task_FirstReview").getId();
        hall.claim(OFFICER, task);
        var answer = hall.submit(OFFICER, task, Map.of("decision", "AGREE", "comment", "已核实", "rightNumber", 130));
        assertThat(answer.getStatusCode()).isEqualTo(HttpStatus.CONFLICT);
        assertThat(body(answer).path("message").asText()).startsWith("填写了更正的事实");
    }

    private static Map<String, Object> months(String finding) {
        return Map.of("finding", finding, "comment", "仲裁裁决", "fact", "si.unemploymentMonths", "rightNumber", 84);
    }

    private JsonNode view(Task task) {
        return Hall.json(String.valueOf(tasks.getVariableLocal(task.getId(), "view")));
    }

    @Test
    void an_objection_against_the_officials_own_refusal_grants_without_another_proof() {
        var claim = claimed("U02", "U07");
        hall.complete(
                OFFICER,
                claim,
                "Task_FirstReview",
                Map.of("decision", "REFUSE", "reasonCode", "UI_VOLUNTARY", "comment", "单位称本人辞职"));
        hall.complete(RECHECKER, claim, "Task_Recheck", AGREE);
        hall.complete(
                SECOND_APPROVER,
                contested(claim),
                "Task_ReviewObjection",
                Map.of("finding", "UPHELD", "comment", "查明系单位提出"));
        assertThat(entitlements.findByHandling(claim)).isPresent();
    }

    @ParameterizedTest(name = "缴费至 {0}，单位 {1}／{2} → {3}")
    @CsvSource({
        "2025-10, 甲公司, 甲公司, GRANTED",
        "2025-09, 甲公司, , GRANTED",
        "2025-08, 甲公司, 甲公司, REFERRED",
        "2025-10, 甲公司, 乙公司, REFERRED",
        "2025-10, , 乙公司, GRANTED"
    })
    @DisplayName("失业时间、原工作单位不一致的，登记的原因可能是另一份工作的，由人核实")
    void another_day_or_employer_is_shown_too(
            String lastMonth, @Nullable String stated, @Nullable String registered, String outcome) {
        var employer = registered == null ? "" : ",'employerName':'" + registered + "'";
        var citizen = citizen(SEVEN_YEARS.replace("2025-10", lastMonth) + employer);
        var number = Hall.number("OTHER");
        hall.at("2025-11-04T09:00");
        var form = form(number, citizen, "2025-11-04T09:00", "U01", ",\"benefitEnds\":true", REGISTRATION, BENEFIT);
        submitForm(
                stated == null
                        ? form
                        : form.replace("\"unempDate\"", "\"lastEmployer\":\"" + stated + "\",\"unempDate\""));
        hall.complete(CLERK, number + "-01", "Task_FirstReview", AGREE);
        assertThat(proposal(number + "-02").outcome()).isEqualTo(outcome);
    }

    private static Map<String, Object> proving(String finding, String reason) {
        return Map.of("finding", finding, "comment", "仲裁裁决", "fact", "si.stopReason", "rightChoice", reason);
    }

    private String contested(String claim) {
        var answer = hall.post(
                "portal",
                "/api/applications/" + claim.substring(0, claim.length() - 3) + "/objections",
                "{\"item\":\"benefit\",\"stage\":\"DECISION\",\"text\":\"系单位提出\",\"by\":\"赵红\"}");
        assertThat(answer.getStatusCode()).as("%s", answer.getBody()).isEqualTo(HttpStatus.CREATED);
        return body(answer).path("objection").asText();
    }
}
