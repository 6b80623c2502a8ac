package org.zaijiuye.exit.deregistration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.zaijiuye.Counter;
import org.zaijiuye.Hall;
import org.zaijiuye.records.Employment;
import org.zaijiuye.records.Event;
import org.zaijiuye.records.Events;
import org.zaijiuye.records.Evidence;
import org.zaijiuye.records.EvidenceFile;
import org.zaijiuye.records.PersonState;

@DisplayName("报来的事实：一项事实一次，先到的保存，在办的并入（政策目录9.4）")
class ExitEventsTest extends Counter {

    private static final String HIRED = "{\"employer\":\"荣成某食品有限公司\",\"uscc\":\"91371082MA3ABCD12A\"}";

    @Autowired
    Events events;

    @Autowired
    EvidenceFile evidence;

    /** The platform reports that the person was hired on 2026-06-08; returns the handling of item 13. */
    private String hired(Citizen citizen, String caseNumber) {
        hall.at("2026-06-10T09:00");
        assertThat(event("HIRED-" + caseNumber, "EmploymentStarted", citizen, "2026-06-08", HIRED))
                .isEqualTo("APPLIED");
        return caseNumber + "-13-1";
    }

    @Test
    @DisplayName("已在注销办理中又来一项事实：并入证据，不另立办件")
    void a_second_fact_becomes_evidence_of_the_first() {
        var citizen = citizen("");
        var caseNumber = registered(citizen);
        var exit = hired(citizen, caseNumber);
        assertThat(event("PENSION-" + caseNumber, "PensionStarted", citizen, "2026-06-09", "{}"))
                .isEqualTo("APPLIED");
        assertThat(exits(caseNumber)).containsExactly(exit);
        assertThat(evidence.of(exit)).extracting(Evidence::register).contains("event", "event-2");
        assertThat(running("DeregistrationProcess", exit)).isTrue();
        assertThat(events.findById("PENSION-" + caseNumber).orElseThrow().status())
                .isEqualTo(Event.Status.APPLIED);
    }

    @Test
    @DisplayName("事件先到、登记时没有判过：没有在册登记先保存，案卷打开后适用；同一编号只计一次")
    void a_fact_that_came_before_the_case_is_applied_when_it_opens() {
        var citizen = citizen("");
        var number = Hall.number("KEPT");
        hall.at("2025-11-04T08:00");
        event("EARLIER-" + number, "Enrolled", citizen, "2025-11-03", "{}");
        submit(number, citizen, "2025-11-04T09:00", REGISTRATION);
        hall.at("2025-11-05T08:00");
        var kept = "KEPT-" + citizen.idNo().substring(14);
        assertThat(event(kept, "Enrolled", citizen, "2025-11-04", "{}")).isEqualTo("NO_CASE");
        assertThat(event(kept, "Enrolled", citizen, "2025-11-04", "{}")).isEqualTo("DUPLICATE");
        hall.complete(CLERK, number + "-01", "Task_FirstReview", Map.of("decision", "AGREE", "comment", "电话核实，情况属实"));
        var caseNumber = registration(number).caseNumber();
        assertThat(hall.ends(caseNumber)).contains("EndEvent_KeptEventsApplied");
        assertThat(events.findById(kept).orElseThrow())
                .returns(Event.Status.APPLIED, Event::status)
                .returns(caseNumber, Event::caseNumber)
                .returns(caseNumber + "-13-1", Event::handling);
        assertThat(caseOf(caseNumber).state()).isEqualTo(PersonState.DEREG_PENDING);
        hall.complete(CLERK, caseNumber + "-13-1", "Task_HearPerson", AGREES);
        hall.complete(
                CLERK, caseNumber + "-13-1", "Task_FirstReview", Map.of("decision", "AGREE", "comment", "学校证明已入学"));
        hall.complete(REVIEWER, caseNumber + "-13-1", "Task_Recheck", AGREE);
        isEnded(caseNumber, "2025-11-04", "D06");
        assertThat(hall.ends(caseNumber)).contains("EndEvent_FactHandled");
    }

    @Test
    void an_event_reported_twice_counts_once() {
        var citizen = citizen("");
        var caseNumber = registered(citizen);
        var exit = hired(citizen, caseNumber);
        assertThat(event("HIRED-" + caseNumber, "EmploymentStarted", citizen, "2026-06-08", HIRED))
                .isEqualTo("DUPLICATE");
        assertThat(exits(caseNumber)).containsExactly(exit);
        assertThat(evidence.of(exit))
                .filteredOn(each -> each.source() == Evidence.Source.EVENT)
                .hasSize(1);
        assertThat(employments.findByPersonIdOrderById(caseOf(caseNumber).personId()))
                .hasSize(1);
    }

    @Test
    @DisplayName("就业终止：就业记录终止，提示可以办理失业登记")
    void the_end_of_an_employment_closes_its_record() {
        var citizen = citizen("");
        var caseNumber = registered(citizen);
        var exit = hired(citizen, caseNumber);
        hall.complete(CLERK, exit, "Task_HearPerson", AGREES);
        reviewed(exit);
        hall.at("2026-09-01T09:00");
        assertThat(event("LEFT-" + caseNumber, "EmploymentEnded", citizen, "2026-08-31", "{}"))
                .isEqualTo("NO_CASE");
        assertThat(employments.findByPersonIdOrderById(caseOf(caseNumber).personId()))
                .extracting(Employment::endedOn, Employment::openKey)
                .containsExactly(tuple(LocalDate.of(2026, 8, 31), null));
        assertThat(told("LEFT-" + caseNumber)).containsExactly("可以办理失业登记");
    }

    @Test
    @DisplayName("其他退出事由（入学）：须经办人核实确认")
    void another_fact_is_confirmed_by_a_person() {
        var citizen = citizen("");
        var caseNumber = registered(citizen);
        hall.at("2026-06-10T09:00");
        assertThat(event("SCHOOL-" + caseNumber, "Enrolled", citizen, "2026-06-08", "{}"))
                .isEqualTo("APPLIED");
        var exit = caseNumber + "-13-1";
        hall.complete(CLERK, exit, "Task_HearPerson", AGREES);
        hall.complete(CLERK, exit, "Task_FirstReview", Map.of("decision", "AGREE", "comment", "学校证明已入学"));
        hall.complete(REVIEWER, exit, "Task_Recheck", AGREE);
        isEnded(caseNumber, "2026-06-08", "D06");
        assertThat(hall.ends(caseNumber)).contains("EndEvent_FactHandled");
    }

    @Test
    void what_cannot_be_an_event_is_refused_with_every_fault() {
        hall.at("2026-06-10T09:00");
        var body =
                eventBody("FAULTY", "Married", citizen(""), "2026-06-11", "{}").replace("PROVINCE", "OWN_REGISTRATION");
        var answer = hall.post("portal", "/api/events", body);
        assertThat(answer.getStatusCode()).isEqualTo(HttpStatus.UNPROCESSABLE_ENTITY);
        assertThat(body(answer).path("faults").findValuesAsText("field"))
                .containsExactlyInAnyOrder("type", "source", "occurredOn");
        assertThat(events.findById("FAULTY")).isEmpty();
    }

    private List<String> exits(String caseNumber) {
        return handlings.findByCaseNumberOrderByNumber(caseNumber).stream()
                .filter(each -> each.item().equals("deregistration"))
                .map(each -> each.number())
                .toList();
    }
}
