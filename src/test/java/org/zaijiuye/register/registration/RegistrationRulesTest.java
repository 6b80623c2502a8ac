package org.zaijiuye.register.registration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.zaijiuye.person.LeapDayRule;
import org.zaijiuye.shared.Decision;
import org.zaijiuye.shared.Decision.Outcome;
import org.zaijiuye.shared.Reason;

@DisplayName("失业登记 · 《就业服务与就业管理规定》第六十三条、人社厅发〔2020〕3号、79号")
class RegistrationRulesTest {

    private static final ObjectMapper JSON = new ObjectMapper().registerModule(new JavaTimeModule());
    private static final RegistrationTerms TERMS = terms(AgeUpperRule.PENSION_RECEIPT, RegDateRule.SUBMIT_DATE);
    private static final RegistrationTerms BY_RETIREMENT =
            terms(AgeUpperRule.STATUTORY_RETIREMENT_AGE, RegDateRule.SUBMIT_DATE);

    @Test
    void registers_whoever_meets_the_conditions() {
        var decision = decide("{}");

        assertThat(decision.outcome()).isEqualTo(Outcome.GRANTED);
        assertThat(decision.value())
                .isEqualTo(new RegistrationGrant(
                        RegDateRule.SUBMIT_DATE, LocalDate.of(2025, 11, 4), LocalDate.of(2025, 12, 4)));
        assertThat(codes(decision)).containsExactly("UR_ELIGIBLE");
    }

    @ParameterizedTest(name = "生于 {0}，{1} 申请 → {2}")
    @CsvSource({
        "2009-11-21, 2025-11-20, REFUSED",
        "2009-11-21, 2025-11-21, GRANTED",
        "2004-02-29, 2020-02-28, REFUSED",
        "2004-02-29, 2020-02-29, GRANTED"
    })
    void the_sixteenth_birthday_itself_is_old_enough(String birth, String submitted, Outcome outcome) {
        var decision = decide("{'birthDate':'%s','submittedOn':'%s'}".formatted(birth, submitted));

        assertThat(decision.outcome()).isEqualTo(outcome);
        assertThat(codes(decision)).containsExactly(outcome == Outcome.REFUSED ? "UR_AGE_UNDER_16" : "UR_ELIGIBLE");
    }

    @Test
    void the_leap_day_rule_moves_the_birthday() {
        var facts = "{'birthDate':'2008-02-29','submittedOn':'2025-02-28'}";
        var seventeen =
                new RegistrationTerms(17, AgeUpperRule.PENSION_RECEIPT, RegDateRule.SUBMIT_DATE, LeapDayRule.MAR_01, 1);
        var seventeenFeb =
                new RegistrationTerms(17, AgeUpperRule.PENSION_RECEIPT, RegDateRule.SUBMIT_DATE, LeapDayRule.FEB_28, 1);

        assertThat(RegistrationRules.decide(claim(facts), seventeen).outcome()).isEqualTo(Outcome.REFUSED);
        assertThat(RegistrationRules.decide(claim(facts), seventeenFeb).outcome())
                .isEqualTo(Outcome.GRANTED);
    }

    @ParameterizedTest(name = "{0} 申请，退休日 2025-02-15 → {1}")
    @CsvSource({"2025-02-14, GRANTED", "2025-02-15, REFUSED", "2025-02-20, REFUSED"})
    void under_the_retirement_rule_the_retirement_date_ends_working_age(String submitted, Outcome outcome) {
        var facts = "{'birthDate':'1965-01-15','submittedOn':'%s','retirementDate':'2025-02-15'}".formatted(submitted);
        var decision = RegistrationRules.decide(claim(facts), BY_RETIREMENT);

        assertThat(decision.outcome()).isEqualTo(outcome);
        assertThat(codes(decision)).containsExactly(outcome == Outcome.REFUSED ? "UR_RETIRED" : "UR_ELIGIBLE");
        assertThat(RegistrationRules.decide(claim(facts), TERMS).outcome())
                .as("pension receipt is the default rule")
                .isEqualTo(Outcome.GRANTED);
    }

    @Test
    void under_the_retirement_rule_an_unknown_date_is_referred() {
        var decision = RegistrationRules.decide(claim("{}"), BY_RETIREMENT);

        assertThat(decision.outcome()).isEqualTo(Outcome.REFERRED);
        assertThat(codes(decision)).containsExactly("UR_RETIRED_UNVERIFIED");
    }

