package org.zaijiuye.serve.trainingoffer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.zaijiuye.records.PriorTraining;
import org.zaijiuye.records.SkillLevel;
import org.zaijiuye.shared.Reason;

@DisplayName("培训补贴：每年至多3次，同一职业同一等级一次")
class SubsidyGuardTest {

    private static final SubsidyGuard.Terms TERMS = new SubsidyGuard.Terms(3, true);

    @ParameterizedTest(name = "{1}年已享受{0}次 → 2026年的补贴 {2}")
    @CsvSource({"2, 2026, ''", "3, 2026, SUBSIDY_YEAR_LIMIT", "4, 2026, SUBSIDY_YEAR_LIMIT", "3, 2025, ''"})
    void three_a_year(int times, int year, String code) {
        var prior = Collections.nCopies(times, new PriorTraining("6-18-01", SkillLevel.FIVE, year));
        assertThat(codes(prior, "4-03-02", SkillLevel.FIVE)).isEqualTo(code);
    }

    @ParameterizedTest(name = "{0} {1} → {2}")
    @CsvSource(
            nullValues = "-",
            value = {
                "4-03-02, FIVE, SUBSIDY_SAME_LEVEL",
                "4-03-02, FOUR, ''",
                "4-03-03, FIVE, ''",
                "4-03-02, -, ''",
            })
    void one_level_of_one_occupation_once(String occupation, @Nullable SkillLevel level, String code) {
        assertThat(codes(List.of(new PriorTraining(occupation, level, 2019)), "4-03-02", SkillLevel.FIVE))
                .isEqualTo(code);
    }

    @Test
    @DisplayName("不发等级的课程不受同一等级的限制；参数可以放开")
    void the_level_rule_needs_a_level_and_the_parameter() {
        var prior = List.of(new PriorTraining("4-03-02", SkillLevel.FIVE, 2019));
        assertThat(codes(prior, "4-03-02", null)).isEmpty();
        assertThat(SubsidyGuard.refusals(prior, "4-03-02", SkillLevel.FIVE, 2026, new SubsidyGuard.Terms(3, false)))
                .isEmpty();
    }

    @ParameterizedTest(name = "{0} → {1}")
    @CsvSource(
            nullValues = "-",
            value = {
                "4-03-02/5/2025, 4-03-02/5/2025",
                "4-03-02/5, 4-03-02/5",
                "4-03-02//2025, 4-03-02//2025",
                "4-03-02, 4-03-02/",
                "4-03-02/6/2025, -",
                "4-03-02/5/25, -",
                "2024年参加过电工培训, -",
            })
    void what_people_declare_is_read_where_it_is_written_so(String written, @Nullable String read) {
        assertThat(PriorTraining.of(written).map(PriorTraining::written).orElse(null))
                .isEqualTo(read);
    }

    private static String codes(List<PriorTraining> prior, String occupation, @Nullable SkillLevel level) {
        return String.join(
                ",",
                SubsidyGuard.refusals(prior, occupation, level, 2026, TERMS).stream()
                        .map(Reason::code)
                        .toList());
    }
}
