package org.zaijiuye.application;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.zaijiuye.Counter;
import org.zaijiuye.Hall;

@ExtendWith(OutputCaptureExtension.class)
@DisplayName("两人同时办理：先到的办成，后到的被告知，没有人遇到系统错误")
class RacesTest extends Counter {

    private static final String TRACE = "org.camunda.bpm.engine.impl.interceptor";

    /** The same moment is hit or missed: five tries, each of which used to answer one of the two with 500. */
    @RepeatedTest(5)
    @DisplayName("本人撤回与经办人办结同时发生")
    void a_withdrawal_and_the_clerks_submission_at_the_same_moment(CapturedOutput log) throws Exception {
        var number = Hall.number("BOTH");
        submit(number, citizen(""), "2025-11-04T09:00", REGISTRATION);
        var task = hall.task(number + "-01", "Task_FirstReview").getId();
        assertThat(hall.claim(CLERK, task).getStatusCode().is2xxSuccessful()).isTrue();

        var start = new CyclicBarrier(2);
        var pool = Executors.newFixedThreadPool(2);
        try {
            var withdrawal = pool.submit(atOnce(
                    start,
                    () -> hall.post(
                            "portal",
                            "/api/applications/" + number + "/withdrawals",
                            "{\"items\":[\"registration\"],\"reason\":\"已另有安排\"}")));
            var submission = pool.submit(atOnce(start, () -> hall.submit(CLERK, task, AGREE)));
            var withdrawn = withdrawal.get();
            var submitted = submission.get();
            assertThat(withdrawn.getStatusCode().value())
                    .as("%s", withdrawn.getBody())
                    .isIn(200, 409);
            assertThat(submitted.getStatusCode().value())
                    .as("%s", submitted.getBody())
                    .isIn(204, 404, 409);
            hall.run();
            var outcome = withdrawn.getStatusCode().is2xxSuccessful() ? "WITHDRAWN" : "GRANTED";
            assertThat(outcome(number + "-01")).isEqualTo(outcome);
        } finally {
            pool.shutdownNow();
        }
        assertThat(log).doesNotContain(TRACE);
    }

    @RepeatedTest(5)
    @DisplayName("同一任务同时提交两次：一次办结，另一次只说本任务已办结")
    void a_task_that_is_completed_twice_at_the_same_moment() throws Exception {
        var number = Hall.number("TWICE");
        submit(number, citizen(""), "2025-11-04T09:00", REGISTRATION);
        var task = hall.task(number + "-01", "Task_FirstReview").getId();
        assertThat(hall.claim(CLERK, task).getStatusCode().is2xxSuccessful()).isTrue();

        var start = new CyclicBarrier(2);
        var pool = Executors.newFixedThreadPool(2);
        try {
            var submissions = List.of(
                    pool.submit(atOnce(start, () -> hall.submit(CLERK, task, AGREE))),
                    pool.submit(atOnce(start, () -> hall.submit(CLERK, task, AGREE))));
            var refused = 0;
            for (var submission : submissions) {
                var answer = submission.get();
                if (!answer.getStatusCode().is2xxSuccessful()) {
                    refused++;
                    assertThat(body(answer).path("message").asText()).containsAnyOf("本任务已办结", "没有这项任务，可能已由他人办结");
                }
            }
            assertThat(refused).isEqualTo(1);
        } finally {
            pool.shutdownNow();
        }
    }

    @Test
    @DisplayName("任务已经办结：404，日志里没有堆栈")
    void a_task_that_is_done_is_gone(CapturedOutput log) {
        var number = Hall.number("GONE");
        submit(number, citizen(""), "2025-11-04T09:00", REGISTRATION);
        var task = hall.task(number + "-01", "Task_FirstReview");
        hall.complete(CLERK, task, AGREE);
        var complete = "/engine-rest/task/" + task.getId() + "/complete";
        var answers = List.of(
                hall.submit(CLERK, task.getId(), AGREE),
                hall.claim(CLERK, task.getId()),
                hall.post(CLERK, complete, "{\"variables\":{}}"));
        assertThat(answers).allSatisfy(answer -> {
            assertThat(answer.getStatusCode()).isEqualTo(HttpStatus.NOT_FOUND);
            assertThat(body(answer).path("message").asText()).isEqualTo("没有这项任务，可能已由他人办结，请刷新任务列表。");
        });
        assertThat(log).doesNotContain(TRACE);
    }

    private static Callable<ResponseEntity<JsonNode>> atOnce(
            CyclicBarrier start, Callable<ResponseEntity<JsonNode>> request) {
        return () -> {
            start.await();
            return request.call();
        };
    }
}
