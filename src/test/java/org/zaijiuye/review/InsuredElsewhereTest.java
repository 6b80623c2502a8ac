package org.zaijiuye.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpStatus;
import org.zaijiuye.Counter;
import org.zaijiuye.Hall;
import org.zaijiuye.decision.ItemRegistry;
import org.zaijiuye.records.DecisionRecord;
import org.zaijiuye.shared.Reason;

@DisplayName("参保地不在参数表内：转人工，不退件，也不搁置（政策目录5.2）")
class InsuredElsewhereTest extends Counter {

    private static final String ELSEWHERE = "{\"item\":\"benefit\",\"uiInsuredPlace\":\"440103\"}";

    @Test
    void nobody_grants_what_no_table_gives_and_a_supplement_with_the_right_place_mends_it() {
        var number = Hall.number("ELSE");
        submit(number, citizen(SEVEN_YEARS), "2025-11-04T09:00", REGISTRATION, ELSEWHERE);
        hall.complete(CLERK, number + "-01", "Task_FirstReview", AGREE);
        var claim = number + "-02";
        var proposal = decisions.latest(claim, DecisionRecord.Kind.PROPOSAL).orElseThrow();
        assertThat(stored.reasons(proposal)).extracting(Reason::code).containsExactly(ItemRegistry.NO_PARAMETER);

        var task = hall.task(claim, "Task_FirstReview").getId();
        hall.claim(OFFICER, task);
        var answer = hall.submit(OFFICER, task, Map.of("decision", "AGREE", "comment", "同意"));
        assertThat(answer.getStatusCode().is4xxClientError()).isTrue();
        assertThat(String.valueOf(answer.getBody())).contains("参数表没有适用的行");

        hall.submit(OFFICER, task, Map.of("decision", "SUPPLEMENT", "materials", "参保地", "comment", "关系已转入荣成"));
        var body = "{\"item\":\"benefit\",\"fields\":{\"uiInsuredPlace\":\"371082\"},\"documents\":[]}";
        assertThat(hall.post("portal", "/api/applications/" + number + "/supplements", body)
                        .getStatusCode())
                .isEqualTo(HttpStatus.OK);
        hall.run();
        grantBenefit(claim);
        assertThat(outcome(claim)).isEqualTo("GRANTED");
    }

    @Test
    void a_precheck_says_that_a_person_must_look() {
        var form =
                form(Hall.number("PRE"), citizen(SEVEN_YEARS), "2025-11-04T09:00", "U01", "", REGISTRATION, ELSEWHERE);
        hall.at("2025-11-04T09:30");
        var answer = hall.post("portal", "/api/precheck", form);
        assertThat(answer.getStatusCode()).isEqualTo(HttpStatus.OK);
        assertThat(Hall.item(answer.getBody(), "benefit")
                        .at("/decision/outcome")
                        .asText())
                .isEqualTo("REFERRED");
    }

    @Test
    @DisplayName("试判看得到同一申请里的失业登记")
    void a_precheck_looks_past_the_registration_of_the_same_form() {
        var form = form(Hall.number("PRE"), citizen(SEVEN_YEARS), "2025-11-04T09:00", "U01", "", REGISTRATION, BENEFIT);
        hall.at("2025-11-04T09:30");
        var benefit = Hall.item(hall.post("portal", "/api/precheck", form).getBody(), "benefit");
        assertThat(benefit.path("waitsFor").asText()).isEqualTo("registration");
        assertThat(benefit.at("/decision/reasons").findValuesAsText("code"))
                .isNotEmpty()
                .doesNotContain("UI_NOT_REGISTERED");
    }
}
