package org.zaijiuye.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.zaijiuye.Hall;
import org.zaijiuye.ProcessTest;
import org.zaijiuye.Unemployed;
import org.zaijiuye.event.EventInbox;
import org.zaijiuye.event.Report;
import org.zaijiuye.records.BegunRounds;
import org.zaijiuye.records.DecisionRecord;
import org.zaijiuye.records.Decisions;
import org.zaijiuye.records.Handling;
import org.zaijiuye.records.HandlingState;
import org.zaijiuye.records.Handlings;
import org.zaijiuye.records.Notice;
import org.zaijiuye.records.Notices;
import org.zaijiuye.records.PersonState;
import org.zaijiuye.records.Registration;
import org.zaijiuye.records.Registrations;

@ProcessTest
@DisplayName("时限监督：提醒、督办、失联、结案，每事只告知一次")
class TimeLimitProcessTest {

    private static final String REVIEWER = "street-reviewer-" + Unemployed.STREET;
    private static final String COUNTY = "county-approver-371082";
    private static final Map<String, Object> AGREE = Map.of("decision", "AGREE");
    private static final String DEREGISTRATION =
            "{\"item\":\"deregistration\",\"deregReason\":\"D10\",\"eventDate\":\"2025-11-10\"}";

    @Autowired
    Hall hall;

    @Autowired
    BegunRounds rounds;

    @Autowired
    TestRestTemplate rest;

    @Autowired
    EventInbox events;

    @Autowired
    Handlings handlings;

    @Autowired
    Registrations registrations;

    @Autowired
    Decisions decisions;

    @Autowired
    Notices notices;

    private Unemployed person;

    @BeforeEach
    void somebody() {
        person = Unemployed.known(hall);
    }

    @AfterEach
    void resetClock() {
        ClockUtil.reset();
    }

    @Test
    @DisplayName("50%提醒经办人，80%告知主管，100%告知区县和市")
    void each_mark_is_told_once_to_whom_it_concerns() {
        person.applyForRegistration(hall, "2025-11-04T09:00:00");
        assertThat(toldAt("2025-11-06T11:59:59")).isEmpty();
        assertThat(toldAt("2025-11-06T12:00:00")).containsExactly(Unemployed.CLERK);
        assertThat(toldAt("2025-11-07T09:35:59")).containsExactly(Unemployed.CLERK);
        assertThat(toldAt("2025-11-07T09:36:00")).containsExactly(Unemployed.CLERK, REVIEWER);
        assertThat(toldAt("2025-11-07T23:59:59")).containsExactly(Unemployed.CLERK, REVIEWER);
        assertThat(toldAt("2025-11-08T00:00:00"))
                .containsExactlyInAnyOrder(Unemployed.CLERK, REVIEWER, COUNTY, "city-approver");

        assertThat(toldAt("2025-12-08T00:00:00")).hasSize(4);
        assertThat(notices.findBySubjectOrderByCreatedAt(person.registration()))
                .extracting(Notice::title, notice -> notice.text().text())
                .contains(
                        tuple("办件时限提醒", "办件 " + person.registration() + " 已用时限 80%，法定期限 2025-11-07。"),
                        tuple("办件超期", "办件 " + person.registration() + " 已用时限 100%，法定期限 2025-11-07。"));
        assertThat(handlings.findById(person.registration()).orElseThrow().state())
                .isEqualTo(HandlingState.REVIEW);
        assertThat(hall.open(person.registration())).containsExactly("Task_FirstReview");
    }

    @Test
    @DisplayName("补正期间时钟不走")
    void nothing_is_told_while_the_clock_stands_still() {
        person.applyForRegistration(hall, "2025-11-04T09:00:00");
        hall.at("2025-11-05T12:00");
        hall.complete(
                Unemployed.CLERK,
                person.registration(),
                "Task_FirstReview",
                Map.of("decision", "SUPPLEMENT", "materials", "学籍证明", "comment", "不一致"));
        assertThat(toldAt("2025-11-14T12:00:00")).isEmpty();
        new Papers(rest, hall).answer(person, "registration");
        hall.run();

        // Twelve hours had run; half of 72 is used up after 24 more: the rest of Friday and half of Monday.
        assertThat(toldAt("2025-11-17T11:59:59")).isEmpty();
        assertThat(toldAt("2025-11-17T12:00:00")).containsExactly(Unemployed.CLERK);
    }

    @Test
    @DisplayName("满五个月未联系：预警；联系后恢复；满六个月：拟注销（D09），须听取本人意见")
    void silence_is_warned_of_and_then_a_clerk_looks() {
        person.register(hall, "2025-11-04T09:00:00");
        assertState("2026-04-03T09:00", PersonState.REGISTERED);
        assertState("2026-04-04T09:00", PersonState.WARNED);
        assertState("2026-04-04T09:10", PersonState.WARNED);
        assertThat(notices.findBySubjectOrderByCreatedAt(person.caseNumber()))
                .extracting(Notice::title)
                .containsExactly("请与公共就业服务机构联系");

        hall.at("2026-04-10T09:00");
        contact("2026-04-10");
        assertThat(registration().state()).isEqualTo(PersonState.REGISTERED);
        assertThat(registration().lastContact()).hasToString("2026-04-10");
        assertState("2026-09-09T09:00", PersonState.REGISTERED);
        assertState("2026-09-10T09:00", PersonState.WARNED);
        assertState("2026-10-09T09:00", PersonState.WARNED);
        assertThat(exits()).isEmpty();

        assertState("2026-10-10T09:00", PersonState.DEREG_PENDING);
        assertState("2026-10-10T09:10", PersonState.DEREG_PENDING);
        assertThat(exits()).hasSize(1);
        var exit = exits().get(0).number();
        assertThat(hall.open(exit)).containsExactly("Task_HearPerson");

        hall.complete(
                Unemployed.CLERK, exit, "Task_HearPerson", Map.of("heard", "UNREACHABLE", "comment", "三次电话未接，短信未回"));
        assertThat(decisions
                        .latest(exit, DecisionRecord.Kind.PROPOSAL)
                        .orElseThrow()
                        .outcome())
                .isEqualTo("REFERRED");
        hall.complete(Unemployed.CLERK, exit, "Task_FirstReview", Map.of("decision", "AGREE", "comment", "失联属实"));
        hall.complete(REVIEWER, exit, "Task_Recheck", AGREE);
        assertThat(registration().state()).isEqualTo(PersonState.DEREGISTERED);
        assertThat(registration().endReason()).isEqualTo("D09");
    }

