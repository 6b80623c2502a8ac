package org.zaijiuye.application;

import org.zaijiuye.PostgresTest;

import org.junit.jupiter.api.DisplayName;

@PostgresTest
@DisplayName("材料的入口（PostgreSQL）")
class PapersDoorOnPostgresTest extends PapersDoorTest {}
