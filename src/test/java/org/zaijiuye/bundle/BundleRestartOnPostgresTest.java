package org.zaijiuye.bundle;

import org.junit.jupiter.api.DisplayName;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.TestPropertySource;
import org.zaijiuye.PostgresServer;

@Import(PostgresServer.class)
@TestPropertySource(properties = "spring.flyway.placeholders.blob=bytea")
@DisplayName("整套部署（PostgreSQL）")
class BundleRestartOnPostgresTest extends BundleRestartTest {}
