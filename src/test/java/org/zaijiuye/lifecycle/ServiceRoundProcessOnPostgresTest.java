package org.zaijiuye.lifecycle;

import org.junit.jupiter.api.DisplayName;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.TestPropertySource;
import org.zaijiuye.PostgresServer;

@Import(PostgresServer.class)
@TestPropertySource(properties = "spring.flyway.placeholders.blob=bytea")
@DisplayName("定期服务（PostgreSQL）")
class ServiceRoundProcessOnPostgresTest extends ServiceRoundProcessTest {}
