package org.zaijiuye.serve.referral;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.zaijiuye.shared.Reason;

@DisplayName("岗位推荐：登记求职的都可以（政策目录5.5）")
class ReferralRulesTest {

    @ParameterizedTest(name = "求职 {0}，同意推送 {1}，在办 {2} → {3} {4}")
    @CsvSource({
        "true, true, , GRANTED, REC_GRANTED",
        "true, false, , GRANTED, REC_NO_PUSH",
        "false, true, , REFUSED, REC_NO_SEEKER",
        "true, true, A-05, REFUSED, ITEM_OPEN"
    })
    void who_is_recommended_posts(boolean seeking, boolean push, @Nullable String open, String outcome, String code) {
        var claim = new ReferralClaim(
                "weihai", "371082", LocalDate.parse("2025-11-04"), seeking, push, PushChannel.SMS, open);
        var decision = ReferralRules.decide(claim, 5);
        assertThat(decision.outcome().name()).isEqualTo(outcome);
        assertThat(decision.reasons()).extracting(Reason::code).isEqualTo(List.of(code));
        assertThat(decision.reasons())
                .allSatisfy(reason -> assertThat(reason.basis().citation()).matches("《.+》.+"));
    }
}
