package org.zaijiuye.register.benefit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.zaijiuye.register.benefit.StopReason.Need;
import org.zaijiuye.shared.Decision.Outcome;
import org.zaijiuye.shared.Reason;

@DisplayName("停止领取 · 《社会保险法》第五十一条")
class StopReasonTest {

    @ParameterizedTest
    @EnumSource(StopReason.class)
    void stops_once_everything_needed_is_shown(StopReason reason) {
        var decision = BenefitRules.stop(reason, reason.needs(), true);

        assertThat(decision.outcome()).isEqualTo(Outcome.GRANTED);
        assertThat(decision.reasons()).extracting(Reason::code).containsExactly("UI_STOP_" + reason);
    }

    @ParameterizedTest
    @EnumSource(StopReason.class)
    void asks_a_clerk_while_any_one_thing_is_missing(StopReason reason) {
        for (var missing : reason.needs()) {
            var shown = EnumSet.copyOf(reason.needs());
            shown.remove(missing);
            var decision = BenefitRules.stop(reason, shown, true);

            assertThat(decision.outcome()).isEqualTo(Outcome.REFERRED);
            assertThat(decision.reasons()).singleElement().satisfies(each -> assertThat(each.text())
                    .contains(missing.title()));
        }
    }

    @Test
    void refusing_an_offer_never_stops_by_itself() {
        assertThat(StopReason.S5.needs())
                .containsExactlyInAnyOrder(
                        Need.OFFER_RECORDED,
                        Need.OFFER_DELIVERED,
                        Need.ANSWER_DEADLINE_PASSED,
                        Need.OFFER_SUITABLE,
                        Need.PERSON_HEARD,
                        Need.DECIDED_BY_COUNTY_APPROVER);
    }

    @Test
    void imprisonment_stops_only_while_the_parameter_says_so() {
        assertThat(BenefitRules.stop(StopReason.S7, Set.of(Need.values()), false)
                        .outcome())
                .isEqualTo(Outcome.REFUSED);
    }

    @ParameterizedTest
    @CsvSource({
        "D01, S1", "D02, S1", "D03, S1", "D04, S4", "D05, S8", "D06, S8", "D07, S7", "D08, S8", "D09, S8", "D10, S1",
        "D11, S6", "D12, "
    })
    void a_deregistration_stops_the_benefit_for_its_reason(String dereg, StopReason stop) {
        assertThat(StopReason.ofDeregistration(dereg).orElse(null)).isEqualTo(stop);
    }
}
