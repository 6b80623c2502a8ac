package org.zaijiuye.exit.deregistration;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.zaijiuye.Counter;
import org.zaijiuye.Hall;
import org.zaijiuye.records.Entitlement;
import org.zaijiuye.records.LineState;
import org.zaijiuye.records.PersonState;
import org.zaijiuye.records.PublicNotice;
import org.zaijiuye.records.PublicNotices;
import org.zaijiuye.records.Recognitions;
import org.zaijiuye.records.Registration;

@DisplayName("办理中死亡：即时注销，其余事项一并终止（社会保险法第四十九条）")
class DeathTest extends Counter {

    private static final String LEAVES = """
            {"item":"deregistration","deregReason":"D03","eventDate":"2026-06-08","monthlyIncome":3000}
            """;
    private static final String WORKS = """
            {"item":"employment","empType":"FLEXIBLE","workContent":"外卖配送","workPlace":"荣成市","startDate":"2026-06-08"}
            """;

    private static final String HARDSHIP =
            "{\"item\":\"hardship\",\"hardshipCategory\":\"H01\",\"queryAuthorised\":true}";

    @Autowired
    private PublicNotices publicNotices;

    @Autowired
    private Recognitions recognitions;

    private void dies(Citizen citizen, String at, String on, String status) {
        hall.at(at);
        assertThat(event("DIED-" + citizen.idNo(), "PersonDied", citizen, on, "{}"))
                .isEqualTo(status);
    }

    private void isEndedByDeath(String caseNumber, String on) {
        assertThat(caseOf(caseNumber))
                .returns(PersonState.DEREGISTERED, Registration::state)
                .returns(LocalDate.parse(on), Registration::endedOn)
                .returns("D11", Registration::endReason);
    }

    @Test
    @DisplayName("正在听取意见：听取即时终止，按死亡注销，停发、追回并告知遗属")
    void a_death_ends_a_hearing_at_once() {
        var citizen = citizen(SEVEN_YEARS);
        var caseNumber = drawing(citizen);
        var entitlement = paid(caseNumber, YearMonth.of(2026, 6), YearMonth.of(2026, 7));
        hall.at("2026-07-10T09:00");
        event("HIRED-" + caseNumber, "EmploymentStarted", citizen, "2026-07-02", "{}");
        var exit = caseNumber + "-13-1";
        assertThat(hall.open(exit)).containsExactly("Task_HearPerson");

        dies(citizen, "2026-07-12T09:00", "2026-06-15", "APPLIED");

        assertThat(hall.open(exit)).isEmpty();
        isEndedByDeath(caseNumber, "2026-06-15");
        assertThat(hall.ends(exit)).contains("EndEvent_EndedOnDeath");
        assertThat(outcome(exit)).isEqualTo("GRANTED");
        assertThat(codes(exit)).containsExactly("DEREG_D11");
        assertThat(handling(exit).caseKind()).isEqualTo("CERTAIN");
        assertThat(read(entitlement)).returns("S6", Entitlement::stopReason).returns(11, Entitlement::residual);
        assertThat(lineStates(entitlement)).endsWith(LineState.PAID, LineState.CANCELLED);
        assertThat(told(exit)).contains("失业登记注销已准予", "失业保险金停发").containsOnlyOnce("失业登记注销已准予");
        assertThat(told(exit).stream().filter("遗属待遇告知"::equals))
                .as("the family and the agency")
                .hasSize(2);
        assertThat(hall.ends(caseNumber)).contains("EndEvent_FactHandled", "EndEvent_RegisterLeft");
    }

