package org.zaijiuye.assist.aidplan;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("就业援助：三次推荐、一次指导、一次政策咨询")
class AidPlanRulesTest {

    private static final AidTerms TERMS = new AidTerms(3, 1, 1);

    @ParameterizedTest(name = "推荐{0}、指导{1}、咨询{2} → {3}")
    @CsvSource({
        "3, 1, 1, ''",
        "5, 2, 2, ''",
        "2, 1, 1, 岗位推荐还差1次",
        "3, 0, 1, 职业指导还差1次",
        "3, 1, 0, 政策咨询还差1次",
        "0, 0, 0, 岗位推荐还差3次，职业指导还差1次，政策咨询还差1次",
    })
    void what_is_owed(int recommendations, int guidances, int consultations, String owed) {
        var given = new AidServices(recommendations, guidances, consultations);

        assertThat(String.join("，", AidPlanRules.owed(given, TERMS))).isEqualTo(owed);
    }
}
