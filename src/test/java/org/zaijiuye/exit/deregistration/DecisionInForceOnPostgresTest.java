package org.zaijiuye.exit.deregistration;

import org.junit.jupiter.api.DisplayName;
import org.zaijiuye.PostgresTest;

@PostgresTest
@DisplayName("现行有效的注销决定、异议期与结案（PostgreSQL）")
class DecisionInForceOnPostgresTest extends DecisionInForceTest {}
