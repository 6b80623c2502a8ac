package org.zaijiuye;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/** Writes rows that were read elsewhere; numbers that the database gives are given anew, and so are references to them. */
final class RowWriter {

    private static final String ID = "ID";
    private static final String OPEN_KEY = "OPEN_KEY"; // begins with the person's number

    private final Connection connection;
    private final TableKeys keys;
    private final String given;
    private final Map<String, Map<Long, Long>> numbers = new HashMap<>();

    RowWriter(Connection connection, TableKeys keys) throws SQLException {
        this.connection = connection;
        this.keys = keys;
        this.given = connection.getMetaData().storesLowerCaseIdentifiers() ? "id" : ID;
    }

    void write(Map<String, List<Map<String, Object>>> rows) throws SQLException {
        for (var table : keys.ordered()) {
            var all = new ArrayList<>(rows.getOrDefault(table, List.of()));
            if (keys.numbers(table)) {
                all.sort(Comparator.comparing(RowWriter::id));
            }
            for (var row : all) {
                write(table, row);
            }
        }
    }

    private void write(String table, Map<String, Object> row) throws SQLException {
        var numbered = keys.numbers(table);
        var cells = row.entrySet().stream()
                .filter(cell -> !numbered || !cell.getKey().equals(ID))
                .toList();
        var columns = cells.stream().map(Map.Entry::getKey).collect(Collectors.joining(","));
        var places = String.join(",", Collections.nCopies(cells.size(), "?"));
        var sql = "insert into %s (%s) values (%s)".formatted(table, columns, places);
        try (var insert =
                numbered ? connection.prepareStatement(sql, new String[] {given}) : connection.prepareStatement(sql)) {
            for (var i = 0; i < cells.size(); i++) {
                insert.setObject(
                        i + 1, value(table, cells.get(i).getKey(), cells.get(i).getValue()));
            }
            insert.executeUpdate();
            if (numbered) {
                remember(table, id(row), insert);
            }
        }
    }

    private static Long id(Map<String, Object> row) {
        return (Long) Objects.requireNonNull(row.get(ID));
    }

    private Object value(String table, String column, Object value) {
        var referred = keys.referred(table, column);
        if (value instanceof Long number && referred != null) {
            return numbers.getOrDefault(referred, Map.of()).getOrDefault(number, number);
        }
        return column.equals(OPEN_KEY) ? openKey(value.toString()) : value;
    }

    private String openKey(String key) {
        var number = key.split(":", 2)[0];
        return numbers.getOrDefault("PERSON", Map.of()).entrySet().stream()
                .filter(person -> number.equals(person.getKey().toString()))
                .map(person -> person.getValue() + key.substring(number.length()))
                .findFirst()
                .orElse(key);
    }

    private void remember(String table, long old, PreparedStatement insert) throws SQLException {
        try (var keys = insert.getGeneratedKeys()) {
            keys.next();
            numbers.computeIfAbsent(table, any -> new HashMap<>()).put(old, keys.getLong(1));
        }
    }
}
