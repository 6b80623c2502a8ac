package org.zaijiuye.exit.deregistration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.zaijiuye.person.StatusSign;
import org.zaijiuye.shared.Decision;
import org.zaijiuye.shared.Decision.Outcome;
import org.zaijiuye.shared.Reason;

@DisplayName("失业登记注销 · 《就业服务与就业管理规定》第六十六条")
class DeregistrationRulesTest {

    private static final ObjectMapper JSON = new ObjectMapper().registerModule(new JavaTimeModule());
    private static final DeregistrationTerms TERMS = new DeregistrationTerms(6, 5, 3, 6, new BigDecimal("2200"));

    @ParameterizedTest(name = "{0} 本人申请，证据 {1} → {2}")
    @CsvSource({
        "D01, UNKNOWN, GRANTED, DEREG_D01",
        "D02, UNKNOWN, GRANTED, DEREG_D02",
        "D03, HARD, REFERRED, DEREG_UNVERIFIED+DEREG_HUMAN",
        "D04, HARD, GRANTED, DEREG_D04",
        "D04, SOFT, REFERRED, DEREG_UNVERIFIED",
        "D04, UNKNOWN, REFERRED, DEREG_UNVERIFIED",
        "D05, HARD, REFERRED, DEREG_HUMAN",
        "D05, UNKNOWN, REFERRED, DEREG_UNVERIFIED+DEREG_HUMAN",
        "D06, HARD, REFERRED, DEREG_HUMAN",
        "D07, HARD, REFERRED, DEREG_HUMAN",
        "D08, UNKNOWN, REFERRED, DEREG_HUMAN",
        "D09, UNKNOWN, REFERRED, DEREG_UNVERIFIED+DEREG_HUMAN",
        "D10, UNKNOWN, GRANTED, DEREG_D10",
        "D11, HARD, GRANTED, DEREG_D11",
        "D11, SOFT, REFERRED, DEREG_UNVERIFIED",
        "D12, HARD, REFERRED, DEREG_CORRECTION"
    })
    void each_reason_is_concluded_as_the_table_says(String reason, String evidence, Outcome outcome, String codes) {
        var decision = decide("{'deregReason':'%s','evidence':'%s'}".formatted(reason, evidence));

        assertThat(decision.outcome()).isEqualTo(outcome);
        assertThat(codes(decision)).containsExactly(codes.split("\\+", -1));
    }

    @ParameterizedTest(name = "{0}，由 {1} 发起 → {2}")
    @CsvSource({
        "D01, DATA, REFERRED, DEREG_NOTICE",
        "D01, MINISTRY, REFERRED, DEREG_NOTICE",
        "D01, EMPLOYER, REFERRED, DEREG_NOTICE",
        "D02, CLERK, REFERRED, DEREG_NOTICE",
        "D04, DATA, REFERRED, DEREG_NOTICE",
        "D10, OWN_REGISTRATION, GRANTED, DEREG_D10",
        "D11, DATA, GRANTED, DEREG_D11",
        "D12, DATA, REFERRED, DEREG_CORRECTION"
    })
    void hard_evidence_of_others_takes_effect_only_after_notice_but_for_death_and_duplicates(
            String reason, String starter, Outcome outcome, String code) {
        var facts = "{'deregReason':'%s','starter':'%s','evidence':'HARD'}".formatted(reason, starter);
        var decision = decide(facts);

        assertThat(decision.outcome()).isEqualTo(outcome);
        assertThat(codes(decision)).containsExactly(code);
        assertThat(Objects.requireNonNull(decision.value()).noticeNeeded()).isEqualTo(code.equals("DEREG_NOTICE"));
    }

    @Test
    void once_the_person_was_told_hard_evidence_is_enough() {
        assertThat(decide("{'starter':'DATA','evidence':'HARD','noticed':true}").outcome())
                .isEqualTo(Outcome.GRANTED);
    }

    @ParameterizedTest(name = "数据比对，证据 {0} → {1}")
    @CsvSource({
        "HARD, GRANTED, DEREG_D01",
        "SOFT, REFERRED, DEREG_UNVERIFIED",
        "UNKNOWN, REFERRED, DEREG_UNVERIFIED",
        "NONE, REFUSED, DEREG_UNFOUNDED"
    })
    void data_alone_has_to_be_hard(String evidence, Outcome outcome, String code) {
        var decision = decide("{'starter':'DATA','noticed':true,'evidence':'%s'}".formatted(evidence));

        assertThat(decision.outcome()).isEqualTo(outcome);
        assertThat(codes(decision)).containsExactly(code);
    }

