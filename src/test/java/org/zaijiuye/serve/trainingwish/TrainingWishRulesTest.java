package org.zaijiuye.serve.trainingwish;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.zaijiuye.shared.Decision;
import org.zaijiuye.shared.Reason;

@DisplayName("技能培训意愿登记（政策目录5.8）")
class TrainingWishRulesTest {

    @ParameterizedTest(name = "{0} → {1}")
    @CsvSource({
        "'', REFUSED",
        "4-03-02, GRANTED",
        "'4-03-02,4-10-01,3-01', GRANTED",
        "'4-03-02,4-10-01,3-01,2-02', REFUSED",
        "'3-01,3-01', REFUSED"
    })
    void one_to_three_different_occupations(String codes, String outcome) {
        var decision = decided(codes.isEmpty() ? List.of() : List.of(codes.split(",")), null, null);
        assertThat(decision.outcome()).hasToString(outcome);
        if (outcome.equals("REFUSED")) {
            assertThat(decision.reasons()).extracting(Reason::code).containsExactly("TRAIN_CODE");
        }
    }

    @Test
    void an_unknown_code_is_named() {
        assertThat(decided(List.of("3-01", "9-99"), List.of("9-99"), null).reasons())
                .singleElement()
                .satisfies(reason -> assertThat(reason.sentence()).contains("“9-99”", "《就业促进法》第四十九条"));
    }

    @Test
    @DisplayName("有效十二个月")
    void a_wish_holds_a_year() {
        var grant =
                Objects.requireNonNull(decided(List.of("3-01"), List.of(), null).value());
        assertThat(grant.validUntil()).isEqualTo("2026-11-04");
    }

    @Test
    void what_is_being_handled_is_not_opened_twice() {
        assertThat(decided(List.of("3-01"), null, "A-08").reasons())
                .extracting(Reason::code)
                .containsExactly("ITEM_OPEN");
    }

    private static Decision<TrainingWishGrant> decided(
            List<String> codes, @Nullable List<String> unknown, @Nullable String open) {
        var claim = new TrainingWishClaim(
                "weihai", "371082", LocalDate.parse("2025-11-04"), codes, unknown, null, null, open);
        return TrainingWishRules.decide(claim, 12);
    }
}
