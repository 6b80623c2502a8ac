package org.zaijiuye.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.zaijiuye.shared.Decision.Outcome;

class DecisionTest {

    private static final LegalBasis LAW = new LegalBasis("社会保险法", "第四十五条");
    private static final Reason A = new Reason("A", "甲", LAW);
    private static final Reason B = new Reason("B", "乙", LAW);

    @Test
    void any_ground_of_refusal_refuses() {
        var decision = Decision.conclude(List.of(A), List.of(B), 12, List.of());

        assertThat(decision.outcome()).isEqualTo(Outcome.REFUSED);
        assertThat(decision.reasons()).containsExactly(A);
        assertThat(decision.value()).isNull();
    }

    @Test
    void a_doubt_refers_and_carries_what_would_be_granted() {
        var decision = Decision.conclude(List.of(), List.of(B), 12, List.of(A));

        assertThat(decision.outcome()).isEqualTo(Outcome.REFERRED);
        assertThat(decision.reasons()).containsExactly(B);
        assertThat(decision.value()).isEqualTo(12);
    }

    @Test
    void without_either_it_is_granted_and_never_without_a_value() {
        assertThat(Decision.conclude(List.of(), List.of(), 12, List.of(A)).outcome())
                .isEqualTo(Outcome.GRANTED);
        assertThatNullPointerException().isThrownBy(() -> Decision.conclude(List.of(), List.of(), null, List.of(A)));
    }

    @Test
    void a_rule_lists_the_grounds_that_apply_in_order() {
        assertThat(Reason.all(A.when(true), B.when(false))).containsExactly(A);
        assertThat(Reason.all(B.when(true), A.when(true))).containsExactly(B, A);
    }
}
