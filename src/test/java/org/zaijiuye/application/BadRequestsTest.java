package org.zaijiuye.application;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.http.HttpEntity;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
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
}
