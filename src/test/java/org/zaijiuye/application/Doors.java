package org.zaijiuye.application;

import com.fasterxml.jackson.databind.JsonNode;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.http.HttpEntity;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.zaijiuye.records.Applications;

/** The doors by which applications come in, as the portal uses them. */
abstract class Doors {

    static final String API = "/api/applications";

    @Autowired
    TestRestTemplate rest;

    @Autowired
    Applications applications;

    @Autowired
    RuntimeService runtime;

    long instances(String number) {
        return runtime.createProcessInstanceQuery()
                .processInstanceBusinessKey(number)
                .count();
    }

    int get(String user, String path) {
        return rest.withBasicAuth(user, user)
                .getForEntity(path, String.class)
                .getStatusCode()
                .value();
    }

    ResponseEntity<String> post(String path, Object body) {
        var headers = new HttpHeaders();
        headers.setContentType(MediaType.APPLICATION_JSON);
        return rest.withBasicAuth("portal", "portal")
                .exchange(path, HttpMethod.POST, new HttpEntity<>(body.toString(), headers), String.class);
    }

    static JsonNode body(ResponseEntity<String> answer) {
        return SampleForm.read(String.valueOf(answer.getBody()));
    }
}
