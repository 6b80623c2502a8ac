package org.zaijiuye.serve.referral;

import org.junit.jupiter.api.DisplayName;
import org.zaijiuye.PostgresTest;

@PostgresTest
@DisplayName("每天至多推荐一次岗位：专员推荐与系统推送撞在同一时刻（PostgreSQL）")
class OncePerDayOnPostgresTest extends OncePerDayTest {}
