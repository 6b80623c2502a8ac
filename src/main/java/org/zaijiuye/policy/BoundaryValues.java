package org.zaijiuye.policy;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Values to ask one input column for: all that its cells tell apart, on both sides of each bound. */
final class BoundaryValues {

    /** Stands for everything that no cell names. */
    static final String OTHER = "（其他）";

    private static final Pattern TEXT = Pattern.compile("\"([^\"]*)\"");
    private static final Pattern NUMBER = Pattern.compile("\\d{1,6}");
    private static final Pattern DATE = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
    private static final int FIRST_YEAR = 2025;
    private static final int LAST_YEAR = 2200;

    private BoundaryValues() {}

    static List<Object> of(Key key, List<String> cells) {
        return switch (key.kind()) {
            case TEXT -> texts(key, cells);
            case NUMBER ->
                List.copyOf(numbers(key.least(), cells)
                        .flatMap(number -> around(key.least(), number))
                        .collect(Collectors.toCollection(TreeSet::new)));
            case YEAR -> years(cells);
            case DATE -> List.copyOf(dates(cells));
        };
    }

    static Stream<String> literals(String cell) {
        return TEXT.matcher(cell).results().map(literal -> literal.group(1));
    }

    private static List<Object> texts(Key key, List<String> cells) {
        Set<Object> texts = new LinkedHashSet<>(new TreeSet<>(key.needed()));
        cells.stream().flatMap(BoundaryValues::literals).forEach(texts::add);
        texts.add(OTHER);
        return List.copyOf(texts);
    }

    private static Stream<Integer> numbers(int least, List<String> cells) {
        return Stream.concat(
                Stream.of(least),
                cells.stream()
                        .flatMap(cell -> NUMBER.matcher(cell).results())
                        .map(number -> Integer.valueOf(number.group())));
    }

    private static Stream<Integer> around(int least, int number) {
        return Stream.of(number - 1, number, number + 1).filter(sample -> sample >= least);
    }

    /** A calendar is read year by year and ends where one is missing. */
    private static List<Object> years(List<String> cells) {
        var last = numbers(FIRST_YEAR, cells).filter(year -> year <= LAST_YEAR).reduce(FIRST_YEAR, Math::max);
        return IntStream.rangeClosed(FIRST_YEAR, last)
                .<Object>mapToObj(year -> year)
                .toList();
    }

    private static Set<LocalDate> dates(List<String> cells) {
        var dates = new TreeSet<LocalDate>();
        cells.stream()
                .flatMap(cell -> DATE.matcher(cell).results())
                .flatMap(date -> day(date.group()))
                .forEach(day -> dates.addAll(List.of(day.minusDays(1), day, day.plusDays(1))));
        if (dates.isEmpty()) {
            dates.add(LocalDate.of(FIRST_YEAR, 1, 1));
        }
        return dates;
    }

    private static Stream<LocalDate> day(String text) {
        try {
            return Stream.of(LocalDate.parse(text));
        } catch (DateTimeException noDate) {
            return Stream.empty();
        }
    }
}
