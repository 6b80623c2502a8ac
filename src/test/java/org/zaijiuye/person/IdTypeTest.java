package org.zaijiuye.person;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("证件类型与号码")
class IdTypeTest {

    private static final LocalDate TODAY = LocalDate.of(2025, 11, 4);

    @ParameterizedTest(name = "{0} = {1}")
    @CsvSource({
        "01, RESIDENT_IDENTITY_CARD, true",
        "02, SOCIAL_SECURITY_CARD, true",
        "03, RESIDENCE_PERMIT, true",
        "04, HONG_KONG_MACAO_PASS, false",
        "05, TAIWAN_PASS, false"
    })
    void is_found_by_its_code(String code, IdType type, boolean carriesIdentityNumber) {
        assertThat(IdType.of(code)).contains(type);
        assertThat(type.carriesIdentityNumber()).isEqualTo(carriesIdentityNumber);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "00", "06", "1"})
    void an_unknown_code_is_none(String code) {
        assertThat(IdType.of(code)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"01", "02", "03"})
    void cards_and_permits_carry_an_identity_number(String code) {
        var type = IdType.of(code).orElseThrow();

        assertThat(type.judge("37100219760228002x", TODAY, Sex.F).valid()).isTrue();
        assertThat(type.judge("37100219760228002x", TODAY, Sex.M).faults()).containsExactly(IdFault.ID_GENDER);
        assertThat(type.judge("H12345678", TODAY, null).faults()).containsExactly(IdFault.ID_FORMAT);
    }

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource({
        "04, H12345678, true",
        "04, M12345678, true",
        "04, H1234567890, true",
        "04, ' Ｈ12345678 ', true",
        "04, H1234567, false",
        "04, H123456789, false",
        "04, H12345678901, false",
        "04, A12345678, false",
        "04, 12345678, false",
        "04, 37100219760228002X, false",
        "05, 12345678, true",
        "05, 1234567890, true",
        "05, 1234567, false",
        "05, 123456789, false",
        "05, 12345678901, false",
        "05, H12345678, false"
    })
    void passes_have_forms_of_their_own(String code, String number, boolean valid) {
        var judgement = IdType.of(code).orElseThrow().judge(number, TODAY, null);

        assertThat(judgement.valid()).isEqualTo(valid);
        assertThat(judgement.firstFault()).isEqualTo(valid ? null : IdFault.ID_FORMAT);
    }

    @Test
    void a_pass_says_nothing_about_sex_and_birth() {
        var judgement = IdType.TAIWAN_PASS.judge("12345678", TODAY, Sex.F);

        assertThat(judgement.valid()).isTrue();
        assertThat(judgement.sex()).isNull();
        assertThat(judgement.birthDate()).isNull();
    }
}
