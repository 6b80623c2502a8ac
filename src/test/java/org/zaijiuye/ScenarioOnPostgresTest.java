package org.zaijiuye;

import org.junit.jupiter.api.DisplayName;

@PostgresTest
@DisplayName("情景甲、丙（PostgreSQL）")
class ScenarioOnPostgresTest extends ScenarioTest {}
