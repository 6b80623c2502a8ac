package org.zaijiuye.application;

import org.junit.jupiter.api.DisplayName;
import org.zaijiuye.PostgresTest;

@PostgresTest
@DisplayName("材料的入口（PostgreSQL）")
class PapersDoorOnPostgresTest extends PapersDoorTest {}
