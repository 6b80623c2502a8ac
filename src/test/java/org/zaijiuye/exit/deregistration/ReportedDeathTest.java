package org.zaijiuye.exit.deregistration;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.zaijiuye.Counter;
import org.zaijiuye.Hall;
import org.zaijiuye.records.DecisionRecord;
import org.zaijiuye.records.Employment;
import org.zaijiuye.records.LineState;
import org.zaijiuye.records.PersonState;

@DisplayName("谁报告的死亡：公安机关确认的直接办结，其他来源的先暂缓、由人核实（政策目录5.2、5.13、13.4）")
class ReportedDeathTest extends Counter {

    private static final Map<String, Object> NOBODY_THERE = Map.of("heard", "UNREACHABLE", "comment", "家属称已病故");

    @ParameterizedTest
    @ValueSource(strings = {"X", "SI", "PROVINCE", "MINISTRY"})
    @DisplayName("其他来源：公安库显示健在的，暂缓发放，联系本人核实，其他申请照办")
    void a_death_that_the_population_register_does_not_confirm_is_verified_by_a_person(String source) {
        var citizen = citizen(SEVEN_YEARS);
        var caseNumber = drawing(citizen);
        var entitlement = paid(caseNumber, YearMonth.of(2026, 5), YearMonth.of(2026, 6));
        died(citizen, source, caseNumber);
        var exit = caseNumber + "-13-1";

        assertThat(hall.open(exit)).containsExactly("Task_HearPerson");
        assertThat(caseOf(caseNumber).state()).isEqualTo(PersonState.DEREG_PENDING);
        assertThat(lineStates(entitlement)).last().isEqualTo(LineState.HELD);

        hall.complete(CLERK, exit, "Task_HearPerson", DISPUTES);
        var proposal = decisions.latest(exit, DecisionRecord.Kind.PROPOSAL).orElseThrow();
        assertThat(proposal.outcome()).isEqualTo("REFERRED");
        assertThat(stored.reasons(proposal)).first().satisfies(reason -> assertThat(reason.text())
                .contains("死亡（2026-06-08）"));
        hall.complete(
                CLERK,
                exit,
                "Task_FirstReview",
                Map.of("decision", "REFUSE", "reasonCode", "DEREG_UNFOUNDED", "comment", "本人到场"));
        hall.complete(REVIEWER, exit, "Task_Recheck", AGREE);
        hall.complete(COUNTY_APPROVER, exit, "Task_Approve", AGREE);
        assertThat(caseOf(caseNumber).state()).isEqualTo(PersonState.REGISTERED);
        assertThat(lineStates(entitlement)).last().isEqualTo(LineState.DUE);
    }

    @Test
    @DisplayName("其他来源、公安库已显示死亡：即为确认，不再听取")
    void the_population_register_confirms_what_somebody_else_reports() {
        var citizen = citizen("");
        var caseNumber = registered(citizen);
        hall.register("psb", citizen.idNo(), "{'name':'赵红','alive':false,'deathDate':'2026-06-08'}");
        died(citizen, "SI", caseNumber);

        isEnded(caseNumber, "2026-06-08", "D11");
        assertThat(codes(caseNumber + "-13-1")).containsExactly("DEREG_D11");
        assertThat(handling(caseNumber + "-13-1").caseKind()).isEqualTo("CERTAIN");
    }

    @Test
    @DisplayName("先有线索，后由公安机关报告：即时办结")
    void the_word_of_the_population_register_ends_the_verification() {
        var citizen = citizen("");
        var caseNumber = registered(citizen);
        died(citizen, "X", caseNumber);
        died(citizen, "PSB", caseNumber + "-SURE");

        isEnded(caseNumber, "2026-06-08", "D11");
        assertThat(hall.open(caseNumber + "-13-1")).isEmpty();
    }

    @Test
    @DisplayName("经办人查实的死亡：其余申请随之终止")
    void a_death_that_officials_find_out_closes_what_else_was_asked_for() {
        var citizen = citizen("");
        var caseNumber = registered(citizen);
        var other = Hall.number("LAST");
        hall.at("2026-06-09T09:00");
        submit(other, citizen, "2026-06-09T09:00", BENEFIT);
        died(citizen, "X", caseNumber);
        assertThat(hall.open(other + "-02")).isNotEmpty();
        var exit = caseNumber + "-13-1";

        hall.complete(CLERK, exit, "Task_HearPerson", NOBODY_THERE);
        hall.complete(CLERK, exit, "Task_FirstReview", Map.of("decision", "AGREE", "comment", "死亡证明属实"));
        hall.complete(REVIEWER, exit, "Task_Recheck", AGREE);

        isEnded(caseNumber, "2026-06-08", "D11");
        assertThat(hall.open(other + "-02")).isEmpty();
    }

    @Test
    @DisplayName("来源不明的就业：由人核实，查实以后才记入就业登记")
    void work_that_nobody_in_charge_reports_is_recorded_once_it_is_confirmed() {
        var citizen = citizen("");
        var caseNumber = registered(citizen);
        report(citizen, "EmploymentStarted", "X", "WORK-" + caseNumber);

        assertThat(employments.findByPersonIdOrderById(caseOf(caseNumber).personId()))
                .isEmpty();
        hall.complete(CLERK, caseNumber + "-13-1", "Task_HearPerson", AGREES);
        assertThat(decisions
                        .latest(caseNumber + "-13-1", DecisionRecord.Kind.PROPOSAL)
                        .orElseThrow()
                        .outcome())
                .isEqualTo("REFERRED");
        hall.complete(CLERK, caseNumber + "-13-1", "Task_FirstReview", Map.of("decision", "AGREE", "comment", "单位已证实"));
        hall.complete(REVIEWER, caseNumber + "-13-1", "Task_Recheck", AGREE);
        isEnded(caseNumber, "2026-06-08", "D01");
        assertThat(employments.findByPersonIdOrderById(caseOf(caseNumber).personId()))
                .singleElement()
                .returns("X", Employment::source)
                .returns(LocalDate.of(2026, 6, 8), Employment::startDate);
    }

    private void died(Citizen citizen, String source, String key) {
        report(citizen, "PersonDied", source, "DIED-" + key);
    }

    private void report(Citizen citizen, String type, String source, String eventId) {
        hall.at("2026-06-10T09:00");
        var body = """
                {"eventId":"%s","type":"%s","idType":"01","idNo":"%s","occurredOn":"2026-06-08","source":"%s"}
                """.formatted(eventId, type, citizen.idNo(), source);
        assertThat(body(hall.post("portal", "/api/events", body)).path("status").asText())
                .isEqualTo("APPLIED");
        hall.run();
    }
}
