package org.zaijiuye.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("写错名称时提示相近的名称")
class NearNamesTest {

    @Test
    void counts_letters_put_in_left_out_or_changed() {
        assertThat(NearNames.distance("ui.payDay", "ui.payDay")).isZero();
        assertThat(NearNames.distance("ui.payDay", "UI.payday")).isZero();
        assertThat(NearNames.distance("ui.payDay", "ui.payDayy")).isOne();
        assertThat(NearNames.distance("ui.payDay", "ui.paDay")).isOne();
        assertThat(NearNames.distance("ui.payDay", "ui.pbyDay")).isOne();
        assertThat(NearNames.distance("", "abc")).isEqualTo(3);
    }

    @Test
    void names_the_three_nearest() {
        assertThat(NearNames.of(Set.of("aaaa", "aaab", "aabb", "abbb"), "aaaa")).isEqualTo("aaaa、aaab、aabb");
    }
}
