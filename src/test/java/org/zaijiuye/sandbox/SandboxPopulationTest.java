package org.zaijiuye.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.zaijiuye.person.IdentityNumber;
import org.zaijiuye.port.Register;

@DisplayName("沙箱 · 虚构居民")
class SandboxPopulationTest {

    static List<SandboxPopulation.Person> people() throws IOException {
        return SandboxPopulation.people();
    }

    @Test
    void everybody_is_somebody_else() throws IOException {
        assertThat(people())
                .hasSize(12)
                .extracting(SandboxPopulation.Person::idNo)
                .doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @MethodSource("people")
    @DisplayName("公民身份号码有效 · GB 11643")
    void identity_numbers_are_valid(SandboxPopulation.Person person) {
        assertThat(IdentityNumber.judge(person.idNo(), LocalDate.of(2025, 11, 4))
                        .faults())
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("people")
    void what_a_register_says_can_be_read(SandboxPopulation.Person person) {
        person.registers().forEach((code, entry) -> assertThat(Register.of(code).read(entry.dataOrEmpty()))
                .isNotNull());
    }
}
