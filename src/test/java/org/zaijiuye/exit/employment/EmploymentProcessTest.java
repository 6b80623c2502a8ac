package org.zaijiuye.exit.employment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.http.HttpStatus;
import org.zaijiuye.Counter;
import org.zaijiuye.Hall;
import org.zaijiuye.records.BenefitState;
import org.zaijiuye.records.DecisionRecord;
import org.zaijiuye.records.Employment;
import org.zaijiuye.records.Entitlement;
import org.zaijiuye.records.LineState;
import org.zaijiuye.records.PersonState;
import org.zaijiuye.records.Registration;
import org.zaijiuye.records.Registrations;
import org.zaijiuye.shared.Reason;

@DisplayName("就业登记流程（就业服务与就业管理规定第六十二条）")
class EmploymentProcessTest extends Counter {

    private static final String SHOP = "92371002MA3ABCD127";

    private static String flexible(String startDate) {
        return """
                {"item":"employment","empType":"FLEXIBLE","workContent":"外卖配送","workPlace":"荣成市宁津街道",
                 "startDate":"%s","monthlyIncome":1500}
                """.formatted(startDate);
    }

    private static String soleTrader(String startDate) {
        return """
                {"item":"employment","empType":"SOLE_TRADER","uscc":"%s","workContent":"小吃店","workPlace":"荣成市",
                 "startDate":"%s"}
                """.formatted(SHOP, startDate);
    }

    private Employment employment(String handling) {
        return employments.findByHandling(handling).orElseThrow();
    }

    @Test
    @DisplayName("灵活就业：登记就业，没有失业登记的不引起注销")
    void flexible_work_is_registered() {
        var number = Hall.number("EMP");
        submit(number, citizen(""), "2026-03-02T09:00", flexible("2026-03-01"));
        hall.complete(CLERK, number + "-14", "Task_FirstReview", AGREE);
        assertThat(hall.ends(number + "-14")).contains("EndEvent_EmploymentRegistered");
        assertThat(outcome(number + "-14")).isEqualTo("GRANTED");
        assertThat(employment(number + "-14"))
                .returns("FLEXIBLE", Employment::empType)
                .returns(LocalDate.of(2026, 3, 1), Employment::startDate)
                .returns("外卖配送", Employment::workContent)
                .returns(null, Employment::endedOn);
        assertThat(reasons(number + "-14"))
                .extracting(Reason::code, reason -> reason.basis().citation())
                .containsExactly(tuple("EMP_ELIGIBLE", "《就业服务与就业管理规定》第六十二条"));
        assertThat(told(number + "-14")).containsExactly("个体经营及灵活就业人员就业登记已准予");
    }

    @Test
    void a_second_open_employment_is_refused_with_the_number_of_the_first() {
        var citizen = citizen("");
        var first = Hall.number("EMP");
        submit(first, citizen, "2026-03-02T09:00", flexible("2026-03-01"));
        hall.complete(CLERK, first + "-14", "Task_FirstReview", AGREE);
        var second = Hall.number("EMP");
        submit(second, citizen, "2026-03-03T09:00", flexible("2026-03-03"));
        reviewed(second + "-14");
        assertThat(hall.ends(second + "-14")).contains("EndEvent_EmploymentRefused");
        assertThat(codes(second + "-14")).containsExactly("EMP_OVERLAP");
        assertThat(reasons(second + "-14").get(0).text())
                .contains(employment(first + "-14").number(), "原用人单位或者登记机构办理终止、更正后重新申请");
        assertThat(employments.findByHandling(second + "-14")).isEmpty();
    }

    @Test
    @DisplayName("个体工商户：市场监管登记中有此人在营的店")
    void a_sole_trader_whose_shop_is_known() {
        var citizen = citizen("");
        hall.register(
                "samr",
                citizen.idNo(),
                "{'businesses':[{'uscc':'" + SHOP
                        + "','role':'OPERATOR','status':'OPERATING','licenceDate':'2026-02-20'}]}");
        var number = Hall.number("EMP");
        submit(number, citizen, "2026-03-02T09:00", soleTrader("2026-03-01"));
        hall.complete(CLERK, number + "-14", "Task_FirstReview", AGREE);
        assertThat(employment(number + "-14"))
                .returns("SOLE_TRADER", Employment::empType)
                .returns(SHOP, Employment::uscc);
    }

