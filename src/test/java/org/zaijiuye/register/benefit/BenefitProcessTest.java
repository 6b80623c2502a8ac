package org.zaijiuye.register.benefit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import java.time.YearMonth;
import java.util.Map;
import org.camunda.bpm.engine.IdentityService;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.zaijiuye.Counter;
import org.zaijiuye.Hall;
import org.zaijiuye.records.BenefitState;
import org.zaijiuye.records.DecisionRecord;
import org.zaijiuye.records.Entitlement;
import org.zaijiuye.shared.Reason;

@DisplayName("失业保险金申领流程（社会保险法第四十五至五十一条）")
class BenefitProcessTest extends Counter {

    @Autowired
    IdentityService identities;

    /** The benefit of a registered person waits at the agency; returns its handling. */
    private String claimed(Citizen citizen, String reason) {
        var number = Hall.number("UI");
        submit(number, citizen, "2025-11-04T09:00", reason, new String[] {REGISTRATION, BENEFIT});
        hall.complete(CLERK, number + "-01", "Task_FirstReview", AGREE);
        return number + "-02";
    }

    @Test
    @DisplayName("情景甲：缴费84个月，2025-11起18个月，每月1980.00元")
    void granted_eighteen_months() {
        var citizen = citizen(SEVEN_YEARS);
        var claim = claimed(citizen, "U01");
        grantBenefit(claim);
        assertThat(hall.ends(claim)).contains("EndEvent_BenefitGranted");
        assertThat(outcome(claim)).isEqualTo("GRANTED");
        var entitlement = entitlements.findByHandling(claim).orElseThrow();
        assertThat(entitlement)
                .returns(18, Entitlement::months)
                .returns(YearMonth.of(2025, 11), Entitlement::firstMonth)
                .returns(YearMonth.of(2027, 4), Entitlement::lastMonth)
                .returns(BenefitState.PAYING, Entitlement::state)
                .returns("371082-si", Entitlement::office)
                .returns(citizen.account(), each -> each.account().text());
        var decision = decisions.latest(claim, DecisionRecord.Kind.DECISION).orElseThrow();
        assertThat(stored.result(decision).path("monthlyAmount").decimalValue()).isEqualByComparingTo("1980.00");
        assertThat(reasons(claim)).extracting(reason -> reason.basis().law()).contains("社会保险法");
        assertThat(told(claim)).containsExactly("失业保险金申领已准予");
        assertThat(caseOf(entitlement.caseNumber()).tags()).isEqualTo("CLAIMANT");
    }

    @Test
    @DisplayName("情景丙：本人主动辞职，登记获准，领金不予核准，写明社会保险法第四十五条")
    void voluntary_resignation_is_refused() {
        var claim = claimed(citizen("'stopReason':'U07','unemploymentMonths':130"), "U07");
        grantBenefit(claim);
        assertThat(hall.ends(claim)).contains("EndEvent_BenefitRefused");
        assertThat(outcome(claim)).isEqualTo("REFUSED");
        assertThat(reasons(claim))
                .extracting(Reason::code, reason -> reason.basis().citation())
                .containsExactly(tuple("UI_VOLUNTARY", "《社会保险法》第四十五条"));
        assertThat(entitlements.findByHandling(claim)).isEmpty();
        assertThat(told(claim)).containsExactly("失业保险金申领不予办理");
    }

    @Test
    @DisplayName("失业登记未获准：前置未成办结，不另作决定，可以再申请")
    void closed_when_the_registration_is_refused() {
        var citizen = citizen("");
        hall.register("edu", citizen.idNo(), "{'enrolled':true}");
        var number = Hall.number("UI-PRE");
        submit(number, citizen, "2025-11-04T09:00", REGISTRATION, BENEFIT);
        reviewed(number + "-01");
        assertThat(outcome(number + "-01")).isEqualTo("REFUSED");
        assertThat(outcome(number + "-02")).isEqualTo("PREREQ_FAILED");
        assertThat(hall.ends(number + "-02")).isEmpty();
        assertThat(codes(number + "-02")).containsExactly("PREREQ_FAILED");
        assertThat(told(number + "-02")).hasSize(1);
        assertThat(handling(number + "-02").acceptedAt()).isNull();
    }

