package org.zaijiuye.serve.internship;

import org.junit.jupiter.api.DisplayName;
import org.zaijiuye.PostgresTest;

@PostgresTest
@DisplayName("就业见习报名：转交、答复、逾期（PostgreSQL）")
class InternshipApplicationProcessOnPostgresTest extends InternshipApplicationProcessTest {}
