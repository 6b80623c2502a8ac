package org.zaijiuye;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.zaijiuye.records.PaymentLine;

/**
 * Scenario B of policy.md §14.2 with the subsidy that is open to this man without a public post: born 1970-06-10, he
 * retires on 2031-11-10, and the day of the first approval decides how long he is supported.
 */
@DisplayName("情景乙：首次核定时距退休满五年的36个月，不足五年的至退休；提前退休当月停止")
class RetirementScenarioTest extends Counter {

    private static final LocalDate BORN = LocalDate.of(1970, 6, 10);
    private static final String HARDSHIP =
            "{\"item\":\"hardship\",\"hardshipCategory\":\"H01\",\"queryAuthorised\":true}";
    private static final String FLEXIBLE = """
            {"item":"employment","empType":"FLEXIBLE","workContent":"家政","workPlace":"荣成市","startDate":"2026-10-09"}
            """;

    private Citizen man = new Citizen("", "");

    @ParameterizedTest(name = "{0} 申领，{1} 审批 → {2}{3}")
    @CsvSource({
        "2026-11-02T09:00, 2026-11-10T09:00, 36,",
        "2026-11-11T09:00, 2026-11-19T09:00, , 2031-11",
    })
    void the_day_of_the_first_approval_decides(String claimedAt, String approvedAt, Integer months, String until) {
        recognisedAndAtWork();
        paysFrom("2026-10", "'receivingPension':false");
        var claim = claims(claimedAt, approvedAt, "2026-10", "2026-10");

        assertThat(claim.path("total").decimalValue()).isEqualByComparingTo("588.80");
        assertThat(claim.path("capMonths").asText("")).isEqualTo(months == null ? "" : months.toString());
        assertThat(claim.path("termUntil").asText("")).isEqualTo(until == null ? "" : until);
        if (months == null) {
            drawsAnEarlyPensionFromDecember2030();
        }
    }

    /** 弹性提前退休: the month in which the pension begins is the first without a subsidy, whatever was worked out before. */
    private void drawsAnEarlyPensionFromDecember2030() {
        paysFrom("2030-11", "'receivingPension':true,'pensionSince':'2030-12-01'");
        var claim = claims("2031-01-10T09:00", "2031-01-24T09:00", "2030-11", "2030-12");

        assertThat(claim.path("lines").findValuesAsText("month")).containsExactly("2030-11");
        assertThat(claim.path("refused").findValuesAsText("month")).containsExactly("2030-12");
        assertThat(claim.path("refused").findValuesAsText("code")).containsExactly("FLEX_PENSION");
        var person = handlings.findByApplicationOrderByNumber(
                claim.path("application").asText());
        assertThat(lines.findByPersonIdOrderByPayMonth(person.get(0).personId()))
                .extracting(PaymentLine::payMonth)
                .containsExactly(YearMonth.of(2026, 10), YearMonth.of(2030, 11));
    }

    private void recognisedAndAtWork() {
        man = citizen(BORN, SEVEN_YEARS + ",'retireGroup':'M60'");
        var first = Hall.number("MAN");
        submit(first, man, "2025-11-04T09:00", REGISTRATION, HARDSHIP);
        hall.complete(CLERK, first + "-01", "Task_FirstReview", AGREE);
        hall.complete(CLERK, first + "-12", "Task_FirstReview", AGREE);
        hall.at("2025-11-13T09:00");
        hall.run();
        hall.complete(COUNTY_REVIEWER, first + "-12", "Task_Approve", AGREE);
        assertThat(outcome(first + "-12")).isEqualTo("GRANTED");

        var work = Hall.number("MAN");
        submit(work, man, "2026-10-09T09:00", FLEXIBLE);
        hall.complete(CLERK, work + "-14", "Task_FirstReview", AGREE);
        reviewed("C" + first + "-13-1");
    }

    /** Contributions on the lowest base for two months. */
    private void paysFrom(String month, String pension) {
        var paid = Stream.of(0, 1)
                .map(later -> "{'month':'%s','payer':'PERSON','amount':883.20}"
                        .formatted(YearMonth.parse(month).plusMonths(later)))
                .collect(Collectors.joining(","));
        hall.register(
                "si",
                man.idNo(),
                "{'employerInsuredNow':false,'flexibleInsured':true,'retireGroup':'M60',%s,'contributions':[%s]}"
                        .formatted(pension, paid));
        hall.register("emp", man.idNo(), "{'registrations':[],'employments':[],'subsidies':[]}");
    }

    /** What was decided, with the number of the application. */
    private JsonNode claims(String at, String approvedAt, String from, String to) {
        var number = Hall.number("MAN");
        submit(number, man, at, """
                {"item":"flexsubsidy","flexContent":"家政","flexPlace":"荣成市","flexStart":"2026-10-09",
                 "insuredTypes":["PENSION"],"claimFrom":"%s","claimTo":"%s","flexCommitment":true}
                """.formatted(from, to));
        hall.complete(CLERK, number + "-10", "Task_FirstReview", AGREE);
        hall.complete(COUNTY_REVIEWER, number + "-10", "Task_Recheck", AGREE);
        hall.at(approvedAt);
        hall.run();
        hall.complete(COUNTY_APPROVER, number + "-10", "Task_Approve", AGREE);
        var result = Hall.item(hall.get("portal", "/api/applications/" + number), "flexsubsidy")
                .path("result");
        return ((ObjectNode) result).put("application", number);
    }
}
