package org.zaijiuye.application;

import org.zaijiuye.PostgresTest;

import org.junit.jupiter.api.DisplayName;

@PostgresTest
@DisplayName("申请的入口：接口（PostgreSQL）")
class ApplicationDoorOnPostgresTest extends ApplicationDoorTest {}
