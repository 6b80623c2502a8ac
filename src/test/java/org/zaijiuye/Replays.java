package org.zaijiuye;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.zaijiuye.records.FieldEncryption;

/**
 * Flows that tests need as their beginning only. The first time a flow is really gone through and the rows that it wrote
 * are kept; the next time they are written for somebody else, in a fraction of the time. {@code ReplaysTest} compares.
 */
class Replays {

    private static final List<String> KNOWING = List.of("person", "event", "staff_relation");

    private final DataSource database;
    private final JdbcTemplate jdbc;
    private final FieldEncryption encryption;
    private final Map<String, Recorded> recorded = new HashMap<>();

    Replays(DataSource database, JdbcTemplate jdbc, FieldEncryption encryption) {
        this.database = database;
        this.jdbc = jdbc;
        this.encryption = encryption;
    }

    /**
     * Brings somebody to where the flow ends.
     *
     * @param flow what is done, and all that matters for it but the person's own words
     * @param words by which the rows name the person: the identity number first, then such as application and account
     */
    void bring(String flow, List<String> words, Runnable replay) {
        if (known(words.get(0))) {
            replay.run();
            return;
        }
        var key = flow + deployments();
        var first = recorded.get(key);
        if (first == null) {
            record(key, words, replay);
        } else {
            write(first, words);
        }
    }

    private void record(String key, List<String> words, Runnable replay) {
        var before = Rows.of(jdbc);
        replay.run();
        Rows.of(jdbc)
                .since(before)
                .ifPresent(rows -> recorded.put(key, new Recorded(words, rows, keys(rows), before.ids())));
    }

    private TableKeys keys(Map<String, List<Map<String, Object>>> rows) {
        try (var connection = database.getConnection()) {
            return new TableKeys(connection, rows.keySet());
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private void write(Recorded first, List<String> words) {
        var copy = new Copy(encryption, first.foreignIds(), first.words(), words);
        var rows = new TreeMap<String, List<Map<String, Object>>>();
        first.rows().forEach((table, all) -> {
            var changed = new ArrayList<Map<String, Object>>();
            all.forEach(row -> changed.add(copy.row(row)));
            rows.put(table, changed);
        });
        try (var connection = database.getConnection();
                var unchecked = new UncheckedReferences(connection)) {
            new RowWriter(connection, first.keys()).write(rows);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Whoever has a past, and of whom a fact is kept, goes through the flow in person. */
    private boolean known(String idNo) {
        var hash = encryption.hash("01", idNo);
        return KNOWING.stream()
                .anyMatch(table -> !jdbc.queryForList("select id_hash from " + table + " where id_hash = ?", hash)
                        .isEmpty());
    }

    private List<String> deployments() {
        return jdbc.queryForList("select ID_ from ACT_RE_DEPLOYMENT order by ID_", String.class);
    }

    private record Recorded(
            List<String> words, Map<String, List<Map<String, Object>>> rows, TableKeys keys, Set<String> foreignIds) {}
}