    @Test
    @DisplayName("个体工商户：市场监管登记中没有此店，不予登记")
    void a_sole_trader_whose_shop_is_unknown() {
        var number = Hall.number("EMP");
        submit(number, citizen(""), "2026-03-02T09:00", soleTrader("2026-03-01"));
        reviewed(number + "-14");
        assertThat(outcome(number + "-14")).isEqualTo("REFUSED");
        assertThat(codes(number + "-14")).containsExactly("EMP_USCC");
        assertThat(employments.findByHandling(number + "-14")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"2025-11-20, REFUSED", "2025-11-21, GRANTED"})
    @DisplayName("起始日期不得早于年满16周岁之日")
    void work_begins_on_the_sixteenth_birthday_at_the_earliest(String start, String outcome) {
        var number = Hall.number("EMP");
        hall.at("2025-12-01T09:00");
        var young = citizen(LocalDate.of(2009, 11, 21), "");
        submitForm(form(number, young, "2025-12-01T09:00", "U08", "", flexible(start))
                .replace("\"2025-10-31\"", "\"2025-11-30\""));
        hall.complete(CLERK, number + "-14", "Task_FirstReview", AGREE);
        if (outcome.equals("REFUSED")) {
            hall.complete(REVIEWER, number + "-14", "Task_Recheck", AGREE);
        }
        assertThat(outcome(number + "-14")).isEqualTo(outcome);
        assertThat(codes(number + "-14")).containsExactly(outcome.equals("GRANTED") ? "EMP_ELIGIBLE" : "EMP_DATE");
    }

    @ParameterizedTest
    @CsvSource({"2026-03-02, 201", "2026-03-03, 422"})
    void work_that_has_not_begun_is_a_fault_of_the_form(String start, int status) {
        var answer = post(Hall.number("EMP"), citizen(""), "2026-03-02T09:00", "U01", "", flexible(start));
        assertThat(answer.getStatusCode().value()).isEqualTo(status);
        if (status == 422) {
            assertThat(body(answer).path("faults").findValuesAsText("code")).containsExactly("EMP_DATE");
        }
    }

    @Test
    @DisplayName("补登12个月以内由街道办理")
    void backdated_by_twelve_months_stays_at_the_street() {
        var number = Hall.number("EMP");
        submit(number, citizen(""), "2026-03-02T09:00", flexible("2025-03-02"));
        hall.complete(CLERK, number + "-14", "Task_FirstReview", AGREE);
        assertThat(outcome(number + "-14")).isEqualTo("GRANTED");
    }

    @Test
    @DisplayName("补登超过12个月由区县审批")
    void backdated_by_more_than_twelve_months_goes_to_the_county() {
        var number = Hall.number("EMP");
        submit(number, citizen(""), "2026-03-02T09:00", flexible("2025-03-01"));
        hall.complete(CLERK, number + "-14", "Task_FirstReview", AGREE);
        assertThat(outcome(number + "-14")).isNull();
        assertThat(hall.open(number + "-14")).containsExactly("Task_Approve");
        assertThat(handling(number + "-14").state().name()).isEqualTo("APPROVAL");
        assertThat(employments.findByHandling(number + "-14")).isEmpty();
        hall.complete(COUNTY_REVIEWER, number + "-14", "Task_Approve", AGREE);
        assertThat(employment(number + "-14").startDate()).isEqualTo("2025-03-01");
    }

    @Test
    @DisplayName("正在领金而未确认知悉停发：422 EMP_BENEFIT_ENDS，什么也不保存")
    void who_draws_the_benefit_must_know_that_it_ends() {
        var citizen = citizen(SEVEN_YEARS);
        var entitlement = paid(drawing(citizen), YearMonth.of(2026, 4), null);
        var number = Hall.number("EMP");
        var answer = post(number, citizen, "2026-06-10T09:00", "U01", "", flexible("2026-06-10"));
        assertThat(answer.getStatusCode()).isEqualTo(HttpStatus.UNPROCESSABLE_ENTITY);
        assertThat(body(answer).path("faults").findValuesAsText("code")).containsExactly("EMP_BENEFIT_ENDS");
        assertThat(body(answer).toString()).contains("社会保险法");
        assertThat(handlings.findByApplicationOrderByNumber(number)).isEmpty();
        assertThat(read(entitlement).state()).isEqualTo(BenefitState.PAYING);
    }

