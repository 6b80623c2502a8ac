package org.zaijiuye.application;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import org.camunda.bpm.engine.HistoryService;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.zaijiuye.Counter;
import org.zaijiuye.Hall;
import org.zaijiuye.records.Applications;
import org.zaijiuye.records.BenefitState;
import org.zaijiuye.records.PersonState;

@DisplayName("一件事联办：先后、并行、汇合")
class ApplicationBranchesTest extends Counter {

    private static final String ENGINE = "/engine-rest/process-definition/key/ApplicationProcess/start";
    private static final String LEAVES = """
            {"item":"deregistration","deregReason":"D01","eventDate":"2026-01-15","employer":"荣成某食品有限公司"}
            """;
    private static final String WORKS = """
            {"item":"employment","empType":"FLEXIBLE","workContent":"外卖配送","workPlace":"荣成市","startDate":"2026-01-15"}
            """;

    @Autowired
    Applications applications;

    @Autowired
    HistoryService history;

    private JsonNode progress(String number) {
        return hall.get("portal", "/api/applications/" + number);
    }

    private static ResponseEntity<JsonNode> start(Hall hall, String form, boolean lost) {
        var variable = JsonNodeFactory.instance.objectNode().put("value", form).put("type", "String");
        variable.putObject("valueInfo").put("transient", lost);
        var body = JsonNodeFactory.instance.objectNode();
        body.putObject("variables").set("application", variable);
        return hall.post("portal", ENGINE, body.toString());
    }

    @Test
    @DisplayName("先办身份事项，再办其他；结果逐项反馈，汇总告知一次")
    void the_status_item_comes_first_and_results_come_one_by_one() {
        var number = Hall.number("APP");
        submit(number, citizen(SEVEN_YEARS), "2025-11-04T09:00", REGISTRATION, BENEFIT);
        assertThat(hall.open(number + "-02")).isEmpty();
        assertThat(Hall.item(progress(number), "benefit").path("status").asText())
                .isEqualTo("WAITING_PREREQ");

        hall.complete(CLERK, number + "-01", "Task_FirstReview", AGREE);
        assertThat(progress(number).path("status").asText()).isEqualTo("OPEN");
        assertThat(Hall.item(progress(number), "registration").path("outcome").asText())
                .isEqualTo("GRANTED");
        assertThat(Hall.item(progress(number), "benefit").path("outcome").isNull())
                .isTrue();
        assertThat(told(number)).as("no summary yet").isEmpty();

        grantBenefit(number + "-02");
        assertThat(progress(number).path("status").asText()).isEqualTo("CLOSED");
        assertThat(progress(number).path("caseNumber").asText()).isEqualTo("C" + number);
        assertThat(told(number)).containsExactly("您的申请已全部办结");
        assertThat(hall.ends(number)).containsExactly("EndEvent_ApplicationClosed");
        assertThat(applications.findById(number).orElseThrow().closedAt()).isNotNull();
    }

    @Test
    @DisplayName("一项不予办理不影响另一项")
    void a_refused_item_never_blocks_the_other() {
        var citizen = citizen("'stopReason':'U07','unemploymentMonths':130");
        var caseNumber = registered(citizen);
        var number = Hall.number("APP-MIX");
        submit(number, citizen, "2026-01-16T09:00", "U07", new String[] {BENEFIT, LEAVES});
        assertThat(hall.open(number + "-02")).containsExactly("Task_FirstReview");
        assertThat(hall.open(number + "-13")).containsExactly("Task_FirstReview");
        grantBenefit(number + "-02");
        assertThat(outcome(number + "-02")).isEqualTo("REFUSED");
        assertThat(hall.open(number + "-13")).containsExactly("Task_FirstReview");
        assertThat(applications.findById(number).orElseThrow().closedAt()).isNull();
        hall.complete(CLERK, number + "-13", "Task_FirstReview", AGREE);
        hall.complete(REVIEWER, number + "-13", "Task_Recheck", AGREE);
        assertThat(outcome(number + "-13")).isEqualTo("GRANTED");
        assertThat(caseOf(caseNumber).state()).isEqualTo(PersonState.DEREGISTERED);
        assertThat(hall.ends(number)).containsExactly("EndEvent_ApplicationClosed");
        assertThat(told(number)).containsExactly("您的申请已全部办结");
    }

