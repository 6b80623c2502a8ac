package org.zaijiuye.register.registration;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.HttpStatus;
import org.zaijiuye.Counter;
import org.zaijiuye.Hall;
import org.zaijiuye.records.DecisionRecord;
import org.zaijiuye.records.PersonState;
import org.zaijiuye.shared.Reason;

@DisplayName("登记以前报来的事件：失业以来的都要看，主管部门报的如同登记，其他的由人核实（政策目录9.4）")
class ReportedBeforeTest extends Counter {

    private static final Map<String, Object> CONFIRMED = Map.of("decision", "AGREE", "comment", "电话核实，情况属实");

    @ParameterizedTest(name = "{1}报告{0}（{2}）→ {3} {4}")
    @CsvSource({
        "EmploymentStarted, EMPLOYER, 2025-11-03, REFUSED, UR_EMPLOYED, UI_EMPLOYED",
        "EmploymentStarted, EMPLOYER, 2025-10-31, REFUSED, UR_EMPLOYED, UI_EMPLOYED",
        "EmploymentStarted, EMPLOYER, 2025-10-30, GRANTED, , ",
        "EmploymentStarted, SAMR, 2025-11-03, REFERRED, UR_EMPLOYED_UNVERIFIED, UI_EMPLOYED_UNVERIFIED",
        "BusinessStarted, SAMR, 2025-11-03, REFUSED, UR_EMPLOYED, UI_EMPLOYED",
        "PensionStarted, SI, 2020-01-01, REFUSED, UR_PENSION, UI_PENSION",
        "PensionStarted, EMPLOYER, 2020-01-01, REFERRED, UR_PENSION_UNVERIFIED, UI_STOP_UNVERIFIED",
        "PersonDied, PSB, 2020-01-01, REFUSED, DEAD, DEAD",
        "PersonDied, SI, 2020-01-01, REFERRED, DEAD_UNVERIFIED, UI_STOP_UNVERIFIED",
        "Imprisoned, JUS, 2025-11-03, REFERRED, UR_ABSENT_UNVERIFIED, UI_STOP_UNVERIFIED",
        "Enlisted, PSB, 2025-11-03, REFERRED, UR_ABSENT_UNVERIFIED, UI_STOP_UNVERIFIED",
        "Enlisted, PSB, 2025-10-30, GRANTED, , ",
        "Emigrated, PSB, 2025-11-03, REFERRED, UR_ABSENT_UNVERIFIED, UI_STOP_UNVERIFIED",
        "Enrolled, EDU, 2025-11-03, REFERRED, UR_STUDENT_UNVERIFIED, UI_STOP_UNVERIFIED"
    })
    void what_was_reported_speaks_against_registration_and_benefit(
            String type, String source, String on, String outcome, @Nullable String code, @Nullable String ofBenefit) {
        var citizen = citizen(SEVEN_YEARS);
        hall.at("2025-11-04T08:00");
        reported(type, source, citizen, on);
        var number = Hall.number("BEFORE");
        submit(number, citizen, "2025-11-04T09:00", REGISTRATION, BENEFIT);
        var proposal = proposal(number + "-01");

        assertThat(proposal.outcome()).isEqualTo(outcome);
        if (code != null) {
            assertThat(stored.reasons(proposal)).singleElement().satisfies(reason -> {
                assertThat(reason.code()).isEqualTo(code);
                assertThat(reason.text()).contains("报告", "（" + on + "）").doesNotContain("：；");
            });
        }
        if (outcome.equals("REFERRED")) {
            hall.complete(CLERK, number + "-01", "Task_FirstReview", CONFIRMED);
            assertThat(stored.reasons(proposal(number + "-02"))).singleElement().satisfies(reason -> {
                assertThat(reason.code()).isEqualTo(ofBenefit);
                assertThat(reason.text()).contains("报告", "（" + on + "）");
            });
        }
    }

