package org.zaijiuye.payment;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import org.junit.jupiter.api.DisplayName;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.context.TestPropertySource;

@TestPropertySource(properties = "spring.flyway.placeholders.blob=bytea")
@DisplayName("旧版本的账册升级后（PostgreSQL）")
class CarriedOverOnPostgresTest extends CarriedOver {

    @DynamicPropertySource
    static void olderVersion(DynamicPropertyRegistry properties) throws IOException {
        var server = EmbeddedPostgres.builder().start();
        fill(server.getPostgresDatabase(), "bytea");
        properties.add("spring.datasource.url", () -> server.getJdbcUrl("postgres", "postgres"));
        properties.add("spring.datasource.username", () -> "postgres");
    }
}