    @ParameterizedTest(name = "{0} → {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "{'registered':false,'regDate':null} | DEREG_NOT_OPEN",
                "{'eventDate':null} | DEREG_DATE",
                "{'eventDate':'2025-11-03'} | DEREG_DATE",
                "{'eventDate':'2026-06-12'} | DEREG_DATE",
                "{'employer':null} | DEREG_EMPLOYER",
                "{'employer':' '} | DEREG_EMPLOYER",
                "{'openHandling':'C1-13-1'} | ITEM_OPEN"
            })
    void refuses_for_each_ground_alone(String facts, String code) {
        var decision = decide(facts);

        assertThat(decision.outcome()).isEqualTo(Outcome.REFUSED);
        assertThat(codes(decision)).containsExactly(code);
    }

    @ParameterizedTest
    @CsvSource({"2025-11-04", "2026-06-11"})
    void the_event_may_lie_on_the_day_of_registration_or_today(String eventDate) {
        assertThat(decide("{'eventDate':'%s'}".formatted(eventDate)).outcome()).isEqualTo(Outcome.GRANTED);
    }

    @Test
    void only_the_person_has_to_name_the_employer() {
        assertThat(decide("{'employer':null,'starter':'DATA','evidence':'HARD','noticed':true}")
                        .outcome())
                .isEqualTo(Outcome.GRANTED);
    }

    @Test
    void an_open_handling_is_named() {
        assertThat(decide("{'openHandling':'C1-13-1'}").reasons().get(0).text()).contains("C1-13-1");
    }

    @ParameterizedTest(name = "月收入 {0} → {1}")
    @CsvSource({
        "2199.99, REFUSED, DEREG_UNFOUNDED",
        "2200.00, REFERRED, DEREG_HUMAN",
        "2200, REFERRED, DEREG_HUMAN",
        "5000, REFERRED, DEREG_HUMAN"
    })
    void stable_income_is_measured_by_the_minimum_wage_and_a_person_concludes(
            String income, Outcome outcome, String code) {
        var decision = decide("{'deregReason':'D03','monthlyIncome':%s}".formatted(income));

        assertThat(decision.outcome()).isEqualTo(outcome);
        assertThat(codes(decision)).containsExactly(code);
    }

    @Test
    @DisplayName("收入低于最低工资不属于D03，但自愿就业登记属于D10")
    void own_registration_ends_it_whatever_the_income() {
        assertThat(decide("{'deregReason':'D10','starter':'OWN_REGISTRATION','monthlyIncome':100}")
                        .outcome())
                .isEqualTo(Outcome.GRANTED);
    }

    @ParameterizedTest(name = "拒绝服务 {0} → {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "'2026-01-01','2026-02-01' | REFUSED",
                "'2026-01-01','2026-02-01','2025-12-11' | REFERRED",
                "'2026-01-01','2026-02-01','2025-12-10' | REFUSED"
            })
    void three_refusals_within_six_months_go_to_a_person(String days, Outcome outcome) {
        var facts = "{'deregReason':'D08','starter':'CLERK','noticed':true,'refusals':[%s]}".formatted(days);

        assertThat(decide(facts).outcome()).isEqualTo(outcome);
    }

    @Test
    void the_own_statement_to_seek_no_work_goes_to_a_person() {
        var decision = decide("{'deregReason':'D08','starter':'CLERK','noticed':true,'ownStatement':true}");

        assertThat(decision.outcome()).isEqualTo(Outcome.REFERRED);
        assertThat(codes(decision)).containsExactly("DEREG_HUMAN");
    }

    @ParameterizedTest(name = "最近联系 2026-01-31，{0} → {1}")
    @CsvSource({
        "2026-06-29, RUNNING, REFUSED",
        "2026-06-30, WARNING, REFUSED",
        "2026-07-30, WARNING, REFUSED",
        "2026-07-31, EXPIRED, REFERRED"
    })
    void six_months_without_contact_are_warned_of_after_five(LocalDate today, ContactClock clock, Outcome outcome) {
        var facts = """
                {'deregReason':'D09','starter':'DATA','noticed':true,'lastContact':'2026-01-31','date':'%s'}
                """.formatted(today);

        assertThat(ContactClock.of(LocalDate.of(2026, 1, 31), today, TERMS)).isEqualTo(clock);
        assertThat(decide(facts).outcome()).isEqualTo(outcome);
    }

    @Test
    void refuses_with_every_failed_condition_named() {
        var decision = decide("{'registered':false,'eventDate':'2025-01-01','employer':null,'openHandling':'C1-13-1'}");

        assertThat(codes(decision)).containsExactly("DEREG_NOT_OPEN", "DEREG_DATE", "DEREG_EMPLOYER", "ITEM_OPEN");
    }

    @ParameterizedTest
    @CsvSource({
        "EMPLOYER_CONTRIBUTION, D01",
        "EMPLOYMENT_REGISTRATION, D01",
        "OPERATING_BUSINESS, D02",
        "SHAREHOLDING, D02",
        "DORMANT_BUSINESS, D02",
        "SMALL_INCOME, D03",
        "TAX_RECORD, D03",
        "PENSION_PAYMENT, D04",
        "OWN_REGISTRATION, D10",
        "DEATH, D11",
        "OWN_REPORT, ",
        "PERSONAL_CONTRIBUTION, "
    })
    void a_sign_points_to_its_reason(StatusSign.Kind kind, DeregReason reason) {
        assertThat(DeregReason.of(kind).orElse(null)).isEqualTo(reason);
    }

    @ParameterizedTest
    @EnumSource(DeregReason.class)
    void only_death_and_duplicates_need_no_notice(DeregReason reason) {
        assertThat(reason.needsNoNotice()).isEqualTo(reason == DeregReason.D11 || reason == DeregReason.D12);
    }

    @Test
    void the_warning_comes_before_the_end() {
        assertThatThrownBy(() -> new DeregistrationTerms(6, 6, 3, 6, BigDecimal.TEN))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static Decision<DeregistrationGrant> decide(String differences) {
        return DeregistrationRules.decide(claim(differences), TERMS);
    }

    /** A person who reports a job of their own accord, with the given differences. */
    private static DeregistrationClaim claim(String differences) {
        try {
            var facts = (ObjectNode) JSON.readTree(quoted("""
                    {'date':'2026-06-11','registered':true,'regDate':'2025-11-04','deregReason':'D01',
                     'eventDate':'2026-06-10','starter':'PERSON','employer':'91371002MA3ABCD12X','evidence':'UNKNOWN'}
                    """));
            facts.setAll((ObjectNode) JSON.readTree(quoted(differences)));
            return JSON.treeToValue(facts, DeregistrationClaim.class);
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
