package org.zaijiuye.exit.deregistration;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.YearMonth;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.zaijiuye.Counter;
import org.zaijiuye.Hall;
import org.zaijiuye.records.Entitlement;
import org.zaijiuye.records.Event;
import org.zaijiuye.records.Events;
import org.zaijiuye.records.LineState;
import org.zaijiuye.records.PersonState;

@DisplayName("死亡、享受养老待遇早于再次登记：自该日起重新认定，前后各次登记都更正（政策目录9.4）")
class LastingFactTest extends Counter {

    private static final YearMonth MAY = YearMonth.of(2026, 5);
    private static final YearMonth JULY = YearMonth.of(2026, 7);

    @Autowired
    Events events;

    private String registeredAgain(Citizen citizen, String at, String... items) {
        hall.register(
                "si",
                citizen.idNo(),
                "{'employerInsuredNow':false,'receivingPension':false,'flexibleInsured':false,'residualMonths':0,"
                        + "'stopReason':'U01','unemploymentMonths':8,'lastEmployerMonth':'2025-10'}");
        var again = Hall.number("AGAIN");
        submit(again, citizen, at, items);
        hall.complete(CLERK, again + "-01", "Task_FirstReview", AGREE);
        return again;
    }

    /** Left on 2026-06-08, paid up to May; registered again on 2026-07-01 and drawing, July paid. */
    private String drawsAgain(Citizen citizen, String caseNumber) {
        paid(caseNumber, MAY, null);
        left(citizen, caseNumber);
        var again = registeredAgain(citizen, "2026-07-01T09:00", REGISTRATION, BENEFIT);
        grantBenefit(again + "-02");
        paid("C" + again, JULY, null);
        hall.at("2026-08-15T09:00");
        return "C" + again;
    }

    private List<LineState> linesOf(String caseNumber) {
        return lineStates(entitlements.findByCaseNumber(caseNumber).get(0));
    }

    @Test
    @DisplayName("死亡：两次登记即时更正，死亡月起已发的均追回；同一事件重复报送不再处理")
    void a_death_reaches_the_case_that_it_falls_into_and_the_one_after() {
        var citizen = citizen(SEVEN_YEARS);
        var first = drawing(citizen);
        var second = drawsAgain(citizen, first);
        var died = "DIED-" + first;

        assertThat(event(died, "PersonDied", citizen, "2026-05-20", "{}")).isEqualTo("APPLIED");

        isEnded(second, "2026-07-01", "D11");
        isEnded(first, "2026-05-20", "D11");
        assertThat(recoveries(second + "-13-1")).as("July").isEqualTo(1);
        assertThat(recoveries(first + "-13-2")).as("May").isEqualTo(1);
        assertThat(entitlements.findByCaseNumber(first).get(0))
                .returns("S6", Entitlement::stopReason)
                .returns(MAY, Entitlement::stopMonth);
        assertThat(events.findById(died).orElseThrow())
                .returns(Event.Status.APPLIED, Event::status)
                .returns(second, Event::caseNumber)
                .returns(second + "-13-1", Event::handling);

        assertThat(event(died, "PersonDied", citizen, "2026-05-20", "{}")).isEqualTo("DUPLICATE");
        assertThat(handlings.findById(first + "-13-3")).isEmpty();
        assertThat(handlings.findById(second + "-13-2")).isEmpty();
        assertThat(event("REPAID-" + first, "BenefitRepaid", citizen, "2026-08-15", "{\"amount\":3960}"))
                .isEqualTo("APPLIED");
        assertThat(linesOf(first)).endsWith(LineState.PAID, LineState.RECOVERED);
        assertThat(linesOf(second)).containsExactly(LineState.RECOVERED);
    }

    @Test
    @DisplayName("享受养老待遇：两个办件各自听取、审核；一个不成立的，不影响另一个")
    void a_pension_opens_an_exit_of_each_case() {
        var citizen = citizen(SEVEN_YEARS);
        var first = drawing(citizen);
        var second = drawsAgain(citizen, first);

        assertThat(event("PENSION-" + first, "PensionStarted", citizen, "2026-05-01", "{}"))
                .isEqualTo("APPLIED");

        assertThat(hall.open(second + "-13-1")).containsExactly("Task_HearPerson");
        assertThat(hall.open(first + "-13-2")).containsExactly("Task_HearPerson");
        assertThat(caseOf(second).state()).isEqualTo(PersonState.DEREG_PENDING);
        heardAndReviewed(first + "-13-2");
        isEnded(first, "2026-05-01", "D04");
        assertThat(recoveries(first + "-13-2")).isEqualTo(1);
        assertThat(caseOf(second).state()).isEqualTo(PersonState.DEREG_PENDING);
        heardAndReviewed(second + "-13-1");
        isEnded(second, "2026-07-01", "D04");
    }

    @Test
    @DisplayName("早于三次登记：各次均更正；注销日期不晚于该日的不受影响")
    void every_case_that_went_on_after_the_day_is_reached_and_no_other() {
        var citizen = citizen("");
        var first = registered(citizen);
        left(citizen, first);
        var second = "C" + registeredAgain(citizen, "2026-07-01T09:00", REGISTRATION);
        hall.at("2026-07-22T09:00");
        assertThat(event("HIRED-" + second, "EmploymentStarted", citizen, "2026-07-20", "{}"))
                .isEqualTo("APPLIED");
        heardAndReviewed(second + "-13-1");
        isEnded(second, "2026-07-20", "D01");
        var third = "C" + registeredAgain(citizen, "2026-08-03T09:00", REGISTRATION);

        assertThat(event("DIED-" + first, "PersonDied", citizen, "2026-06-08", "{}"))
                .isEqualTo("APPLIED");

        isEnded(first, "2026-06-08", "D01");
        isEnded(second, "2026-07-01", "D11");
        isEnded(third, "2026-08-03", "D11");
    }
}
