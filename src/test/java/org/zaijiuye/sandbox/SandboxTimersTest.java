package org.zaijiuye.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.runtime.Job;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.zaijiuye.Counter;

@DisplayName("沙箱 · 时钟拨回以后，定时启动照常")
class SandboxTimersTest extends Counter {

    @Autowired
    ManagementService management;

    @ParameterizedTest
    @CsvSource({"TimeLimitProcess, PT10M", "ServiceRoundProcess, PT24H", "PaymentBatchProcess, P31D"})
    @DisplayName("每次办完，下一次仍按拨回的时钟安排")
    void each_start_plans_the_next_one_by_the_clock_that_was_put_back(String process, Duration most) {
        hall.call("admin", HttpMethod.PUT, "/sandbox/clock", "{\"now\":\"2025-11-04T09:00\"}");
        for (var start = 0; start < 3; start++) {
            assertThat(timer(process).getDuedate().toInstant())
                    .isBefore(Instant.parse("2025-11-04T01:01:00Z").plus(most.multipliedBy(start + 1L)));
            management.executeJob(timer(process).getId());
        }
    }

    private Job timer(String process) {
        return management
                .createJobQuery()
                .processDefinitionKey(process)
                .timers()
                .active()
                .singleResult();
    }
}
