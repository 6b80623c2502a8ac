package org.zaijiuye.register.benefit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.zaijiuye.Counter;
import org.zaijiuye.Hall;
import org.zaijiuye.records.BenefitState;
import org.zaijiuye.records.DecisionRecord;
import org.zaijiuye.records.Entitlement;
import org.zaijiuye.records.LineState;
import org.zaijiuye.shared.Reason;

@DisplayName("收款账户：只发放到本人名下的有效账户（policy.md §4.5 F09、§10.1）")
class PayAccountTest extends Counter {

    @Autowired
    JdbcClient sql;

    @Test
    @DisplayName("银行回复户名不符：经办人不能核准，补正新账户、银行再核验后核准")
    void an_account_of_somebody_else_is_supplemented_and_asked_about_again() {
        var citizen = citizen(SEVEN_YEARS);
        var another = account(91001);
        bank(citizen, citizen.account(), "李四", true);
        var number = Hall.number("ACC");
        submit(number, citizen, "2025-11-04T09:00", REGISTRATION, BENEFIT);
        hall.complete(CLERK, number + "-01", "Task_FirstReview", AGREE);
        var claim = number + "-02";
        hall.complete(
                OFFICER,
                claim,
                "Task_VerifyEvidence",
                Map.of("finding", "CONFIRMED", "accountValid", "NO", "comment", "账户户名不是本人"));
        var proposal = decisions.latest(claim, DecisionRecord.Kind.PROPOSAL).orElseThrow();
        assertThat(proposal.outcome()).isEqualTo("REFERRED");
        assertThat(stored.reasons(proposal)).extracting(Reason::code).containsExactly("UI_ACCOUNT_UNPROVEN");

        var task = hall.task(claim, "Task_FirstReview").getId();
        hall.claim(OFFICER, task);
        var agreed = hall.submit(OFFICER, task, Map.of("decision", "AGREE", "comment", "同意"));
        assertThat(agreed.getStatusCode().is4xxClientError()).isTrue();
        assertThat(body(agreed).toString()).contains("补正");
        hall.submit(OFFICER, task, Map.of("decision", "SUPPLEMENT", "materials", "本人名下的收款账户", "comment", "户名不符"));
        hall.run();

        bank(citizen, another, "赵红", true);
        hall.at("2025-11-06T09:00");
        var supplied = hall.post(
                "portal",
                "/api/applications/" + number + "/supplements",
                "{\"item\":\"benefit\",\"fields\":{\"payAccount\":\"" + another + "\"},\"documents\":[]}");
        assertThat(supplied.getStatusCode().is2xxSuccessful())
                .as("%s", supplied.getBody())
                .isTrue();
        hall.run();
        assertThat(decisions
                        .latest(claim, DecisionRecord.Kind.PROPOSAL)
                        .orElseThrow()
                        .outcome())
                .isEqualTo("GRANTED");
        grantBenefit(claim);
        assertThat(entitlements.findByHandling(claim).orElseThrow())
                .returns(BenefitState.PAYING, Entitlement::state)
                .returns(another, each -> each.account().text());
    }

    @Test
    @DisplayName("补正的账户仍不是本人的：再转人工核查，仍不能核准")
    void a_new_account_that_is_not_theirs_either_goes_to_a_clerk_again() {
        var citizen = citizen(SEVEN_YEARS);
        bank(citizen, citizen.account(), "赵红", false);
        var number = Hall.number("ACC");
        submit(number, citizen, "2025-11-04T09:00", REGISTRATION, BENEFIT);
        hall.complete(CLERK, number + "-01", "Task_FirstReview", AGREE);
        var claim = number + "-02";
        var no = Map.<String, Object>of("finding", "CONFIRMED", "accountValid", "NO", "comment", "账户已销户");
        hall.complete(OFFICER, claim, "Task_VerifyEvidence", no);
        hall.complete(
                OFFICER,
                claim,
                "Task_FirstReview",
                Map.of("decision", "SUPPLEMENT", "materials", "本人名下的收款账户", "comment", "账户无效"));
        hall.post(
                "portal",
                "/api/applications/" + number + "/supplements",
                "{\"item\":\"benefit\",\"fields\":{\"payAccount\":\"" + account(91002) + "\"},\"documents\":[]}");
        hall.run();
        assertThat(hall.open(claim)).containsExactly("Task_VerifyEvidence");
        hall.complete(OFFICER, claim, "Task_VerifyEvidence", no);
        assertThat(decisions
                        .latest(claim, DecisionRecord.Kind.PROPOSAL)
                        .orElseThrow()
                        .outcome())
                .isEqualTo("REFERRED");
    }

