package org.zaijiuye.policy;

import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.zaijiuye.shared.Fault;

/**
 * Input cells that are more than values, ranges and lists of them. FEEL could loop there for hours, while the table is
 * judged or when it is asked; hence they are read before anything is evaluated.
 */
record ConditionFaults(SentTable sheet) {

    private static final int MOST = 1000;

    /** Nothing is read twice, whatever stands there: each repetition keeps what it has taken. */
    private static final String VALUE =
            "(?:\"[^\"\\\\]*+\"|date(?: ++and ++time)?+\\( *+\"[^\"\\\\]*+\" *+\\)|\\p{L}[\\p{L}0-9_]*+|-?+[0-9]{1,20}+(?:\\.[0-9]{1,20}+)?+)";

    private static final String TEST =
            "(?:(?:[<>]=?+)?+ *+%1$s *+|[\\[(\\]] *+%1$s *+\\.\\. *+%1$s *+[\\])\\[] *+)".formatted(VALUE);
    private static final String TESTS = "%1$s(?:, *+%1$s)*+".formatted(TEST);
    private static final Pattern CELL = Pattern.compile("\\s*+(?:not *+\\( *+%1$s\\)|%1$s|-)?+\\s*+".formatted(TESTS));

    Stream<Fault> all() {
        return sheet.rowNumbers().stream()
                .flatMap(row -> IntStream.range(0, sheet.logic().getInputs().size())
                        .mapToObj(input -> complaint(sheet.condition(row, input))
                                .map(complaint -> sheet.inputFault(row, input, complaint)))
                        .flatMap(Optional::stream));
    }

    private static Optional<String> complaint(String cell) {
        if (cell.length() > MOST) {
            return Optional.of("太长，最多" + MOST + "个字符，请分成几行");
        }
        return CELL.matcher(cell).matches() ? Optional.empty() : Optional.of("应直接写数值、加双引号的文字、日期、区间或者用逗号分开的几项，不能用算式");
    }
}
