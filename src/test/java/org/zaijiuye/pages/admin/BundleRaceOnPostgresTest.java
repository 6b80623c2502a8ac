package org.zaijiuye.pages.admin;

import org.junit.jupiter.api.DisplayName;
import org.zaijiuye.PostgresTest;

@PostgresTest
@DisplayName("流程版本：两位管理员同时更改（PostgreSQL）")
class BundleRaceOnPostgresTest extends BundleRaceTest {

    @Override
    String session() {
        return "select pg_backend_pid()";
    }

    @Override
    String waiting() {
        return "select count(*) from pg_stat_activity where cast(? as int) = any(pg_blocking_pids(pid))"
                + " and lower(query) like '%for update%'";
    }
}
