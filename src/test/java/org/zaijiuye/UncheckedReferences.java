package org.zaijiuye;

import java.sql.Connection;
import java.sql.SQLException;

/** While it is open the connection may write rows in any order, because foreign keys are not checked. */
final class UncheckedReferences implements AutoCloseable {

    private final Connection connection;

    UncheckedReferences(Connection connection) throws SQLException {
        this.connection = connection;
        execute("set referential_integrity false", "set session_replication_role = replica");
    }

    @Override
    public void close() throws SQLException {
        execute("set referential_integrity true", "reset session_replication_role");
    }

    private void execute(String h2, String postgres) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(connection.getMetaData().getDatabaseProductName().equals("H2") ? h2 : postgres);
        }
    }
}