    @Test
    @DisplayName("一项逾期未补正办结，另一项仍在办理，办完后整单办结")
    void an_item_closed_for_want_of_papers_leaves_its_open_siblings_alone() {
        var citizen = citizen(SEVEN_YEARS);
        var caseNumber = registered(citizen);
        var number = Hall.number("APP-PAPERS");
        submit(number, citizen, "2026-01-16T09:00", BENEFIT, LEAVES);
        neverSupplemented(OFFICER, number + "-02");
        assertThat(outcome(number + "-02")).isEqualTo("NO_SUPPLEMENT");
        assertThat(hall.open(number + "-13")).containsExactly("Task_FirstReview");
        assertThat(outcome(number + "-13")).isNull();
        assertThat(applications.findById(number).orElseThrow().closedAt()).isNull();
        assertThat(told(number)).isEmpty();

        hall.complete(CLERK, number + "-13", "Task_FirstReview", Map.of("decision", "REQUERY"));
        hall.complete(CLERK, number + "-13", "Task_FirstReview", AGREE);
        hall.complete(REVIEWER, number + "-13", "Task_Recheck", AGREE);

        assertThat(outcome(number + "-13")).isEqualTo("GRANTED");
        assertThat(caseOf(caseNumber).state()).isEqualTo(PersonState.DEREGISTERED);
        assertThat(hall.ends(number)).containsExactly("EndEvent_ApplicationClosed");
        assertThat(told(number)).containsExactly("您的申请已全部办结");
    }

    @Test
    @DisplayName("就业登记与注销同时申请：就业登记在先，其事实并入注销办件，只有一个注销")
    void employment_comes_before_the_deregistration_of_the_same_form() {
        var citizen = citizen(SEVEN_YEARS);
        var caseNumber = drawing(citizen);
        var number = Hall.number("APP-EXIT");
        submit(number, citizen, "2026-01-16T09:00", WORKS, LEAVES);
        assertThat(hall.open(number + "-13")).isEmpty();
        hall.complete(CLERK, number + "-14", "Task_FirstReview", AGREE);
        assertThat(handlings.findByCaseNumberOrderByNumber(caseNumber))
                .filteredOn(each -> each.item().equals("deregistration"))
                .extracting(each -> each.number())
                .containsExactly(number + "-13");
        hall.complete(CLERK, number + "-13", "Task_FirstReview", AGREE);
        hall.complete(REVIEWER, number + "-13", "Task_Recheck", AGREE);
        assertThat(caseOf(caseNumber).state()).isEqualTo(PersonState.DEREGISTERED);
        assertThat(entitlements.findByCaseNumber(caseNumber).get(0).state()).isEqualTo(BenefitState.STOPPED);
        assertThat(hall.ends(number)).containsExactly("EndEvent_ApplicationClosed");
    }

    @Test
    @DisplayName("没有的事项：F11，整单不保存")
    void an_item_that_does_not_exist_is_refused() {
        var number = Hall.number("APP-F11");
        var answer = post(number, citizen(""), "2025-11-04T09:00", "U01", "", REGISTRATION, "{\"item\":\"nonsense\"}");
        assertThat(answer.getStatusCode()).isEqualTo(HttpStatus.UNPROCESSABLE_ENTITY);
        assertThat(body(answer).path("faults").findValuesAsText("code")).containsExactly("F11");
        assertThat(body(answer).toString()).contains("没有代码为“nonsense”的事项");
        assertThat(applications.findById(number)).isEmpty();
    }

    @Test
    @DisplayName("引擎 REST 启动：瞬时变量进入同一受理；编号重复 409 并注明编号；历史中没有表单")
    void the_engines_rest_starts_the_same_process() {
        hall.at("2025-11-04T09:00");
        var number = Hall.number("APP-ENGINE");
        var form = form(number, citizen(""), "2025-11-04T09:00", "U01", "", REGISTRATION);
        var started = start(hall, form, true);
        assertThat(started.getStatusCode()).as("%s", started.getBody()).isEqualTo(HttpStatus.OK);
        assertThat(body(started).path("businessKey").asText()).isEqualTo(number);
        var again = start(hall, form, true);
        assertThat(again.getStatusCode()).isEqualTo(HttpStatus.CONFLICT);
        assertThat(body(again).path("number").asText()).isEqualTo(number);
        hall.run();
        hall.complete(CLERK, number + "-01", "Task_FirstReview", AGREE);
        assertThat(registration(number).state()).isEqualTo(PersonState.REGISTERED);
        assertThat(history.createHistoricVariableInstanceQuery()
                        .variableName("application")
                        .count())
                .isZero();
    }

