package org.zaijiuye;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.zaijiuye.records.LineState;
import org.zaijiuye.records.Recognition;
import org.zaijiuye.records.RecognitionState;
import org.zaijiuye.records.Recognitions;

/** Scenario A of policy.md §14.2, from the window on 2025-11-04 to the 23 months after the second dismissal. */
@DisplayName("情景甲：登记、领金、困难认定、职业指导、灵活就业、社保补贴、被录用、再次失业")
class AssistScenarioTest extends Counter {

    private static final String HARDSHIP =
            "{\"item\":\"hardship\",\"hardshipCategory\":\"H01\",\"queryAuthorised\":true}";
    private static final String FLEXIBLE = """
            {"item":"employment","empType":"FLEXIBLE","workContent":"网约配送","workPlace":"荣成市","startDate":"2026-06-10"}
            """;

    @Autowired
    private Recognitions recognitions;

    private Citizen woman;
    private String first = "";

    @Test
    void the_months_of_benefit_and_subsidy_follow_each_other_and_no_month_is_paid_twice() {
        first = Hall.number("LIFE");
        submit(first, woman, "2025-11-04T09:00", REGISTRATION, BENEFIT, HARDSHIP + ScenarioTest.SERVICES);
        meetsAnAdviserOnThursday();
        hall.at("2025-11-05T10:00");
        hall.complete(CLERK, first + "-01", "Task_FirstReview", AGREE);
        hall.complete(OFFICER, first + "-02", "Task_FirstReview", AGREE);
        hall.complete(RECHECKER, first + "-02", "Task_Recheck", AGREE);
        hasTheServicesBeforeItsEnd();
        isRecognisedOnTheTwentySixth();

        worksFlexiblyFromJuneOn();
        claimsThreeMonthsInOctober();
        leavesForAnEmployerInFebruary();
        claimsTheOtherMonthsAfterwards();
        paysEveryMonthOnce();
        claimsAgainAfterTheDismissal();
        isRememberedDayByDay();
    }

    @BeforeEach
    void a_woman_of_forty_one() {
        woman = new Citizen(Hall.idNo("140106", LocalDate.of(1984, 3, 12), 824), account(900_824));
        hall.known(
                woman.idNo(),
                "赵红",
                woman.account(),
                "'stopReason':'U01','unemploymentMonths':84,'retireGroup':'F55','lastEmployerMonth':'2025-10'");
    }

    /** Step 3: advice is given on Tuesdays and Thursdays. */
    private void meetsAnAdviserOnThursday() {
        assertThat(book("E04-202511121030").getStatusCode()).isEqualTo(HttpStatus.CONFLICT);
        assertThat(book("E04-202511061030").getStatusCode()).isEqualTo(HttpStatus.CREATED);
    }

    private ResponseEntity<JsonNode> book(String slot) {
        return hall.post("portal", "/api/guidance/bookings", named("\"slotId\":\"" + slot + "\""));
    }

    private String named(String more) {
        return "{\"idType\":\"01\",\"idNo\":\"" + woman.idNo() + "\"," + more + "}";
    }

    private void hasTheServicesBeforeItsEnd() {
        for (var item : List.of("-03", "-04", "-07", "-08")) {
            assertThat(outcome(first + item)).as(item).isEqualTo("GRANTED");
        }
        assertThat(outcome(first + "-12")).isNull();
    }

    private void isRecognisedOnTheTwentySixth() {
        hall.at("2025-11-18T10:00");
        hall.complete(CLERK, first + "-12", "Task_FirstReview", AGREE);
        hall.at("2025-11-26T09:00");
        hall.run();
        hall.complete(COUNTY_REVIEWER, first + "-12", "Task_Approve", AGREE);
        assertThat(recognition())
                .returns("H01", Recognition::category)
                .returns(LocalDate.of(2025, 11, 26), Recognition::recognisedOn)
                .returns(RecognitionState.RECOGNISED, Recognition::state);
    }

