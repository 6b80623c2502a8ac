package org.zaijiuye.desk;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("意见的中文说法")
class OpinionWordsTest {

    @Test
    void says_steps_and_choices_in_chinese() {
        assertThat(OpinionWords.step("CLERK:FIRST_REVIEW")).isEqualTo("初审");
        assertThat(OpinionWords.step("CLERK:VERIFY_si")).isEqualTo("人工核查");
        assertThat(OpinionWords.choice("REACHED:DISPUTES")).isEqualTo("已联系到，不认可");
        assertThat(OpinionWords.choice("UNREACHABLE:NONE")).isEqualTo("未联系到");
    }

    @Test
    void shows_what_it_does_not_know_as_it_is() {
        assertThat(OpinionWords.step("APPROVAL:NEW_STEP")).isEqualTo("NEW_STEP");
        assertThat(OpinionWords.choice("NEW_CHOICE")).isEqualTo("NEW_CHOICE");
    }
}
