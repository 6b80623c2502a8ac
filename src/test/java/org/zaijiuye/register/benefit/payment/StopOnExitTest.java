package org.zaijiuye.register.benefit.payment;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.zaijiuye.records.StopReason;

@DisplayName("注销事由与停发情形 · 《社会保险法》第五十一条")
class StopOnExitTest {

    @ParameterizedTest
    @CsvSource({
        "D01, S1", "D02, S1", "D03, S1", "D04, S4", "D05, S8", "D06, S8", "D07, S7", "D08, S8", "D09, S8", "D10, S1",
        "D11, S6", "D12, S8"
    })
    void a_deregistration_stops_the_benefit_for_its_reason(String reason, StopReason stop) {
        assertThat(Endings.stop(reason)).isEqualTo(stop);
    }
}
