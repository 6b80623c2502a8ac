package org.zaijiuye.decision;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.zaijiuye.records.PublicNotice;

@DisplayName("法律规定先公示的：针对最近一次结论的公示期满才能决定")
class NoticeBeforeDecisionTest {

    private static final LocalDateTime PROPOSED = LocalDateTime.parse("2025-11-04T09:00");
    private static final LocalDateTime END = LocalDateTime.parse("2025-11-12T00:00");

    @Test
    void one_that_ran_to_its_end_counts() {
        assertThat(shown(PROPOSED, END)).isTrue();
        assertThat(shown(PROPOSED, END.minusSeconds(1))).as("taken down early").isFalse();
        assertThat(shown(PROPOSED, null)).as("still running").isFalse();
    }

    @Test
    void one_of_what_was_proposed_before_does_not_count() {
        assertThat(shown(PROPOSED.minusSeconds(1), END)).isFalse();
        assertThat(DecisionRequirements.shown(List.of(), PROPOSED)).isFalse();
    }

    private static boolean shown(LocalDateTime published, @Nullable LocalDateTime takenDown) {
        return DecisionRequirements.shown(List.of(new PublicNotice(1L, "A-12", published, END, takenDown)), PROPOSED);
    }
}