    @Test
    @DisplayName("两次未到账：暂停并告知；本人变更账户后恢复并补发；无效账号422")
    void a_failed_account_is_mended_by_the_person() {
        var citizen = citizen(SEVEN_YEARS);
        var entitlement = entitlements.findByCaseNumber(drawing(citizen)).get(0);
        bank(citizen, citizen.account(), "赵红", false);
        payOn(LocalDate.of(2025, 12, 10));
        assertThat(read(entitlement).state()).isEqualTo(BenefitState.PAYING);
        payOn(LocalDate.of(2026, 1, 10));
        assertThat(read(entitlement).state()).isEqualTo(BenefitState.SUSPENDED);
        assertThat(lineStates(entitlement)).containsExactly(LineState.HELD, LineState.HELD);
        assertThat(told(entitlement.handling())).contains("失业保险金未能到账");

        hall.at("2026-01-20T09:00");
        for (var wrong : new String[] {"{}", "{\"payAccount\":\"123\"}", "{\"payAccount\":\"6228480000000000001\"}"}) {
            var body = eventBody("BAD-" + Hall.number("ACC"), "AccountChanged", citizen, "2026-01-20", wrong);
            assertThat(hall.post("portal", "/api/events", body).getStatusCode())
                    .as(wrong)
                    .isEqualTo(HttpStatus.UNPROCESSABLE_ENTITY);
        }
        var another = account(91003);
        var eventId = Hall.number("ACC-EVENT");
        var data = "{\"payAccount\":\"" + another + "\"}";
        assertThat(event(eventId, "AccountChanged", citizen, "2026-01-20", data))
                .isEqualTo("APPLIED");
        assertThat(event(eventId, "AccountChanged", citizen, "2026-01-20", data))
                .isEqualTo("DUPLICATE");
        assertThat(read(entitlement).state()).isEqualTo(BenefitState.PAYING);
        assertThat(lineStates(entitlement)).containsOnly(LineState.DUE);
        assertThat(told(entitlement.handling())).containsOnlyOnce("收款账户已变更");
        assertThat(sql.sql("select count(*) from event where data like ?")
                        .param("%" + another + "%")
                        .query(Integer.class)
                        .single())
                .as("the account in clear text")
                .isZero();

        payOn(LocalDate.of(2026, 2, 10));
        assertThat(lineStates(entitlement)).hasSize(3).containsOnly(LineState.PAID);
    }

    @Test
    @DisplayName("领满而仍在册：重新分类，不再是失业领金人员")
    void who_has_used_up_the_benefit_is_no_claimant_any_more() {
        var caseNumber = drawing(citizen("'stopReason':'U01','unemploymentMonths':8,'residualMonths':1"));
        assertThat(caseOf(caseNumber).tags()).isEqualTo("CLAIMANT");

        payOn(LocalDate.of(2025, 12, 10));
        assertThat(entitlements.findByCaseNumber(caseNumber).get(0).state()).isEqualTo(BenefitState.EXHAUSTED);
        assertThat(caseOf(caseNumber).tags()).isEqualTo("GENERAL");
        assertThat(running("LifecycleProcess", caseNumber)).isTrue();
    }

    private void bank(Citizen citizen, String account, String holder, boolean valid) {
        hall.register(
                "bank",
                citizen.idNo(),
                "{'accounts':[{'account':'%s','holder':'%s','valid':%s}]}".formatted(account, holder, valid));
    }

    private void payOn(LocalDate day) {
        hall.at(day + "T09:00");
        hall.fire("PaymentBatchProcess");
        for (var batch : hall.tasksOf(COUNTY_APPROVER, "Task_ApproveBatch")) {
            hall.complete(COUNTY_APPROVER, batch, Map.of("decision", "APPROVE"));
        }
    }
}
