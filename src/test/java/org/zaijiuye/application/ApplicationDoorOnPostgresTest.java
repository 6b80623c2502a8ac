package org.zaijiuye.application;

import org.junit.jupiter.api.DisplayName;
import org.zaijiuye.PostgresTest;

@PostgresTest
@DisplayName("申请的两个入口（PostgreSQL）")
class ApplicationDoorOnPostgresTest extends ApplicationDoorTest {}
