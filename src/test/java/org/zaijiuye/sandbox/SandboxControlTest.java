package org.zaijiuye.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.web.client.RestClient;
import org.zaijiuye.adapter.SandboxServer;

@SandboxServer
@DisplayName("沙箱 · 控制接口")
class SandboxControlTest {

    @LocalServerPort
    private int port;

    @AfterEach
    void reset_the_clock() {
        ClockUtil.reset();
    }

    @Test
    @DisplayName("时钟移到2025-11-04 09:00后继续走")
    void the_engine_s_clock_is_moved_and_runs_on() {
        assertThat(put("/sandbox/clock", "{\"now\":\"2025-11-04T09:00\"}")).isEqualTo(204);
        var moved = Instant.parse("2025-11-04T01:00:00Z");
        assertThat(ClockUtil.getCurrentTime().toInstant()).isCloseTo(moved, within(20, ChronoUnit.SECONDS));
        var before = ClockUtil.getCurrentTime().toInstant();
        while (!ClockUtil.getCurrentTime().toInstant().isAfter(before)) {
            Thread.onSpinWait();
        }

        sandbox().delete().uri("/sandbox/clock").retrieve().toBodilessEntity();
        assertThat(ClockUtil.getCurrentTime().toInstant()).isCloseTo(Instant.now(), within(20, ChronoUnit.SECONDS));
    }

    @ParameterizedTest(name = "{0} {1} → {2}")
    @CsvSource(
            delimiter = '|',
            value = {
                "/sandbox/psb/37100219760228002X | {\"result\":\"MATCH\",\"data\":{\"alive\":true}} | 204",
                "/sandbox/psb/37100219760228002X | {\"fault\":\"DELAY\"} | 204",
                "/sandbox/psb/37100219760228002X | {\"fault\":\"HURRICANE\"} | 400",
                "/sandbox/psb/37100219760228002X | {\"data\":{\"alive\":\"perhaps\"}} | 422",
                "/sandbox/xyz/37100219760228002X | {\"result\":\"MATCH\"} | 404",
                "/sandbox/clock | {} | 400",
                "/sandbox/clock | {\"now\":\"tomorrow\"} | 400"
            })
    void a_typing_mistake_is_told(String path, String body, int status) {
        assertThat(put(path, body)).isEqualTo(status);
    }

    @ParameterizedTest
    @ValueSource(strings = {"requestId", "idNo", "purpose", "handling", "asOf"})
    @DisplayName("缺一项的查询：400，不是系统故障")
    void a_question_that_lacks_something_is_no_breakdown(String missing) {
        var question = "{\"requestId\":\"r\",\"idNo\":\"37100219760228002X\",\"purpose\":\"p\",\"handling\":\"h\","
                + "\"asOf\":\"2025-11-04\"}";
        var status = sandbox()
                .post()
                .uri("/sandbox-registers/si/queries")
                .contentType(MediaType.APPLICATION_JSON)
                .body(question.replace("\"" + missing + "\"", "\"other\""))
                .exchange((request, response) -> response.getStatusCode().value());
        assertThat(status).isEqualTo(400);
    }

    private int put(String path, String body) {
        return sandbox()
                .put()
                .uri(path)
                .contentType(MediaType.APPLICATION_JSON)
                .body(body)
                .retrieve()
                .onStatus(HttpStatusCode::isError, (request, response) -> {})
                .toBodilessEntity()
                .getStatusCode()
                .value();
    }

    private RestClient sandbox() {
        return RestClient.create("http://localhost:" + port);
    }
}