    @Test
    @DisplayName("情景甲：2026-06-10 灵活就业，拟注销，核准后注销（D10），已发7个月，剩余11个月")
    void registered_work_ends_the_registration_and_the_benefit() {
        var citizen = citizen(SEVEN_YEARS);
        var caseNumber = drawing(citizen);
        var entitlement = paid(caseNumber, YearMonth.of(2026, 5), YearMonth.of(2026, 6));
        var exit = worksFromJune(citizen, caseNumber);

        assertThat(caseOf(caseNumber).state()).isEqualTo(PersonState.DEREG_PENDING);
        assertThat(read(entitlement).state()).isEqualTo(BenefitState.SUSPENDED);
        assertThat(lineStates(entitlement))
                .endsWith(LineState.PAID, LineState.HELD)
                .hasSize(8);
        assertThat(hall.open(exit)).as("own registration: no hearing").containsExactly("Task_FirstReview");
        hall.complete(CLERK, exit, "Task_FirstReview", AGREE);
        hall.complete(REVIEWER, exit, "Task_Recheck", AGREE);

        assertThat(hall.ends(exit)).contains("EndEvent_RegistrationEnded");
        assertThat(codes(exit)).containsExactly("DEREG_D10");
        assertThat(caseOf(caseNumber))
                .returns(PersonState.DEREGISTERED, Registration::state)
                .returns(LocalDate.of(2026, 6, 10), Registration::endedOn)
                .returns("D10", Registration::endReason)
                .returns(null, Registration::openKey);
        assertThat(read(entitlement))
                .returns(BenefitState.STOPPED, Entitlement::state)
                .returns("S1", Entitlement::stopReason)
                .returns(YearMonth.of(2026, 6), Entitlement::stopMonth)
                .returns(11, Entitlement::residual);
        assertThat(Collections.frequency(lineStates(entitlement), LineState.PAID))
                .isEqualTo(7);
        assertThat(lineStates(entitlement)).endsWith(LineState.CANCELLED);
        assertThat(recoveries(exit)).isZero();
        assertThat(told(exit)).containsExactlyInAnyOrder("失业登记注销已准予", "失业保险金停发");
        assertThat(hall.ends(caseNumber)).contains("EndEvent_FactHandled", "EndEvent_RegisterLeft");
    }

    @Test
    @DisplayName("六月已经发放：追回1个月，剩余仍为11个月；本人退回后销账")
    void a_month_that_was_paid_already_is_recovered() {
        var citizen = citizen(SEVEN_YEARS);
        var caseNumber = drawing(citizen);
        var entitlement = paid(caseNumber, YearMonth.of(2026, 6), null);
        var exit = worksFromJune(citizen, caseNumber);
        assertThat(read(entitlement).state()).isEqualTo(BenefitState.SUSPENDED);
        hall.complete(CLERK, exit, "Task_FirstReview", AGREE);
        hall.complete(REVIEWER, exit, "Task_Recheck", AGREE);
        assertThat(read(entitlement).residual()).isEqualTo(11);
        assertThat(lineStates(entitlement)).hasSize(8).containsOnly(LineState.PAID);
        assertThat(recoveries(exit)).isEqualTo(1);

        hall.at("2026-06-20T09:00");
        assertThat(event("REPAID-" + caseNumber, "BenefitRepaid", citizen, "2026-06-20", "{\"amount\":1980}"))
                .isEqualTo("APPLIED");
        assertThat(lineStates(entitlement)).endsWith(LineState.PAID, LineState.RECOVERED);
        assertThat(recoveries(exit)).isZero();
    }

    @Test
    @DisplayName("起始日期早于失业登记：失业登记自登记日起注销")
    void work_that_began_before_the_registration_ends_it_on_its_first_day() {
        var citizen = citizen("");
        var caseNumber = registered(citizen);
        var number = Hall.number("EMP");
        submit(number, citizen, "2025-11-20T09:00", flexible("2025-10-15"));
        hall.complete(CLERK, number + "-14", "Task_FirstReview", AGREE);
        assertThat(employment(number + "-14").startDate()).isEqualTo("2025-10-15");
        var exit = caseNumber + "-13-1";
        hall.complete(CLERK, exit, "Task_FirstReview", AGREE);
        hall.complete(REVIEWER, exit, "Task_Recheck", AGREE);
        assertThat(caseOf(caseNumber))
                .returns(PersonState.DEREGISTERED, Registration::state)
                .returns(LocalDate.of(2025, 11, 4), Registration::endedOn);
    }

    @Test
    void withdrawn_during_review() {
        var number = Hall.number("EMP");
        submit(number, citizen(""), "2026-03-02T09:00", flexible("2026-03-01"));
        withdraw(number, "employment");
        assertThat(hall.ends(number + "-14")).contains("EndEvent_EmploymentWithdrawn");
        assertThat(outcome(number + "-14")).isEqualTo("WITHDRAWN");
        assertThat(employments.findByHandling(number + "-14")).isEmpty();
    }

    @Test
    void never_supplemented() {
        var number = Hall.number("EMP");
        submit(number, citizen(""), "2026-03-02T09:00", flexible("2026-03-01"));
        neverSupplemented(CLERK, number + "-14");
        assertThat(hall.ends(number + "-14")).contains("EndEvent_EmploymentNotSupplemented");
        assertThat(outcome(number + "-14")).isEqualTo("NO_SUPPLEMENT");
        assertThat(employments.findByHandling(number + "-14")).isEmpty();
    }

