package org.zaijiuye.dossier;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.zaijiuye.BuiltItems;
import org.zaijiuye.shared.EvidenceVocabulary;
import org.zaijiuye.shared.Item;

@DisplayName("核验结果的来源写明是谁")
class EvidenceOriginsTest {

    private static final EvidenceOrigins ORIGINS = new EvidenceOrigins(BuiltItems.all().stream()
            .map(Item::evidenceVocabulary)
            .reduce(EvidenceWords.SHARED, EvidenceVocabulary::plus)
            .origins());

    @ParameterizedTest
    @CsvSource({
        "SI, 社会保险系统",
        "PSB, 公安人口库",
        "OWN_REGISTRATION, 本系统就业登记",
        "PROVINCE, 省级平台",
        "TIME_LIMIT, 本系统时限检查",
        "CIVIL_AFFAIRS, 外部系统（CIVIL_AFFAIRS）"
    })
    void an_event_is_ascribed_to_the_system_that_reported_it(String source, String name) {
        assertThat(ORIGINS.sender(source)).isEqualTo(name);
    }

    @ParameterizedTest
    @CsvSource({
        "si, 社会保险系统",
        "hearing, 听取本人意见",
        "notice-objection, 公示异议调查",
        "event, 外部事件",
        "correction:si.stopReason, 更正事实",
        "other, 其他来源"
    })
    void every_entry_of_our_own_has_a_name(String register, String name) {
        assertThat(ORIGINS.register(register)).isEqualTo(name);
    }
}
