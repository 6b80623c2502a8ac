package org.zaijiuye.serve.trainingoffer;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.zaijiuye.shared.Decision.Outcome;
import org.zaijiuye.shared.Reason;

@DisplayName("培训信息推送 · 威人社字〔2025〕17号附件第九项")
class TrainingOfferRulesTest {

    private static final LocalDate DAY = LocalDate.parse("2025-11-04");

    @Test
    void whoever_consents_hears_of_courses() {
        var decision = TrainingOfferRules.decide(claim(true, PushChannel.PHONE, null));
        assertThat(decision.outcome()).isEqualTo(Outcome.GRANTED);
        assertThat(decision.value()).isEqualTo(new TrainingOfferGrant(PushChannel.PHONE));
    }

    @Test
    @DisplayName("没有选推送方式的用短信")
    void by_text_message_where_nothing_else_was_wished() {
        assertThat(TrainingOfferRules.decide(claim(true, null, null)).value())
                .isEqualTo(new TrainingOfferGrant(PushChannel.SMS));
    }

    @Test
    @DisplayName("没有同意推送：不推送，只在账户中查看")
    void without_consent_nothing_is_pushed() {
        var decision = TrainingOfferRules.decide(claim(false, PushChannel.SMS, null));
        assertThat(decision.outcome()).isEqualTo(Outcome.REFUSED);
        assertThat(decision.reasons()).extracting(Reason::code).containsExactly("PUSH_NO_CONSENT");
        assertThat(decision.reasons().get(0).text()).contains("个人账户");
    }

    @Test
    void an_open_handling_is_named() {
        var decision = TrainingOfferRules.decide(claim(false, null, "A-09"));
        assertThat(decision.reasons()).extracting(Reason::code).containsExactly("PUSH_NO_CONSENT", "ITEM_OPEN");
        assertThat(decision.reasons().get(1).text()).contains("A-09");
    }

    @ParameterizedTest
    @CsvSource({"weihai, 威海市登记失业人员就业帮扶", "shanxi, 就业促进法"})
    @DisplayName("威海的服务依据威海的方案，别处的依据法律")
    void each_place_is_told_its_own_basis(String profile, String law) {
        var decision =
                TrainingOfferRules.decide(new TrainingOfferClaim(profile, "371082", DAY, true, PushChannel.SMS, null));
        assertThat(decision.reasons().get(0).basis().citation()).contains(law);
    }

    private static TrainingOfferClaim claim(boolean consent, @Nullable PushChannel channel, @Nullable String open) {
        return new TrainingOfferClaim("weihai", "371082", DAY, consent, channel, open);
    }
}
