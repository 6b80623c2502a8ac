package org.zaijiuye.problem;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.zaijiuye.ProcessTest;

@ProcessTest
@ExtendWith(OutputCaptureExtension.class)
@DisplayName("每一扇门的每一个拒绝都是中文问题说明；自己的故障带编号，日志可查")
class EveryDoorTest {

    private static final HttpClient HTTP = HttpClient.newHttpClient();

    @LocalServerPort
    int port;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping mappings;

    @ParameterizedTest(name = "{0} {1} {2} → {3} {4}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "POST | /task/none/complete | {\"variables\":{\"comment\":null}} | 422 | variables.comment | 不能是空值",
                "POST | /task/none/submit-form | {\"variables\":{\"comment\":null}} | 422 | variables.comment | 不能是空值",
                "POST | /task/none/complete | {\"variables\":{\"a\":{\"value\":\"x\",\"type\":\"File\"}}} | 400 | | 类型（type）",
                "POST | /process-definition/key/ApplicationProcess/start | {\"variables\":{\"application\":{\"value\":\"{\",\"type\":\"Json\",\"valueInfo\":{\"transient\":true}}}} | 422 | `` | 完整的 JSON",
                "POST | /task/none/submit-form | {\"variables\":{\"a\":{\"value\":\"x\",\"type\":\"\"}}} | 400 | | 改正",
                "POST | /task/none/complete | {\"variables\":{\"a\":{\"value\":\"x\",\"type\":\"\"}}} | 400 | | 改正",
                "POST | /process-definition/key/ApplicationProcess/start | {\"startInstructions\":[null]} | 422 | startInstructions[0] | 不能是空值",
                "POST | /task | {\"taskVariables\":[null]} | 422 | taskVariables[0] | 不能是空值",
                "POST | /task | {\"candidateGroups\":[null]} | 422 | candidateGroups[0] | 不能是空值",
                "POST | /task | {\"taskVariables\":[{\"name\":null,\"operator\":\"eq\",\"value\":1}]} | 400 | | 缺少必填",
                "POST | /task | {\"active\":[]} | 422 | active | 应为 true 或 false",
                "POST | /task | {\"name\":\"x\" | 422 | `` | 不是一个完整的 JSON",
                "POST | /task | {\"sorting\":[{\"sortBy\":\"none\",\"sortOrder\":\"asc\"}]} | 400 | | 改正",
                "GET  | /task?firstResult=x | `` | 400 | firstResult | 不小于0的整数",
                "GET  | /task?maxResults=-5 | `` | 400 | maxResults | 不小于0的整数",
                "GET  | /history/process-instance?firstResult=0&maxResults=-2147483648 | `` | 400 | maxResults | 不小于0的整数",
                "POST | /message | {\"messageName\":\"x\",\"correlationKeys\":{\"a\":{\"value\":\"x\",\"type\":\"Object\"}}} | 400 | | 类型（type）",
                "GET  | /task/none | `` | 404 | | 没有",
                "GET  | /none | `` | 404 | | 没有这个地址",
                "DELETE | /version | `` | 405 | | 请求方法",
                "GET  | /process-definition/none/xml | `` | 404 | | 没有",
            })
    void the_engines_rest_says_what_is_wrong_and_where(
            String method, String path, String body, int status, String field, String words) throws Exception {
        var answer = call(method, "/engine-rest" + path, body == null ? "" : body);
        isProblem(answer, status, words);
        if (field != null) {
            assertThat(read(answer).path("faults").findValuesAsText("field")).containsExactly(field.strip());
        }
        assertThat(read(answer).path("instance").asText()).startsWith("/engine-rest/");
    }

    @ParameterizedTest(name = "{0} {1} → {2}")
    @CsvSource({
        "GET, /unknown/path, 403",
        "GET, /api/unknown, 403",
        "GET, /api/applications/, 404",
        "PUT, /api/applications, 403",
        "GET, /api/applications/none, 404",
        "GET, /api/%00, 400",
        "GET, /engine-rest/%00, 400",
        "GET, /camunda/api/engine/engine/default/task, 401",
        "GET, /camunda/api/engine/engine/default/%00, 400",
        "GET, /public/none, 404",
        "POST, /public/guide, 403",
        "PUT, /sandbox/none/371002199001010011, 422",
        "GET, /actuator/env, 403",
        "POST, /office/notices, 403",
    })
    void every_other_door_does_too(String method, String path, int status) throws Exception {
        isProblem(call(method, path, ""), status, "");
    }

