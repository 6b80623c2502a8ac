package org.zaijiuye.application;

import org.junit.jupiter.api.DisplayName;
import org.zaijiuye.PostgresTest;

@PostgresTest
@DisplayName("申请的入口：接口（PostgreSQL）")
class ApplicationDoorOnPostgresTest extends ApplicationDoorTest {}
