package org.zaijiuye;

import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Writes rows that were read elsewhere; numbers that the database gives are given anew, and so are references to them. */
final class RowWriter {

    /** What refers to a person without a foreign key. */
    private static final Map<String, String> LOOSE = Map.of("PERSON_ID", "PERSON");

    private static final String OPEN_KEY = "OPEN_KEY";

    private final Connection connection;
    private final Map<String, List<Map<String, Object>>> rows;
    private final Map<String, Map<String, String>> references = new TreeMap<>();
    private final Set<String> numbered = new TreeSet<>();
    private final Map<String, Map<Long, Long>> numbers = new HashMap<>();

    RowWriter(Connection connection, Map<String, List<Map<String, Object>>> rows) throws SQLException {
        this.connection = connection;
        this.rows = rows;
        var meta = connection.getMetaData();
        for (var table : rows.keySet()) {
            read(meta, table);
        }
    }

    void write() throws SQLException {
        var order = new LinkedHashSet<String>();
        rows.keySet().forEach(table -> put(order, table));
        for (var table : order) {
            for (var row : ordered(table)) {
                write(table, row);
            }
        }
    }

    private void read(DatabaseMetaData meta, String table) throws SQLException {
        var name = meta.storesLowerCaseIdentifiers() ? table.toLowerCase(Locale.ROOT) : table;
        try (var column = meta.getColumns(null, null, name, "%")) {
            while (column.next()) {
                if (column.getString("IS_AUTOINCREMENT").equals("YES")) {
                    numbered.add(table);
                }
            }
        }
        var found = references.computeIfAbsent(table, any -> new TreeMap<>(LOOSE));
        try (var key = meta.getImportedKeys(null, null, name)) {
            while (key.next()) {
                found.put(upper(key.getString("FKCOLUMN_NAME")), upper(key.getString("PKTABLE_NAME")));
            }
        }
    }

    private void put(Set<String> order, String table) {
        if (order.contains(table) || !rows.containsKey(table)) {
            return;
        }
        references.get(table).values().stream()
                .filter(other -> !other.equals(table) && numbered.contains(other))
                .forEach(other -> put(order, other));
        order.add(table);
    }

    private List<Map<String, Object>> ordered(String table) {
        var all = new ArrayList<>(rows.get(table));
        if (numbered.contains(table)) {
            all.sort((one, other) -> Long.compare((Long) one.get("ID"), (Long) other.get("ID")));
        }
        return Collections.unmodifiableList(all);
    }

    private void write(String table, Map<String, Object> row) throws SQLException {
        var columns = new ArrayList<>(row.keySet());
        if (numbered.contains(table)) {
            columns.remove("ID");
        }
        var key = connection.getMetaData().storesLowerCaseIdentifiers() ? "id" : "ID";
        var places = String.join(",", Collections.nCopies(columns.size(), "?"));
        var sql = "insert into %s (%s) values (%s)".formatted(table, String.join(",", columns), places);
        try (var insert = numbered.contains(table)
                ? connection.prepareStatement(sql, new String[] {key})
                : connection.prepareStatement(sql)) {
            for (var i = 0; i < columns.size(); i++) {
                insert.setObject(i + 1, value(table, columns.get(i), row.get(columns.get(i))));
            }
            insert.executeUpdate();
            if (numbered.contains(table)) {
                remember(table, (Long) row.get("ID"), insert);
            }
        }
    }

    private Object value(String table, String column, Object value) {
        var referred = references.get(table).get(column);
        if (value instanceof Long number && referred != null && numbered.contains(referred)) {
            return numbers.get(referred).getOrDefault(number, number);
        }
        if (column.equals(OPEN_KEY) && value instanceof String text) {
            for (var person : numbers.getOrDefault("PERSON", Map.of()).entrySet()) {
                if (text.equals(person.getKey().toString()) || text.startsWith(person.getKey() + ":")) {
                    return text.replaceFirst("^\\d+", person.getValue().toString());
                }
            }
        }
        return value;
    }

    private void remember(String table, long old, PreparedStatement insert) throws SQLException {
        try (var given = insert.getGeneratedKeys()) {
            given.next();
            numbers.computeIfAbsent(table, any -> new HashMap<>()).put(old, given.getLong(1));
        }
    }

    private static String upper(String name) {
        return name.toUpperCase(Locale.ROOT);
    }
}
