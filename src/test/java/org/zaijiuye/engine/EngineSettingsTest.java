package org.zaijiuye.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Date;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.spring.boot.starter.property.CamundaBpmProperties;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

@EngineTest
@DisplayName("引擎的设置")
class EngineSettingsTest {

    @Autowired
    private ProcessEngine engine;

    @Autowired
    private IdentityService identity;

    @Autowired
    private CamundaBpmProperties properties;

    @Autowired
    private Clock clock;

    @Autowired
    private JdbcTemplate sql;

    @AfterEach
    void reset_the_clock() {
        ClockUtil.reset();
    }

    @Test
    void the_clock_follows_the_engines() {
        var moment = Instant.parse("2025-11-04T16:30:00Z");
        ClockUtil.setCurrentTime(Date.from(moment));

        assertThat(clock.instant()).isEqualTo(moment);
        assertThat(clock.getZone()).isEqualTo(ZoneId.of("Asia/Shanghai"));
        assertThat(java.time.LocalDate.now(clock)).isEqualTo("2025-11-05");
    }

    @Test
    void tasks_are_indexed_by_parent() {
        assertThat(sql.queryForList(
                        "select index_name from information_schema.indexes where table_name = 'ACT_RU_TASK'",
                        String.class))
                .contains("ZJY_IDX_TASK_PARENT");
    }

    @ParameterizedTest
    @ValueSource(strings = {"camunda-admin", "street-clerk-371002001", "si-officer-371002-si", "city-supervisor"})
    void roles_with_office_codes_are_valid_groups(String id) {
        if (identity.createGroupQuery().groupId(id).count() == 0) {
            identity.saveGroup(identity.newGroup(id));
        }

        assertThat(identity.createGroupQuery().groupId(id).count()).isOne();
    }

    @Test
    @DisplayName("节点被杀：它锁着的作业，最迟在锁到期、别的节点下一次查看时接手，合计不到60秒")
    void what_a_killed_node_held_is_taken_up_within_a_minute() {
        var jobs = properties.getJobExecution();

        assertThat(jobs.getLockTimeInMillis() + jobs.getMaxWait()).isLessThan(60_000);
        assertThat(jobs.getLockTimeInMillis()).as("longer than any job takes").isGreaterThanOrEqualTo(30_000);
    }

    @Test
    void plain_settings_reach_the_engine() {
        var configuration = (ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration();

        assertThat(configuration.getHistoryLevel().getName()).isEqualTo("lean");
        assertThat(configuration.getHistoryRemovalTimeStrategy()).isEqualTo("start");
        assertThat(configuration.getHistoryTimeToLive()).isEqualTo("P5479D");
        assertThat(configuration.getDefaultUserPermissionNameForTask()).isEqualTo("TASK_WORK");
        assertThat(configuration.isStandaloneTasksEnabled()).isFalse();
        assertThat(configuration.getHistoryCleanupBatchWindowStartTime()).isEqualTo("01:00");
    }
}
