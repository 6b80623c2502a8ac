package org.zaijiuye.access;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A table of ours among the test resources: which request gets which answer for whom, in columns of a text file. */
record AccessTable(List<Row> rows) {

    /** In place of an answer: this visitor would be let in, and what they would do there is not for a test. */
    static final String NOT_TRIED = "-";

    record Row(String method, String path, List<String> answers) {

        Row(String method, String path) {
            this(method, path, List.of());
        }

        boolean leavesOut(int visitor) {
            return visitor < answers.size() && answers.get(visitor).equals(NOT_TRIED);
        }

        String request() {
            return method + " " + path;
        }

        @Override
        public String toString() {
            return String.format("%-6s %-56s ", method, path)
                    + answers.stream().map("%-5s"::formatted).collect(Collectors.joining(" "));
        }
    }

    static AccessTable read(String name) throws IOException {
        try (var in = Objects.requireNonNull(AccessTable.class.getResourceAsStream(name), name)) {
            var text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            return new AccessTable(text.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(AccessTable::row)
                    .toList());
        }
    }

    private static Row row(String line) {
        var cells = Arrays.asList(line.trim().split("\\s+"));
        return new Row(cells.get(0), cells.get(1), cells.subList(2, cells.size()));
    }

    /** These rows and the ones that are only in the other, in the order of paths. */
    AccessTable and(Stream<Row> others) {
        var known = rows.stream().map(Row::request).collect(Collectors.toSet());
        return new AccessTable(Stream.concat(rows.stream(), others.filter(row -> known.add(row.request())))
                .sorted(Comparator.comparing(Row::path).thenComparing(Row::method))
                .toList());
    }

    /** Leaves what was measured beside the build's other results, ready to be looked at and taken over. */
    AccessTable written(String name) throws IOException {
        Files.writeString(Path.of("target", name), this + "\n");
        return this;
    }

    @Override
    public String toString() {
        return rows.stream().map(row -> row.toString().stripTrailing()).collect(Collectors.joining("\n"));
    }
}
