package org.zaijiuye.gate;

import org.junit.jupiter.api.DisplayName;
import org.springframework.context.annotation.Import;
import org.zaijiuye.PostgresServer;

@Import(PostgresServer.class)
@DisplayName("有错的单个文件（PostgreSQL）")
class FaultyUploadOnPostgresTest extends FaultyUploadTest {}
