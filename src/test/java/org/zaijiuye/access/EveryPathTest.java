package org.zaijiuye.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.zaijiuye.access.Door.ADMINISTRATOR;
import static org.zaijiuye.access.Door.ANONYMOUS;
import static org.zaijiuye.access.Door.CLERK;
import static org.zaijiuye.access.Door.INTEGRATOR;

import jakarta.servlet.ServletContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.RequestMappingInfoHandlerMapping;
import org.zaijiuye.ProcessTest;
import org.zaijiuye.access.AccessTable.Row;

@ProcessTest
@DisplayName("默认关闭：每一条路径谁能进")
class EveryPathTest {

    private static final List<String> VISITORS = List.of(ANONYMOUS, CLERK, INTEGRATOR, ADMINISTRATOR);

    @Autowired
    List<RequestMappingInfoHandlerMapping> mappings;

    @Autowired
    ServletContext servlets;

    @LocalServerPort
    int port;

    @Test
    void every_mapped_path_answers_each_visitor_as_the_table_says() throws Exception {
        var expected = AccessTable.read("paths.txt");
        var measured = new ArrayList<Row>();
        for (var row : expected.and(mapped()).rows()) {
            measured.add(measured(row));
        }
        assertThat(new AccessTable(measured).written("paths.txt"))
                .as("compare target/paths.txt with src/test/resources/org/zaijiuye/access/paths.txt")
                .hasToString(expected.toString());
    }

    @Test
    void no_servlet_stands_beside_spring_mvc_and_the_engine() {
        assertThat(servlets.getServletRegistrations().values().stream().flatMap(it -> it.getMappings().stream()))
                .containsExactlyInAnyOrderElementsOf(Set.of(
                        "/",
                        "/engine-rest/*",
                        "/camunda/api/admin/*",
                        "/camunda/api/cockpit/*",
                        "/camunda/api/tasklist/*",
                        "/camunda/api/engine/*",
                        "/camunda/api/welcome/*"));
    }

    private Stream<Row> mapped() {
        return mappings.stream()
                .flatMap(it -> it.getHandlerMethods().keySet().stream())
                .flatMap(EveryPathTest::rows);
    }

    private static Stream<Row> rows(RequestMappingInfo mapping) {
        var methods = mapping.getMethodsCondition().getMethods();
        var names = methods.isEmpty()
                ? List.of("GET")
                : methods.stream().map(Enum::name).toList();
        return mapping.getPatternValues().stream()
                .flatMap(path -> names.stream().map(method -> new Row(method, path)));
    }

    private Row measured(Row row) throws Exception {
        var path = row.path().replace("{item}", "benefit").replace("**", "none").replaceAll("\\{[^}]+}", "none");
        var answers = new ArrayList<String>();
        for (var visitor : VISITORS) {
            answers.add(answer(new Door(port).status(visitor, row.method(), path)));
        }
        return new Row(row.method(), row.path(), answers);
    }

    /** Behind the door an empty request may meet any answer but a breakdown. */
    private static String answer(int status) {
        return status == 401 || status == 403 || status >= 500 ? String.valueOf(status) : "in";
    }
}
