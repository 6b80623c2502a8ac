package org.zaijiuye.serve.internship;

import org.junit.jupiter.api.DisplayName;
import org.zaijiuye.PostgresTest;

@PostgresTest
@DisplayName("就业见习：最后一个名额（PostgreSQL）")
class LastPlaceOnPostgresTest extends LastPlaceTest {}
