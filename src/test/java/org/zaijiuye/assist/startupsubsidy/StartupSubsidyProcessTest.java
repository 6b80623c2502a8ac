package org.zaijiuye.assist.startupsubsidy;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.zaijiuye.Hall;
import org.zaijiuye.records.DecisionRecord;
import org.zaijiuye.records.EvidenceFile;
import org.zaijiuye.records.LineState;
import org.zaijiuye.records.PaymentLine;

@DisplayName("一次性创业补贴申领：核验、实地核查、街道初审、区县复核、公示、区县审批")
class StartupSubsidyProcessTest extends StartupSubsidyCase {

    @Autowired
    private EvidenceFile evidence;

    @Test
    @DisplayName("就业困难人员开办后已注销失业登记：按领照之日的身份，实地核查、三人同意、公示期满后核定3000.00元")
    void is_granted_by_the_status_of_the_day_of_the_licence() {
        var citizen = recognised();
        runs(citizen, SHOP, "");
        opensShop(citizen);
        var claim = claims(citizen, SHOP, "HARDSHIP");

        assertThat(evidence.of(claim))
                .extracting(each -> each.register())
                .containsExactlyInAnyOrder("psb", "samr", "tax", "emp", "bank");
        assertThat(hall.open(claim)).containsExactly(SEEN);
        reviewedAndShown(claim);
        assertThat(paymentLines(claim)).isEmpty();
        hall.complete(COUNTY_APPROVER, claim, "Task_Approve", AGREE);

        assertThat(hall.ends(claim)).contains("EndEvent_StartupSubsidyGranted");
        assertThat(codes(claim)).containsExactly("STARTUP_GRANTED", "STARTUP_AMOUNT");
        assertThat(progress(claim).path("result").path("amount").decimalValue()).isEqualByComparingTo("3000.00");
        assertThat(paymentLines(claim))
                .singleElement()
                .returns(YearMonth.of(2026, 12), PaymentLine::payMonth)
                .returns(new BigDecimal("3000.00"), PaymentLine::amount)
                .returns(LineState.DUE, PaymentLine::state)
                .returns("371082", PaymentLine::office);
    }

    /** Registers the work in the shop, which ends the registration as unemployed on the day of the licence. */
    private void opensShop(Citizen citizen) {
        var number = Hall.number("OPENS");
        var work = """
                {"item":"employment","empType":"SOLE_TRADER","uscc":"%s","workContent":"零售","workPlace":"荣成市","startDate":"2025-12-01"}
                """;
        submit(number, citizen, "2025-12-01T09:00", work.formatted(SHOP));
        hall.complete(CLERK, number + "-14", "Task_FirstReview", AGREE);
        var ended = handling(number + "-14").caseNumber();
        reviewed(ended + "-13-1");
        assertThat(caseOf(String.valueOf(ended)).endedOn()).isEqualTo("2025-12-01");
    }

    @Test
    @DisplayName("领照之日在册的登记失业人员；所选类别不符而本市记录中另有符合类别的，按后者")
    void another_category_of_our_records_counts_too() {
        var citizen = citizen("");
        registered(citizen);
        runs(citizen, OTHER_SHOP, "");
        var claim = claims(citizen, OTHER_SHOP, "HARDSHIP");
        hall.complete(CLERK, claim, SEEN, IN_BUSINESS);
        hall.complete(CLERK, claim, "Task_FirstReview", AGREE);

        assertThat(stored.result(proposal(claim), StartupSubsidyGrant.class).category())
                .isEqualTo(Category.REGISTERED);
    }

    private DecisionRecord proposal(String handling) {
        return decisions.latest(handling, DecisionRecord.Kind.PROPOSAL).orElseThrow();
    }

    @Test
    @DisplayName("领照之日不属于任何类别的：不核查，街道、区县两人不予")
    void a_refusal_needs_two_persons_and_no_visit() {
        var citizen = citizen("");
        runs(citizen, OTHER_SHOP, "");
        var claim = claims(citizen, OTHER_SHOP, "HARDSHIP");
        assertThat(hall.open(claim)).containsExactly("Task_FirstReview");
        hall.complete(CLERK, claim, "Task_FirstReview", AGREE);
        assertThat(outcome(claim)).isNull();
        hall.complete(COUNTY_REVIEWER, claim, "Task_Recheck", AGREE);

        assertThat(hall.ends(claim)).contains("EndEvent_StartupSubsidyRefused");
        assertThat(codes(claim)).containsExactly("STARTUP_CATEGORY");
        assertThat(paymentLines(claim)).isEmpty();
    }

