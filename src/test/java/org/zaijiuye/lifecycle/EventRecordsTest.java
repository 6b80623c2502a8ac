package org.zaijiuye.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.zaijiuye.Counter;
import org.zaijiuye.Hall;
import org.zaijiuye.event.EventInbox;
import org.zaijiuye.event.Report;
import org.zaijiuye.records.Employment;
import org.zaijiuye.records.Entitlement;
import org.zaijiuye.records.Event;
import org.zaijiuye.records.Events;
import org.zaijiuye.records.Evidence;
import org.zaijiuye.records.EvidenceFile;
import org.zaijiuye.records.PersonState;

@DisplayName("事件与记录：就业的开始和终止，与案卷是否在办无关")
class EventRecordsTest extends Counter {

    private static final String HIRED = "{\"employer\":\"荣成某食品有限公司\",\"uscc\":\"91371082MA3ABCD12A\"}";
    private static final String OTHER = "{\"employer\":\"荣成某渔业有限公司\",\"uscc\":\"91371082MA3ABCD13B\"}";
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    @Autowired
    EventInbox inbox;

    @Autowired
    Events events;

    @Autowired
    EvidenceFile evidence;

    @Autowired
    TransactionTemplate transactions;

    @Autowired
    JdbcClient sql;

    private List<Employment> work(String handling) {
        return employments.findByPersonIdOrderById(handling(handling).personId());
    }

    /** Flexible work since 2026-03-01, of somebody who is not registered as unemployed; returns the handling. */
    private String worksFlexibly(Citizen citizen) {
        var number = Hall.number("FLEX");
        submit(number, citizen, "2026-03-02T09:00", """
                {"item":"employment","empType":"FLEXIBLE","workContent":"外卖配送","workPlace":"荣成市","startDate":"2026-03-01"}
                """);
        hall.complete(CLERK, number + "-14", "Task_FirstReview", AGREE);
        return number + "-14";
    }

    @Test
    @DisplayName("单位录用：灵活就业登记于前一日终止，没有案卷也一样")
    void an_employers_report_closes_open_flexible_work_on_the_day_before() {
        var citizen = citizen("");
        var handling = worksFlexibly(citizen);
        hall.at("2026-05-04T09:00");
        assertThat(event("H-" + handling, "EmploymentStarted", citizen, "2026-05-01", HIRED))
                .isEqualTo("NO_CASE");
        assertThat(work(handling))
                .extracting(Employment::empType, Employment::endedOn, employment -> employment.openKey() != null)
                .containsExactly(tuple("FLEXIBLE", LocalDate.of(2026, 4, 30), false), tuple("EMPLOYER", null, true));
    }

    @Test
    @DisplayName("迟报的更早就业不终止后来的就业，只记到后来就业的前一日")
    void an_older_spell_leaves_the_later_one_open() {
        var citizen = citizen("");
        var handling = worksFlexibly(citizen);
        event("OLD-" + handling, "EmploymentStarted", citizen, "2026-01-05", HIRED);
        event("OLD-AGAIN-" + handling, "EmploymentStarted", citizen, "2026-01-05", HIRED);
        assertThat(work(handling))
                .extracting(Employment::empType, Employment::startDate, Employment::endedOn)
                .containsExactly(
                        tuple("FLEXIBLE", LocalDate.of(2026, 3, 1), null),
                        tuple("EMPLOYER", LocalDate.of(2026, 1, 5), LocalDate.of(2026, 2, 28)));
    }

    @Test
    void a_spell_that_began_on_the_same_day_takes_the_place_of_the_open_one() {
        var citizen = citizen("");
        var handling = worksFlexibly(citizen);
        event("SAME-" + handling, "EmploymentStarted", citizen, "2026-03-01", HIRED);
        event("OTHER-" + handling, "EmploymentStarted", citizen, "2026-03-01", OTHER);
        assertThat(work(handling))
                .extracting(Employment::uscc, Employment::endedOn)
                .containsExactly(
                        tuple(null, LocalDate.of(2026, 3, 1)),
                        tuple("91371082MA3ABCD12A", LocalDate.of(2026, 3, 1)),
                        tuple("91371082MA3ABCD13B", null));
    }

    @Test
    @DisplayName("就业终止早于现就业开始：属于以前的就业，不终止现就业，不提示失业登记")
    void the_end_of_an_earlier_spell_does_not_end_the_open_one() {
        var citizen = citizen("");
        var handling = worksFlexibly(citizen);
        event("BEFORE-" + handling, "EmploymentEnded", citizen, "2026-02-28", "{}");
        assertThat(work(handling)).extracting(Employment::endedOn).containsExactly((LocalDate) null);
        assertThat(told("BEFORE-" + handling)).isEmpty();
        event("NOW-" + handling, "EmploymentEnded", citizen, "2026-03-01", "{}");
        assertThat(work(handling)).extracting(Employment::endedOn).containsExactly(LocalDate.of(2026, 3, 1));
        assertThat(told("NOW-" + handling)).containsExactly("可以办理失业登记");
    }

