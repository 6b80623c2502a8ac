package org.zaijiuye.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.camunda.bpm.dmn.engine.impl.DmnDecisionTableImpl;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("查表前先去掉文字写明是别的的行")
class NarrowedTableTest {

    @ParameterizedTest(name = "{0} 问 {1}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "\"a\"            | a  | true",
                "\"a\"            | b  | false",
                "\"a\", \"b\"     | b  | true",
                "\"a\", \"b\"     | ab | false",
                "not(\"a\")       | a  | true",
                "not(\"a\")       | b  | true",
                "\"a\\\"\"        | b  | true",
                "``               | b  | true",
                "[\"a\"..\"c\"]   | b  | true",
                "\"a\"            | `` | false"
            })
    void words_rule_out_other_words_and_nothing_else(String cell, String asked, boolean may) {
        assertThat(WordCell.mayMatch(cell, asked)).isEqualTo(may);
    }

    @Test
    void what_is_no_text_or_is_not_asked_is_left_to_feel() {
        assertThat(WordCell.mayMatch("\"1\"", 1)).isTrue();
        assertThat(WordCell.mayMatch("\"1\"", null)).isTrue();
    }

    @Test
    void only_rows_about_what_is_asked_are_read() {
        var whole = SentTable.read("Parameters", PolicyEngine.xml("Parameters").getBytes(StandardCharsets.UTF_8))
                .orElseThrow()
                .decision();
        var narrowed = NarrowedTable.of(whole, Map.of("name", "ur.minAge"));
        assertThat(((DmnDecisionTableImpl) whole.getDecisionLogic()).getRules()).hasSizeGreaterThan(100);
        assertThat(((DmnDecisionTableImpl) narrowed.getDecisionLogic()).getRules())
                .extracting(row -> row.getConditions().get(0).getExpression())
                .containsOnly("\"ur.minAge\"");
    }
}
