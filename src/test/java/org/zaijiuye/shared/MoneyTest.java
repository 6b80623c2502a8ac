package org.zaijiuye.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("金额 · “不超过”一律向下取到分")
class MoneyTest {

    @ParameterizedTest(name = "{0} → {1}")
    @CsvSource({"0.009, 0.00", "0.01, 0.01", "1980, 1980.00", "588.805, 588.80", "588.809, 588.80", "588.8099, 588.80"})
    void cuts_to_the_cent(BigDecimal amount, BigDecimal cut) {
        assertThat(Money.down(amount)).isEqualTo(cut);
    }

    @ParameterizedTest(name = "{0} × {1}/{2} = {3}")
    @CsvSource({
        "883.20, 2, 3, 588.80",
        "100, 2, 3, 66.66",
        "0.01, 2, 3, 0.00",
        "0.03, 2, 3, 0.02",
        "1000, 66, 100, 660.00",
        "10, 3, 3, 10.00"
    })
    void a_share_never_exceeds_the_cap(BigDecimal amount, int numerator, int denominator, BigDecimal share) {
        assertThat(Money.share(amount, numerator, denominator)).isEqualTo(share);
    }

    @Test
    void rounds_once_at_the_end() {
        // 0.05 ÷ 3 = 0.0166…; cutting before multiplying would lose a cent.
        assertThat(Money.share(new BigDecimal("0.05"), 2, 3)).isEqualTo("0.03");
    }

    @Test
    void a_zero_denominator_is_an_error() {
        assertThatThrownBy(() -> Money.share(BigDecimal.TEN, 1, 0)).isInstanceOf(ArithmeticException.class);
    }
}