    @Test
    @DisplayName("正在审核本人的注销申请：审核终止，申请随之办结；未领金者不告知遗属待遇")
    void a_death_ends_a_review_and_the_application_closes() {
        var citizen = citizen("");
        var caseNumber = registered(citizen);
        var number = Hall.number("DEATH");
        submit(number, citizen, "2026-06-10T09:00", LEAVES);
        hall.complete(CLERK, number + "-13", "Task_FirstReview", Map.of("decision", "AGREE", "comment", "收入证明属实"));
        assertThat(hall.open(number + "-13")).containsExactly("Task_Recheck");

        dies(citizen, "2026-06-12T09:00", "2026-06-11", "APPLIED");

        assertThat(hall.open(number + "-13")).isEmpty();
        isEndedByDeath(caseNumber, "2026-06-11");
        assertThat(hall.ends(number + "-13")).contains("EndEvent_EndedOnDeath");
        assertThat(hall.ends(number)).containsExactly("EndEvent_ApplicationClosed");
        assertThat(told(number + "-13")).doesNotContain("遗属待遇告知");
        assertThat(handlings.findByCaseNumberOrderByNumber(caseNumber))
                .extracting(each -> each.number())
                .doesNotContain(caseNumber + "-13-1");
    }

    @Test
    @DisplayName("等待补正时死亡：不再等待")
    void a_death_ends_the_wait_for_papers() {
        var citizen = citizen("");
        var caseNumber = registered(citizen);
        var number = Hall.number("DEATH");
        submit(number, citizen, "2026-06-10T09:00", LEAVES);
        hall.complete(
                CLERK,
                number + "-13",
                "Task_FirstReview",
                Map.of("decision", "SUPPLEMENT", "materials", "收入证明", "comment", "请补充"));
        dies(citizen, "2026-06-12T09:00", "2026-06-11", "APPLIED");
        isEndedByDeath(caseNumber, "2026-06-11");
        assertThat(handlings.pauses(number + "-13")).noneMatch(pause -> pause.until() == null);
    }

    @Test
    @DisplayName("其他事项在办：一并终止，申请办结，待遇不再核定")
    void a_death_closes_the_other_items() {
        var citizen = citizen(SEVEN_YEARS);
        var caseNumber = registered(citizen);
        var number = Hall.number("DEATH");
        submit(number, citizen, "2025-12-01T09:00", BENEFIT);
        assertThat(hall.open(number + "-02")).containsExactly("Task_FirstReview");

        dies(citizen, "2025-12-03T09:00", "2025-12-02", "APPLIED");

        isEndedByDeath(caseNumber, "2025-12-02");
        assertThat(hall.open(number + "-02")).isEmpty();
        assertThat(outcome(number + "-02")).isEqualTo("WITHDRAWN");
        assertThat(told(number + "-02")).containsExactly("失业保险金申领终止办理");
        var shown = Hall.item(hall.get("portal", "/api/applications/" + number), "benefit");
        assertThat(shown.path("outcome").asText()).isEqualTo("WITHDRAWN");
        assertThat(shown.path("reasons")).singleElement().satisfies(reason -> {
            assertThat(reason.path("code").asText()).isEqualTo("DECEASED");
            assertThat(reason.path("text").asText()).contains("死亡", "公安机关更正", "重新申请");
            assertThat(reason.path("article").asText()).isNotEmpty();
        });
        assertThat(hall.ends(number + "-02")).contains("EndEvent_BenefitWithdrawn");
        assertThat(hall.ends(number)).containsExactly("EndEvent_ApplicationClosed");
        assertThat(hall.ends(caseNumber)).contains("EndEvent_FactHandled");
        assertThat(entitlements.findByCaseNumber(caseNumber)).isEmpty();
    }

