package org.zaijiuye.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.zaijiuye.access.Door.ADMINISTRATOR;
import static org.zaijiuye.access.Door.ANONYMOUS;
import static org.zaijiuye.access.Door.CLERK;
import static org.zaijiuye.access.Door.INTEGRATOR;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.zaijiuye.ProcessTest;
import org.zaijiuye.access.AccessTable.Row;

@ProcessTest
@DisplayName("引擎自带接口：未登录一律拒绝，登录后只见本岗位")
class EngineDoorsTest {

    private static final List<String> VISITORS = List.of(CLERK, INTEGRATOR, ADMINISTRATOR);

    /** A task of the clerk's own office, and one of another's. */
    private static final List<String> TASKS = List.of("access-own", "access-foreign");

    @Autowired
    TaskService tasks;

    @LocalServerPort
    int port;

    @BeforeEach
    void open_a_task_here_and_elsewhere() {
        task("access-own", "street-clerk-371002001");
        task("access-foreign", "street-clerk-371082001");
    }

    private void task(String id, String group) {
        tasks.saveTask(tasks.newTask(id));
        tasks.addCandidateGroup(id, group);
    }

    @AfterEach
    void remove_the_tasks() {
        tasks.deleteTasks(TASKS, true);
    }

    @Test
    void nobody_without_log_in_passes_any_of_the_engines_paths() throws Exception {
        var passed = new ArrayList<String>();
        for (var request : published()) {
            var path = request.path().replaceAll("\\{[^}]+}", "none");
            for (var base : List.of("/engine-rest", "/engine-rest/engine/default")) {
                var status = new Door(port).status(ANONYMOUS, request.method(), base + path);
                if (status != 401) {
                    passed.add(request.request() + " " + status);
                }
            }
        }
        assertThat(passed).isEmpty();
    }

    /** The web apps' own copy of the engine's REST: 401 without log-in, 403 without their token against forgery. */
    @Test
    void nobody_without_log_in_passes_the_web_apps_copy() throws Exception {
        var passed = new ArrayList<String>();
        for (var request : published()) {
            var path = "/camunda/api/engine/engine/default" + request.path().replaceAll("\\{[^}]+}", "none");
            var status = new Door(port).status(ANONYMOUS, request.method(), path);
            if (status != 401 && status != 403) {
                passed.add(request.request() + " " + status);
            }
        }
        assertThat(passed).isEmpty();
    }

    @Test
    void dangerous_requests_are_answered_as_the_table_says() throws Exception {
        var expected = AccessTable.read("engine.txt");
        var measured = new ArrayList<Row>();
        for (var row : expected.rows()) {
            measured.add(measured(row));
        }
        assertThat(new AccessTable(measured).written("engine.txt"))
                .as("compare target/engine.txt with src/test/resources/org/zaijiuye/access/engine.txt")
                .hasToString(expected.toString());
    }

    private static List<Row> published() throws IOException {
        try (var in = Objects.requireNonNull(EngineDoorsTest.class.getResourceAsStream("/openapi.json"))) {
            var rows = new ArrayList<Row>();
            new ObjectMapper().readTree(in).get("paths").properties().forEach(path -> path.getValue()
                    .fieldNames()
                    .forEachRemaining(method -> rows.add(new Row(method.toUpperCase(Locale.ROOT), path.getKey()))));
            assertThat(rows).hasSizeGreaterThan(300);
            return rows;
        }
    }

    private Row measured(Row row) throws Exception {
        var answers = new ArrayList<String>();
        for (var visitor : VISITORS) {
            var body = EngineBodies.of(row.method(), row.path());
            answers.add(answer(new Door(port).knock(visitor, row.method(), "/engine-rest" + row.path(), body)));
        }
        return new Row(row.method(), row.path(), answers);
    }

    /** A list or a count that shows nothing is as good as a refusal: the engine filters instead of refusing. */
    private static String answer(HttpResponse<String> response) throws IOException {
        var json = response.headers().firstValue("Content-Type").orElse("").startsWith("application/json");
        if (response.statusCode() != 200 || !json) {
            return String.valueOf(response.statusCode());
        }
        return shows(new ObjectMapper().readTree(response.body())) ? "200" : "none";
    }

    private static boolean shows(JsonNode body) {
        return body.isArray()
                ? !body.isEmpty()
                : !(body.size() == 1 && body.path("count").asInt(-1) == 0);
    }
}