    @ParameterizedTest(name = "{1}报告{0}（{2}）→ {3} {4}")
    @CsvSource({
        "PensionStarted, SI, 2025-09-01, REFUSED, UI_PENSION",
        "Imprisoned, JUS, 2025-11-05, REFERRED, UI_STOP_UNVERIFIED",
        "Enlisted, VET, 2025-11-05, REFERRED, UI_STOP_UNVERIFIED",
        "PersonDied, EMP, 2025-11-05, REFERRED, UI_STOP_UNVERIFIED",
        "EmploymentStarted, MINISTRY, 2025-11-05, REFERRED, UI_EMPLOYED_UNVERIFIED",
        "EmploymentStarted, EMP, 2025-11-05, REFERRED, UI_EMPLOYED_UNVERIFIED"
    })
    @DisplayName("已登记、申领在审核，报来的事实立为注销办件：申领须重新判定并看到它")
    void what_has_gone_to_an_exit_speaks_against_the_benefit_while_it_is_examined(
            String type, String source, String on, String outcome, String code) {
        var citizen = citizen(SEVEN_YEARS);
        var claim = claimed(citizen, "U01");
        hall.at("2025-11-05T09:00");
        reported(type, source, citizen, on);
        var exit = handling(claim).caseNumber() + "-13-1";
        assertThat(handling(exit).open()).isTrue();

        var task = hall.task(claim, "Task_FirstReview").getId();
        hall.claim(OFFICER, task);
        assertThat(hall.submit(OFFICER, task, AGREE).getStatusCode()).isIn(HttpStatus.OK, HttpStatus.NO_CONTENT);
        var recheck = hall.task(claim, "Task_Recheck");
        hall.claim(RECHECKER, recheck.getId());
        var stale = hall.submit(RECHECKER, recheck.getId(), AGREE);
        assertThat(stale.getStatusCode()).isEqualTo(HttpStatus.CONFLICT);
        assertThat(body(stale).path("message").asText()).contains("重新查询登记库");
        hall.submit(RECHECKER, recheck.getId(), Map.of("decision", "REQUERY", "comment", "有新的报告"));
        hall.run();

        var proposal = decisions.latest(claim, DecisionRecord.Kind.PROPOSAL).orElseThrow();
        assertThat(proposal.outcome()).isEqualTo(outcome);
        assertThat(stored.reasons(proposal)).singleElement().satisfies(reason -> {
            assertThat(reason.code()).isEqualTo(code);
            assertThat(reason.text()).contains("报告", "（" + on + "）");
        });
    }

    private void reported(String type, String source, Citizen citizen, String on) {
        var body = eventBody(Hall.number("E"), type, citizen, on, "{}")
                .replaceFirst("\"source\":\"[A-Z]+\"", "\"source\":\"" + source + "\"");
        var answer = hall.post("portal", "/api/events", body);
        assertThat(body(answer).path("status").asText()).isEqualTo("APPLIED");
        hall.run();
    }

    @Test
    @DisplayName("再就业不满一年又失业：只领取剩余月数")
    void residual_only() {
        var claim = claimed(citizen("'stopReason':'U01','unemploymentMonths':8,'residualMonths':13"), "U01");
        grantBenefit(claim);
        assertThat(entitlements.findByHandling(claim).orElseThrow().months()).isEqualTo(13);
        var decision = decisions.latest(claim, DecisionRecord.Kind.DECISION).orElseThrow();
        assertThat(stored.result(decision).path("residualOnly").asBoolean()).isTrue();
    }

    @Test
    void less_than_twelve_months_without_residual_is_refused() {
        var claim = claimed(citizen("'stopReason':'U01','unemploymentMonths':11"), "U01");
        grantBenefit(claim);
        assertThat(codes(claim)).containsExactly("UI_UNDER_12");
    }