    /** Step 4: seven months of the benefit are owed, eleven are left, and the recognition goes on under a policy. */
    private void worksFlexiblyFromJuneOn() {
        for (var month = YearMonth.of(2025, 12); !month.isAfter(YearMonth.of(2026, 6)); month = month.plusMonths(1)) {
            pay(month.atDay(10));
        }
        var work = Hall.number("LIFE");
        submit(work, woman, "2026-06-10T14:00", FLEXIBLE);
        hall.complete(CLERK, work + "-14", "Task_FirstReview", AGREE);
        reviewed("C" + first + "-13-1");
        isEnded("C" + first, "2026-06-10", "D10");
        assertThat(entitlements.findByHandling(first + "-02").orElseThrow().residual())
                .isEqualTo(11);
        assertThat(recognition().state()).isEqualTo(RecognitionState.ENJOYING_POLICY);
    }

    /** Step 5: three times 588.80. */
    private void claimsThreeMonthsInOctober() {
        paysContributions("2026-06", 4);
        var claim = claims("2026-10-08T09:00", "2026-07", "2026-09");
        decided(claim, "2026-10-20T09:00");
        assertThat(subsidy(claim).path("total").decimalValue()).isEqualByComparingTo("1766.40");
        assertThat(subsidy(claim).path("capMonths").asInt()).isEqualTo(36);
        pay(LocalDate.of(2026, 10, 21));
    }

    private void leavesForAnEmployerInFebruary() {
        hall.at("2027-02-03T09:00");
        event(Hall.number("EVENT"), "EmploymentStarted", woman, "2027-02-01", "{\"employer\":\"荣成某厂\"}");
        assertThat(recognition())
                .returns(RecognitionState.EXITED, Recognition::state)
                .returns("D01", Recognition::endReason);
    }

    /** Step 6: eight months are used with them, 28 are left; June had no benefit and was paid for. */
    private void claimsTheOtherMonthsAfterwards() {
        paysContributions("2026-06", 8);
        var claim = claims("2027-02-15T09:00", "2026-06", "2027-01");
        decided(claim, "2027-02-26T09:00");
        assertThat(subsidy(claim).path("lines").findValuesAsText("month"))
                .containsExactly("2026-06", "2026-10", "2026-11", "2026-12", "2027-01");
        assertThat(subsidy(claim).path("refused").findValuesAsText("code")).containsOnly("FLEX_MONTH_CONFLICT");
        assertThat(subsidy(claim).path("usedMonths").asInt()).isEqualTo(8);
        pay(LocalDate.of(2027, 2, 27));
    }

    /** What was paid is what the decisions say: seven times 1980.00 and eight times 588.80. */
    private void paysEveryMonthOnce() {
        var paid = lines.findByPersonIdOrderByPayMonth(recognition().personId());
        assertThat(paid)
                .hasSize(15)
                .extracting(each -> each.payMonth() + " " + each.state() + " " + each.batch() + " " + each.cause())
                .allMatch(each -> each.contains(LineState.PAID.name()));
        assertThat(paid.stream().map(each -> each.payMonth()).distinct()).hasSize(15);
        assertThat(paid.stream().map(each -> each.amount()).reduce(BigDecimal.ZERO, BigDecimal::add))
                .isEqualByComparingTo("18570.40");
    }

    /** Step 7: twelve new months and the eleven that were left. */
    private void claimsAgainAfterTheDismissal() {
        hall.at("2028-02-01T09:00");
        event(Hall.number("EVENT"), "EmploymentEnded", woman, "2028-01-31", "{}");
        hall.known(
                woman.idNo(),
                "赵红",
                woman.account(),
                "'stopReason':'U02','unemploymentMonths':12,'retireGroup':'F55','lastEmployerMonth':'2028-01'");
        var again = Hall.number("LIFE");
        submitForm(ScenarioTest.form(
                        again,
                        woman.idNo(),
                        "赵红",
                        STREET,
                        "2028-02-01T09:00:00",
                        "2028-01-31",
                        "U02",
                        REGISTRATION + "," + BENEFIT)
                .replace(ScenarioTest.ACCOUNT, woman.account()));
        hall.complete(CLERK, again + "-01", "Task_FirstReview", AGREE);
        grantBenefit(again + "-02");
        assertThat(Hall.item(hall.get("portal", "/api/applications/" + again), "benefit")
                        .at("/result/months")
                        .asInt())
                .isEqualTo(23);
    }