    /** Registers flexible work from 2026-06-10 on; returns the handling of item 13 that follows. */
    private String worksFromJune(Citizen citizen, String caseNumber) {
        var number = Hall.number("EMP");
        submit(number, citizen, "2026-06-10T09:00", flexible("2026-06-10"));
        hall.complete(CLERK, number + "-14", "Task_FirstReview", Map.of("decision", "AGREE"));
        assertThat(outcome(number + "-14")).isEqualTo("GRANTED");
        return caseNumber + "-13-1";
    }

    @Test
    @DisplayName("所报录用查明不属实：它写下的就业登记一并撤销，不妨碍本人办理就业登记")
    void a_disproved_report_leaves_no_employment() {
        var citizen = citizen("");
        var caseNumber = registered(citizen);
        var exit = reportedHired(citizen, caseNumber, "2025-11-18");
        assertThat(work(caseNumber)).hasSize(1);
        hall.complete(CLERK, exit, "Task_HearPerson", DISPUTES);
        hall.complete(
                CLERK,
                exit,
                "Task_FirstReview",
                Map.of("decision", "REFUSE", "reasonCode", "DEREG_UNFOUNDED", "comment", "单位书面证明未录用"));
        hall.complete(REVIEWER, exit, "Task_Recheck", AGREE);
        hall.complete(COUNTY_APPROVER, exit, "Task_Approve", AGREE);

        assertThat(caseOf(caseNumber).state()).isEqualTo(PersonState.REGISTERED);
        assertThat(work(caseNumber)).isEmpty();
        var number = Hall.number("EMP");
        submit(number, citizen, "2025-11-21T09:00", flexible("2025-11-20"));
        assertThat(proposed(number + "-14")).isEqualTo("GRANTED");
    }

    @Test
    @DisplayName("异议成立撤销的录用注销：就业登记一并撤销")
    void an_undone_exit_leaves_no_employment() {
        var citizen = citizen("");
        var caseNumber = registered(citizen);
        left(citizen, caseNumber);
        assertThat(work(caseNumber)).hasSize(1);
        answered(object(caseNumber.substring(1)), "UPHELD");
        assertThat(work(caseNumber)).isEmpty();
    }

    @Test
    @DisplayName("登记审核时更正所报就业：它写下的就业登记撤销，被它终止的灵活就业继续")
    void a_report_disproved_by_the_clerk_gives_back_what_it_had_ended() {
        var citizen = citizen("");
        var works = Hall.number("EMP");
        hall.at("2025-10-20T09:00");
        submitForm(form(works, citizen, "2025-10-20T09:00", "U01", "", flexible("2025-10-20"))
                .replace("\"2025-10-31\"", "\"2025-10-15\""));
        hall.complete(CLERK, works + "-14", "Task_FirstReview", AGREE);
        hall.at("2025-11-04T08:00");
        assertThat(event("HIRED-" + works, "EmploymentStarted", citizen, "2025-11-03", "{}"))
                .isEqualTo("NO_CASE");
        assertThat(employment(works + "-14").endedOn()).isEqualTo("2025-11-02");
        var number = Hall.number("REG");
        submit(number, citizen, "2025-11-04T09:00", REGISTRATION);
        hall.complete(
                CLERK,
                number + "-01",
                "Task_FirstReview",
                Map.of(
                        "decision", "CORRECT",
                        "fact", "report.EmploymentStarted",
                        "rightChoice", "NO",
                        "comment", "单位书面更正"));
        hall.complete(CLERK, number + "-01", "Task_FirstReview", AGREE);

        assertThat(outcome(number + "-01")).isEqualTo("GRANTED");
        assertThat(work("C" + number)).singleElement().satisfies(record -> assertThat(record)
                .returns("FLEXIBLE", Employment::empType)
                .returns(null, Employment::endedOn)
                .returns(Registrations.openKey(record.personId()), Employment::openKey));
    }

    private String reportedHired(Citizen citizen, String caseNumber, String on) {
        hall.at("2025-11-20T09:00");
        assertThat(event("HIRED-" + caseNumber, "EmploymentStarted", citizen, on, "{}"))
                .isEqualTo("APPLIED");
        return caseNumber + "-13-1";
    }

    private List<Employment> work(String caseNumber) {
        return employments.findByPersonIdOrderById(caseOf(caseNumber).personId());
    }

    private String proposed(String handling) {
        return decisions
                .latest(handling, DecisionRecord.Kind.PROPOSAL)
                .orElseThrow()
                .outcome();
    }
}
