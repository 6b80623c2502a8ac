package org.zaijiuye.serve.guidance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("线上课程测评：答对的比例达到参数的通过")
class AssessmentRulesTest {

    @ParameterizedTest(name = "{1}题答对{0}题，要求{2}% → {3}")
    @CsvSource({
        "3, 5, 60, true",
        "2, 5, 60, false",
        "2, 3, 60, true",
        "1, 2, 60, false",
        "0, 1, 0, true",
        "9, 10, 100, false",
        "10, 10, 100, true"
    })
    void passed_from_a_share_of_right_answers(int right, int questions, int percent, boolean passed) {
        var answers =
                IntStream.range(0, questions).mapToObj(i -> i < right ? 1 : 0).toList();
        var result = AssessmentRules.judge(
                IntStream.range(0, questions).mapToObj(i -> 1).toList(), answers, percent);
        assertThat(result).isEqualTo(new AssessmentRules.Result(right, questions, passed));
    }

    @Test
    void every_question_is_answered() {
        assertThatThrownBy(() -> AssessmentRules.judge(List.of(1, 1), List.of(1), 60))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
