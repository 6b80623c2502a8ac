package org.zaijiuye.assist.flexsubsidy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.zaijiuye.Hall;
import org.zaijiuye.records.Certificates;
import org.zaijiuye.records.EvidenceFile;
import org.zaijiuye.records.LineState;
import org.zaijiuye.records.PaymentLine;

@DisplayName("灵活就业社保补贴申领：核验、街道初审、区县复核、公示、区县审批、发放")
class FlexSubsidyProcessTest extends FlexSubsidyDesk {

    @Autowired
    private EvidenceFile evidence;

    @Autowired
    private Certificates certificates;

    @Test
    @DisplayName("场景A：2026年7月至9月，养老 883.20 元/月 → 1766.40 元，三人先后同意、公示期满后核定")
    void three_months_are_granted_after_two_reviews_a_notice_and_an_approval() {
        claims("2026-07", "2026-09");
        assertThat(evidence.of(claim))
                .extracting(each -> each.register())
                .containsExactlyInAnyOrder("psb", "emp", "si", "med", "samr", "bank");
        reviewedTwice();
        assertThat(hall.open(claim)).isEmpty();
        assertThat(paymentLines()).isEmpty();

        hall.at("2026-10-20T09:00");
        hall.run();
        hall.complete(COUNTY_APPROVER, claim, "Task_Approve", AGREE);

        assertThat(hall.ends(claim)).contains("EndEvent_FlexSubsidyGranted");
        assertThat(outcome(claim)).isEqualTo("GRANTED");
        assertThat(progress().path("result").path("total").decimalValue()).isEqualByComparingTo("1766.40");
        assertThat(paymentLines())
                .extracting(PaymentLine::payMonth, PaymentLine::amount, PaymentLine::state)
                .containsExactly(
                        tuple(YearMonth.of(2026, 7), new BigDecimal("588.80"), LineState.DUE),
                        tuple(YearMonth.of(2026, 8), new BigDecimal("588.80"), LineState.DUE),
                        tuple(YearMonth.of(2026, 9), new BigDecimal("588.80"), LineState.DUE));
        assertThat(paymentLines()).allMatch(each -> each.office().equals("371082"));
        var entry = certificatePages().path("subsidies");
        assertThat(entry.at("/0/title").asText()).isEqualTo("就业困难人员灵活就业社保补贴申领");
        assertThat(entry.at("/0/details/补贴月份").asText()).isEqualTo("2026-07、2026-08、2026-09");
        assertThat(entry.at("/0/details/补贴金额（元）").asText()).isEqualTo("1766.40");
    }

    private JsonNode certificatePages() {
        var application = Hall.number("FLEXCERT");
        submit(application, citizen, "2026-10-21T09:00", "{\"item\":\"certificate\",\"certForm\":\"ELECTRONIC\"}");
        var certificate =
                certificates.findByHandling(application + "-07").orElseThrow().number();
        return hall.get("portal", "/api/certificates/" + certificate).path("pages");
    }

    @Test
    @DisplayName("2026年6月没有领失业保险金、缴了费的，也可以申领；医疗保险一并补贴")
    void the_month_in_which_the_work_began_can_be_claimed() {
        submit(number, citizen, "2026-10-08T09:00", flexible("2026-06", "2026-06", "\"PENSION\",\"MEDICAL\""));
        granted();

        assertThat(paymentLines()).singleElement().satisfies(line -> assertThat(line.amount())
                .isEqualByComparingTo("824.32"));
    }

    @Test
    @DisplayName("一份申领可以部分核定：没有缴费的月份不予补贴并说明理由")
    void a_month_that_was_not_paid_is_refused_within_the_grant() {
        paysMonthly("2026-07", 2);
        claims("2026-07", "2026-09");
        granted();

        assertThat(codes(claim)).containsExactly("FLEX_AMOUNT", "FLEX_TERM", "FLEX_NOT_PAID");
        assertThat(progress()
                        .path("result")
                        .path("refused")
                        .path(0)
                        .path("month")
                        .asText())
                .isEqualTo("2026-09");
        assertThat(paymentLines()).hasSize(2);
    }

    @Test
    @DisplayName("核定的各月进入下一发放批次，由没有经办过的第二人审批，逐笔入账")
    void the_months_are_paid_with_the_next_batch() {
        claims("2026-07", "2026-09");
        granted();
        hall.at("2026-10-21T07:00");
        hall.fire("PaymentBatchProcess");
        hall.run();
        var batch = String.valueOf(paymentLines().get(0).batch());
        assertThat(batch).startsWith("371082-FLEX_SUBSIDY-202610-");
        var task = hall.tasksOf(COUNTY_APPROVER, "Task_ApproveBatch").stream()
                .filter(each -> batch.equals(runtime.getVariable(each.getExecutionId(), "batch")))
                .findFirst()
                .orElseThrow();
        assertThat(hall.claim(COUNTY_APPROVER, task.getId()).getStatusCode().is4xxClientError())
                .isTrue();

        hall.complete(SECOND_APPROVER, task, Map.of("decision", "APPROVE"));
        hall.run();

        assertThat(paymentLines()).extracting(PaymentLine::state).containsOnly(LineState.PAID);
        assertThat(told(claim)).contains("灵活就业社会保险补贴已发放");
    }

