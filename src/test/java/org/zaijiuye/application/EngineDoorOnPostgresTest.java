package org.zaijiuye.application;

import org.zaijiuye.PostgresTest;

import org.junit.jupiter.api.DisplayName;

@PostgresTest
@DisplayName("申请的入口：引擎 REST（PostgreSQL）")
class EngineDoorOnPostgresTest extends EngineDoorTest {}
