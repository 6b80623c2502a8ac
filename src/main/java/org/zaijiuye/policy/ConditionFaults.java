package org.zaijiuye.policy;

import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.zaijiuye.shared.Fault;

/**
 * Input cells that are more than values, ranges and lists of them. FEEL could loop there for hours, while the table is
 * judged or when it is asked; hence they are read before anything is evaluated.
 */
record ConditionFaults(SentTable sheet) {

    private static final String VALUE =
            "(?:\"[^\"]*\"|\\p{L}[\\p{L}0-9_]*|-?[0-9]+(?:\\.[0-9]+)?|date(?: +and +time)?\\( *\"[^\"]*\" *\\))";
    private static final String TEST =
            "(?:(?:<=?|>=?)? *%1$s|[\\[(\\]] *%1$s *\\.\\. *%1$s *[\\])\\[])".formatted(VALUE);
    private static final String TESTS = "%1$s(?: *, *%1$s)*".formatted(TEST);
    private static final Pattern CELL = Pattern.compile("\\s*(?:-|%1$s|not *\\( *%1$s *\\))?\\s*".formatted(TESTS));

    Stream<Fault> all() {
        return sheet.rowNumbers().stream().flatMap(row -> IntStream.range(
                        0, sheet.logic().getInputs().size())
                .filter(input -> !CELL.matcher(sheet.condition(row, input)).matches())
                .mapToObj(input -> sheet.inputFault(row, input, "应直接写数值、加双引号的文字、日期、区间或者用逗号分开的几项，不能用算式")));
    }
}