    @Test
    @DisplayName("迟报的单位就业：此后已发的月份应退回，其余不动")
    void work_for_an_employer_reported_late_takes_back_what_was_paid_for_later_months() {
        the_months_are_paid_with_the_next_batch();

        event(
                Hall.number("EV"),
                "EmploymentStarted",
                citizen,
                "2026-08-15",
                "{\"employer\":\"荣成某厂\",\"uscc\":\"91371082MA3C8X2L4K\"}");

        assertThat(recoveries(claim)).isEqualTo(1);
        assertThat(told(claim)).contains("灵活就业社会保险补贴须退回");
    }

    @Test
    @DisplayName("认定被查明虚假、经两人取消：已发的各月都应退回")
    void a_recognition_got_by_a_false_statement_gave_no_right() {
        the_months_are_paid_with_the_next_batch();
        var recognition = recognitions.findByPersonIdOrderById(person).get(0);
        var asked = hall.post(
                "portal", "/api/recognitions/" + recognition.number() + "/reviews", "{\"reason\":\"有人反映其材料系伪造\"}");
        assertThat(asked.getStatusCode().is2xxSuccessful())
                .as("%s", asked.getBody())
                .isTrue();
        hall.run();
        var review = recognition.handling() + "-R1";
        hall.complete(CLERK, review, "Task_ReviewRecognition", Map.of("outcome", "FRAUD", "comment", "材料系伪造"));
        hall.complete(
                COUNTY_APPROVER, review, "Task_ConfirmCancellation", Map.of("decision", "AGREE", "comment", "属实"));

        assertThat(recoveries(claim)).isEqualTo(3);
    }

    @Test
    @DisplayName("本次登记之前没有认定的，前置未成办结")
    void who_was_never_recognised_is_closed_at_once() {
        var other = citizen("");
        submit(number, other, "2026-10-08T09:00", flexible("2026-07", "2026-07", "\"PENSION\""));

        assertThat(outcome(claim)).isEqualTo("PREREQ_FAILED");
    }

    @Test
    @DisplayName("期限已满的不予补贴，由两人办理")
    void a_refusal_needs_two_persons() {
        paysMonthly("2026-07", 0);
        claims("2026-07", "2026-07");
        hall.complete(CLERK, claim, "Task_FirstReview", AGREE);
        assertThat(outcome(claim)).isNull();
        hall.complete(COUNTY_REVIEWER, claim, "Task_Recheck", AGREE);

        assertThat(hall.ends(claim)).contains("EndEvent_FlexSubsidyRefused");
        assertThat(codes(claim)).containsExactly("FLEX_NOT_PAID");
        assertThat(progress().path("status").asText()).isEqualTo("CLOSED");
        assertThat(progress().path("result").isObject()).isFalse();
    }

    @Test
    void a_claim_can_be_withdrawn_before_the_decision() {
        claims("2026-07", "2026-07");
        withdraw(number, "flexsubsidy");

        assertThat(hall.ends(claim)).contains("EndEvent_FlexSubsidyWithdrawn");
        assertThat(outcome(claim)).isEqualTo("WITHDRAWN");
    }

    @Test
    void papers_that_never_come_end_it() {
        claims("2026-07", "2026-07");
        hall.complete(
                CLERK,
                claim,
                "Task_FirstReview",
                Map.of("decision", "SUPPLEMENT", "materials", "缴费凭证", "comment", "核对缴费"));
        hall.at("2026-12-01T09:00");
        hall.run();

        assertThat(hall.ends(claim)).contains("EndEvent_FlexSubsidyNotSupplemented");
        assertThat(outcome(claim)).isEqualTo("NO_SUPPLEMENT");
    }

    @Test
    @DisplayName("表单：起止颠倒、未过去的月份、早于灵活就业、没有承诺（F07）")
    void faults_of_the_form_are_told_all_at_once() {
        var wrong = """
                {"item":"flexsubsidy","flexContent":"家政","flexPlace":"荣成市","flexStart":"2026-12-10",
                 "insuredTypes":["PENSION"],"claimFrom":"2026-11","claimTo":"2026-10","flexCommitment":false}
                """;
        var answer = post(number, citizen, "2026-10-08T09:00", "U01", "", wrong);

        assertThat(answer.getStatusCode().value()).isEqualTo(422);
        assertThat(body(answer).path("faults").findValuesAsText("field"))
                .containsExactlyInAnyOrder("items[0].claimFrom", "items[0].claimTo", "items[0].flexCommitment");
    }
}
