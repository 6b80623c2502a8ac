package org.zaijiuye.exit.deregistration;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.http.HttpStatus;
import org.zaijiuye.Counter;
import org.zaijiuye.records.BenefitState;
import org.zaijiuye.records.Entitlement;
import org.zaijiuye.records.PersonState;
import org.zaijiuye.records.Registration;

@DisplayName("对依数据办理的注销提出异议（政策目录5.13：十个工作日内，成立的恢复原登记日期）")
class ContestedExitTest extends Counter {

    @Test
    void an_exit_that_nobody_applied_for_is_objected_to_under_the_number_of_the_application() {
        var citizen = citizen(SEVEN_YEARS);
        var caseNumber = drawing(citizen);
        paid(caseNumber, YearMonth.of(2026, 5), null);
        hall.at("2026-06-10T09:00");
        assertThat(event("HIRED-" + caseNumber, "EmploymentStarted", citizen, "2026-06-08", "{}"))
                .isEqualTo("APPLIED");
        var exit = caseNumber + "-13-1";
        assertThat(objecting(caseNumber.substring(1)).getStatusCode())
                .as("not decided yet")
                .isEqualTo(HttpStatus.CONFLICT);
        heardAndReviewed(exit);
        isEnded(caseNumber, "2026-06-08", "D01");

        hall.at("2026-06-12T09:00");
        assertThat(object(caseNumber.substring(1))).isEqualTo(exit + "-Y1");
        answered(exit + "-Y1", "UPHELD");

        assertThat(caseOf(caseNumber))
                .returns(PersonState.REGISTERED, Registration::state)
                .returns(LocalDate.of(2025, 11, 4), Registration::regDate)
                .returns(null, Registration::endedOn);
        assertThat(entitlements.findByCaseNumber(caseNumber))
                .extracting(Entitlement::state)
                .containsExactly(BenefitState.PAYING);
    }

    @Test
    @DisplayName("注销期间报来的事实没有案卷可用：登记恢复后重新认定，不落空")
    void a_fact_that_came_while_the_case_was_ended_is_taken_up_when_it_goes_on() {
        var citizen = citizen("");
        var caseNumber = registered(citizen);
        left(citizen, caseNumber);
        assertThat(event("LATER-" + caseNumber, "Enrolled", citizen, "2026-06-09", "{}"))
                .isEqualTo("NO_CASE");

        answered(object(caseNumber.substring(1)), "UPHELD");

        assertThat(caseOf(caseNumber).state()).isEqualTo(PersonState.DEREG_PENDING);
        assertThat(hall.open(caseNumber + "-13-2")).containsExactly("Task_HearPerson");
    }

    @ParameterizedTest(name = "{0}（{1}）")
    @CsvSource({"EmploymentStarted, 2025-11-02", "EmploymentStarted, 2025-10-31", "PensionStarted, 2025-09-01"})
    @DisplayName("注销期间报来、失业至登记之间或者一直有效的事实：登记恢复后同样重新认定")
    void a_fact_from_before_the_registration_is_taken_up_when_the_case_goes_on(String type, String on) {
        var citizen = citizen("");
        var caseNumber = registered(citizen);
        left(citizen, caseNumber);
        hall.at("2026-06-11T09:00");
        event("EARLIER-" + caseNumber, type, citizen, on, "{}");

        answered(object(caseNumber.substring(1)), "UPHELD");

        assertThat(caseOf(caseNumber).state()).isEqualTo(PersonState.DEREG_PENDING);
        assertThat(handlings.findByCaseNumberOrderByNumber(caseNumber))
                .filteredOn(each -> each.item().equals("deregistration") && each.open())
                .hasSize(1);
    }
}
