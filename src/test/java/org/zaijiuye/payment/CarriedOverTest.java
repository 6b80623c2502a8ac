package org.zaijiuye.payment;

import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.DisplayName;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

@DisplayName("旧版本的账册升级后：与应发一致，批次照发、追回照旧")
class CarriedOverTest extends CarriedOver {

    @DynamicPropertySource
    static void olderVersion(DynamicPropertyRegistry properties) {
        var database = new JdbcDataSource();
        database.setURL("jdbc:h2:mem:carried;DB_CLOSE_DELAY=-1");
        database.setUser("sa");
        fill(database, "blob");
        properties.add("spring.datasource.username", () -> "sa");
        properties.add("spring.datasource.url", database::getURL);
    }
}
