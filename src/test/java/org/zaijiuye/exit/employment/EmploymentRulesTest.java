package org.zaijiuye.exit.employment;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.zaijiuye.person.LeapDayRule;
import org.zaijiuye.shared.Decision;
import org.zaijiuye.shared.Decision.Outcome;
import org.zaijiuye.shared.Reason;

@DisplayName("就业登记 · 《就业服务与就业管理规定》第六十二条")
class EmploymentRulesTest {

    private static final ObjectMapper JSON = new ObjectMapper().registerModule(new JavaTimeModule());
    private static final EmploymentTerms TERMS = new EmploymentTerms(16, 12, true, LeapDayRule.FEB_28);
    private static final String SHOP = "'empType':'SOLE_TRADER','uscc':'92371002MA3ABCD127','licensed':true";

    @Test
    void registers_flexible_work_without_any_licence() {
        var decision = decide("{}");

        assertThat(decision.outcome()).isEqualTo(Outcome.GRANTED);
        assertThat(decision.value())
                .isEqualTo(new EmploymentGrant(EmpType.FLEXIBLE, LocalDate.of(2026, 6, 10), CaseKind.STANDARD));
    }

    @Test
    void registers_a_sole_trader_with_a_valid_code() {
        assertThat(decide("{" + SHOP + "}").outcome()).isEqualTo(Outcome.GRANTED);
    }

    @ParameterizedTest(name = "{0} → {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "{'birthDate':'2010-06-12','startDate':'2026-06-11'} | EMP_AGE,EMP_DATE",
                "{'receivingPension':true} | EMP_PENSION",
                "{'employerInsured':true} | EMP_INSURED",
                "{'hasOpenEmployment':true} | EMP_OVERLAP",
                "{'startDate':'2026-06-12'} | EMP_DATE",
                "{'birthDate':'2010-06-11'} | EMP_DATE",
                "{'empType':'SOLE_TRADER','licensed':true} | EMP_USCC",
                "{'empType':'SOLE_TRADER','licensed':true,'uscc':'92371002MA3ABCD128'} | EMP_USCC",
                "{'empType':'SOLE_TRADER','licensed':false,'uscc':'92371002MA3ABCD127'} | EMP_USCC",
                "{'drawingBenefit':true} | EMP_BENEFIT_ENDS",
                "{'openHandling':'A1-14'} | ITEM_OPEN"
            })
    void refuses_for_each_ground(String facts, String codes) {
        var decision = decide(facts);

        assertThat(decision.outcome()).isEqualTo(Outcome.REFUSED);
        assertThat(codes(decision)).containsExactly(codes.split(",", -1));
    }

    @Test
    void an_enterprise_code_makes_no_sole_trader() {
        assertThat(codes(decide("{'empType':'SOLE_TRADER','licensed':true,'uscc':'91371002MA3ABCD12X'}")))
                .containsExactly("EMP_USCC");
    }

    @ParameterizedTest(name = "{0} → {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "{'receivingPension':null} | EMP_PENSION_UNVERIFIED",
                "{'employerInsured':null} | EMP_INSURED_UNVERIFIED",
                "{'hasOpenEmployment':null} | EMP_OVERLAP_UNVERIFIED",
                "{'empType':'SOLE_TRADER','uscc':'92371002MA3ABCD127'} | EMP_USCC_UNVERIFIED"
            })
    void refers_what_a_register_left_open_and_carries_the_grant(String facts, String code) {
        var decision = decide(facts);

        assertThat(decision.outcome()).isEqualTo(Outcome.REFERRED);
        assertThat(codes(decision)).containsExactly(code);
        assertThat(decision.value()).isNotNull();
    }

    @ParameterizedTest(name = "生于 {0}，{1} 开始，2026-06-11 申请 → {2}")
    @CsvSource({
        "2010-06-10, 2026-06-10, GRANTED",
        "2010-06-11, 2026-06-11, GRANTED",
        "2010-06-11, 2026-06-10, REFUSED",
        "2010-06-12, 2026-06-11, REFUSED"
    })
    void work_may_begin_on_the_sixteenth_birthday(String birth, String start, Outcome outcome) {
        assertThat(decide("{'birthDate':'%s','startDate':'%s'}".formatted(birth, start))
                        .outcome())
                .isEqualTo(outcome);
    }

    @ParameterizedTest(name = "{0} 开始 → {1}")
    @CsvSource({"2026-06-11, STANDARD", "2025-06-11, STANDARD", "2025-06-10, BACKDATED"})
    void more_than_twelve_months_back_goes_to_the_county_and_is_not_refused(String start, CaseKind kind) {
        var decision = decide("{'startDate':'%s'}".formatted(start));

        assertThat(decision.outcome()).isEqualTo(Outcome.GRANTED);
        assertThat(Objects.requireNonNull(decision.value()).caseKind()).isEqualTo(kind);
    }

    @Test
    void whoever_draws_the_benefit_has_to_commit_to_its_end() {
        assertThat(decide("{'drawingBenefit':true,'benefitEnds':true}").outcome())
                .isEqualTo(Outcome.GRANTED);
        assertThat(EmploymentRules.lacksBenefitEnds(claim("{'drawingBenefit':true}"), TERMS))
                .isTrue();
        assertThat(EmploymentRules.lacksBenefitEnds(claim("{}"), TERMS)).isFalse();
    }

    @Test
    void where_flexible_work_does_not_stop_the_benefit_only_traders_commit() {
        var keeps = new EmploymentTerms(16, 12, false, LeapDayRule.FEB_28);

        assertThat(EmploymentRules.lacksBenefitEnds(claim("{'drawingBenefit':true}"), keeps))
                .isFalse();
        assertThat(EmploymentRules.lacksBenefitEnds(claim("{'drawingBenefit':true," + SHOP + "}"), keeps))
                .isTrue();
    }

    @Test
    void an_open_employment_is_named() {
        var decision = decide("{'hasOpenEmployment':null,'openEmployment':'E-7'}");

        assertThat(codes(decision)).containsExactly("EMP_OVERLAP");
        assertThat(decision.reasons().get(0).text()).contains("E-7");
    }

    @Test
    void refuses_with_every_failed_condition_named() {
        var decision = decide("""
                {'birthDate':'2012-01-01','startDate':'2026-07-01','receivingPension':true,'employerInsured':true,
                 'hasOpenEmployment':true,'empType':'SOLE_TRADER','drawingBenefit':true}
                """);

        assertThat(codes(decision))
                .containsExactly(
                        "EMP_AGE",
                        "EMP_PENSION",
                        "EMP_INSURED",
                        "EMP_OVERLAP",
                        "EMP_DATE",
                        "EMP_DATE",
                        "EMP_USCC",
                        "EMP_BENEFIT_ENDS");
    }

    private static Decision<EmploymentGrant> decide(String differences) {
        return EmploymentRules.decide(claim(differences), TERMS);
    }

    private static EmploymentClaim claim(String differences) {
        try {
            var facts = (ObjectNode) JSON.readTree(quoted("""
                    {'date':'2026-06-11','birthDate':'1984-03-12','empType':'FLEXIBLE','startDate':'2026-06-10',
                     'receivingPension':false,'employerInsured':false,'hasOpenEmployment':false}
                    """));
            facts.setAll((ObjectNode) JSON.readTree(quoted(differences)));
            return JSON.treeToValue(facts, EmploymentClaim.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String quoted(String json) {
        return json.replace('\'', '"');
    }

    private static List<String> codes(Decision<?> decision) {
        return decision.reasons().stream().map(Reason::code).toList();
    }
}