    @ParameterizedTest(name = "{0} → {1} {2}: {3}")
    @CsvSource(
            delimiter = '|',
            value = {
                "/api/guidance/slots | 400 | from | 缺少参数“from”，应为实际存在的日期",
                "/api/guidance/slots?from=x | 400 | from | 参数“from”填写有误，应为实际存在的日期",
                "/api/guidance/slots?from=2025-02-30&to=2025-03-01 | 400 | from | 参数“from”填写有误，应为实际存在的日期",
                "/api/training/courses?from=x | 400 | from | 参数“from”填写有误，应为实际存在的日期",
                "/api/vacancies?page=x | 400 | page | 参数“page”填写有误，应为整数",
                "/api/vacancies?workType=XX | 422 | workType | 应为 FULL_TIME、PART_TIME、FLEXIBLE 之一",
                "/api/vacancies?area=abc | 422 | area | 没有代码为“abc”的行政区划",
                "/api/vacancies?occupation=zz | 422 | occupation | 没有代码为“zz”的职业",
            })
    void a_parameter_that_cannot_be_read_is_named(String path, int status, String field, String words)
            throws Exception {
        var answer = call("GET", path, "");
        isProblem(answer, status, words);
        assertThat(read(answer).path("faults").findValuesAsText("field")).containsExactly(field);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "[]", "{\"a\":1,\"a\":2}", "{} {}", "{\"applicationNumber\":"})
    void what_is_no_json_object_is_one_fault_at_our_door(String body) throws Exception {
        var answer = call("POST", "/api/applications", body);
        isProblem(answer, 422, "JSON");
        assertThat(read(answer).path("faults").findValuesAsText("code")).containsExactly("FIELD_INVALID");
    }

    @Test
    void what_tomcat_refuses_before_any_servlet_is_a_problem_too() throws Exception {
        for (var line : new String[] {
            "GET /[ HTTP/1.1", "GET /\u0001 HTTP/1.1", "GET / HTTP/9.9", "GET /" + "x".repeat(9000) + " HTTP/1.1"
        }) {
            var answer = raw(line);
            assertThat(answer)
                    .containsPattern("^HTTP/1.1 (4|505)")
                    .contains("application/problem+json")
                    .contains("\"message\":");
        }
    }

    @Test
    void people_get_a_page() throws Exception {
        var request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/unknown"))
                .header("Accept", "text/html")
                .build();
        var answer = HTTP.send(request, BodyHandlers.ofString(StandardCharsets.UTF_8));
        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("text/html");
        assertThat(answer.body()).contains("没有权限");
    }

    @Test
    void a_fault_of_ours_is_a_500_with_the_number_under_which_the_log_has_it(CapturedOutput log) throws Exception {
        mappings.registerMapping(
                RequestMappingInfo.paths("/public/broken").build(), new Broken(), Broken.class.getMethod("broken"));
        try {
            var answer = call("GET", "/public/broken", "");
            isProblem(answer, 500, "故障编号");
            var reference = read(answer).path("reference").asText();
            assertThat(reference).hasSize(8);
            assertThat(log.getOut()).contains("Breakdown " + reference).contains("secret of the tables");
            assertThat(answer.body()).contains(reference).doesNotContain("secret");
        } finally {
            mappings.unregisterMapping(
                    RequestMappingInfo.paths("/public/broken").build());
        }
    }

    /** Without a stereotype, so that the application's scan does not find it. */
    public static class Broken {

        public void broken() {
            throw new NullPointerException("secret of the tables");
        }
    }

    private static void isProblem(HttpResponse<String> answer, int status, String words) throws IOException {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("application/problem+json");
        var body = read(answer);
        assertThat(body.path("status").asInt()).isEqualTo(status);
        assertThat(body.path("title").asText()).containsPattern("\\p{IsHan}");
        assertThat(body.path("message").asText())
                .contains(words)
                .doesNotContain("ENGINE-")
                .doesNotContain("Cannot");
    }

    private static JsonNode read(HttpResponse<String> answer) throws IOException {
        return new ObjectMapper().readTree(answer.body());
    }

    @Test
    void a_table_that_is_asked_with_what_it_cannot_read_says_so() throws Exception {
        var answer = call(
                "admin",
                "POST",
                "/engine-rest/decision-definition/key/Parameters/evaluate",
                "{\"variables\":{\"name\":{\"value\":\"x\",\"type\":\"Json\"}}}");
        isProblem(answer, 400, "类型（type）");
    }

    private HttpResponse<String> call(String method, String path, String body) throws Exception {
        return call("portal", method, path, body);
    }

    private HttpResponse<String> call(String user, String method, String path, String body) throws Exception {
        var pair = (user + ":" + user).getBytes(StandardCharsets.UTF_8);
        var request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                .header("Authorization", "Basic " + Base64.getEncoder().encodeToString(pair))
                .header("Content-Type", "application/json")
                .method(method, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body))
                .build();
        return HTTP.send(request, BodyHandlers.ofString(StandardCharsets.UTF_8));
    }

    private String raw(String line) throws IOException {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.getOutputStream()
                    .write((line + "\r\nHost: localhost\r\nConnection: close\r\n\r\n")
                            .getBytes(StandardCharsets.UTF_8));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
