package org.zaijiuye.person;

import static org.assertj.core.api.Assertions.assertThat;
import static org.zaijiuye.person.EvidenceStrength.HARD;
import static org.zaijiuye.person.EvidenceStrength.NONE;
import static org.zaijiuye.person.EvidenceStrength.SOFT;
import static org.zaijiuye.person.EvidenceStrength.UNKNOWN;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.zaijiuye.person.EvidenceStrength.Use;
import org.zaijiuye.person.StatusSign.Kind;

@DisplayName("证据强度：什么算“已就业”")
class StatusSignTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 3, 15);
    private static final LocalDate UNEMPLOYED = LocalDate.of(2025, 10, 31);
    private static final LocalDate REGISTERED = LocalDate.of(2025, 11, 4);

    @ParameterizedTest(name = "{0} {1} → {2}")
    @CsvSource({
        "EMPLOYER_CONTRIBUTION, 2026-03-01, HARD",
        "EMPLOYER_CONTRIBUTION, 2026-02-28, SOFT",
        "EMPLOYER_CONTRIBUTION, 2025-11-30, SOFT",
        "EMPLOYER_CONTRIBUTION, 2025-10-31, NONE",
        "EMPLOYER_CONTRIBUTION, , SOFT",
        "EMPLOYMENT_REGISTRATION, 2025-11-04, HARD",
        "EMPLOYMENT_REGISTRATION, 2025-11-03, SOFT",
        "EMPLOYMENT_REGISTRATION, , SOFT",
        "OPERATING_BUSINESS, 2025-11-05, HARD",
        "OPERATING_BUSINESS, 2025-11-04, SOFT",
        "OPERATING_BUSINESS, , SOFT",
        "PENSION_PAYMENT, , HARD",
        "DEATH, , HARD",
        "OWN_REPORT, , HARD",
        "OWN_REGISTRATION, , HARD",
        "PERSONAL_CONTRIBUTION, 2026-03-01, SOFT",
        "SHAREHOLDING, 2026-01-01, SOFT",
        "DORMANT_BUSINESS, 2026-01-01, SOFT",
        "TAX_RECORD, 2026-03-01, SOFT",
        "SMALL_INCOME, 2026-03-01, SOFT",
        "MEDICAL_CONTRIBUTION, 2026-03-15, SOFT",
        "EMPLOYMENT_REGISTRATION, 2026-03-15, HARD",
        "EMPLOYMENT_REGISTRATION, 2026-03-16, SOFT",
        "OPERATING_BUSINESS, 2026-03-15, HARD",
        "OPERATING_BUSINESS, 2026-03-16, SOFT",
        "ENDED_CONTRIBUTION, 2026-03-31, HARD",
        "ENDED_CONTRIBUTION, 2026-04-01, SOFT"
    })
    void weighs_each_sign_as_the_table_says(Kind kind, LocalDate date, EvidenceStrength strength) {
        assertThat(new StatusSign(kind, date).strength(TODAY, UNEMPLOYED, REGISTERED))
                .isEqualTo(strength);
    }

    @ParameterizedTest(name = "{0} {1}，{2} 失业 → {3}")
    @CsvSource({
        "EMPLOYER_CONTRIBUTION, 2026-03-15, 2026-03-10, SOFT",
        "EMPLOYER_CONTRIBUTION, 2026-03-15, 2026-02-01, SOFT",
        "EMPLOYER_CONTRIBUTION, 2026-03-15, 2026-01-31, HARD",
        "ENDED_CONTRIBUTION, 2026-03-01, 2026-03-10, NONE",
        "ENDED_CONTRIBUTION, 2026-03-01, 2026-02-01, SOFT",
        "ENDED_CONTRIBUTION, 2026-03-01, 2026-01-31, HARD",
        "ENDED_CONTRIBUTION, 2026-02-01, 2026-01-31, SOFT",
        "ENDED_CONTRIBUTION, 2026-01-01, 2026-01-31, NONE"
    })
    void a_late_stop_is_soft_in_the_month_in_which_the_job_ended_and_in_the_next(
            Kind kind, LocalDate date, LocalDate unemployed, EvidenceStrength strength) {
        assertThat(new StatusSign(kind, date).strength(TODAY, unemployed, null)).isEqualTo(strength);
    }

    @Test
    void before_registration_the_end_of_the_last_job_is_the_measure() {
        var licence = new StatusSign(Kind.OPERATING_BUSINESS, LocalDate.of(2025, 11, 1));

        assertThat(licence.strength(TODAY, UNEMPLOYED, null)).isEqualTo(HARD);
        assertThat(licence.strength(TODAY, LocalDate.of(2025, 11, 1), null)).isEqualTo(SOFT);
    }

    @ParameterizedTest
    @CsvSource({"NONE, IGNORE", "UNKNOWN, VERIFY", "SOFT, VERIFY", "HARD, AUTO_DRAFT"})
    void only_hard_evidence_drafts_by_itself(EvidenceStrength strength, Use use) {
        assertThat(strength.use()).isEqualTo(use);
    }

    @ParameterizedTest
    @EnumSource(EvidenceStrength.class)
    void the_heavier_evidence_counts(EvidenceStrength other) {
        assertThat(HARD.orStronger(other)).isEqualTo(HARD);
        assertThat(other.orStronger(NONE)).isEqualTo(other);
        assertThat(UNKNOWN.orStronger(SOFT)).isEqualTo(SOFT);
    }

    @Test
    void the_heaviest_sign_of_work_counts_and_a_pension_is_none() {
        var share = new StatusSign(Kind.SHAREHOLDING, null);
        var contribution = new StatusSign(Kind.EMPLOYER_CONTRIBUTION, TODAY);
        var pension = new StatusSign(Kind.PENSION_PAYMENT, TODAY);

        assertThat(StatusSign.ofWork(List.of(share, contribution), TODAY, UNEMPLOYED, REGISTERED))
                .isEqualTo(HARD);
        assertThat(StatusSign.ofWork(List.of(share, pension), TODAY, UNEMPLOYED, REGISTERED))
                .isEqualTo(SOFT);
        assertThat(StatusSign.ofWork(List.of(pension), TODAY, UNEMPLOYED, REGISTERED))
                .isEqualTo(NONE);
    }
}
