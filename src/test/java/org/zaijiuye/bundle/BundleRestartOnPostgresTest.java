package org.zaijiuye.bundle;

import org.junit.jupiter.api.DisplayName;
import org.springframework.context.annotation.Import;
import org.zaijiuye.PostgresServer;

@Import(PostgresServer.class)
@DisplayName("整套部署（PostgreSQL）")
class BundleRestartOnPostgresTest extends BundleRestartTest {}
