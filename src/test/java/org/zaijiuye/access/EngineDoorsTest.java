package org.zaijiuye.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.zaijiuye.access.Door.ADMINISTRATOR;
import static org.zaijiuye.access.Door.ANONYMOUS;
import static org.zaijiuye.access.Door.INTEGRATOR;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.zaijiuye.ProcessTest;
import org.zaijiuye.access.AccessTable.Row;
import org.zaijiuye.office.Rights;
import org.zaijiuye.office.TaskFilters;

@ProcessTest
@DisplayName("引擎自带接口：未登录一律拒绝，登录后只见本岗位")
class EngineDoorsTest {

    /** Of an office that no other test uses, so that the lists show what this test has made. */
    private static final String CLERK = "street-clerk-999999001";

    private static final List<String> VISITORS = List.of(CLERK, INTEGRATOR, ADMINISTRATOR);

    @Autowired
    ProcessEngine engine;

    @Autowired
    TaskService tasks;

    @Autowired
    IdentityService identities;

    @Autowired
    TaskFilters filters;

    @Autowired
    Rights rights;

    @LocalServerPort
    int port;

    @BeforeEach
    void open_a_task_at_the_clerks_office_and_elsewhere() {
        new LooseTasks(engine).allowed(true);
        identities.saveGroup(identities.newGroup(CLERK));
        var clerk = identities.newUser(CLERK);
        clerk.setPassword(CLERK);
        identities.saveUser(clerk);
        identities.createMembership(CLERK, CLERK);
        rights.grant(filters.create());
        task("access-own", CLERK);
        task("access-foreign", "street-clerk-371082001");
    }

    private void task(String id, String group) {
        new LooseTasks(engine).open(tasks.newTask(id), group);
    }

    @AfterEach
    void remove_them() {
        tasks.deleteTasks(List.of("access-own", "access-foreign"), true);
        identities.deleteUser(CLERK);
        identities.deleteGroup(CLERK);
        new LooseTasks(engine).allowed(false);
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

    /**
     * The web apps' own copy of the engine's REST: 401 without log-in, 403 without their token against forgery. What
     * a password must look like is told to all; here it is nothing.
     */
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
        assertThat(passed).containsExactly("GET /identity/password-policy 404");
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
            answers.add(row.leavesOut(answers.size()) ? AccessTable.NOT_TRIED : answer(visitor, row));
        }
        return new Row(row.method(), row.path(), answers);
    }

    private String answer(String visitor, Row row) throws Exception {
        var body = EngineBodies.of(row.method(), row.path());
        return answer(new Door(port).knock(visitor, row.method(), "/engine-rest" + row.path(), body));
    }

    /** A list is answered with what is in it that the visitor may see: the engine filters instead of refusing. */
    private static String answer(HttpResponse<String> response) throws IOException {
        var json = response.headers().firstValue("Content-Type").orElse("").startsWith("application/json");
        var body = json ? new ObjectMapper().readTree(response.body()) : MissingNode.getInstance();
        return body.isArray() ? "[" + body.size() + "]" : String.valueOf(response.statusCode());
    }
}
