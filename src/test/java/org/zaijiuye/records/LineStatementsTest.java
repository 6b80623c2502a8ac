package org.zaijiuye.records;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.data.jdbc.repository.query.Query;

/** Lines move many at a time, past {@link StateTransitions}; so each statement is held against the machine here. */
@DisplayName("发放明细：每条语句只走状态表内的步骤")
class LineStatementsTest {

    private static final Pattern TO = Pattern.compile("set state = '(\\w+)'");
    private static final Pattern FROM = Pattern.compile("(?<!set )state (?:= |in )\\(?((?:'\\w+'(?:, )?)+)");

    static Stream<String> statements() {
        return Arrays.stream(PaymentLines.class.getDeclaredMethods())
                .map(method -> method.getAnnotation(Query.class))
                .filter(query -> query != null && query.value().contains("update payment_line set state"))
                .map(Query::value);
    }

    @ParameterizedTest
    @MethodSource("statements")
    void every_statement_is_a_step_of_the_machine(String statement) {
        var target = TO.matcher(statement);
        assertThat(target.find()).isTrue();
        var to = LineState.valueOf(target.group(1));

        assertThat(sources(statement)).isNotEmpty().allMatch(from -> from.may(to));
    }

    private static List<LineState> sources(String statement) {
        return FROM.matcher(statement)
                .results()
                .flatMap(found -> Arrays.stream(found.group(1).split(", ")))
                .map(name -> LineState.valueOf(name.replace("'", "").strip()))
                .toList();
    }
}
