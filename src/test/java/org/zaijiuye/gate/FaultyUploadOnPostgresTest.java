package org.zaijiuye.gate;

import org.junit.jupiter.api.DisplayName;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.TestPropertySource;
import org.zaijiuye.PostgresServer;

@Import(PostgresServer.class)
@TestPropertySource(properties = "spring.flyway.placeholders.blob=bytea")
@DisplayName("有错的单个文件（PostgreSQL）")
class FaultyUploadOnPostgresTest extends FaultyUploadTest {}
