package org.zaijiuye;

import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.SQLException;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Which tables number their rows, and which columns hold such numbers of another table. */
final class TableKeys {

    /** What refers to a person without a foreign key. */
    private static final Map<String, String> LOOSE = Map.of("PERSON_ID", "PERSON");

    private final Set<String> numbered = new TreeSet<>();
    private final Map<String, Map<String, String>> references = new TreeMap<>();

    TableKeys(Connection connection, Collection<String> tables) throws SQLException {
        var meta = connection.getMetaData();
        for (var table : tables) {
            var name = meta.storesLowerCaseIdentifiers() ? table.toLowerCase(Locale.ROOT) : table;
            readNumber(meta, table, name);
            readReferences(meta, table, name);
        }
    }

    /** Whether the database gives each row its {@code ID}. */
    boolean numbers(String table) {
        return numbered.contains(table);
    }

    /** The table whose number stands in a column. */
    @Nullable
    String referred(String table, String column) {
        var other = references.getOrDefault(table, Map.of()).get(column);
        return other != null && numbers(other) ? other : null;
    }

    /** Each table behind those that it refers to. */
    Set<String> ordered() {
        var order = new LinkedHashSet<String>();
        references.keySet().forEach(table -> put(order, table));
        return order;
    }

    private void put(Set<String> order, String table) {
        if (order.contains(table) || !references.containsKey(table)) {
            return;
        }
        references.getOrDefault(table, Map.of()).values().stream()
                .filter(other -> !other.equals(table) && numbers(other))
                .forEach(other -> put(order, other));
        order.add(table);
    }

    private void readNumber(DatabaseMetaData meta, String table, String name) throws SQLException {
        try (var column = meta.getColumns(null, null, name, "%")) {
            while (column.next()) {
                if (column.getString("IS_AUTOINCREMENT").equals("YES")) {
                    numbered.add(table);
                }
            }
        }
    }

    private void readReferences(DatabaseMetaData meta, String table, String name) throws SQLException {
        var found = new TreeMap<>(LOOSE);
        try (var key = meta.getImportedKeys(null, null, name)) {
            while (key.next()) {
                found.put(
                        key.getString("FKCOLUMN_NAME").toUpperCase(Locale.ROOT),
                        key.getString("PKTABLE_NAME").toUpperCase(Locale.ROOT));
            }
        }
        references.put(table, found);
    }
}
