package org.zaijiuye.payment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.zaijiuye.Counter;
import org.zaijiuye.Hall;
import org.zaijiuye.records.BenefitState;
import org.zaijiuye.records.Entitlement;
import org.zaijiuye.records.Event;
import org.zaijiuye.records.Events;
import org.zaijiuye.records.Evidence;
import org.zaijiuye.records.EvidenceFile;
import org.zaijiuye.records.HandlingState;
import org.zaijiuye.task.Redaction;

@DisplayName("变更收款账户：审核期间的用于核定，迟到的旧变更不覆盖新的")
class AccountChangeTest extends Counter {

    @Autowired
    EvidenceFile evidence;

    @Autowired
    Events events;

    @Autowired
    TaskService tasks;

    private static int accounts = 92000;

    @Test
    @DisplayName("审核期间变更：再向银行核验新账户，重新判定，按新账户核定")
    void a_change_under_review_is_asked_about_and_granted() {
        var citizen = citizen(SEVEN_YEARS);
        var claim = claimed(citizen);
        assertThat(hall.open(claim)).containsExactly("Task_FirstReview");
        hall.complete(OFFICER, claim, "Task_FirstReview", AGREE);
        assertThat(hall.open(claim)).containsExactly("Task_Recheck");
        var another = another(citizen, "赵红");

        assertThat(changed(citizen, "2025-11-05", another)).isEqualTo("APPLIED");

        assertThat(asked(claim)).containsExactly(Evidence.Result.MATCH, Evidence.Result.MATCH);
        assertThat(hall.open(claim)).as("the review begins anew").containsExactly("Task_FirstReview");
        grantBenefit(claim);
        assertThat(entitlements.findByHandling(claim).orElseThrow())
                .returns(BenefitState.PAYING, Entitlement::state)
                .returns(another, each -> each.account().text());
        assertThat(told(claim)).contains("收款账户已变更");
    }

    @Test
    @DisplayName("不予核定之后、异议之前变更：异议成立的，向银行核验新账户，发到新账户")
    void a_change_after_a_refusal_counts_for_the_objection() {
        var citizen = citizen("'stopReason':'U01','unemploymentMonths':8,'lastEmployerMonth':'2025-10'");
        var claim = claimed(citizen);
        grantBenefit(claim);
        assertThat(outcome(claim)).isEqualTo("REFUSED");
        var another = another(citizen, "赵红");
        hall.at("2025-11-05T09:00");
        assertThat(changed(citizen, "2025-11-05", another)).isEqualTo("KEPT");
        var objection = body(hall.post(
                        "portal",
                        "/api/applications/" + claim.replace("-02", "") + "/objections",
                        "{\"item\":\"benefit\",\"stage\":\"DECISION\",\"text\":\"缴费有误\",\"by\":\"赵红\"}"))
                .path("objection")
                .asText();
        var right = Map.<String, Object>of(
                "finding", "CORRECT", "comment", "仲裁", "fact", "si.unemploymentMonths", "rightNumber", 84);
        hall.complete(COUNTY_APPROVER, objection, "Task_ReviewObjection", right);
        hall.run();
        assertThat(shownAccount(objection, "Task_ReviewObjection")).contains(veiled(another));
        hall.complete(
                COUNTY_APPROVER,
                hall.task(objection, "Task_ReviewObjection"),
                Map.of("finding", "UPHELD", "comment", "成立"));
        assertThat(entitlements.findByHandling(claim).orElseThrow())
                .returns(BenefitState.PAYING, Entitlement::state)
                .returns(another, each -> each.account().text());
        assertThat(asked(claim)).endsWith(Evidence.Result.MATCH);
    }

    @Test
    @DisplayName("审核期间变更的账户不是本人的：转人工核查")
    void a_change_to_the_account_of_somebody_else_goes_to_a_clerk() {
        var citizen = citizen(SEVEN_YEARS);
        var claim = claimed(citizen);
        assertThat(changed(citizen, "2025-11-05", another(citizen, "李四"))).isEqualTo("APPLIED");
        assertThat(hall.open(claim)).containsExactly("Task_VerifyEvidence");
    }

