package org.zaijiuye.application;

import org.junit.jupiter.api.DisplayName;
import org.zaijiuye.PostgresTest;

@PostgresTest
@DisplayName("申请的入口：引擎 REST（PostgreSQL）")
class EngineDoorOnPostgresTest extends EngineDoorTest {}