    @Test
    @DisplayName("公示期间死亡：公示撤下，不再认定")
    void a_death_ends_a_public_notice() {
        var citizen = citizen(LocalDate.of(1974, 3, 12), "");
        var caseNumber = registered(citizen);
        var number = Hall.number("DEATH");
        submit(number, citizen, "2025-12-01T09:00", HARDSHIP);
        hall.complete(CLERK, number + "-12", "Task_FirstReview", AGREE);
        assertThat(shown("2025-12-03T08:59")).contains(number + "-12");

        dies(citizen, "2025-12-03T09:00", "2025-12-02", "APPLIED");

        isEndedByDeath(caseNumber, "2025-12-02");
        assertThat(shown("2025-12-03T09:00")).doesNotContain(number + "-12");
        assertThat(outcome(number + "-12")).isEqualTo("WITHDRAWN");
        hall.at("2025-12-15T09:00");
        hall.run();
        assertThat(hall.open(number + "-12")).isEmpty();
        assertThat(recognitions.findByHandling(number + "-12")).isEmpty();
        assertThat(hall.ends(number)).containsExactly("EndEvent_ApplicationClosed");
    }

    private List<String> shown(String at) {
        return publicNotices.current(LocalDateTime.parse(at)).stream()
                .map(PublicNotice::handling)
                .toList();
    }

    @Test
    @DisplayName("注销申请尚未轮到办理：先终止就业登记，注销按死亡作出")
    void a_death_reaches_an_exit_that_has_not_begun() {
        var citizen = citizen("");
        var caseNumber = registered(citizen);
        var number = Hall.number("DEATH");
        submit(number, citizen, "2026-06-10T09:00", WORKS, LEAVES);
        assertThat(hall.open(number + "-14")).containsExactly("Task_FirstReview");
        assertThat(hall.ends(number + "-13")).isEmpty();

        dies(citizen, "2026-06-12T09:00", "2026-06-11", "APPLIED");

        assertThat(outcome(number + "-14")).isEqualTo("WITHDRAWN");
        assertThat(codes(number + "-13")).containsExactly("DEREG_D11");
        isEndedByDeath(caseNumber, "2026-06-11");
        assertThat(hall.ends(number)).containsExactly("EndEvent_ApplicationClosed");
    }

    @Test
    void a_death_before_the_registration_is_decided_closes_the_request() {
        var citizen = citizen("");
        var number = Hall.number("DEATH");
        submit(number, citizen, "2025-11-04T09:00", REGISTRATION, BENEFIT);
        dies(citizen, "2025-11-05T09:00", "2025-11-04", "NO_CASE");
        assertThat(outcome(number + "-01")).isEqualTo("WITHDRAWN");
        assertThat(outcome(number + "-02")).isEqualTo("WITHDRAWN");
        assertThat(hall.ends(number)).containsExactly("EndEvent_ApplicationClosed");
    }

    @Test
    @DisplayName("死亡信息有误：异议成立恢复登记，告知已终止的事项可以重新申请；对该事项提异议的，说明怎么办")
    void a_death_that_was_none_lets_the_person_apply_again() {
        var citizen = citizen(SEVEN_YEARS);
        var caseNumber = registered(citizen);
        var number = Hall.number("DEATH");
        submit(number, citizen, "2025-12-01T09:00", BENEFIT);
        dies(citizen, "2025-12-03T09:00", "2025-12-02", "APPLIED");
        var refused = hall.post(
                "portal",
                "/api/applications/" + number + "/objections",
                "{\"item\":\"benefit\",\"stage\":\"DECISION\",\"text\":\"本人健在\",\"by\":\"赵红\"}");
        assertThat(refused.getStatusCode().value()).isEqualTo(409);
        assertThat(body(refused).path("message").asText()).contains("公安机关更正", "重新申请");

        answered(object(caseNumber.substring(1)), "UPHELD");

        assertThat(caseOf(caseNumber).state()).isEqualTo(PersonState.REGISTERED);
        assertThat(told(caseNumber + "-13-1")).contains("可以重新申请已终止的事项");
        var again = Hall.number("DEATH");
        submit(again, citizen, "2025-12-05T09:00", BENEFIT);
        grantBenefit(again + "-02");
        assertThat(entitlements.findByCaseNumber(caseNumber))
                .extracting(Entitlement::firstMonth)
                .containsExactly(YearMonth.of(2025, 11));
    }
}
