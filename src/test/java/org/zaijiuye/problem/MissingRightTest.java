package org.zaijiuye.problem;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import org.camunda.bpm.engine.AuthorizationException;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.zaijiuye.Counter;
import org.zaijiuye.Hall;

@DisplayName("没有权限：用中文说明不能做什么、该怎么办，不带内部信息")
class MissingRightTest extends Counter {

    private static final String STRANGER = "street-clerk-371002001";

    private static void isRefused(ResponseEntity<JsonNode> answer, String words) {
        assertThat(answer.getStatusCode()).as("%s", answer.getBody()).isEqualTo(HttpStatus.FORBIDDEN);
        assertThat(answer.getHeaders().getContentType())
                .satisfies(type -> assertThat(type).isNotNull())
                .matches(type -> type.isCompatibleWith(MediaType.APPLICATION_PROBLEM_JSON));
        var body = body(answer);
        assertThat(body.path("status").asInt()).isEqualTo(403);
        assertThat(body.path("message").asText()).startsWith(words).doesNotContainPattern("[A-Za-z]");
        assertThat(body.has("missingAuthorizations")).isFalse();
    }

    @Test
    void a_task_of_another_office_is_refused_in_chinese() {
        var number = Hall.number("RIGHT");
        submit(number, citizen(""), "2025-11-04T09:00", REGISTRATION);
        var task = hall.task(number + "-01", "Task_FirstReview").getId();
        isRefused(hall.claim(STRANGER, task), "这项任务不在您的办理范围");
        isRefused(hall.submit(STRANGER, task, AGREE), "这项任务不在您的办理范围");
        assertThat(hall.open(number + "-01")).containsExactly("Task_FirstReview");
    }

    @Test
    void a_process_that_one_may_not_start_is_refused_in_chinese() {
        var start = "/engine-rest/process-definition/key/LifecycleProcess/start";
        var refused = hall.post(CLERK, start, "{}");
        assertThat(refused.getStatusCode()).isEqualTo(HttpStatus.FORBIDDEN);
        // Names the process and the right as an administrator finds them in Admin.
        assertThat(body(refused).path("message").asText())
                .startsWith("您的账户没有启动流程“失业登记全周期”的权限")
                .contains("LifecycleProcess", "CREATE_INSTANCE", "授权 → 流程定义");
    }

    @ParameterizedTest
    @CsvSource({"Deployment,您的账户不能查看、部署或者删除流程", "Authorization,您的账户不能查看或者变更用户", "Filter,您的账户没有这项操作的权限"})
    void each_kind_has_its_sentence(String type, String words) {
        var refusal = new AuthorizationException("somebody", "CREATE", type, "id-1");
        assertThat(Problem.of(refusal).body())
                .containsAllEntriesOf(Map.of("status", 403))
                .extractingByKey("title")
                .asString()
                .startsWith(words);
    }

    @Test
    void what_names_no_right_at_all_has_one_too() {
        var refusal = new AuthorizationException("ENGINE-03083 Required admin authenticated group or user");
        assertThat(String.valueOf(Problem.of(refusal).body().get("message"))).startsWith("您的账户没有这项操作的权限");
    }
}
