package org.zaijiuye.serve.guidance;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.zaijiuye.shared.Decision;
import org.zaijiuye.shared.Decision.Outcome;
import org.zaijiuye.shared.Reason;

@DisplayName("职业指导服务指引（政策目录5.4）")
class GuidanceRulesTest {

    private static final LocalDate WEDNESDAY = LocalDate.parse("2025-11-05");

    @Test
    void everybody_who_asks_is_guided() {
        var decision = decided(null, null, null, null);
        assertThat(decision.outcome()).isEqualTo(Outcome.GRANTED);
        assertThat(decision.reasons()).singleElement().satisfies(reason -> assertThat(reason.sentence())
                .contains("每周二、周四", "《就业促进法》第三十五条"));
    }

    @Test
    void an_open_and_free_slot_is_granted() {
        assertThat(decided(WEDNESDAY.plusDays(1), true, false, null).outcome()).isEqualTo(Outcome.GRANTED);
    }

    @Test
    void a_closed_day_a_taken_slot_and_an_open_handling_are_each_named() {
        assertThat(decided(WEDNESDAY, false, true, "A-04").reasons())
                .extracting(Reason::code)
                .containsExactly("GUIDE_DAY", "SLOT_TAKEN", "ITEM_OPEN");
    }

    private static Decision<GuidanceGrant> decided(
            @Nullable LocalDate day, @Nullable Boolean open, @Nullable Boolean taken, @Nullable String handling) {
        return GuidanceRules.decide(new GuidanceClaim(
                "weihai", "371082", LocalDate.parse("2025-11-04"), GuideMode.ONE_TO_ONE, day, open, taken, handling));
    }
}