    @ParameterizedTest(name = "{0} → {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "{'receivingPension':true} | UR_PENSION",
                "{'employment':'HARD'} | UR_EMPLOYED",
                "{'enrolledStudent':true} | UR_STUDENT",
                "{'workAbility':false} | UR_NO_ABILITY",
                "{'jobSeeking':false} | UR_NOT_SEEKING",
                "{'hasOpenRegistration':true} | UR_DUPLICATE",
                "{'openHandling':'A1-01'} | ITEM_OPEN",
                "{'alive':false} | DEAD"
            })
    void refuses_for_each_ground_alone(String facts, String code) {
        var decision = decide(facts);

        assertThat(decision.outcome()).isEqualTo(Outcome.REFUSED);
        assertThat(codes(decision)).containsExactly(code);
        assertThat(decision.value()).isNull();
    }

    @ParameterizedTest(name = "{0} → {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "{'receivingPension':null} | UR_PENSION_UNVERIFIED",
                "{'employment':'SOFT'} | UR_EMPLOYED_UNVERIFIED",
                "{'employment':'UNKNOWN'} | UR_EMPLOYED_UNVERIFIED",
                "{'employment':null} | UR_EMPLOYED_UNVERIFIED",
                "{'enrolledStudent':null} | UR_STUDENT_UNVERIFIED",
                "{'hasOpenRegistration':null} | UR_DUPLICATE_UNVERIFIED",
                "{'alive':null} | DEAD_UNVERIFIED",
                "{'nameMatches':null} | NAME_UNVERIFIED",
                "{'nameMatches':false} | NAME_MISMATCH",
                "{'absences':['ENLISTED']} | UR_ABSENT_UNVERIFIED",
                "{'absences':['EMIGRATED']} | UR_ABSENT_UNVERIFIED",
                "{'absences':['IMPRISONED']} | UR_ABSENT_UNVERIFIED",
                "{'absences':['ENROLLED']} | UR_STUDENT_UNVERIFIED",
                "{'absences':['ABILITY_LOST']} | UR_ABILITY_UNVERIFIED",
                "{'absences':['PENSION_STARTED']} | UR_PENSION_UNVERIFIED",
                "{'absences':['PERSON_DIED']} | DEAD_UNVERIFIED"
            })
    void refers_what_a_register_left_open_and_carries_the_grant(String facts, String code) {
        var decision = decide(facts);

        assertThat(decision.outcome()).isEqualTo(Outcome.REFERRED);
        assertThat(codes(decision)).containsExactly(code);
        assertThat(decision.value()).isNotNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"HARD", "SOFT"})
    void a_recorded_rebuttal_answers_the_evidence(String strength) {
        var decision = decide("{'employment':'%s','employmentRebutted':true}".formatted(strength));

        assertThat(decision.outcome()).isEqualTo(Outcome.GRANTED);
        assertThat(codes(decision)).containsExactly("UR_ELIGIBLE", "UR_EMPLOYED_REBUTTED");
    }

    @ParameterizedTest(name = "收到于 {0} → 首次报告 {1}")
    @CsvSource({"2025-11-03, 2025-12-04", "2025-11-04, 2025-12-04", "2025-11-05, 2025-12-05", "2026-11-27, 2026-12-27"})
    void the_first_report_is_never_counted_from_before_the_form_was_received(String received, LocalDate due) {
        var grant = decide("{'receivedOn':'%s'}".formatted(received)).value();

        assertThat(grant).isEqualTo(new RegistrationGrant(RegDateRule.SUBMIT_DATE, LocalDate.of(2025, 11, 4), due));
    }

    @Test
    void a_doubt_names_what_was_said_to_its_question_alone() {
        var decision = decide("""
                {'employment':'SOFT','enrolledStudent':null,
                 'statements':[{'about':'work','text':'甲'},{'about':'edu','text':'乙'},{'about':'psb','text':'丙'}]}
                """);

        assertThat(decision.reasons()).extracting(Reason::text).containsExactly("是否处于无业状态待核实：甲", "是否在校就读待核实：乙");
        assertThat(decision.grounds()).extracting(Reason::code).containsExactly("UR_ELIGIBLE");
    }

    @Test
    void a_duplicate_names_the_existing_number() {
        var decision = decide("{'hasOpenRegistration':null,'existingRegistration':'UR-371002-1'}");

        assertThat(decision.outcome()).isEqualTo(Outcome.REFUSED);
        assertThat(decision.reasons().get(0).text()).contains("UR-371002-1");
    }

    @Test
    void an_open_handling_is_named() {
        assertThat(decide("{'openHandling':'A1-01'}").reasons().get(0).text()).contains("A1-01");
    }

    @Test
    void refuses_with_every_failed_condition_named_and_unknown_facts_do_not_save_it() {
        var decision = decide("""
                {'birthDate':'2010-01-01','receivingPension':true,'employment':'HARD','enrolledStudent':true,
                 'workAbility':false,'jobSeeking':false,'hasOpenRegistration':true,'openHandling':'A1-01',
                 'alive':null}
                """);

        assertThat(decision.outcome()).isEqualTo(Outcome.REFUSED);
        assertThat(codes(decision))
                .containsExactly(
                        "UR_AGE_UNDER_16",
                        "UR_PENSION",
                        "UR_EMPLOYED",
                        "UR_STUDENT",
                        "UR_NO_ABILITY",
                        "UR_NOT_SEEKING",
                        "UR_DUPLICATE",
                        "ITEM_OPEN");
    }

    @Test
    @DisplayName("不得以户籍、材料、参保、学历、离职原因等为由拒绝 · 人社厅发〔2020〕79号")
    void the_facts_cannot_even_carry_a_forbidden_ground() {
        var names = Arrays.stream(RegistrationClaim.class.getRecordComponents())
                .map(component -> component.getName().toLowerCase(Locale.ROOT));

        assertThat(names)
                .containsExactlyInAnyOrder(
                        // of the office: they choose the parameters
                        "profile",
                        "area",
                        "birthdate",
                        "submittedon",
                        "jobseeking",
                        "workability",
                        "receivingpension",
                        "retirementdate",
                        "employment",
                        "employmentrebutted",
                        "enrolledstudent",
                        "alive",
                        "namematches",
                        "hasopenregistration",
                        "existingregistration",
                        "openhandling",
                        "receivedon",
                        "absences",
                        "statements",
                        "reported")
                .noneMatch(
                        name -> name.matches(
                                ".*(hukou|residence|place|proof|paper|document|insur|paid|benefit|diploma|education|reason).*"));
    }

    @Test
    void the_registration_date_follows_the_parameter() {
        var submitted = LocalDate.of(2025, 11, 4);
        var decided = LocalDate.of(2025, 11, 5);
        var byDecision = terms(AgeUpperRule.PENSION_RECEIPT, RegDateRule.DECISION_DATE);

        assertThat(RegDateRule.SUBMIT_DATE.regDate(submitted, decided)).isEqualTo(submitted);
        assertThat(RegDateRule.DECISION_DATE.regDate(submitted, decided)).isEqualTo(decided);
        assertThat(RegistrationRules.decide(claim("{}"), byDecision).value())
                .isEqualTo(new RegistrationGrant(RegDateRule.DECISION_DATE, null, null));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 6})
    void the_report_interval_stays_below_the_six_months_of_no_contact(int months) {
        assertThatThrownBy(() -> new RegistrationTerms(
                        16, AgeUpperRule.PENSION_RECEIPT, RegDateRule.SUBMIT_DATE, LeapDayRule.FEB_28, months))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static RegistrationTerms terms(AgeUpperRule upper, RegDateRule regDate) {
        return new RegistrationTerms(16, upper, regDate, LeapDayRule.FEB_28, 1);
    }

    private static Decision<RegistrationGrant> decide(String differences) {
        return RegistrationRules.decide(claim(differences), TERMS);
    }

    /** Someone who may register, with the given differences; read from JSON as the REST contract does. */
    private static RegistrationClaim claim(String differences) {
        try {
            var facts = (ObjectNode) JSON.readTree(quoted("""
                    {'birthDate':'1984-03-12','submittedOn':'2025-11-04','jobSeeking':true,'workAbility':true,
                     'receivingPension':false,'employment':'NONE','enrolledStudent':false,'alive':true,
                     'nameMatches':true,'hasOpenRegistration':false}
                    """));
            facts.setAll((ObjectNode) JSON.readTree(quoted(differences)));
            return JSON.treeToValue(facts, RegistrationClaim.class);
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static String quoted(String json) {
        return json.replace('\'', '"');
    }

    private static java.util.List<String> codes(Decision<?> decision) {
        return decision.reasons().stream().map(Reason::code).toList();
    }
}
