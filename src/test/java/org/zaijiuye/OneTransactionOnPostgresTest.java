package org.zaijiuye;

import org.junit.jupiter.api.DisplayName;

@PostgresTest
@DisplayName("一个事务（PostgreSQL）")
class OneTransactionOnPostgresTest extends OneTransactionTest {}
