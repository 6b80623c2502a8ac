package org.zaijiuye.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.YearMonth;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpStatus;
import org.zaijiuye.Counter;
import org.zaijiuye.Hall;
import org.zaijiuye.records.DecisionRecord;
import org.zaijiuye.shared.Reason;

@DisplayName("参保地在别处：转参保地经办机构，或者先转移关系；不退件，也不搁置（政策目录5.2）")
class InsuredElsewhereTest extends Counter {

    private static final String ELSEWHERE = "{\"item\":\"benefit\",\"uiInsuredPlace\":\"440103\"}";

    @Test
    void nobody_grants_what_no_table_gives_and_a_supplement_with_the_right_place_mends_it() {
        var number = Hall.number("ELSE");
        submit(number, citizen(SEVEN_YEARS), "2025-11-04T09:00", REGISTRATION, ELSEWHERE);
        hall.complete(CLERK, number + "-01", "Task_FirstReview", AGREE);
        var claim = number + "-02";
        var proposal = decisions.latest(claim, DecisionRecord.Kind.PROPOSAL).orElseThrow();
        assertThat(stored.reasons(proposal)).extracting(Reason::code).containsExactly("UI_INSURED_ELSEWHERE");

        var task = hall.task(claim, "Task_FirstReview").getId();
        hall.claim(OFFICER, task);
        var answer = hall.submit(OFFICER, task, Map.of("decision", "AGREE", "comment", "同意"));
        assertThat(answer.getStatusCode().is4xxClientError()).isTrue();
        assertThat(String.valueOf(answer.getBody())).contains("有待补正事项");

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
    @DisplayName("登记库记载的参保地在市外：即使申请填写本市，也不核发，写明两处")
    void the_register_s_place_counts_before_the_form_s() {
        var claim = claimed("371082", "310101");
        var proposal = decisions.latest(claim, DecisionRecord.Kind.PROPOSAL).orElseThrow();
        assertThat(stored.reasons(proposal)).singleElement().satisfies(reason -> {
            assertThat(reason.code()).isEqualTo("UI_INSURED_ELSEWHERE");
            assertThat(reason.text()).contains("上海市黄浦区（310101）", "荣成市（371082）", "转入本市");
        });

        var task = hall.task(claim, "Task_FirstReview").getId();
        hall.claim(OFFICER, task);
        hall.submit(OFFICER, task, Map.of("decision", "SUPPLEMENT", "materials", "转移证明", "comment", "请先转移"));
        hall.at("2025-11-06T09:00");
        supplement(claim);
        assertThat(stored.reasons(
                        decisions.latest(claim, DecisionRecord.Kind.PROPOSAL).orElseThrow()))
                .extracting(Reason::code)
                .containsExactly("UI_PLACE_UNVERIFIED");
        hall.complete(OFFICER, claim, "Task_FirstReview", Map.of("decision", "AGREE", "comment", "转移凭证齐全"));
        hall.complete(RECHECKER, claim, "Task_Recheck", AGREE);
        assertThat(entitlements.findByHandling(claim).orElseThrow().area()).isEqualTo("371082");
    }

    @Test
    @DisplayName("登记库记载的参保地是本市另一区：转该区经办机构办理，告知本人")
    void a_claim_goes_to_the_agency_of_the_insured_place() {
        var claim = claimed("371082", "371002");

        assertThat(handling(claim).office()).isEqualTo("371002-si");
        assertThat(told(claim)).anyMatch(title -> title.contains("已转由"));
        hall.complete("si-officer-371002-si", claim, "Task_FirstReview", AGREE);
        hall.complete("si-reviewer-371002-si", claim, "Task_Recheck", AGREE);
        assertThat(codes(claim)).containsExactly("UI_MONTHS", "UI_AMOUNT", "UI_INSURED_PLACE");
        assertThat(entitlements.findByHandling(claim).orElseThrow())
                .returns("371002", each -> each.area())
                .returns("371002-si", each -> each.office());
    }

    @Test
    void a_claim_that_is_drawn_elsewhere_is_refused_and_one_that_has_ended_there_is_not() {
        var running = claimed("371082", "371082", ",'claims':[{'area':'310101','firstMonth':'2025-09','months':2}]");
        var proposal = decisions.latest(running, DecisionRecord.Kind.PROPOSAL).orElseThrow();
        assertThat(stored.reasons(proposal)).singleElement().satisfies(reason -> {
            assertThat(reason.code()).isEqualTo("UI_DRAWING");
            assertThat(reason.text()).contains("自2025-09起在上海市黄浦区（310101）领取");
        });

        var ended = claimed(
                "371082",
                "371082",
                ",'claims':[{'area':'310101','firstMonth':'2022-09','lastMonth':'2022-12','months':4}]");
        assertThat(decisions
                        .latest(ended, DecisionRecord.Kind.PROPOSAL)
                        .orElseThrow()
                        .outcome())
                .isEqualTo("GRANTED");
    }

    @Test
    @DisplayName("本市停发后在外地领过的月数，从本市的剩余月数中扣除：新核12个月加剩余11个月，减去外地已领的4个月")
    void what_was_drawn_elsewhere_after_our_benefit_shortens_what_was_left() {
        var citizen = citizen(SEVEN_YEARS);
        var caseNumber = drawing(citizen);
        paid(caseNumber, YearMonth.of(2026, 5), null);
        left(citizen, caseNumber);
        hall.at("2028-02-01T09:00");
        event("LEFT-" + caseNumber, "EmploymentEnded", citizen, "2028-01-31", "{}");
        hall.known(
                citizen.idNo(),
                "赵红",
                citizen.account(),
                "'stopReason':'U02','unemploymentMonths':12,'retireGroup':'M60','lastEmployerMonth':'2028-01','claims':["
                        + "{'area':'310101','firstMonth':'2025-06','lastMonth':'2025-09','months':4},"
                        + "{'area':'310101','firstMonth':'2027-01','lastMonth':'2027-04','months':4}]");
        var number = Hall.number("AGAIN");
        submitForm(form(number, citizen, "2028-02-01T09:00", "U02", "", REGISTRATION, BENEFIT)
                .replace("2025-10-31", "2028-01-31"));
        hall.complete(CLERK, number + "-01", "Task_FirstReview", AGREE);
        grantBenefit(number + "-02");
        assertThat(entitlements.findByHandling(number + "-02").orElseThrow().months())
                .isEqualTo(12 + 11 - 4);
    }

    private String claimed(String declared, String registered) {
        return claimed(declared, registered, "");
    }

    /** Registered and claimed on 2025-11-04; returns the number of the claim. */
    private String claimed(String declared, String registered, String more) {
        var number = Hall.number("PLACE");
        var person = citizen(SEVEN_YEARS + ",'insuredArea':'" + registered + "'" + more);
        var claim = "{\"item\":\"benefit\",\"uiInsuredPlace\":\"" + declared + "\"}";
        submit(number, person, "2025-11-04T09:00", REGISTRATION, claim);
        hall.complete(CLERK, number + "-01", "Task_FirstReview", AGREE);
        return number + "-02";
    }

    private void supplement(String claim) {
        var application = claim.substring(0, claim.length() - "-02".length());
        var body = "{\"item\":\"benefit\",\"fields\":{\"uiInsuredPlace\":\"371082\"},\"documents\":[]}";
        assertThat(hall.post("portal", "/api/applications/" + application + "/supplements", body)
                        .getStatusCode())
                .isEqualTo(HttpStatus.OK);
        hall.run();
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
