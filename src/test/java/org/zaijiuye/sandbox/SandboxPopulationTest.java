package org.zaijiuye.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.zaijiuye.port.Register;

@DisplayName("沙箱 · 虚构居民")
class SandboxPopulationTest {

    private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};

    static List<SandboxPopulation.Person> people() throws IOException {
        return SandboxPopulation.people();
    }

    @Test
    void everybody_is_somebody_else() throws IOException {
        assertThat(people()).hasSize(12).extracting(SandboxPopulation.Person::idNo).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @MethodSource("people")
    @DisplayName("公民身份号码校验位正确 · GB 11643")
    void identity_numbers_have_the_right_check_character(SandboxPopulation.Person person) {
        var sum = 0;
        for (var i = 0; i < WEIGHTS.length; i++) {
            sum += WEIGHTS[i] * Character.digit(person.idNo().charAt(i), 10);
        }
        assertThat(person.idNo()).hasSize(18).endsWith("10X98765432".substring(sum % 11, sum % 11 + 1));
    }

    @ParameterizedTest
    @MethodSource("people")
    void what_a_register_says_can_be_read(SandboxPopulation.Person person) {
        person.registers().forEach((code, entry) -> assertThat(Register.of(code).read(entry.dataOrEmpty()))
                .isNotNull());
    }
}