    @Test
    void the_engines_rest_refuses_a_lasting_variable_and_every_fault_at_once() {
        hall.at("2025-11-04T09:00");
        var number = Hall.number("APP-ENGINE");
        var form = form(number, citizen(""), "2025-11-04T09:00", "U01", "", REGISTRATION);
        assertThat(start(hall, form, false).getStatusCode().is4xxClientError()).isTrue();
        var faulty = start(hall, form.replace("\"13800000000\"", "\"1\"").replace("\"U01\"", "\"U99\""), true);
        assertThat(faulty.getStatusCode()).isEqualTo(HttpStatus.UNPROCESSABLE_ENTITY);
        assertThat(body(faulty).path("faults").findValuesAsText("field"))
                .containsExactlyInAnyOrder("applicant.mobile", "unemployment.unempReason");
        assertThat(applications.findById(number)).isEmpty();
        assertThat(running("ApplicationProcess", number)).isFalse();
    }

    @Test
    @DisplayName("两名经办人同一时刻办结两个分支：汇合一次，汇总一次；先办结的改变了事实的，后一件重新判定")
    void two_clerks_finish_both_branches_at_the_same_moment() throws Exception {
        for (var round = 0; round < 3; round++) {
            var citizen = citizen("'stopReason':'U07','unemploymentMonths':130");
            registered(citizen);
            var number = Hall.number("APP-JOIN");
            submit(number, citizen, "2026-01-16T09:00", "U07", new String[] {BENEFIT, LEAVES});
            hall.complete(OFFICER, number + "-02", "Task_FirstReview", AGREE);
            hall.complete(CLERK, number + "-13", "Task_FirstReview", AGREE);
            var benefit = hall.task(number + "-02", "Task_Recheck").getId();
            var exit = hall.task(number + "-13", "Task_Recheck").getId();
            hall.claim(RECHECKER, benefit);
            hall.claim(REVIEWER, exit);

            var answers = together(
                    () -> hall.submit(RECHECKER, benefit, Map.of("decision", "AGREE")),
                    () -> hall.submit(REVIEWER, exit, Map.of("decision", "AGREE")));

            assertThat(answers.get(1).getStatusCode().is2xxSuccessful())
                    .as("%s", answers.get(1).getBody())
                    .isTrue();
            hall.run();
            if (!answers.get(0).getStatusCode().is2xxSuccessful()) {
                judgedAnew(number + "-02", answers.get(0));
            }
            assertThat(outcome(number + "-02")).isEqualTo("REFUSED");
            assertThat(outcome(number + "-13")).isEqualTo("GRANTED");
            assertThat(hall.ends(number)).containsExactly("EndEvent_ApplicationClosed");
            assertThat(told(number)).containsExactly("您的申请已全部办结");
        }
    }

    /** The registration ended first, which is another fact for the benefit: nobody decides on the old ones. */
    private void judgedAnew(String handling, ResponseEntity<JsonNode> refusal) {
        assertThat(refusal.getStatusCode()).isEqualTo(HttpStatus.CONFLICT);
        assertThat(body(refusal).path("message").asText()).contains("事实或者参数已有变化");
        hall.complete(RECHECKER, handling, "Task_Recheck", Map.of("decision", "REQUERY"));
        hall.complete(OFFICER, handling, "Task_FirstReview", AGREE);
        hall.complete(RECHECKER, handling, "Task_Recheck", AGREE);
    }

    @SafeVarargs
    private static List<ResponseEntity<JsonNode>> together(Callable<ResponseEntity<JsonNode>>... calls)
            throws Exception {
        var barrier = new CyclicBarrier(calls.length);
        var pool = Executors.newFixedThreadPool(calls.length);
        try {
            var work = new ArrayList<Callable<ResponseEntity<JsonNode>>>();
            for (var call : calls) {
                work.add(() -> {
                    barrier.await();
                    return call.call();
                });
            }
            var answers = new ArrayList<ResponseEntity<JsonNode>>();
            for (var answer : pool.invokeAll(work)) {
                answers.add(answer.get());
            }
            return answers;
        } finally {
            pool.shutdown();
        }
    }
}
