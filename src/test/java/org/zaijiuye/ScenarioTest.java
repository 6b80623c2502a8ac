package org.zaijiuye;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;

/** Scenarios A and C of policy.md §14.2, as far as items 1, 2, 13 and 14 go. */
@ProcessTest
@DisplayName("情景甲、丙：登记、领金、就业、注销")
class ScenarioTest {

    static final String ACCOUNT = "6200000000000010017";

    @Autowired
    Hall hall;

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
                ACCOUNT,
                "'stopReason':'U01','unemploymentMonths':84,'retireGroup':'F55','lastEmployerMonth':'2025-10'");
        var number = Hall.number("SCENE-A");

        var answer = hall.post(
                "portal",
                "/api/applications",
                form(
                        number,
                        idNo,
                        "赵红",
                        "371082001",
                        "2025-11-04T09:00:00",
                        "U01",
                        "{\"item\":\"registration\"},{\"item\":\"benefit\",\"uiInsuredPlace\":\"371082\",\"payAccount\":\""
                                + ACCOUNT + "\"}"));
        assertThat(answer.getStatusCode()).as("%s", answer.getBody()).isEqualTo(HttpStatus.CREATED);
        hall.run();

        assertThat(hall.open(number + "-01")).containsExactly("Task_FirstReview");
        hall.at("2025-11-05T10:00");
        hall.complete("street-clerk-371082001", number + "-01", "Task_FirstReview", Map.of("decision", "AGREE"));

        assertThat(hall.open(number + "-02")).containsExactly("Task_FirstReview");
        hall.complete("si-officer-371082-si", number + "-02", "Task_FirstReview", Map.of("decision", "AGREE"));
        hall.complete("si-reviewer-371082-si", number + "-02", "Task_Recheck", Map.of("decision", "AGREE"));

        var progress = hall.get("portal", "/api/applications/" + number);
        assertThat(progress.path("status").asText()).as("%s", progress).isEqualTo("CLOSED");
        var benefit = Hall.item(progress, "benefit");
        assertThat(benefit.path("outcome").asText()).isEqualTo("GRANTED");
        assertThat(benefit.path("result").path("months").asInt()).isEqualTo(18);
        assertThat(benefit.path("result").path("monthlyAmount").decimalValue()).isEqualByComparingTo("1980.00");
    }

    static String form(String number, String idNo, String name, String office, String at, String reason, String items) {
        return """
                {"applicationNumber":"%s","channel":"ONLINE","office":"%s","submittedAt":"%s",
                 "applicant":{"idType":"01","idNo":"%s","name":"%s","hukouArea":"140106","residenceArea":"%s",
                  "mobile":"13800000000","siCardAccount":"%s"},
                 "unemployment":{"unempDate":"2025-10-31","unempReason":"%s","jobSeeking":true,"workAbility":true},
                 "items":[%s],
                 "commitments":{"textVersion":"2025-1","truthful":true,"dataQuery":true,"reportChanges":true,
                  "push":true,"signedAt":"%s","signature":"ESIGN"}}
                """.formatted(number, office, at, idNo, name, office, ACCOUNT, reason, items, at);
    }
}
