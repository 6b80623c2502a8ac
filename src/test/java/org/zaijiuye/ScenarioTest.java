package org.zaijiuye;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.zaijiuye.records.BenefitState;
import org.zaijiuye.records.Entitlements;
import org.zaijiuye.records.PaymentLines;

/** Scenarios A and C of policy.md §14.2, as far as items 1, 2, 13 and 14 go; of C all. */
@ProcessTest
@DisplayName("情景甲、丙：登记、领金、就业、注销")
class ScenarioTest {

    static final String ACCOUNT = "6200000000000010017";

    /** The woman's own: the sandbox keeps one holder an account, and other tests name others for {@link #ACCOUNT}. */
    private static final String HER_ACCOUNT = "6200000000009988015";

    static final String REGISTRATION = "{\"item\":\"registration\"}";
    static final String BENEFIT = benefit(ACCOUNT);
    static final String FLEXIBLE = """
            {"item":"employment","empType":"FLEXIBLE","workContent":"网约配送","workPlace":"荣成市",
             "startDate":"2026-06-10","monthlyIncome":3000}
            """;

    /** Items 3, 4, 7 and 8, which nobody has to review. */
    static final String SERVICES = """
            ,{"item":"jobseeking","jobIntent1":"4-03-02","workType":"FULL_TIME","pushConsent":true},
             {"item":"guidance","guideMode":"ONLINE"},{"item":"certificate","certForm":"ELECTRONIC"},
             {"item":"trainingwish","trainType":"SKILL","trainOccupation":["4-03-02"],"trainMode":"ONSITE"}
            """;

    @Autowired
    Hall hall;

    @Autowired
    Entitlements entitlements;

    @Autowired
    PaymentLines lines;

    @AfterEach
    void resetClock() {
        ClockUtil.reset();
    }

    @Test
    void a_woman_registers_draws_her_benefit_finds_work_and_leaves() {
        hall.at("2025-11-04T09:00");
        var idNo = Hall.idNo("140106", LocalDate.of(1984, 3, 12), 24);
        hall.known(
                idNo,
                "赵红",
                HER_ACCOUNT,
                "'stopReason':'U01','unemploymentMonths':84,'retireGroup':'F55','lastEmployerMonth':'2025-10'");
        var number = submit(
                "SCENE-A", idNo, "赵红", "2025-11-04T09:00:00", "2025-10-31", "U01", REGISTRATION + benefit(HER_ACCOUNT));
        assertThat(hall.open(number + "-01")).containsExactly("Task_FirstReview");
        assertThat(progress(number, "registration").path("dueDate").asText()).isEqualTo("2025-11-07");

        hall.at("2025-11-05T10:00");
        agree("street-clerk-371082001", number + "-01", "Task_FirstReview");
        agree("si-officer-371082-si", number + "-02", "Task_FirstReview");
        agree("si-reviewer-371082-si", number + "-02", "Task_Recheck");

        assertThat(hall.get("portal", "/api/applications/" + number)
                        .path("status")
                        .asText())
                .isEqualTo("CLOSED");
        var benefit = progress(number, "benefit");
        assertThat(benefit.path("outcome").asText()).isEqualTo("GRANTED");
        assertThat(benefit.path("result").path("months").asInt()).isEqualTo(18);
        assertThat(benefit.path("result").path("firstMonth").asText()).isEqualTo("2025-11");
        assertThat(benefit.path("result").path("monthlyAmount").decimalValue()).isEqualByComparingTo("1980.00");

        for (var month = YearMonth.of(2025, 12); !month.isAfter(YearMonth.of(2026, 6)); month = month.plusMonths(1)) {
            payOn(month.atDay(10));
        }
        assertThat(lines(number + "-02", "PAID"))
                .as("%s", states(number + "-02"))
                .isEqualTo(7);

        hall.at("2026-06-10T14:00");
        var work = submit("SCENE-A", idNo, "赵红", "2026-06-10T14:00:00", "2025-10-31", "U01", FLEXIBLE);
        agree("street-clerk-371082001", work + "-14", "Task_FirstReview");
        var exit = "C" + number + "-13-1";
        assertThat(hall.open(exit)).containsExactly("Task_FirstReview");
        agree("street-clerk-371082001", exit, "Task_FirstReview");
        agree("street-reviewer-371082001", exit, "Task_Recheck");

        assertThat(hall.ends(exit)).contains("EndEvent_RegistrationEnded");
        var entitlement = entitlements.findByHandling(number + "-02").orElseThrow();
        assertThat(entitlement.state()).isEqualTo(BenefitState.STOPPED);
        assertThat(entitlement.residual()).isEqualTo(11);
        assertThat(lines(number + "-02", "PAID")).isEqualTo(7);

        claimsAgainAfterAYear(idNo);
    }