    @Test
    @DisplayName("人工核查旧账户期间变更：不再核查旧账户，向银行核验新账户")
    void a_change_ends_the_verification_of_the_old_account() {
        var citizen = citizen(SEVEN_YEARS);
        bank(citizen, citizen.account(), "李四");
        var claim = claimed(citizen);
        assertThat(hall.open(claim)).containsExactly("Task_VerifyEvidence");

        assertThat(changed(citizen, "2025-11-05", another(citizen, "赵红"))).isEqualTo("APPLIED");
        assertThat(hall.open(claim)).containsExactly("Task_FirstReview");
        assertThat(asked(claim)).containsExactly(Evidence.Result.MISMATCH, Evidence.Result.MATCH);
    }

    @Test
    @DisplayName("失业登记还在审核：等轮到申领时按新账户核验")
    void a_change_before_the_examination_is_taken_along() {
        var citizen = citizen(SEVEN_YEARS);
        var number = Hall.number("CHANGE");
        submit(number, citizen, "2025-11-04T09:00", REGISTRATION, BENEFIT);
        var another = another(citizen, "赵红");
        assertThat(changed(citizen, "2025-11-04", another)).isEqualTo("APPLIED");
        hall.complete(CLERK, number + "-01", "Task_FirstReview", AGREE);
        assertThat(asked(number + "-02")).containsExactly(Evidence.Result.MATCH);
        grantBenefit(number + "-02");
        assertThat(entitlements
                        .findByHandling(number + "-02")
                        .orElseThrow()
                        .account()
                        .text())
                .isEqualTo(another);
    }

    @Test
    @DisplayName("因账户被要求补正：报来新账户即不再等待")
    void a_change_answers_the_request_for_an_account() {
        var citizen = citizen(SEVEN_YEARS);
        bank(citizen, citizen.account(), "李四");
        var claim = claimed(citizen);
        hall.complete(
                OFFICER,
                claim,
                "Task_VerifyEvidence",
                Map.of("finding", "CONFIRMED", "accountValid", "NO", "comment", "户名不符"));
        supplementAsked(claim, "本人名下的收款账户");

        assertThat(changed(citizen, "2025-11-05", another(citizen, "赵红"))).isEqualTo("APPLIED");
        assertThat(hall.open(claim)).containsExactly("Task_FirstReview");
        assertThat(handlings.pauses(claim)).noneMatch(pause -> pause.until() == null);
    }

    @Test
    @DisplayName("等待其他材料补正时变更账户：继续等待，补正后再向银行核验")
    void a_change_does_not_end_the_wait_for_other_papers() {
        var citizen = citizen(SEVEN_YEARS);
        var claim = claimed(citizen);
        supplementAsked(claim, "视同缴费证明");
        assertThat(changed(citizen, "2025-11-05", another(citizen, "赵红"))).isEqualTo("APPLIED");
        assertThat(handling(claim).state()).isEqualTo(HandlingState.SUPPLEMENT);

        var application = claim.substring(0, claim.length() - 3);
        var answer = hall.post(
                "portal",
                "/api/applications/" + application + "/supplements",
                "{\"item\":\"benefit\",\"fields\":{\"involuntaryFlag\":true},\"documents\":[]}");
        assertThat(answer.getStatusCode().is2xxSuccessful())
                .as("%s", answer.getBody())
                .isTrue();
        hall.run();
        assertThat(hall.open(claim)).containsExactly("Task_FirstReview");
        assertThat(asked(claim)).containsExactly(Evidence.Result.MATCH, Evidence.Result.MATCH);
    }

