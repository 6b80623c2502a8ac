package org.zaijiuye.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.zaijiuye.Hall;
import org.zaijiuye.ProcessTest;
import org.zaijiuye.Unemployed;
import org.zaijiuye.port.Register;
import org.zaijiuye.records.DecisionRecord;
import org.zaijiuye.records.Decisions;
import org.zaijiuye.records.Evidence;
import org.zaijiuye.records.EvidenceFile;
import org.zaijiuye.records.HandlingState;
import org.zaijiuye.records.Handlings;
import org.zaijiuye.records.Opinions;

@ProcessTest
@DisplayName("数据核验：查不通、无数据、不一致一律人工核查，绝不视为通过")
class EvidenceProcessTest {

    @Autowired
    Hall hall;

    @Autowired
    EvidenceFile evidence;

    @Autowired
    Decisions decisions;

    @Autowired
    Handlings handlings;

    @Autowired
    Opinions opinions;

    @Autowired
    TaskService tasks;

    @Autowired
    JdbcClient database;

    @AfterEach
    void resetClock() {
        ClockUtil.reset();
    }

    @Test
    void matching_answers_pass_without_a_clerk() {
        var person = Unemployed.known(hall).applyForRegistration(hall, "2025-11-04T09:00:00");

        assertThat(hall.open(person.registration())).containsExactly("Task_FirstReview");
        var stored = evidence.of(person.registration());
        assertThat(stored)
                .extracting(Evidence::register, Evidence::result, Evidence::source)
                .containsExactlyInAnyOrder(
                        tuple("psb", Evidence.Result.MATCH, Evidence.Source.REGISTER),
                        tuple("emp", Evidence.Result.MATCH, Evidence.Source.REGISTER),
                        tuple("si", Evidence.Result.MATCH, Evidence.Source.REGISTER),
                        tuple("samr", Evidence.Result.MATCH, Evidence.Source.REGISTER),
                        tuple("edu", Evidence.Result.MATCH, Evidence.Source.REGISTER),
                        tuple("jus", Evidence.Result.MATCH, Evidence.Source.REGISTER));
        assertThat(stored).allSatisfy(each -> {
            assertThat(each.freshness()).hasToString("2025-11-03");
            assertThat(each.recordedAt()).hasToString("2025-11-04T09:00");
            assertThat(each.purpose()).startsWith("核验");
            assertThat(each.dataHash()).hasSize(64);
        });
        assertThat(stored).extracting(Evidence::requestId).doesNotHaveDuplicates();
        assertThat(stored)
                .as("one activity asks them all")
                .extracting(each -> each.requestId().replaceFirst(":[a-z]+$", ""))
                .containsOnly(stored.get(0).requestId().replaceFirst(":[a-z]+$", ""));
        assertThat(accesses(person))
                .containsExactlyInAnyOrderElementsOf(stored.stream()
                        .map(each -> each.register() + " " + each.purpose())
                        .toList());
        assertThat(hall.ends(person.registration())).contains("EndEvent_EvidenceGathered");
    }

