package org.zaijiuye.engine;

import static org.assertj.core.api.Assertions.assertThat;

import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.ManagementService;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.zaijiuye.Hall;
import org.zaijiuye.ProcessTest;

@ProcessTest
@DisplayName("引擎的运维操作和“禁止”权限：拒绝，中文说明，什么也不变")
class ClosedServicesTest {

    @Autowired
    Hall hall;

    @Autowired
    HistoryService history;

    @Autowired
    ManagementService management;

    @Autowired
    AuthorizationService authorizations;

    @Test
    void nobody_cleans_up_the_history_by_hand() {
        var before = history.findHistoryCleanupJobs().size();
        refused("/history/cleanup?immediatelyDue=true", "", 403, "不能手工清理");
        refused("/history/cleanup", "", 403, "不能手工清理");
        assertThat(history.findHistoryCleanupJobs()).hasSize(before);
    }

    @Test
    void nobody_has_the_use_of_the_program_reported_outside() {
        refused("/telemetry/configuration", "{\"enableTelemetry\":true}", 403, "不向外部发送使用数据");
        assertThat(Boolean.TRUE.equals(management.isTelemetryEnabled())).isFalse();
    }

    @Test
    void a_right_that_forbids_is_refused() {
        var before = authorizations.createAuthorizationQuery().count();
        for (var resource : new int[] {0, 1, 5, 6, 7}) {
            refused(
                    "/authorization/create",
                    "{\"type\":2,\"permissions\":[\"READ\"],\"userId\":\"portal\",\"groupId\":null,\"resourceType\":%d,\"resourceId\":\"x\"}"
                            .formatted(resource),
                    422,
                    "不收“禁止”（REVOKE）类型的权限");
        }
        assertThat(authorizations.createAuthorizationQuery().count()).isEqualTo(before);
    }

    private void refused(String path, String body, int status, String sentence) {
        var answer = hall.post("admin", "/engine-rest" + path, body);
        assertThat(answer.getStatusCode().value()).as("%s", answer.getBody()).isEqualTo(status);
        assertThat(String.valueOf(answer.getBody())).contains(sentence);
    }
}
