package org.zaijiuye.person;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("统一社会信用代码 · GB 32100-2015")
class CreditCodeTest {

    @ParameterizedTest
    @ValueSource(strings = {"92371002MA3ABCD127", "91371002MA3ABCD12A", "93371002MA3ABCD124", "92371002MA3ABCD000"})
    void a_sound_code_passes(String code) {
        assertThat(CreditCode.isValid(code)).isTrue();
    }

    @Test
    void what_people_type_is_normalised() {
        assertThat(CreditCode.normalise(" ９２371002ma3abcd127\u3000")).isEqualTo("92371002MA3ABCD127");
        assertThat(CreditCode.isValid(" ９２371002ma3abcd127\u3000")).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "92371002MA3ABCD12",
                "92371002MA3ABCD1270",
                "92371002MA3ABCD128",
                "92371002MA3ABCI127",
                "92371002MA3ABCO127",
                "92371002MA3ABCS127",
                "92371002MA3ABCV127",
                "92371002MA3ABCZ127",
                "92371002-A3ABCD127",
                "000000000000000000"
            })
    void a_faulty_code_does_not(String code) {
        assertThat(CreditCode.isValid(code)).isFalse();
    }

    @Test
    void only_a_valid_code_of_kind_92_is_a_sole_trader() {
        assertThat(CreditCode.isSoleTrader("92371002MA3ABCD127")).isTrue();
        assertThat(CreditCode.isSoleTrader("92371002ma3abcd127")).isTrue();
        assertThat(CreditCode.isSoleTrader("92371002MA3ABCD128")).isFalse();
        assertThat(CreditCode.isSoleTrader("91371002MA3ABCD12A")).isFalse();
        assertThat(CreditCode.isSoleTrader("93371002MA3ABCD124")).isFalse();
    }
}
