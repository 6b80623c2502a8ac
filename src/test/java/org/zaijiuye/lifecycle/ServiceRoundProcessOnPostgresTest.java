package org.zaijiuye.lifecycle;

import org.junit.jupiter.api.DisplayName;
import org.zaijiuye.PostgresTest;

@PostgresTest
@DisplayName("定期服务（PostgreSQL）")
class ServiceRoundProcessOnPostgresTest extends ServiceRoundProcessTest {}
