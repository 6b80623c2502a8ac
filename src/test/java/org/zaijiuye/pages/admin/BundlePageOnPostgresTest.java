package org.zaijiuye.pages.admin;

import org.junit.jupiter.api.DisplayName;
import org.zaijiuye.PostgresTest;

@PostgresTest
@DisplayName("流程版本：谁改了什么，怎样退回（PostgreSQL）")
class BundlePageOnPostgresTest extends BundlePageTest {

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
