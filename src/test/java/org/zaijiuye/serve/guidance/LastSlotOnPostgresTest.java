package org.zaijiuye.serve.guidance;

import org.junit.jupiter.api.DisplayName;
import org.zaijiuye.PostgresTest;

@PostgresTest
@DisplayName("“一对一”职业指导：最后一个时段（PostgreSQL）")
class LastSlotOnPostgresTest extends LastSlotTest {}