    @ParameterizedTest
    @CsvSource({
        "psb,DELAY,TIMEOUT,alive=YES;nameMatches=YES",
        "emp,RESET,REFUSED,openRegistration=NO",
        "samr,STATUS_500,STATUS,activeBusiness=NO",
        "edu,MALFORMED,MALFORMED,enrolled=NO",
        "si,WRONG_PERSON,WRONG_PERSON,employedNow=NO;receivingPension=NO"
    })
    void a_register_that_fails_is_asked_three_times_and_then_a_clerk_finds_out(
            String register, String fault, String cause, String findings) {
        var person = Unemployed.known(hall);
        hall.fault(register, person.idNo(), "STATUS_500");
        person.applyForRegistration(hall, "2025-11-04T09:00:00");
        assertNobodyAskedYet(person, register);
        hall.at("2025-11-04T09:00:03");
        hall.run();
        assertNobodyAskedYet(person, register);
        assertThat(person.progress(hall, "registration").path("step").asText()).isEqualTo("系统核验");

        hall.fault(register, person.idNo(), fault); // the last try says why a clerk has to find out
        hall.at("2025-11-04T09:00:08");
        hall.run();
        assertThat(hall.open(person.registration())).containsExactly("Task_VerifyEvidence");
        assertThat(accesses(person)).as("each try, and the others once").hasSize(3 + 5);
        assertThat(of(person, register))
                .extracting(Evidence::result, Evidence::cause)
                .containsExactly(tuple(Evidence.Result.TIMEOUT, cause));
        assertThat(decisions.of(person.registration())).isEmpty();
        assertThat(person.progress(hall, "registration").path("step").asText())
                .isEqualTo("人工核查：" + Register.of(register).title());

        hall.complete(Unemployed.CLERK, person.registration(), "Task_VerifyEvidence", confirmed(findings));
        assertThat(of(person, register))
                .extracting(Evidence::source, Evidence::recordedBy)
                .containsExactly(
                        tuple(Evidence.Source.REGISTER, "register-worker"),
                        tuple(Evidence.Source.CLERK, Unemployed.CLERK));
        assertThat(hall.open(person.registration())).containsExactly("Task_FirstReview");
        assertThat(proposal(person).outcome()).isEqualTo("GRANTED");
        assertThat(opinions.of(person.registration()))
                .extracting(each -> each.userId(), each -> each.choice())
                .containsExactly(tuple(Unemployed.CLERK, "CONFIRMED"));
    }

