package org.zaijiuye;

import org.junit.jupiter.api.DisplayName;

@PostgresTest
@DisplayName("引擎与日志中没有个人信息（PostgreSQL）")
class NoPersonalDataOnPostgresTest extends NoPersonalDataTest {}