    @Test
    @DisplayName("再就业不满一年又失业：就业终止后重新登记，剩余月数可以续领")
    void the_end_of_a_job_leaves_the_residual_to_claim() {
        var citizen = citizen(SEVEN_YEARS);
        var caseNumber = drawing(citizen);
        hall.at("2026-06-10T09:00");
        event("HIRED-" + caseNumber, "EmploymentStarted", citizen, "2026-06-08", HIRED);
        var exit = caseNumber + "-13-1";
        hall.complete(
                CLERK, exit, "Task_HearPerson", Map.of("heard", "REACHED", "statement", "AGREES", "comment", "已入职"));
        hall.complete(CLERK, exit, "Task_FirstReview", AGREE);
        hall.complete(REVIEWER, exit, "Task_Recheck", AGREE);
        hall.at("2026-09-01T09:00");
        event("LEFT-" + caseNumber, "EmploymentEnded", citizen, "2026-08-31", "{}");
        assertThat(told("LEFT-" + caseNumber)).containsExactly("可以办理失业登记");
        hall.known(
                citizen.idNo(),
                "赵红",
                citizen.account(),
                "'stopReason':'U01','unemploymentMonths':3,'lastEmployerMonth':'2025-10'");

        var number = Hall.number("AGAIN");
        submit(number, citizen, "2026-09-02T09:00", REGISTRATION, BENEFIT);
        hall.complete(CLERK, number + "-01", "Task_FirstReview", AGREE);
        grantBenefit(number + "-02");

        assertThat(entitlements.findByCaseNumber("C" + number))
                .extracting(Entitlement::months)
                .containsExactly(11);
    }

    @Test
    @DisplayName("先到、登记前已经终止的就业：案卷打开时补入就业记录，登记时已经判过，不再据此注销")
    void what_came_before_the_person_was_known_enters_the_records_too() {
        var citizen = citizen("");
        hall.at("2025-11-04T08:00");
        assertThat(event("FIRST-" + citizen.idNo(), "EmploymentStarted", citizen, "2025-11-04", HIRED))
                .isEqualTo("NO_CASE");
        assertThat(event("LAST-" + citizen.idNo(), "EmploymentEnded", citizen, "2025-11-04", "{}"))
                .isEqualTo("NO_CASE");
        var caseNumber = registered(citizen);
        assertThat(caseOf(caseNumber).state()).isEqualTo(PersonState.REGISTERED);
        assertThat(employments.findByPersonIdOrderById(caseOf(caseNumber).personId()))
                .extracting(Employment::employer, Employment::startDate, Employment::endedOn)
                .containsExactly(tuple("荣成某食品有限公司", LocalDate.of(2025, 11, 4), LocalDate.of(2025, 11, 4)));
    }

    @Test
    @DisplayName("先到事项与新到事件同一时刻：一前一后，一个注销办件，两项证据")
    void a_kept_and_a_fresh_event_meet_at_the_same_moment() throws Exception {
        var citizen = citizen("");
        hall.at("2025-11-04T08:00");
        event("EARLIER-" + citizen.idNo(), "Enrolled", citizen, "2025-11-03", "{}");
        var number = Hall.number("MEET");
        submit(number, citizen, "2025-11-04T09:00", REGISTRATION);
        hall.at("2025-11-04T09:30");
        var kept = "KEPT-" + citizen.idNo();
        event(kept, "Enrolled", citizen, "2025-11-04", "{}");
        var task = hall.task(number + "-01", "Task_FirstReview").getId();
        hall.claim(CLERK, task);
        hall.submit(CLERK, task, Map.of("decision", "AGREE", "comment", "电话核实，情况属实"));
        var fresh = new Report(
                "FRESH-" + citizen.idNo(),
                "PensionStarted",
                "01",
                citizen.idNo(),
                LocalDate.of(2025, 11, 4),
                "PROVINCE",
                Map.of());
        var pool = Executors.newSingleThreadExecutor();
        try {
            var other = transactions.execute(status -> {
                inbox.applyKept("C" + number);
                var reported = pool.submit(() -> inbox.report(fresh));
                awaitBlocked(reported);
                return reported;
            });
            assertThat(other).succeedsWithin(PATIENCE).isEqualTo(EventInbox.Answer.APPLIED);
        } finally {
            pool.shutdown();
        }
        hall.run();
        var exit = "C" + number + "-13-1";
        assertThat(handlings.findByCaseNumberOrderByNumber("C" + number))
                .extracting(each -> each.number())
                .containsExactlyInAnyOrder(number + "-01", exit);
        assertThat(evidence.of(exit))
                .filteredOn(each -> each.source() == Evidence.Source.EVENT)
                .hasSize(2);
        assertThat(events.findAllById(List.of(kept, fresh.eventId())))
                .extracting(Event::status, Event::handling)
                .containsOnly(tuple(Event.Status.APPLIED, exit));
    }

    /** Until the other transaction stands at a lock that this one holds, or has gone past where it should. */
    private void awaitBlocked(Future<?> other) {
        var end = System.nanoTime() + PATIENCE.toNanos();
        while (!other.isDone() && waiting() == 0 && System.nanoTime() < end) {
            Thread.onSpinWait();
        }
    }

    private int waiting() {
        return sql.sql("select count(*) from information_schema.sessions where blocker_id is not null")
                .query(Integer.class)
                .single();
    }
}
