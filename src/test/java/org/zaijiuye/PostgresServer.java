package org.zaijiuye;

import com.zaxxer.hikari.HikariDataSource;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.springframework.boot.jdbc.DataSourceBuilder;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;

/**
 * A database on a real PostgreSQL server, unpacked and started by the test run itself; it needs no installation and no
 * Docker. All contexts share the one server, which ends with the test run, and each has a database of its own.
 */
@TestConfiguration(proxyBeanMethods = false)
public class PostgresServer {

    private static final AtomicInteger DATABASES = new AtomicInteger();

    @Bean
    DataSource dataSource() throws SQLException {
        var name = "context_" + DATABASES.incrementAndGet();
        try (var connection = Running.SERVER.getPostgresDatabase().getConnection();
                var statement = connection.createStatement()) {
            statement.execute("create database " + name);
        }
        return DataSourceBuilder.create()
                .type(HikariDataSource.class)
                .url(Running.SERVER.getJdbcUrl("postgres", name))
                .build();
    }

    /** Started by the first context that needs it. */
    private static final class Running {

        static final EmbeddedPostgres SERVER = start();

        private static EmbeddedPostgres start() {
            try {
                return EmbeddedPostgres.builder()
                        .setServerConfig("fsync", "off") // nobody pulls its plug
                        .setServerConfig("full_page_writes", "off")
                        .start();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
