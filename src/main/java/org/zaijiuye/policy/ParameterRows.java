package org.zaijiuye.policy;

import java.util.Map;
import java.util.stream.Stream;

/** The rows of the parameter table by the parameter that they set, and their whole numbers. */
record ParameterRows(SentTable sheet, TableReader reader) {

    static final String NAME = "name";

    Stream<Integer> of(String name) {
        return sheet.rowNumbers().stream()
                .filter(row -> BoundaryValues.literals(sheet.condition(row, sheet.input(NAME)))
                        .anyMatch(name::equals));
    }

    int integer(int row) {
        return reader.matching(sheet.row(row), 0, Map.of()).get(0).integer("value");
    }
}