    /** Step 7: insured by an employer for twelve months and dismissed: twelve new months and eleven left are 23. */
    private void claimsAgainAfterAYear(String idNo) {
        hall.at("2028-02-01T09:00");
        event("EmploymentStarted", idNo, "2027-02-01");
        event("EmploymentEnded", idNo, "2028-01-31");
        hall.known(
                idNo,
                "赵红",
                HER_ACCOUNT,
                "'stopReason':'U02','unemploymentMonths':12,'retireGroup':'F55','lastEmployerMonth':'2028-01'");
        var number = submit(
                "SCENE-A", idNo, "赵红", "2028-02-01T09:00:00", "2028-01-31", "U02", REGISTRATION + benefit(HER_ACCOUNT));
        assertThat(progress(number, "registration").path("provisional").asBoolean())
                .isTrue();
        agree("street-clerk-371082001", number + "-01", "Task_FirstReview");
        agree("si-officer-371082-si", number + "-02", "Task_FirstReview");
        agree("si-reviewer-371082-si", number + "-02", "Task_Recheck");
        assertThat(progress(number, "benefit").path("result").path("months").asInt())
                .isEqualTo(23);
    }

    @Test
    void a_man_who_resigned_registers_without_benefit_and_his_months_count_later() {
        hall.at("2025-11-04T09:00");
        var idNo = Hall.idNo("371002", LocalDate.of(1988, 7, 21), 35);
        hall.known(idNo, "孙建", ACCOUNT, "'stopReason':'U07','unemploymentMonths':130,'lastEmployerMonth':'2025-10'");
        var number = submit(
                "SCENE-C", idNo, "孙建", "2025-11-04T09:00:00", "2025-10-31", "U07", REGISTRATION + BENEFIT + SERVICES);
        agree("street-clerk-371082001", number + "-01", "Task_FirstReview");
        agree("si-officer-371082-si", number + "-02", "Task_FirstReview");
        agree("si-reviewer-371082-si", number + "-02", "Task_Recheck");

        assertThat(progress(number, "registration").path("outcome").asText()).isEqualTo("GRANTED");
        var refused = progress(number, "benefit");
        assertThat(refused.path("outcome").asText()).isEqualTo("REFUSED");
        assertThat(refused.path("reasons").get(0).path("code").asText()).isEqualTo("UI_VOLUNTARY");
        assertThat(refused.path("reasons").get(0).path("law").asText()).isEqualTo("社会保险法");
        for (var item : List.of("jobseeking", "guidance", "certificate", "trainingwish")) {
            assertThat(progress(number, item).path("outcome").asText()).as(item).isEqualTo("GRANTED");
        }
        assertThat(hall.get("portal", "/api/applications/" + number)
                        .path("status")
                        .asText())
                .isEqualTo("CLOSED");

        hall.at("2025-12-01T09:00");
        event("EmploymentStarted", idNo, "2025-12-01");
        hall.run();
        var exit = "C" + number + "-13-1";
        hall.complete(
                "street-clerk-371082001",
                exit,
                "Task_HearPerson",
                Map.of("heard", "REACHED", "statement", "AGREES", "comment", "电话核实，本人认可已入职"));
        hall.complete(
                "street-clerk-371082001",
                exit,
                "Task_FirstReview",
                Map.of("decision", "AGREE", "comment", "数据与本人陈述一致"));
        agree("street-reviewer-371082001", exit, "Task_Recheck");
        assertThat(hall.ends(exit)).contains("EndEvent_RegistrationEnded");

        hall.at("2027-02-01T09:00");
        event("EmploymentEnded", idNo, "2027-01-31");
        hall.known(
                idNo,
                "孙建",
                ACCOUNT,
                "'stopReason':'U01','unemploymentMonths':144,'unclaimedMonths':130,'lastEmployerMonth':'2027-01'");
        var again = submit("SCENE-C", idNo, "孙建", "2027-02-01T09:00:00", "2027-01-31", "U01", REGISTRATION + BENEFIT);
        agree("street-clerk-371082001", again + "-01", "Task_FirstReview");
        agree("si-officer-371082-si", again + "-02", "Task_FirstReview");
        agree("si-reviewer-371082-si", again + "-02", "Task_Recheck");
        assertThat(progress(again, "benefit").path("result").path("months").asInt())
                .isEqualTo(24);
    }

