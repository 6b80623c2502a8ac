package org.zaijiuye.assist.hardship;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.zaijiuye.Hall;
import org.zaijiuye.records.Recognition;
import org.zaijiuye.records.RecognitionState;

@DisplayName("零就业家庭：入户核查、每户一人、一人就业全家退出（政策目录5.12、14.11、情景D）")
class HouseholdVisitTest extends HardshipCase {

    private static final String SHANXI = "140106001";
    private static final String WORKER = "community-worker-" + SHANXI;
    private static final String STREET_REVIEWER = "street-reviewer-" + SHANXI;
    private static final String COUNTY = "county-reviewer-140106";

    private static String with(String category, Citizen member, String status) {
        return asking(
                category,
                ",'queryAuthorised':true,'householdMembers':[{'name':'钱明','idNo':'" + member.idNo()
                        + "','relation':'SPOUSE','employmentStatus':'" + status + "'}]");
    }

    private String inShanxi(Citizen citizen, String at, String... items) {
        var number = Hall.number("TY");
        hall.at(at);
        submitForm(form(number, citizen, at, "U01", "", items)
                .replace("371082001", SHANXI)
                .replace("\"hukouArea\":\"371082\"", "\"hukouArea\":\"140106\""));
        return number;
    }

    private Citizen registeredInShanxi(LocalDate birthDate) {
        var citizen = citizen(birthDate, "");
        var number = inShanxi(citizen, "2025-11-04T09:00", REGISTRATION);
        hall.complete("street-clerk-" + SHANXI, number + "-01", "Task_FirstReview", AGREE);
        return citizen;
    }

    @Test
    @DisplayName("山西情景D：丈夫按X4认定（社区初审公示、街道复核、区县认定），妻子 HD_HOUSEHOLD_DUP；丈夫被录用，其X4退出，妻子可以再申请")
    void one_of_a_couple_is_recognised() {
        var husband = registeredInShanxi(LocalDate.of(1985, 3, 12));
        var wife = registeredInShanxi(LocalDate.of(1988, 3, 12));
        var first = inShanxi(husband, "2025-11-06T09:00", with("X4", wife, "REGISTERED")) + "-12";
        var second = inShanxi(wife, "2025-11-06T10:00", with("X4", husband, "REGISTERED")) + "-12";
        assertThat(evidenceOf(first)).contains("civ", "dpf", "land", "vet");
        assertThat(handling(first).targetOn()).isEqualTo("2025-11-19");
        assertThat(codesProposed(first)).containsExactly("HD_ELIGIBLE");
        assertThat(codesProposed(second)).containsExactly("HD_HOUSEHOLD_DUP");

        hall.complete(WORKER, first, "Task_FirstReview", AGREE);
        hall.at("2025-11-14T00:00");
        hall.run();
        hall.complete(STREET_REVIEWER, first, "Task_Recheck", AGREE);
        hall.complete(COUNTY, first, "Task_Approve", AGREE);
        var recognition = recognition(first).orElseThrow();
        assertThat(recognition.matched()).containsExactly("X4");
        assertThat(recognition.number()).startsWith("KN140106");

        hall.complete(WORKER, second, "Task_FirstReview", AGREE);
        hall.complete(STREET_REVIEWER, second, "Task_Recheck", AGREE);
        hall.complete(COUNTY, second, "Task_Approve", AGREE);
        assertThat(codes(second)).containsExactly("HD_HOUSEHOLD_DUP");
        assertThat(reasons(second).get(0).text()).contains(first);

        hall.at("2026-01-12T09:00");
        var caseNumber = String.valueOf(recognition.caseNumber());
        event("HIRED-" + caseNumber, "EmploymentStarted", husband, "2026-01-08", "{}");
        hall.complete("street-clerk-" + SHANXI, caseNumber + "-13-1", "Task_HearPerson", AGREES);
        hall.complete("street-clerk-" + SHANXI, caseNumber + "-13-1", "Task_FirstReview", AGREE);
        hall.complete(STREET_REVIEWER, caseNumber + "-13-1", "Task_Recheck", AGREE);
        assertThat(again(recognition))
                .returns(RecognitionState.EXITED, Recognition::state)
                .returns("D01", Recognition::endReason);
    }

    @Test
    @DisplayName("威海：夫妻都可以认定；一人被录用，另一人的零就业家庭类别随之退出，注销撤销的恢复")
    void work_of_one_ends_the_category_of_the_other() {
        var wife = person(LocalDate.of(1988, 3, 12));
        var husband = person(LocalDate.of(1985, 3, 12));
        var hers = recognised(wife, with("H02", husband, "REGISTERED"));
        var caseNumber = registrations
                .findByOpenKey(Long.toString(handling(applied(husband, with("H02", wife, "REGISTERED")))
                        .personId()))
                .orElseThrow()
                .caseNumber();

        left(husband, caseNumber);
        assertThat(again(hers))
                .returns(RecognitionState.EXITED, Recognition::state)
                .returns("HOUSEHOLD_EMPLOYED", Recognition::endReason)
                .returns(LocalDate.parse("2026-06-08"), Recognition::endedOn);

        answered(object(caseNumber.substring(1)), "UPHELD");
        assertThat(again(hers)).returns(RecognitionState.RECOGNISED, Recognition::state);
    }

    @Test
    @DisplayName("成员不在本系统登记的：入户核查属实的认定，不实的不予；核查人不能再初审之外的环节")
    void a_household_that_the_records_do_not_know_is_visited() {
        var stranger = citizen(LocalDate.of(1985, 3, 12), "");
        var handling = applied(person(YOUNG), with("H02", stranger, "REGISTERED"));
        assertThat(hall.open(handling)).containsExactly("Task_VisitHousehold");
        hall.complete(CLERK, handling, "Task_VisitHousehold", Map.of("confirmed", "YES", "comment", "入户见到本人和配偶，均在家待业"));
        assertThat(proposed(handling).outcome()).isEqualTo("GRANTED");
        assertThat(evidenceOf(handling)).contains("visit");
        assertThat(hall.open(handling)).containsExactly("Task_FirstReview");

        var other = applied(person(YOUNG), with("H02", stranger, "REGISTERED"));
        hall.complete(CLERK, other, "Task_VisitHousehold", Map.of("confirmed", "NO", "comment", "配偶在超市上班"));
        assertThat(codesProposed(other)).containsExactly("HD_CATEGORY");
    }

    @Test
    void a_visit_needs_its_finding_and_its_words() {
        var handling = applied(person(YOUNG), with("H02", citizen(YOUNG, ""), "REGISTERED"));
        var task = claimed(CLERK, handling, "Task_VisitHousehold");
        assertThat(hall.submit(CLERK, task, Map.of("confirmed", "MAYBE", "comment", "x"))
                        .getStatusCode()
                        .value())
                .isEqualTo(409);
        assertThat(hall.submit(CLERK, task, Map.of("confirmed", "YES", "comment", ""))
                        .getStatusCode()
                        .is2xxSuccessful())
                .isFalse();
        assertThat(hall.open(handling)).containsExactly("Task_VisitHousehold");
    }
}
