package org.zaijiuye.serve.trainingoffer;

import org.junit.jupiter.api.DisplayName;
import org.zaijiuye.PostgresTest;

@PostgresTest
@DisplayName("培训报名：最后一个名额（PostgreSQL）")
class LastSeatOnPostgresTest extends LastSeatTest {}