    @Test
    @DisplayName("其他原因：规则不下结论，经办人核实认定并写明理由")
    void a_referred_claim_is_confirmed_by_the_officer_in_words() {
        var claim = claimed(citizen("'stopReason':'U14','unemploymentMonths':84"), "U14");
        assertThat(decisions
                        .latest(claim, DecisionRecord.Kind.PROPOSAL)
                        .orElseThrow()
                        .outcome())
                .isEqualTo("REFERRED");
        var task = hall.task(claim, "Task_FirstReview").getId();
        hall.claim(OFFICER, task);
        assertThat(hall.submit(OFFICER, task, AGREE).getStatusCode().is4xxClientError())
                .isTrue();
        hall.complete(OFFICER, claim, "Task_FirstReview", Map.of("decision", "AGREE", "comment", "单位书面证明系单位提出解除"));
        hall.complete(RECHECKER, claim, "Task_Recheck", AGREE);
        assertThat(outcome(claim)).isEqualTo("GRANTED");
        assertThat(codes(claim)).containsExactly("UI_MONTHS", "UI_AMOUNT", "CONFIRMED_BY_OFFICIAL");
        assertThat(entitlements.findByHandling(claim).orElseThrow().months()).isEqualTo(18);
    }

    @Test
    @DisplayName("复核人不得是初审人，即使同时属于两个岗位")
    void the_reviewer_is_never_the_officer() {
        var claim = claimed(citizen(SEVEN_YEARS), "U01");
        hall.complete(OFFICER, claim, "Task_FirstReview", AGREE);
        var task = hall.task(claim, "Task_Recheck").getId();
        assertThat(hall.claim(OFFICER, task).getStatusCode().is2xxSuccessful())
                .as("not a candidate")
                .isFalse();
        identities.createMembership(OFFICER, RECHECKER);
        try {
            hall.claim(OFFICER, task);
            var answer = hall.submit(OFFICER, task, AGREE);
            assertThat(answer.getStatusCode().is4xxClientError())
                    .as("%s", answer.getBody())
                    .isTrue();
        } finally {
            identities.deleteMembership(OFFICER, RECHECKER);
        }
        assertThat(hall.open(claim)).containsExactly("Task_Recheck");
        assertThat(entitlements.findByHandling(claim)).isEmpty();
    }

    @Test
    void a_reviewer_returns_the_claim_to_the_officer() {
        var claim = claimed(citizen(SEVEN_YEARS), "U01");
        hall.complete(OFFICER, claim, "Task_FirstReview", AGREE);
        hall.complete(RECHECKER, claim, "Task_Recheck", Map.of("decision", "RETURN", "comment", "请核对参保地"));
        assertThat(hall.open(claim)).containsExactly("Task_FirstReview");
        grantBenefit(claim);
        assertThat(outcome(claim)).isEqualTo("GRANTED");
        assertThat(told(claim)).containsExactly("失业保险金申领已准予");
    }

    @Test
    void withdrawn_during_review() {
        var claim = claimed(citizen(SEVEN_YEARS), "U01");
        withdraw(claim.substring(0, claim.length() - 3), "benefit");
        assertThat(hall.ends(claim)).contains("EndEvent_BenefitWithdrawn");
        assertThat(outcome(claim)).isEqualTo("WITHDRAWN");
        assertThat(entitlements.findByHandling(claim)).isEmpty();
        assertThat(hall.ends(claim.substring(0, claim.length() - 3))).containsExactly("EndEvent_ApplicationClosed");
    }

    @Test
    void never_supplemented() {
        var claim = claimed(citizen(SEVEN_YEARS), "U01");
        neverSupplemented(OFFICER, claim);
        assertThat(hall.ends(claim)).contains("EndEvent_BenefitNotSupplemented");
        assertThat(outcome(claim)).isEqualTo("NO_SUPPLEMENT");
        assertThat(entitlements.findByHandling(claim)).isEmpty();
    }
}
