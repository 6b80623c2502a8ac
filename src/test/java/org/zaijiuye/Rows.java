package org.zaijiuye;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.JdbcUtils;

/** The rows of all tables at one moment, by table and by all that stands in them. */
final class Rows {

    static final Pattern UUID = Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}");

    /** Written by the mere asking: log-ins are counted, the engine keeps metrics. */
    private static final Set<String> RESTLESS = Set.of("ACT_ID_USER", "ACT_RU_METER_LOG", "ACT_RU_TASK_METER_LOG");

    private final Map<String, Map<String, Map<String, Object>>> tables = new TreeMap<>();

    static Rows of(JdbcTemplate jdbc) {
        var rows = new Rows();
        new Tables(jdbc)
                .names().stream()
                        .filter(table -> !RESTLESS.contains(table))
                        .forEach(table -> rows.tables.put(table, read(jdbc, table)));
        return rows;
    }

    /** What was written since; nothing if what stood there before was changed, because then it is not all new. */
    Optional<Map<String, List<Map<String, Object>>>> since(Rows before) {
        var added = new TreeMap<String, List<Map<String, Object>>>();
        for (var table : tables.entrySet()) {
            var known = before.tables.getOrDefault(table.getKey(), Map.of()).keySet();
            if (!table.getValue().keySet().containsAll(known)) {
                return Optional.empty();
            }
            var rows = table.getValue().entrySet().stream()
                    .filter(row -> !known.contains(row.getKey()))
                    .map(Map.Entry::getValue)
                    .toList();
            if (!rows.isEmpty()) {
                added.put(table.getKey(), rows);
            }
        }
        return Optional.of(added);
    }

    /** The engine's ids that stand in short texts. */
    Set<String> ids() {
        var found = new HashSet<String>();
        tables.values().forEach(rows -> rows.keySet().forEach(row -> {
            var id = UUID.matcher(row);
            while (id.find()) {
                found.add(id.group());
            }
        }));
        return found;
    }

    private static Map<String, Map<String, Object>> read(JdbcTemplate jdbc, String table) {
        var rows = new LinkedHashMap<String, Map<String, Object>>();
        jdbc.query("select * from " + table, row -> {
            var values = values(row);
            var text = new StringBuilder();
            values.forEach((column, value) ->
                    text.append(column).append('=').append(fingerprint(value)).append('|'));
            if (rows.put(text.toString(), values) != null) {
                throw new IllegalStateException("two rows of " + table + " are the same");
            }
        });
        return rows;
    }

    /** Without columns that hold nothing. */
    private static Map<String, Object> values(ResultSet row) throws SQLException {
        var meta = row.getMetaData();
        var values = new LinkedHashMap<String, Object>();
        for (var i = 1; i <= meta.getColumnCount(); i++) {
            var value = JdbcUtils.getResultSetValue(row, i);
            if (value != null) {
                values.put(meta.getColumnName(i).toUpperCase(Locale.ROOT), value);
            }
        }
        return values;
    }

    private static String fingerprint(Object value) {
        return value instanceof byte[] bytes ? bytes.length + ":" + Arrays.hashCode(bytes) : value.toString();
    }
}
