package org.zaijiuye.application;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.http.HttpEntity;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.zaijiuye.ProcessTest;

@ProcessTest
@DisplayName("到不了业务的请求也用中文说明怎么改")
class BadRequestsTest {

    @Autowired
    TestRestTemplate rest;

    @Test
    void another_format_is_told_which_one_is_expected() {
        var headers = new HttpHeaders();
        headers.setBasicAuth("portal", "portal");
        headers.setContentType(MediaType.TEXT_PLAIN);
        var answer = rest.postForEntity("/api/applications", new HttpEntity<>("x", headers), JsonNode.class);
        assertThat(answer.getStatusCode()).isEqualTo(HttpStatus.UNSUPPORTED_MEDIA_TYPE);
        assertThat(answer.getBody()).isNotNull();
        assertThat(answer.getBody().path("message").asText()).contains("application/json");
    }

    /** 工 in GB 18030, and a byte that no encoding has. */
    @ParameterizedTest
    @ValueSource(strings = {"b9a4", "ff"})
    @DisplayName("不是 UTF-8 的内容不作替换，一律退回")
    void another_encoding_is_refused_and_not_guessed(String bytes) {
        for (var path : List.of("/api/applications", "/engine-rest/message")) {
            var body = new ByteArrayOutputStream();
            body.writeBytes("{\"lastJob\":\"".getBytes(StandardCharsets.UTF_8));
            body.writeBytes(HexFormat.of().parseHex(bytes));
            body.writeBytes("\"}".getBytes(StandardCharsets.UTF_8));
            var answer = post(path, body.toByteArray());
            assertThat(answer.getStatusCode()).isEqualTo(HttpStatus.UNPROCESSABLE_ENTITY);
            assertThat(problem(answer).path("message").asText()).contains("UTF-8");
        }
    }

    @Test
    void chinese_in_utf8_reaches_the_form() {
        var body = "{\"工种\":\"钳工𠮷\"}".getBytes(StandardCharsets.UTF_8);
        assertThat(problem(post("/api/applications", body)).path("faults").findValuesAsText("field"))
                .contains("工种");
    }

    @Test
    void an_address_that_is_none_is_told_as_a_problem() {
        var answer = rest.withBasicAuth("portal", "portal").getForEntity("/api/applications/", JsonNode.class);
        assertThat(answer.getStatusCode()).isEqualTo(HttpStatus.NOT_FOUND);
        assertThat(String.valueOf(answer.getHeaders().getContentType())).startsWith("application/problem+json");
        assertThat(problem(answer).path("title").asText()).startsWith("没有这个地址");
    }

    private ResponseEntity<JsonNode> post(String path, byte[] body) {
        var headers = new HttpHeaders();
        headers.setBasicAuth("portal", "portal");
        headers.setContentType(MediaType.APPLICATION_JSON);
        return rest.postForEntity(path, new HttpEntity<>(body, headers), JsonNode.class);
    }

    private static JsonNode problem(ResponseEntity<JsonNode> answer) {
        var body = answer.getBody();
        assertThat(body).isNotNull();
        return body;
    }
}