    @ParameterizedTest(name = "先报{0}的变更，再报{1}的变更 → {2}")
    @CsvSource({"2025-12-10, 2025-12-09, KEPT", "2025-12-10, 2025-12-10, APPLIED", "2025-12-10, 2025-12-11, APPLIED"})
    @DisplayName("迟到的更早的变更只保存、不生效")
    void the_latest_change_counts_whenever_it_arrives(String first, String second, String status) {
        var citizen = citizen(SEVEN_YEARS);
        var entitlement = entitlements.findByCaseNumber(drawing(citizen)).get(0);
        hall.at("2025-12-15T09:00");
        var one = another(citizen, "赵红");
        var other = another(citizen, "赵红");
        assertThat(changed(citizen, first, one)).isEqualTo("APPLIED");
        assertThat(changed(citizen, second, other)).isEqualTo(status);
        assertThat(read(entitlement).account().text()).isEqualTo(status.equals("KEPT") ? one : other);
        assertThat(told(entitlement.handling()).stream().filter("收款账户已变更"::equals))
                .hasSize(status.equals("KEPT") ? 1 : 2);
    }

    @ParameterizedTest(name = "{0} → {1}")
    @CsvSource({"2025-11-03, KEPT", "2025-11-04, APPLIED"})
    @DisplayName("早于申领提交日的变更：申领时填写的账户更新")
    void an_account_given_with_the_claim_is_newer_than_a_change_before_it(String on, String status) {
        var citizen = citizen(SEVEN_YEARS);
        var entitlement = entitlements.findByCaseNumber(drawing(citizen)).get(0);
        var eventId = Hall.number("ACC-LATE");
        var another = another(citizen, "赵红");
        assertThat(event(eventId, "AccountChanged", citizen, on, "{\"payAccount\":\"" + another + "\"}"))
                .isEqualTo(status);
        assertThat(read(entitlement).account().text()).isEqualTo(status.equals("KEPT") ? citizen.account() : another);
        assertThat(events.findById(eventId).orElseThrow())
                .returns(Event.Status.valueOf(status), Event::status)
                .returns(status.equals("KEPT") ? null : entitlement.caseNumber(), Event::caseNumber);
    }

    @Test
    void whoever_neither_draws_nor_claims_has_nothing_to_change() {
        var citizen = citizen("");
        registered(citizen);
        hall.at("2025-11-05T09:00");
        assertThat(changed(citizen, "2025-11-05", another(citizen, "赵红"))).isEqualTo("KEPT");
        assertThat(changed(citizen(""), "2025-11-05", account(accounts++))).isEqualTo("NO_CASE");
    }

    @ParameterizedTest(name = "{0}报来变更、{1}提交申领 → {2}")
    @CsvSource({
        "2025-11-04T09:00, 2025-11-04T11:00, FORM",
        "2025-11-04T09:00, 2025-11-05T08:00, FORM",
        "2025-11-04T11:00, 2025-11-04T11:00, EVENT"
    })
    @DisplayName("变更先报来、申领后提交：以后提交的为准，经办人看到的就是发放的账户")
    void what_was_declared_last_is_shown_and_paid(String reported, String submitted, String last) {
        var citizen = citizen(SEVEN_YEARS);
        hall.at(reported);
        var changed = account(accounts++);
        assertThat(changed(citizen, reported.substring(0, 10), changed)).isEqualTo("NO_CASE");
        hall.register(
                "bank",
                citizen.idNo(),
                "{'accounts':[{'account':'%s','holder':'赵红','valid':true},{'account':'%s','holder':'赵红','valid':true}]}"
                        .formatted(changed, citizen.account()));
        var number = Hall.number("CHANGE");
        submit(number, citizen, submitted, REGISTRATION, BENEFIT);
        hall.complete(CLERK, number + "-01", "Task_FirstReview", AGREE);

        var account = last.equals("FORM") ? citizen.account() : changed;
        assertThat(shownAccount(number + "-02", "Task_FirstReview"))
                .startsWith(veiled(account))
                .contains(last.equals("FORM") ? "社会保障卡" : "2025-11-04收款账户变更");
        grantBenefit(number + "-02");
        assertThat(entitlements
                        .findByHandling(number + "-02")
                        .orElseThrow()
                        .account()
                        .text())
                .isEqualTo(account);
    }