    private String submit(
            String prefix, String idNo, String name, String at, String unempDate, String reason, String items) {
        var number = Hall.number(prefix);
        var answer = hall.post(
                "portal", "/api/applications", form(number, idNo, name, "371082001", at, unempDate, reason, items));
        assertThat(answer.getStatusCode()).as("%s", answer.getBody()).isEqualTo(HttpStatus.CREATED);
        hall.run();
        return number;
    }

    private void agree(String user, String handling, String task) {
        hall.complete(user, handling, task, Map.of("decision", "AGREE"));
    }

    private void event(String type, String idNo, String on) {
        var body = """
                {"eventId":"%s","type":"%s","idType":"01","idNo":"%s","occurredOn":"%s","source":"SI","data":{}}
                """.formatted(Hall.number("EVENT"), type, idNo, on);
        var answer = hall.post("portal", "/api/events", body);
        assertThat(answer.getStatusCode()).as("%s", answer.getBody()).isEqualTo(HttpStatus.ACCEPTED);
    }

    private void payOn(LocalDate day) {
        hall.at(day + "T09:00");
        hall.fire("PaymentBatchProcess");
        for (var batch : hall.tasksOf("county-approver-371082", "Task_ApproveBatch")) {
            hall.complete("county-approver-371082", batch, Map.of("decision", "APPROVE"));
        }
    }

    private long lines(String handling, String state) {
        var entitlement = entitlements.findByHandling(handling).orElseThrow();
        return lines.findByAwardIdOrderByPayMonth(entitlement.key()).stream()
                .filter(line -> line.state().name().equals(state))
                .count();
    }

    private List<String> states(String handling) {
        var entitlement = entitlements.findByHandling(handling).orElseThrow();
        return lines.findByAwardIdOrderByPayMonth(entitlement.key()).stream()
                .map(line -> line.payMonth() + " " + line.state() + " " + line.batch() + " " + line.cause())
                .toList();
    }

    private JsonNode progress(String number, String item) {
        return Hall.item(hall.get("portal", "/api/applications/" + number), item);
    }

    private static String benefit(String account) {
        return ",{\"item\":\"benefit\",\"uiInsuredPlace\":\"371082\",\"payAccount\":\"" + account + "\"}";
    }

    /** Of somebody whose work ended on 2025-10-31. */
    static String form(String number, String idNo, String name, String office, String at, String reason, String items) {
        return form(number, idNo, name, office, at, "2025-10-31", reason, items);
    }

    static String form(
            String number,
            String idNo,
            String name,
            String office,
            String at,
            String unempDate,
            String reason,
            String items) {
        return """
                {"applicationNumber":"%s","channel":"ONLINE","office":"%s","submittedAt":"%s",
                 "applicant":{"idType":"01","idNo":"%s","name":"%s","hukouArea":"140106","residenceArea":"%s",
                  "mobile":"13800000000","siCardAccount":"%s"},
                 "unemployment":{"unempDate":"%s","unempReason":"%s","jobSeeking":true,"workAbility":true},
                 "items":[%s],
                 "commitments":{"textVersion":"2025-1","truthful":true,"dataQuery":true,"reportChanges":true,
                  "push":true,"benefitEnds":true,"signedAt":"%s","signature":"ESIGN"}}
                """.formatted(number, office, at, idNo, name, office, ACCOUNT, unempDate, reason, items, at);
    }
}
