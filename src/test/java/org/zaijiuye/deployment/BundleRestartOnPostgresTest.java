package org.zaijiuye.deployment;

import org.zaijiuye.PostgresServer;

import org.junit.jupiter.api.DisplayName;
import org.springframework.context.annotation.Import;

@Import(PostgresServer.class)
@DisplayName("整套部署（PostgreSQL）")
class BundleRestartOnPostgresTest extends BundleRestartTest {}
