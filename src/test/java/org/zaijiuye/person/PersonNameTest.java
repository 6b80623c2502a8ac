package org.zaijiuye.person;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("姓名：间隔号和首尾空格不同仍是同一姓名，遮盖按字计")
class PersonNameTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "买买提·艾力",
                "买买提•艾力",
                "买买提．艾力",
                "买买提・艾力",
                "买买提‧艾力",
                "买买提.艾力",
                " 买买提·艾力",
                "买买提·艾力\u3000",
                "\u00a0买买提·艾力\t",
                "买买提 · 艾力",
                "买买提\u00a0·\u3000艾力",
                "买买提\u200b·\ufeff艾力",
                "买买\u200b提·艾力\u2060"
            })
    void separators_and_outer_spaces_make_no_other_name(String spelling) {
        assertThat(new PersonName("买买提·艾力").same(spelling)).isTrue();
        assertThat(new PersonName(spelling).same("买买提·艾力")).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"买买提艾力", "买买提·艾力江", "买买提 艾力", "买买提··艾力", ""})
    void what_else_differs_makes_another(String other) {
        assertThat(new PersonName("买买提·艾力").same(other)).isFalse();
    }

    @Test
    void a_space_that_does_not_break_is_a_space() {
        assertThat(new PersonName("MARIE CURIE").same("MARIE\u00a0CURIE")).isTrue();
        assertThat(new PersonName("MARIE CURIE").same("MARIECURIE")).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"陈𠮷㐂, 陈**", "𠮷田, 𠮷*", "欧阳慎之, 欧***", "赵, 赵*", "'', *"})
    void masks_a_star_for_each_character(String name, String masked) {
        assertThat(new PersonName(name).masked()).isEqualTo(masked);
    }

    @Test
    void finds_and_masks_a_name_however_it_is_spelt_in_a_text() {
        var name = new PersonName("买买提·艾力");

        assertThat(name.in("已联系买买提•艾力")).isTrue();
        assertThat(name.in("已联系买买提 • 艾力")).isTrue();
        assertThat(name.in("已联系买买提")).isFalse();
        assertThat(name.maskedIn("买买提.艾力与买买提·艾力")).isEqualTo("买*****与买*****");
    }

    @Test
    void a_dot_of_a_name_stands_for_no_other_character() {
        assertThat(new PersonName("A.B").in("AxB")).isFalse();
    }

    @Test
    void an_empty_name_stands_in_no_text() {
        assertThat(new PersonName(" ").in("任何文字")).isFalse();
        assertThat(new PersonName("").maskedIn("任何文字")).isEqualTo("任何文字");
    }
}