    @Test
    @DisplayName("同日两次变更，先报来的后办理：仍以后报来的为准")
    void of_two_changes_on_one_day_the_one_received_last_counts() {
        var citizen = citizen(SEVEN_YEARS);
        hall.at("2025-11-05T08:00");
        changed(citizen, "2025-11-05", account(accounts++));
        var number = Hall.number("CHANGE");
        submit(number, citizen, "2025-11-04T09:00", REGISTRATION, BENEFIT);
        hall.at("2025-11-05T10:00");
        var last = another(citizen, "赵红");
        assertThat(changed(citizen, "2025-11-05", last)).isEqualTo("APPLIED");
        hall.complete(CLERK, number + "-01", "Task_FirstReview", AGREE);
        grantBenefit(number + "-02");
        assertThat(entitlements
                        .findByHandling(number + "-02")
                        .orElseThrow()
                        .account()
                        .text())
                .isEqualTo(last);
    }

    @Test
    @DisplayName("补正或者审核期间变更的账户：初审和复核都看到它和它的来源")
    void both_hands_see_the_account_they_decide_on() {
        var citizen = citizen(SEVEN_YEARS);
        var claim = claimed(citizen);
        supplementAsked(claim, "收款账户");
        var supplied = another(citizen, "赵红");
        hall.post(
                "portal",
                "/api/applications/" + claim.substring(0, claim.length() - 3) + "/supplements",
                "{\"item\":\"benefit\",\"fields\":{\"payAccount\":\"" + supplied + "\"},\"documents\":[]}");
        hall.run();
        assertThat(shownAccount(claim, "Task_FirstReview")).isEqualTo(veiled(supplied) + "（2025-11-05补正）");

        hall.at("2025-11-06T09:00");
        var changed = another(citizen, "赵红");
        assertThat(changed(citizen, "2025-11-06", changed)).isEqualTo("APPLIED");
        assertThat(shownAccount(claim, "Task_FirstReview")).isEqualTo(veiled(changed) + "（2025-11-06收款账户变更）");
        hall.complete(OFFICER, claim, "Task_FirstReview", AGREE);
        assertThat(shownAccount(claim, "Task_Recheck")).isEqualTo(veiled(changed) + "（2025-11-06收款账户变更）");
    }

    private String shownAccount(String claim, String task) {
        var view = stored.read(
                String.valueOf(tasks.getVariableLocal(hall.task(claim, task).getId(), "view")));
        return StreamSupport.stream(view.path("claims").spliterator(), false)
                .filter(row -> row.path("name").asText().equals("收款账号"))
                .map(row -> row.path("value").asText())
                .collect(Collectors.joining());
    }

    private static String veiled(String account) {
        return new Redaction("赵红").over(account);
    }

    private String claimed(Citizen citizen) {
        var number = Hall.number("CHANGE");
        submit(number, citizen, "2025-11-04T09:00", REGISTRATION, BENEFIT);
        hall.complete(CLERK, number + "-01", "Task_FirstReview", AGREE);
        hall.at("2025-11-05T09:00");
        return number + "-02";
    }

    private void supplementAsked(String claim, String materials) {
        hall.complete(
                OFFICER,
                claim,
                "Task_FirstReview",
                Map.of("decision", "SUPPLEMENT", "materials", materials, "comment", "请补正"));
        assertThat(handling(claim).state()).isEqualTo(HandlingState.SUPPLEMENT);
    }

    private String changed(Citizen citizen, String on, String account) {
        return event(Hall.number("ACC-CHANGE"), "AccountChanged", citizen, on, "{\"payAccount\":\"" + account + "\"}");
    }

    private String another(Citizen citizen, String holder) {
        var another = account(accounts++);
        bank(citizen, another, holder);
        return another;
    }

    private void bank(Citizen citizen, String account, String holder) {
        hall.register(
                "bank",
                citizen.idNo(),
                "{'accounts':[{'account':'%s','holder':'%s','valid':true}]}".formatted(account, holder));
    }

    /** What the bank answered about the claim, in this order. */
    private List<Evidence.Result> asked(String claim) {
        return evidence.of(claim).stream()
                .filter(each -> each.register().equals("bank") && each.source() == Evidence.Source.REGISTER)
                .map(Evidence::result)
                .toList();
    }
}
