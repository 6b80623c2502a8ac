package org.zaijiuye;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.camunda.bpm.engine.RepositoryService;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

/** Sends files to the running engine as an administrator does from Modeler, and takes them back after the test. */
public final class Modeler implements AutoCloseable {

    private final TestRestTemplate rest;
    private final RepositoryService repository;
    private final List<String> deployed = new ArrayList<>();

    public Modeler(TestRestTemplate rest, RepositoryService repository) {
        this.rest = rest;
        this.repository = repository;
    }

    /** Sends files, name and content in turn, which must be accepted. */
    public void deploy(String... files) {
        var answer = send(files);
        assertThat(answer.path("id").asText()).as("%s", answer).isNotEmpty();
        deployed.add(answer.path("id").asText());
    }

    /** Sends drawings, which must be accepted. */
    public void deploy(Drawing... drawings) {
        deploy(Arrays.stream(drawings)
                .flatMap(drawing -> Stream.of(drawing.name(), drawing.content()))
                .toArray(String[]::new));
    }

    /** What the engine answers, refused or not. */
    public JsonNode send(String... files) {
        var parts = new LinkedMultiValueMap<String, Object>();
        for (var i = 0; i < files.length; i += 2) {
            parts.add("file" + i, named(files[i], files[i + 1]));
        }
        return send(parts);
    }

    /** The same with a field beside the file, such as {@code tenant-id}. */
    public JsonNode sendWith(String field, String value, String file, String content) {
        var parts = new LinkedMultiValueMap<String, Object>();
        parts.add(field, value);
        parts.add("file", named(file, content));
        return send(parts);
    }

    private JsonNode send(MultiValueMap<String, Object> parts) {
        return Objects.requireNonNull(rest.withBasicAuth("admin", "admin")
                .postForEntity("/engine-rest/deployment/create", parts, JsonNode.class)
                .getBody());
    }

    private static ByteArrayResource named(String name, String content) {
        return new ByteArrayResource(content.getBytes(StandardCharsets.UTF_8)) {
            @Override
            public String getFilename() {
                return name;
            }
        };
    }

    @Override
    public void close() {
        deployed.forEach(id -> TakenBack.deployment(repository, id));
        deployed.clear();
    }
}
