package org.zaijiuye.exit.deregistration;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpStatus;
import org.zaijiuye.Counter;
import org.zaijiuye.records.BenefitState;
import org.zaijiuye.records.Entitlement;
import org.zaijiuye.records.PersonState;
import org.zaijiuye.records.Registration;

@DisplayName("对依数据办理的注销提出异议（政策目录5.13：十个工作日内，成立的恢复原登记日期）")
class ContestedExitTest extends Counter {

    private static final Map<String, Object> SILENT =
            Map.of("heard", "REACHED", "statement", "AGREES", "comment", "电话核实属实");

    @Test
    void an_exit_that_nobody_applied_for_is_objected_to_under_the_number_of_the_application() {
        var citizen = citizen(SEVEN_YEARS);
        var caseNumber = drawing(citizen);
        paid(caseNumber, YearMonth.of(2026, 5), null);
        hall.at("2026-06-10T09:00");
        assertThat(event("HIRED-" + caseNumber, "EmploymentStarted", citizen, "2026-06-08", "{}"))
                .isEqualTo("APPLIED");
        var exit = caseNumber + "-13-1";
        assertThat(object(caseNumber)).as("not decided yet").isEqualTo(HttpStatus.CONFLICT);
        hall.complete(CLERK, exit, "Task_HearPerson", SILENT);
        hall.complete(CLERK, exit, "Task_FirstReview", AGREE);
        hall.complete(REVIEWER, exit, "Task_Recheck", AGREE);
        assertThat(caseOf(caseNumber).state()).isEqualTo(PersonState.DEREGISTERED);

        hall.at("2026-06-12T09:00");
        assertThat(object(caseNumber)).isEqualTo(HttpStatus.CREATED);
        hall.complete(
                COUNTY_APPROVER,
                exit + "-Y1",
                "Task_ReviewObjection",
                Map.of("finding", "UPHELD", "comment", "单位证明系同名误报"));

        assertThat(caseOf(caseNumber))
                .returns(PersonState.REGISTERED, Registration::state)
                .returns(LocalDate.of(2025, 11, 4), Registration::regDate)
                .returns(null, Registration::endedOn);
        assertThat(entitlements.findByCaseNumber(caseNumber))
                .extracting(Entitlement::state)
                .containsExactly(BenefitState.PAYING);
    }

    private HttpStatus object(String caseNumber) {
        var body =
                "{\"item\":\"deregistration\",\"stage\":\"DECISION\",\"text\":\"没有就业\",\"by\":\"本人\",\"documents\":[]}";
        var application = caseNumber.substring(1);
        return HttpStatus.valueOf(hall.post("portal", "/api/applications/" + application + "/objections", body)
                .getStatusCode()
                .value());
    }
}
