package org.zaijiuye;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** Why a class costs the same alone and last: at its beginning all tables hold what they held when the program started. */
@DisplayName("每个测试类开始时，数据库与程序刚启动时一样")
class StartStateTest extends Counter {

    @Autowired
    private StartState start;

    @Autowired
    private JdbcTemplate jdbc;

    @Test
    @DisplayName("办过的案件、任务、账目全部清除，程序自带的全部保留")
    void nothing_is_left_of_what_was_done_and_nothing_else_is_missing() throws SQLException {
        var before = Rows.of(jdbc);
        registered(citizen(""));
        assertThat(Rows.of(jdbc).since(before)).isNotEqualTo(Optional.of(Map.of()));

        start.restore();

        assertThat(Rows.of(jdbc).since(before)).contains(Map.of());
        drawing(citizen(SEVEN_YEARS));
    }
}
