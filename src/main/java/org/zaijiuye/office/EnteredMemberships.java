package org.zaijiuye.office;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Locale;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.migration.Context;
import org.flywaydb.core.api.migration.JavaMigration;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Fills the posts of a database that is older than the table of posts from the engine's memberships, which were all there
 * was. In Java, because on an empty database the engine's tables come later.
 */
@Component
class EnteredMemberships implements JavaMigration {

    /** Opinions that were given before count as given in the post that their author holds. */
    private static final String POSTS = """
            insert into staff_post (user_id, group_id, since, entered_by)
            select m.USER_ID_, m.GROUP_ID_, timestamp '2000-01-01 00:00:00', 'migration' from ACT_ID_MEMBERSHIP m
            """;

    private static final String OPINIONS = """
            update opinion set post = (select min(p.group_id) from staff_post p where p.user_id = opinion.user_id)
            where post is null
            """;

    @Override
    public MigrationVersion getVersion() {
        return MigrationVersion.fromVersion("1.15.1");
    }

    @Override
    public String getDescription() {
        return "posts of the present staff";
    }

    @Override
    public @Nullable Integer getChecksum() {
        return null;
    }

    @Override
    public boolean canExecuteInTransaction() {
        return true;
    }

    @Override
    public void migrate(Context context) throws SQLException {
        var connection = context.getConnection();
        if (hasMemberships(connection)) {
            try (var statement = connection.createStatement()) {
                statement.executeUpdate(POSTS);
                statement.executeUpdate(OPINIONS);
            }
        }
    }

    /** H2 keeps names in capitals, PostgreSQL in small letters. */
    private static boolean hasMemberships(Connection connection) throws SQLException {
        var data = connection.getMetaData();
        var name = "ACT_ID_MEMBERSHIP";
        var stored = data.storesLowerCaseIdentifiers() ? name.toLowerCase(Locale.ROOT) : name;
        try (var tables = data.getTables(null, connection.getSchema(), stored, null)) {
            return tables.next();
        }
    }
}
