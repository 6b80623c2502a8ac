package org.zaijiuye;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiPredicate;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.JdbcUtils;

/** Every cell of every table, the engine's and ours, as text; bytes are read as UTF-8. Works on both databases. */
final class Tables {

    /** Written by the mere asking: reads are logged, log-ins are counted, the engine keeps metrics. */
    private static final Set<String> RESTLESS =
            Set.of("ACCESS_LOG", "ACT_ID_USER", "ACT_RU_METER_LOG", "ACT_RU_TASK_METER_LOG");

    private final JdbcTemplate jdbc;

    Tables(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** Columns that hold a text somewhere in a cell, as {@code TABLE.COLUMN}. */
    List<String> holding(String text, BiPredicate<String, String> searched) {
        var found = new ArrayList<String>();
        for (var table : names()) {
            jdbc.query("select * from " + table, row -> {
                var meta = row.getMetaData();
                for (var i = 1; i <= meta.getColumnCount(); i++) {
                    var column = meta.getColumnName(i).toUpperCase(Locale.ROOT);
                    if (searched.test(table, column) && cell(row, i).contains(text)) {
                        found.add(table + "." + column);
                    }
                }
            });
        }
        return found.stream().distinct().toList();
    }

    /** All rows of all tables that only real work changes. */
    Map<String, List<String>> everything() {
        var all = new TreeMap<String, List<String>>();
        names().stream().filter(table -> !RESTLESS.contains(table)).forEach(table -> all.put(table, rows(table)));
        return all;
    }

    List<String> names() {
        return jdbc
                .queryForList(
                        "select table_name from information_schema.tables"
                                + " where upper(table_schema) = 'PUBLIC' and table_type = 'BASE TABLE'"
                                + " and table_name <> 'flyway_schema_history'",
                        String.class)
                .stream()
                .map(name -> name.toUpperCase(Locale.ROOT))
                .sorted()
                .toList();
    }

    private List<String> rows(String table) {
        return jdbc
                .query("select * from " + table, (row, number) -> {
                    var text = new StringBuilder();
                    for (var i = 1; i <= row.getMetaData().getColumnCount(); i++) {
                        text.append(cell(row, i)).append('|');
                    }
                    return text.toString();
                })
                .stream()
                .sorted()
                .toList();
    }

    private static String cell(ResultSet row, int column) throws SQLException {
        var value = JdbcUtils.getResultSetValue(row, column);
        return value instanceof byte[] bytes ? new String(bytes, StandardCharsets.UTF_8) : String.valueOf(value);
    }
}
