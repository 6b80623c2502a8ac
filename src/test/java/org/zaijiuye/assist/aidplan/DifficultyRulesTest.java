package org.zaijiuye.assist.aidplan;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("困难程度：1＋两个以上类别＋（失业满24个月、残疾一二级或者零就业家庭），policy.md §7.3")
class DifficultyRulesTest {

    private static final DifficultyTerms TERMS = new DifficultyTerms(2, 24, 2);

    @ParameterizedTest(name = "{0}类，{1}起失业，残疾{2}级，零就业家庭 {3} → {4}")
    @CsvSource(
            nullValues = "-",
            delimiter = '|',
            value = {
                "0 | 2026-02-03 | - | false | 一般",
                "1 | 2024-02-04 | - | false | 一般",
                "2 | 2024-02-04 | - | false | 较重（认定类别2个）",
                "1 | 2024-02-03 | - | false | 较重（失业满24个月）",
                "0 | 2024-02-03 | - | false | 较重（失业满24个月）",
                "1 | 2026-02-03 | 3 | false | 一般",
                "1 | 2026-02-03 | 2 | false | 较重（残疾2级）",
                "1 | 2026-02-03 | 1 | false | 较重（残疾1级）",
                "1 | 2026-02-03 | - | true  | 较重（零就业家庭）",
                "1 | 2020-02-03 | 1 | true  | 较重（失业满24个月，残疾1级，零就业家庭）",
                "3 | 2024-02-03 | - | false | 特别困难（认定类别3个，失业满24个月）",
                "2 | 2026-02-03 | - | true  | 特别困难（认定类别2个，零就业家庭）"
            })
    void the_degree_and_its_parts(
            int categories, LocalDate unemployedOn, Integer grade, boolean household, String words) {
        var facts = new DifficultyFacts(LocalDate.parse("2026-02-03"), categories, unemployedOn, grade, household);
        assertThat(DifficultyRules.judge(facts, TERMS).words()).isEqualTo(words);
    }
}