    @ParameterizedTest(name = "就业终止于{0} → {1}")
    @CsvSource({"2025-11-02, REFUSED", "2025-11-03, GRANTED", "2025-11-04, GRANTED"})
    void an_employment_that_has_ended_since_speaks_against_nothing(String ended, String outcome) {
        var citizen = citizen("");
        hall.at("2025-11-04T08:00");
        reported("EmploymentStarted", "EMPLOYER", citizen, "2025-11-03");
        reported("EmploymentEnded", "EMPLOYER", citizen, ended);
        var number = Hall.number("ENDED");
        submit(number, citizen, "2025-11-04T09:00", REGISTRATION);

        assertThat(proposal(number + "-01").outcome()).isEqualTo(outcome);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2025-11-03", "2025-11-04"})
    @DisplayName("所报就业查明不属实：更正后准予，下一事项也不再因此存疑，登记后也不再据此注销")
    void what_is_disproved_speaks_against_nothing(String on) {
        var citizen = citizen(SEVEN_YEARS);
        hall.at("2025-11-04T08:00");
        reported("EmploymentStarted", "EMPLOYER", citizen, on);
        var number = Hall.number("DISPROVED");
        submit(number, citizen, "2025-11-04T09:00", REGISTRATION, BENEFIT);
        hall.complete(
                CLERK,
                number + "-01",
                "Task_FirstReview",
                Map.of(
                        "decision", "CORRECT",
                        "fact", "report.EmploymentStarted",
                        "rightChoice", "NO",
                        "comment", "单位书面更正"));

        assertThat(proposal(number + "-01").outcome()).isEqualTo("GRANTED");
        hall.complete(CLERK, number + "-01", "Task_FirstReview", CONFIRMED);
        assertThat(proposal(number + "-02").outcome()).isEqualTo("GRANTED");
        assertThat(registration(number).state()).isEqualTo(PersonState.REGISTERED);
    }

    @Test
    @DisplayName("经办人员已核实不属实的，报送方换编号再报同一事实：不再立案")
    void what_officials_have_settled_is_not_taken_again_under_another_number() {
        var citizen = citizen("");
        hall.at("2025-11-04T08:00");
        reported("Imprisoned", "JUS", citizen, "2025-11-03");
        var number = Hall.number("AGAIN");
        submit(number, citizen, "2025-11-04T09:00", REGISTRATION);
        hall.complete(CLERK, number + "-01", "Task_FirstReview", CONFIRMED);
        assertThat(registration(number).state()).isEqualTo(PersonState.REGISTERED);
        hall.at("2025-11-05T08:00");
        assertThat(reported("Imprisoned", "JUS", citizen, "2025-11-03")).isEqualTo("DUPLICATE");
        assertThat(registration(number).state()).isEqualTo(PersonState.REGISTERED);
        assertThat(reported("Imprisoned", "JUS", citizen, "2025-11-04"))
                .as("of another day")
                .isEqualTo("APPLIED");
        assertThat(registration(number).state()).isEqualTo(PersonState.DEREG_PENDING);
    }

    @ParameterizedTest(name = "{0} → {1}")
    @CsvSource({"2025-10-30, NO_CASE", "2025-10-31, APPLIED", "2025-11-03, APPLIED"})
    @DisplayName("登记以后才报来的、失业至登记之间的就业：立为注销办件，由人核实")
    void what_is_reported_after_the_grant_is_taken_up(String on, String status) {
        var citizen = citizen("");
        var caseNumber = registered(citizen);
        hall.at("2025-11-10T09:00");

        assertThat(reported("EmploymentStarted", "EMPLOYER", citizen, on)).isEqualTo(status);

        var drafted = status.equals("APPLIED");
        assertThat(caseOf(caseNumber).state()).isEqualTo(drafted ? PersonState.DEREG_PENDING : PersonState.REGISTERED);
        assertThat(hall.open(caseNumber + "-13-1")).isEqualTo(drafted ? List.of("Task_HearPerson") : List.of());
    }

    @ParameterizedTest(name = "{1}报告{0}（{2}）→ {3} {4}")
    @CsvSource({
        "EmploymentStarted, EMP, 2025-11-02, REFUSED, UR_EMPLOYED",
        "EmploymentStarted, MINISTRY, 2025-11-02, REFERRED, UR_EMPLOYED_UNVERIFIED",
        "PersonDied, EMP, 2025-11-01, REFERRED, DEAD_UNVERIFIED",
        "Enlisted, VET, 2025-11-02, REFERRED, UR_ABSENT_UNVERIFIED",
        "Imprisoned, JUS, 2025-11-02, REFERRED, UR_ABSENT_UNVERIFIED",
        "PensionStarted, SI, 2025-09-01, REFUSED, UR_PENSION"
    })
    @DisplayName("审核期间报来：不能据旧的拟办意见准予，重新判定后看到所报事实")
    void what_is_reported_under_review_is_seen_before_the_decision(
            String type, String source, String on, String outcome, String code) {
        var citizen = citizen("");
        var number = Hall.number("DURING");
        submit(number, citizen, "2025-11-04T09:00", REGISTRATION);
        hall.at("2025-11-04T10:00");
        assertThat(reported(type, source, citizen, on)).isEqualTo("NO_CASE");

        var task = hall.task(number + "-01", "Task_FirstReview").getId();
        hall.claim(CLERK, task);
        var refused = hall.submit(CLERK, task, AGREE);
        assertThat(refused.getStatusCode()).isEqualTo(HttpStatus.CONFLICT);
        assertThat(body(refused).path("message").asText()).contains("重新查询登记库");
        hall.submit(CLERK, task, Map.of("decision", "REQUERY", "comment", "有新的报告"));
        hall.run();

        assertThat(proposal(number + "-01").outcome()).isEqualTo(outcome);
        assertThat(stored.reasons(proposal(number + "-01")))
                .extracting(Reason::code)
                .containsExactly(code);
    }

    @ParameterizedTest(name = "{1}报告{0}（{2}）")
    @CsvSource({
        "Enlisted, VET, 2025-11-04",
        "EmploymentStarted, MINISTRY, 2025-11-04",
        "Imprisoned, JUS, 2025-11-03",
        "PersonDied, EMP, 2025-11-01"
    })
    @DisplayName("经办人已经查明、据以准予登记的疑点，登记后不再立为注销办件")
    void what_the_registration_has_settled_is_not_taken_again(String type, String source, String on) {
        var citizen = citizen("");
        hall.at("2025-11-04T08:00");
        reported(type, source, citizen, on);
        var number = Hall.number("SETTLED");
        submit(number, citizen, "2025-11-04T09:00", REGISTRATION);
        hall.complete(CLERK, number + "-01", "Task_FirstReview", CONFIRMED);

        assertThat(registration(number).state()).isEqualTo(PersonState.REGISTERED);
        assertThat(hall.open("C" + number + "-13-1")).isEmpty();
    }

    @Test
    @DisplayName("拟办之后又报来、结论不变的疑点，没有人看过：登记后立为注销办件")
    void what_nobody_has_looked_at_is_taken_up() {
        var citizen = citizen("");
        hall.at("2025-11-04T08:00");
        reported("Enlisted", "VET", citizen, "2025-11-03");
        var number = Hall.number("UNSEEN");
        submit(number, citizen, "2025-11-04T09:00", REGISTRATION);
        hall.at("2025-11-04T10:00");
        reported("Enlisted", "PSB", citizen, "2025-11-02");
        hall.complete(CLERK, number + "-01", "Task_FirstReview", CONFIRMED);

        assertThat(registration(number).state()).isEqualTo(PersonState.DEREG_PENDING);
        assertThat(hall.open("C" + number + "-13-1")).containsExactly("Task_HearPerson");
        assertThat(handling("C" + number + "-13-1").eventId()).isNotNull();
    }

    private String reported(String type, String source, Citizen citizen, String on) {
        var body = eventBody(Hall.number("E"), type, citizen, on, "{}")
                .replaceFirst("\"source\":\"[A-Z]+\"", "\"source\":\"" + source + "\"");
        var answer = hall.post("portal", "/api/events", body);
        assertThat(answer.getStatusCode()).as("%s", answer.getBody()).isEqualTo(HttpStatus.ACCEPTED);
        hall.run();
        return body(answer).path("status").asText();
    }

    private DecisionRecord proposal(String handling) {
        return decisions.latest(handling, DecisionRecord.Kind.PROPOSAL).orElseThrow();
    }
}
