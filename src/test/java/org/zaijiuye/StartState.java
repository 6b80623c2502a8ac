package org.zaijiuye;

import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;

/**
 * The rows that a database held when the program had started on it, and the way back to them: what a test class leaves
 * behind must not cost the classes after it anything. Works on both databases.
 */
class StartState {

    private static final String COPIES = "start_state";

    private static final String MIGRATIONS = "flyway_schema_history";

    private final DataSource database;
    private final List<String> empty = new ArrayList<>();
    private final List<String> filled = new ArrayList<>();

    StartState(DataSource database) {
        this.database = database;
    }

    /** Copies the filled tables beside the others; later calls keep the first copy. */
    synchronized void keep() throws SQLException {
        if (!filled.isEmpty()) {
            return;
        }
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            statement.execute("create schema " + COPIES);
            for (var table : tables(connection)) {
                if (holdsRows(statement, table)) {
                    filled.add(table);
                    statement.execute("create table %s.%s as select * from %s".formatted(COPIES, table, table));
                } else {
                    empty.add(table);
                }
            }
        }
    }

    synchronized void restore() throws SQLException {
        try (var connection = database.getConnection();
                var unchecked = new UncheckedReferences(connection);
                var statement = connection.createStatement()) {
            restore(statement);
        }
    }

    private void restore(Statement statement) throws SQLException {
        for (var table : empty) {
            if (holdsRows(statement, table)) {
                statement.execute("delete from " + table);
            }
        }
        for (var table : filled) {
            statement.execute("delete from " + table);
            statement.execute("insert into %s select * from %s.%s".formatted(table, COPIES, table));
        }
    }

    private static boolean holdsRows(Statement statement, String table) throws SQLException {
        try (var row = statement.executeQuery("select 1 from " + table + " limit 1")) {
            return row.next();
        }
    }

    private static List<String> tables(Connection connection) throws SQLException {
        var names = new ArrayList<String>();
        var meta = connection.getMetaData();
        try (var found = meta.getTables(null, schema(meta), "%", new String[] {"TABLE"})) {
            while (found.next()) {
                var name = found.getString("TABLE_NAME");
                if (!name.equals(MIGRATIONS)) {
                    names.add(name);
                }
            }
        }
        return names;
    }

    private static String schema(DatabaseMetaData meta) throws SQLException {
        return meta.storesLowerCaseIdentifiers() ? "public" : "PUBLIC";
    }
}