    @Test
    @DisplayName("实地核查没有经营：规则重新判定为不予；填“正常经营”须写明凭证")
    void what_the_visit_finds_is_judged() {
        var citizen = recognised();
        runs(citizen, OTHER_SHOP, "");
        var claim = claims(citizen, OTHER_SHOP, "HARDSHIP");
        var task = hall.task(claim, SEEN);
        hall.claim(CLERK, task.getId());
        var unfinished = hall.submit(CLERK, task.getId(), Map.of("confirmed", "YES", "comment", "在营业"));
        assertThat(unfinished.getStatusCode().is2xxSuccessful()).isFalse();
        assertThat(String.valueOf(unfinished.getBody())).contains("见到的凭证");

        hall.complete(CLERK, claim, SEEN, Map.of("confirmed", "NO", "comment", "店门关闭，无人经营"));
        hall.complete(CLERK, claim, "Task_FirstReview", AGREE);
        hall.complete(COUNTY_REVIEWER, claim, "Task_Recheck", AGREE);
        assertThat(codes(claim)).containsExactly("STARTUP_NOT_OPERATING");
    }

    @Test
    @DisplayName("变更过经营者的，转人工认定")
    void a_shop_that_was_taken_over_is_left_to_a_person() {
        var citizen = recognised();
        runs(citizen, OTHER_SHOP, ",'operatorSince':'2026-06-01'");
        var claim = claims(citizen, OTHER_SHOP, "HARDSHIP");
        hall.complete(CLERK, claim, SEEN, IN_BUSINESS);

        assertThat(stored.reasons(proposal(claim)))
                .extracting(each -> each.code())
                .containsExactly("STARTUP_OPERATOR_CHANGED");
        assertThat(hall.open(claim)).containsExactly("Task_FirstReview");
    }

    @Test
    @DisplayName("税务查询不通的由人核查，不视为通过")
    void a_silent_register_is_replaced_by_a_person() {
        var citizen = recognised();
        runs(citizen, OTHER_SHOP, "");
        hall.fault("tax", citizen.idNo(), "STATUS_500");
        var claim = claims(citizen, OTHER_SHOP, "HARDSHIP");
        for (var moment : new String[] {"2026-12-01T09:00:03", "2026-12-01T09:00:08"}) {
            hall.at(moment);
            hall.run();
        }
        hall.complete(
                CLERK,
                claim,
                "Task_VerifyEvidence",
                Map.of("finding", "CONFIRMED", "comment", "已看纳税申报表", "taxDeclared", "YES"));

        assertThat(hall.open(claim)).containsExactly(SEEN);
    }

    @Test
    void a_claim_can_be_withdrawn_before_the_decision() {
        var citizen = recognised();
        runs(citizen, OTHER_SHOP, "");
        var claim = claims(citizen, OTHER_SHOP, "HARDSHIP");
        withdraw(claim.substring(0, claim.length() - 3), "startupsubsidy");

        assertThat(hall.ends(claim)).contains("EndEvent_StartupSubsidyWithdrawn");
        assertThat(outcome(claim)).isEqualTo("WITHDRAWN");
    }

    @Test
    void papers_that_never_come_end_it() {
        var citizen = recognised();
        runs(citizen, OTHER_SHOP, "");
        var claim = claims(citizen, OTHER_SHOP, "HARDSHIP");
        hall.complete(CLERK, claim, SEEN, IN_BUSINESS);
        hall.complete(
                CLERK,
                claim,
                "Task_FirstReview",
                Map.of("decision", "SUPPLEMENT", "materials", "房租合同", "comment", "核对经营场所"));
        hall.at("2027-02-01T09:00");
        hall.run();

        assertThat(hall.ends(claim)).contains("EndEvent_StartupSubsidyNotSupplemented");
        assertThat(outcome(claim)).isEqualTo("NO_SUPPLEMENT");
    }

    @Test
    @DisplayName("表单：代码不是92开头（F06）、领照日期在将来")
    void faults_of_the_form_are_told_all_at_once() {
        var wrong = asking("91371082MA3ABCD126", "HARDSHIP", "").replace("2025-12-01", "2026-12-02");
        var answer = post(Hall.number("SHOP"), citizen(""), "2026-12-01T09:00", "U01", "", wrong);

        assertThat(answer.getStatusCode().value()).isEqualTo(422);
        assertThat(body(answer).path("faults").findValuesAsText("code"))
                .containsExactlyInAnyOrder("F06", "FIELD_INVALID");
        assertThat(body(answer).path("faults").findValuesAsText("field"))
                .containsExactlyInAnyOrder("items[0].uscc", "items[0].licenseDate");
    }
}