    /** The days on both sides of each change, asked long after. */
    private void isRememberedDayByDay() {
        var days = Map.ofEntries(
                Map.entry("2025-11-03", "失业保险金"),
                Map.entry("2025-11-04", "登记 失业保险金"),
                Map.entry("2025-11-25", "登记 失业保险金"),
                Map.entry("2025-11-26", "登记 认定 失业保险金"),
                Map.entry("2026-05-31", "登记 认定 失业保险金"),
                Map.entry("2026-06-09", "登记 认定 灵活就业社会保险补贴"),
                Map.entry("2026-06-10", "登记 认定 FLEXIBLE 灵活就业社会保险补贴"),
                Map.entry("2026-06-11", "认定 FLEXIBLE 灵活就业社会保险补贴"),
                Map.entry("2027-01-31", "认定 FLEXIBLE 灵活就业社会保险补贴"),
                Map.entry("2027-02-01", "认定 EMPLOYER"),
                Map.entry("2027-02-02", "EMPLOYER"),
                Map.entry("2028-01-31", "EMPLOYER"),
                Map.entry("2028-02-01", "登记 失业保险金"));
        days.forEach((day, was) -> assertThat(was(day)).as(day).isEqualTo(was));
        assertThat(hall.post(CLERK, "/api/persons/history/queries", named("\"on\":\"2028-02-02\""))
                        .getStatusCode())
                .as("nobody knows tomorrow")
                .isEqualTo(HttpStatus.UNPROCESSABLE_ENTITY);
    }

    private String was(String day) {
        var answer = body(hall.post(CLERK, "/api/persons/history/queries", named("\"on\":\"" + day + "\"")));
        return Stream.of(
                        answer.path("registration").isObject() ? "登记" : "",
                        answer.path("recognition").isObject() ? "认定" : "",
                        answer.at("/employment/type").asText(),
                        String.join(" ", answer.path("money").findValuesAsText("title")))
                .filter(each -> !each.isEmpty())
                .collect(Collectors.joining(" "));
    }

    private String claims(String at, String from, String to) {
        var number = Hall.number("LIFE");
        submit(number, woman, at, """
                {"item":"flexsubsidy","flexContent":"网约配送","flexPlace":"荣成市","flexStart":"2026-06-10",
                 "insuredTypes":["PENSION"],"claimFrom":"%s","claimTo":"%s","flexCommitment":true}
                """.formatted(from, to));
        return number;
    }

    private void decided(String claim, String noticeOver) {
        hall.complete(CLERK, claim + "-10", "Task_FirstReview", AGREE);
        hall.complete(COUNTY_REVIEWER, claim + "-10", "Task_Recheck", AGREE);
        hall.at(noticeOver);
        hall.run();
        hall.complete(COUNTY_APPROVER, claim + "-10", "Task_Approve", AGREE);
    }

    private JsonNode subsidy(String claim) {
        return Hall.item(hall.get("portal", "/api/applications/" + claim), "flexsubsidy")
                .path("result");
    }

    private Recognition recognition() {
        return recognitions.findByHandling(first + "-12").orElseThrow();
    }

    private void paysContributions(String from, int months) {
        var paid = new StringBuilder();
        for (var i = 0; i < months; i++) {
            paid.append(i == 0 ? "" : ",")
                    .append("{'month':'%s','payer':'PERSON','amount':883.20}"
                            .formatted(YearMonth.parse(from).plusMonths(i)));
        }
        hall.register(
                "si",
                woman.idNo(),
                "{'employerInsuredNow':false,'receivingPension':false,'flexibleInsured':true,'retireGroup':'F55','contributions':["
                        + paid + "]}");
        hall.register("emp", woman.idNo(), "{'registrations':[],'employments':[],'subsidies':[]}");
    }

    private void pay(LocalDate day) {
        hall.at(day + "T09:00");
        hall.fire("PaymentBatchProcess");
        for (var batch : hall.tasksOf(COUNTY_APPROVER, "Task_ApproveBatch")) {
            hall.complete(SECOND_APPROVER, batch, Map.of("decision", "APPROVE"));
        }
        hall.run();
    }
}