    @ParameterizedTest
    @CsvSource({"NO_DATA", "MISMATCH"})
    void what_the_clerk_finds_is_what_the_rule_reads(String result) {
        var person = Unemployed.known(hall);
        says(person, "edu", result);
        person.applyForRegistration(hall, "2025-11-04T09:00:00");
        assertThat(hall.open(person.registration())).containsExactly("Task_VerifyEvidence");
        assertThat(of(person, "edu")).extracting(each -> each.result().name()).containsExactly(result);

        hall.complete(Unemployed.CLERK, person.registration(), "Task_VerifyEvidence", confirmed("enrolled=YES"));
        assertThat(proposal(person).outcome()).isEqualTo("REFUSED");
        assertThat(proposal(person).reasons()).contains("UR_STUDENT");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "emp | {}",
                "emp | {'registrations':[{'number':'37100220250000001','place':'371002'}],'employments':[]}",
                "samr | {}",
                "si | {'receivingPension':false,'flexibleInsured':false}",
                "psb | {'alive':true}"
            })
    @DisplayName("答复“已查到”却缺少判定所需的内容：视为无数据，人工核查")
    void an_answer_with_a_gap_counts_as_no_data(String register, String data) {
        var person = Unemployed.known(hall);
        hall.register(register, person.idNo(), data);
        person.applyForRegistration(hall, "2025-11-04T09:00:00");
        assertThat(hall.open(person.registration())).containsExactly("Task_VerifyEvidence");
        assertThat(of(person, register))
                .extracting(Evidence::result, Evidence::cause)
                .containsExactly(tuple(Evidence.Result.NO_DATA, "INCOMPLETE"));
        assertThat(decisions.of(person.registration())).isEmpty();
    }

    @Test
    @DisplayName("答复自相矛盾：视为无数据，任务写明矛盾在哪里，由人工核查")
    void an_answer_that_contradicts_itself_goes_to_a_clerk_who_reads_why() {
        var person = Unemployed.known(hall);
        hall.register("jus", person.idNo(), "{'imprisoned':true,'since':'2025-11-05'}");
        person.applyForRegistration(hall, "2025-11-04T09:00:00");
        var task = hall.task(person.registration(), "Task_VerifyEvidence");
        assertThat(of(person, "jus"))
                .extracting(Evidence::result, Evidence::cause)
                .containsExactly(tuple(Evidence.Result.NO_DATA, "SENTENCE_AHEAD"));
        assertThat(String.valueOf(tasks.getVariableLocal(task.getId(), "view"))).contains("答复载明正在服刑，起始日期却在今天之后");

        hall.complete(Unemployed.CLERK, person.registration(), "Task_VerifyEvidence", confirmed("imprisoned=NO"));
        assertThat(proposal(person).outcome()).isEqualTo("GRANTED");
    }

    @Test
    @DisplayName("月数超出可能的范围：不再停在系统核验，由人工核查")
    void months_that_nobody_can_have_go_to_a_clerk() {
        var person = Unemployed.known(hall);
        hall.register(
                "si",
                person.idNo(),
                "{'employerInsuredNow':false,'receivingPension':false,'flexibleInsured':false,"
                        + "'unemploymentMonths':2147483647,'deemedMonths':10}");
        person.applyForRegistration(hall, "2025-11-04T09:00:00");

        assertThat(hall.open(person.registration())).containsExactly("Task_VerifyEvidence");
        assertThat(of(person, "si")).extracting(Evidence::cause).containsExactly("OUT_OF_BOUNDS");
    }

    @Test
    void a_finding_must_be_complete() {
        var person = Unemployed.known(hall);
        says(person, "edu", "NO_DATA");
        person.applyForRegistration(hall, "2025-11-04T09:00:00");
        var task = hall.task(person.registration(), "Task_VerifyEvidence").getId();
        hall.claim(Unemployed.CLERK, task);

        assertRefused(task, Map.of("comment", "已电话核实"), "“核查结论”请在给出的选项中选择。");
        assertRefused(task, Map.of("finding", "PASSED", "comment", "已电话核实"), "“核查结论”请在给出的选项中选择。");
        assertRefused(task, Map.of("finding", "CONFIRMED", "enrolled", "NO"), "请填写“核查情况”。");
        assertRefused(task, Map.of("finding", "CONFIRMED", "comment", "已电话核实"), "“全日制在校”请在给出的选项中选择。");
        assertRefused(task, Map.of("finding", "CONFIRMED", "evidenceResult", "CLEAR"), "表单之外的数据不能提交：evidenceResult");
        assertThat(of(person, "edu")).hasSize(1);
        assertThat(hall.open(person.registration())).containsExactly("Task_VerifyEvidence");
    }

    @Test
    void a_register_that_works_again_is_asked_again() {
        var person = Unemployed.known(hall);
        says(person, "edu", "NO_DATA");
        person.applyForRegistration(hall, "2025-11-04T09:00:00");
        hall.register("edu", person.idNo(), "{'enrolled':false}");

        hall.complete(
                Unemployed.CLERK,
                person.registration(),
                "Task_VerifyEvidence",
                Map.of("finding", "RETRY", "comment", "学籍库已恢复"));
        assertThat(of(person, "edu"))
                .extracting(Evidence::result, Evidence::source)
                .containsExactly(
                        tuple(Evidence.Result.NO_DATA, Evidence.Source.REGISTER),
                        tuple(Evidence.Result.MATCH, Evidence.Source.REGISTER));
        assertThat(of(person, "edu")).extracting(Evidence::requestId).doesNotHaveDuplicates();
        assertThat(hall.open(person.registration())).containsExactly("Task_FirstReview");
        assertThat(proposal(person).outcome()).isEqualTo("GRANTED");
    }

    @Test
    void two_doubtful_registers_are_two_tasks_and_the_rule_waits_for_both() {
        var person = Unemployed.known(hall);
        says(person, "edu", "NO_DATA");
        says(person, "samr", "MISMATCH");
        person.applyForRegistration(hall, "2025-11-04T09:00:00");
        assertThat(hall.open(person.registration())).containsExactly("Task_VerifyEvidence", "Task_VerifyEvidence");

        for (var left = 2; left > 0; left--) {
            assertThat(decisions.of(person.registration())).isEmpty();
            hall.complete(
                    Unemployed.CLERK,
                    hall.tasks(person.registration(), "Task_VerifyEvidence").get(0),
                    confirmed("enrolled=NO;activeBusiness=NO"));
        }
        assertThat(proposal(person).outcome()).isEqualTo("GRANTED");
    }

    @Test
    void only_what_is_still_doubtful_is_asked_again() {
        var person = Unemployed.known(hall);
        says(person, "edu", "NO_DATA");
        says(person, "samr", "MISMATCH");
        person.applyForRegistration(hall, "2025-11-04T09:00:00");
        hall.complete(
                Unemployed.CLERK,
                hall.tasks(person.registration(), "Task_VerifyEvidence").stream()
                        .filter(task -> task.getName().endsWith(Register.EDU.title()))
                        .findFirst()
                        .orElseThrow(),
                confirmed("enrolled=NO"));
        hall.register("samr", person.idNo(), "{'businesses':[]}");
        hall.complete(
                Unemployed.CLERK,
                person.registration(),
                "Task_VerifyEvidence",
                Map.of("finding", "RETRY", "comment", "登记库已更正"));

        assertThat(of(person, "samr"))
                .extracting(Evidence::result)
                .containsExactly(Evidence.Result.MISMATCH, Evidence.Result.MATCH);
        assertThat(of(person, "edu"))
                .extracting(Evidence::source)
                .containsExactly(Evidence.Source.REGISTER, Evidence.Source.CLERK);
        assertThat(of(person, "psb")).hasSize(1);
        assertThat(proposal(person).outcome()).isEqualTo("GRANTED");
    }

    @ParameterizedTest(name = "数据更新于{0} → {1}")
    @CsvSource({"2025-09-03,MATCH,", "2025-09-02,NO_DATA,OUTDATED", "2024-10-11,NO_DATA,OUTDATED"})
    @DisplayName("社保数据更新于62日之前（EvidenceSources“数据最旧天数”）：不作数，人工核查，并说明数据是哪天的")
    void data_that_have_not_been_kept_up_go_to_a_clerk(String freshness, String result, String cause) {
        var person = Unemployed.known(hall);
        updated(person, freshness);
        person.applyForRegistration(hall, "2025-11-04T09:00:00");
        assertThat(of(person, "si"))
                .extracting(each -> each.result().name(), Evidence::cause, each -> each.freshness() + "")
                .containsExactly(tuple(result, cause, freshness));
        if (cause == null) {
            assertThat(hall.open(person.registration())).containsExactly("Task_FirstReview");
            return;
        }
        var task = hall.task(person.registration(), "Task_VerifyEvidence");
        assertThat(String.valueOf(tasks.getVariableLocal(task.getId(), "view")))
                .contains("数据过旧：对方数据更新过早，已超过规定的天数（更新于" + freshness + "）");
        hall.complete(Unemployed.CLERK, task, confirmed("employedNow=NO;receivingPension=NO"));
        assertThat(proposal(person).outcome()).isEqualTo("GRANTED");
    }

    @ParameterizedTest(name = "{0}再用时 → {1}")
    @CsvSource({"2025-11-07T09:00:00,bank emp med", "2025-11-08T09:00:00,bank emp med si"})
    @DisplayName("为同一申请的前一事项查到的数据，到用时已过旧的再查")
    void a_siblings_answer_is_asked_anew_when_its_data_are_too_old(String decidedAt, String asked) {
        var person = Unemployed.known(hall);
        updated(person, "2025-09-06");
        person.applyForBoth(hall, "2025-11-04T09:00:00");
        updated(person, "2025-11-06");
        hall.at(decidedAt);
        hall.complete(Unemployed.CLERK, person.registration(), "Task_FirstReview", Map.of("decision", "AGREE"));
        assertThat(evidence.of(person.benefit()))
                .extracting(Evidence::register)
                .containsExactlyInAnyOrder(asked.split(" "));
    }

    @ParameterizedTest
    @CsvSource({"2025-11-05T08:59:59,bank med", "2025-11-05T09:00:00,bank emp med"})
    void a_sibling_item_asks_only_what_is_no_longer_fresh(String decidedAt, String asked) {
        var person = Unemployed.known(hall).applyForBoth(hall, "2025-11-04T09:00:00");
        hall.at(decidedAt);
        hall.complete(Unemployed.CLERK, person.registration(), "Task_FirstReview", Map.of("decision", "AGREE"));

        assertThat(evidence.of(person.benefit()))
                .extracting(Evidence::register)
                .containsExactlyInAnyOrder(asked.split(" "));
        assertThat(hall.open(person.benefit())).containsExactly("Task_FirstReview");
        assertThat(decisions
                        .latest(person.benefit(), DecisionRecord.Kind.PROPOSAL)
                        .orElseThrow()
                        .outcome())
                .isEqualTo("GRANTED");
    }

    @Test
    @DisplayName("账户不是本人的：人工核查（F09）")
    void an_account_of_somebody_else_is_a_mismatch() {
        var person = Unemployed.known(hall);
        hall.register(
                "bank", person.idNo(), "{'accounts':[{'account':'6200000000000010017','holder':'他人','valid':true}]}");
        person.applyForBoth(hall, "2025-11-04T09:00:00");
        hall.complete(Unemployed.CLERK, person.registration(), "Task_FirstReview", Map.of("decision", "AGREE"));

        assertThat(hall.open(person.benefit())).containsExactly("Task_VerifyEvidence");
        assertThat(evidence.of(person.benefit()))
                .filteredOn(each -> each.register().equals("bank"))
                .extracting(Evidence::result)
                .containsExactly(Evidence.Result.MISMATCH);
        hall.complete("si-officer-371082-si", person.benefit(), "Task_VerifyEvidence", confirmed("accountValid=YES"));
        assertThat(hall.open(person.benefit())).containsExactly("Task_FirstReview");
    }

    /** The others have answered meanwhile. */
    private void assertNobodyAskedYet(Unemployed person, String register) {
        assertThat(hall.open(person.registration())).isEmpty();
        assertThat(of(person, register)).isEmpty();
        assertThat(evidence.of(person.registration())).hasSize(5);
        assertThat(handlings.findById(person.registration()).orElseThrow().state())
                .isEqualTo(HandlingState.ACCEPTED);
    }

    private void assertRefused(String task, Map<String, Object> fields, String sentence) {
        var answer = hall.submit(Unemployed.CLERK, task, fields);
        assertThat(answer.getStatusCode()).isEqualTo(HttpStatus.CONFLICT);
        assertThat(answer.getBody().path("message").asText()).isEqualTo(sentence);
    }

    private void says(Unemployed person, String register, String result) {
        hall.call(
                "",
                HttpMethod.PUT,
                "/sandbox/" + register + "/" + person.idNo(),
                "{\"result\":\"%s\",\"data\":{}}".formatted(result));
    }

    private List<Evidence> of(Unemployed person, String register) {
        return evidence.of(person.registration()).stream()
                .filter(each -> each.register().equals(register))
                .toList();
    }

    /** What social insurance knows, brought up to date on this day. */
    private void updated(Unemployed person, String freshness) {
        var data = "{'employerInsuredNow':false,'receivingPension':false,'flexibleInsured':false,'residualMonths':0,"
                + "'stopReason':'U01','unemploymentMonths':84,'lastEmployerMonth':'2025-10'}";
        hall.call(
                "",
                HttpMethod.PUT,
                "/sandbox/si/" + person.idNo(),
                "{\"freshness\":\"%s\",\"data\":%s}".formatted(freshness, data.replace('\'', '"')));
    }

    /** Register and purpose of each question that was sent for the registration. */
    private List<String> accesses(Unemployed person) {
        return database
                .sql("select subject || ' ' || purpose from access_log where subject like ? order by id")
                .param("%:" + person.registration())
                .query(String.class)
                .list()
                .stream()
                .map(each -> each.replace(":" + person.registration(), ""))
                .toList();
    }

    private DecisionRecord proposal(Unemployed person) {
        return decisions
                .latest(person.registration(), DecisionRecord.Kind.PROPOSAL)
                .orElseThrow();
    }

    private static Map<String, Object> confirmed(String findings) {
        var fields = new HashMap<String, Object>(Map.of("finding", "CONFIRMED", "comment", "已向原单位电话核实"));
        for (var finding : findings.split(";", -1)) {
            var parts = finding.split("=", 2);
            fields.put(parts[0], parts[1]);
        }
        return fields;
    }
}
