package org.zaijiuye.assist.startupsubsidy;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.zaijiuye.assist.startupsubsidy.OwedStartupSubsidy.Facts;
import org.zaijiuye.payment.Standing;

@DisplayName("一次性创业补贴：有效决定与事实 → 是否应发")
class OwedStartupSubsidyTest {

    @ParameterizedTest
    @DisplayName("认定因虚假被撤销的不应发；账户失败的暂停")
    @CsvSource({"true, false, OWED", "true, true, HELD", "false, false, NOT_OWED", "false, true, NOT_OWED"})
    void is_owed_while_the_category_stands(boolean stands, boolean accountFailed, Standing standing) {
        assertThat(OwedStartupSubsidy.of(new Facts(stands, accountFailed))).isEqualTo(standing);
    }
}