    @Test
    @DisplayName("联系到本人即为联系：失联不成立，恢复在册")
    void whoever_answers_is_not_lost() {
        person.register(hall, "2025-11-04T09:00:00");
        assertState("2026-04-04T09:00", PersonState.WARNED);
        assertState("2026-05-04T09:00", PersonState.DEREG_PENDING);
        var exit = exits().get(0).number();
        hall.complete(
                Unemployed.CLERK,
                exit,
                "Task_HearPerson",
                Map.of("heard", "REACHED", "statement", "DISPUTES", "comment", "电话接通，仍在求职"));
        assertThat(registration().lastContact()).hasToString("2026-05-04");
        assertThat(decisions
                        .latest(exit, DecisionRecord.Kind.PROPOSAL)
                        .orElseThrow()
                        .outcome())
                .isEqualTo("REFUSED");

        hall.complete(Unemployed.CLERK, exit, "Task_FirstReview", AGREE);
        hall.complete(REVIEWER, exit, "Task_Recheck", AGREE);
        hall.complete(COUNTY, exit, "Task_Approve", AGREE);
        assertState("2026-05-04T10:00", PersonState.REGISTERED);
        assertThat(exits()).hasSize(1);
    }

    @Test
    @DisplayName("结案：异议期届满次日，且无未结事项")
    void a_case_settles_when_nothing_can_come_any_more() {
        var exit = deregistered();
        passAt("2025-11-24T23:59:59");
        assertThat(registration().settledAt()).isNull();
        passAt("2025-11-25T00:00:00");
        assertThat(registration().settledAt()).hasToString("2025-11-25T00:00");
        assertThat(hall.ends(person.caseNumber())).contains("EndEvent_CaseSettled");
        assertThat(exit.progress(hall, "deregistration").path("outcome").asText())
                .isEqualTo("GRANTED");
    }

    @Test
    void an_open_objection_keeps_the_case_open() {
        var exit = deregistered();
        hall.at("2025-11-24T09:00");
        exit.object(hall, "deregistration", "DECISION");
        passAt("2025-12-05T00:00:00");
        assertThat(registration().settledAt()).isNull();

        hall.complete(
                COUNTY,
                exit.deregistration() + "-Y1",
                "Task_ReviewObjection",
                Map.of("finding", "REJECTED", "comment", "没有新证据"));
        passAt("2025-12-05T00:10:00");
        assertThat(registration().settledAt()).isNotNull();
    }

    @Test
    void who_is_on_the_register_is_not_settled() {
        person.register(hall, "2025-11-04T09:00:00");
        passAt("2025-12-05T00:00:00");
        assertThat(registration().settledAt()).isNull();
        assertThat(hall.ends(person.caseNumber())).doesNotContain("EndEvent_CaseSettled");
    }

    private List<String> toldAt(String moment) {
        passAt(moment);
        hall.fire("TimeLimitProcess");
        return notices.findBySubjectOrderByCreatedAt(person.registration()).stream()
                .filter(notice -> notice.recipient() != null)
                .map(Notice::recipient)
                .toList();
    }

    private void passAt(String moment) {
        hall.at(moment);
        hall.fire("TimeLimitProcess");
    }

    private void assertState(String moment, PersonState state) {
        hall.at(moment);
        rounds.deleteAll();
        hall.fire("ServiceRoundProcess");
        assertThat(registration().state()).as(moment).isEqualTo(state);
    }

    private Unemployed deregistered() {
        person.register(hall, "2025-11-04T09:00:00");
        var exit = person.again().apply(hall, "2025-11-10T09:00:00", DEREGISTRATION);
        hall.complete(Unemployed.CLERK, exit.deregistration(), "Task_FirstReview", AGREE);
        hall.complete(REVIEWER, exit.deregistration(), "Task_Recheck", AGREE);
        assertThat(registration().state()).isEqualTo(PersonState.DEREGISTERED);
        return exit;
    }

    private void contact(String day) {
        events.report(new Report(
                "CONTACT-" + person.number(),
                "ContactMade",
                "01",
                person.idNo(),
                LocalDate.parse(day),
                "STREET",
                Map.of()));
        hall.run();
        assertThat(notices.findBySubjectOrderByCreatedAt(person.caseNumber()))
                .extracting(Notice::title)
                .contains("联系记录已更新");
    }

    private List<Handling> exits() {
        return handlings.findByCaseNumberOrderByNumber(person.caseNumber()).stream()
                .filter(each -> each.item().equals("deregistration"))
                .toList();
    }

    private Registration registration() {
        return registrations.findByCaseNumber(person.caseNumber()).orElseThrow();
    }
}
