package org.zaijiuye;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** Valid calls at every door: the published paths of the engine with the examples of its makers, and ours by hand. */
final class MutationDoors {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String TYPE = "application/json";
    private static final String NUMBER = "MUTATION-1";

    /** Nothing that would take away what the other calls need. */
    private static final Set<String> DESTRUCTIVE =
            Set.of("deployment", "user", "group", "authorization", "identity", "tenant");

    private final List<MutatedCall> calls = new ArrayList<>();

    private MutationDoors() {}

    static List<MutatedCall> all(Map<String, List<String>> ids) throws IOException {
        var doors = new MutationDoors();
        doors.ours();
        doors.engine(ids);
        return doors.calls;
    }

    static String form() throws IOException {
        return Files.readString(Path.of("src/docs/application.json"))
                .replace("README-TODAY", NUMBER)
                .replace("TODAY", LocalDate.now(ZoneId.of("Asia/Shanghai")).toString());
    }

    private void ours() throws IOException {
        for (var i = 0; i < 6; i++) { // as often as there are engine calls of one kind
            add("portal", "POST", "/api/applications", form());
            add("portal", "POST", "/api/precheck", form());
            add("portal", "GET", "/api/applications/" + NUMBER, "");
            add(
                    "portal",
                    "POST",
                    "/api/applications/" + NUMBER + "/supplements",
                    "{\"item\":\"registration\",\"fields\":{\"a\":1},\"documents\":[\"0c2f8a6e-9f6d-4f0e-8a55-0b6f3b7c9d10\"]}");
            add(
                    "portal",
                    "POST",
                    "/api/applications/" + NUMBER + "/withdrawals",
                    "{\"items\":[\"none\"],\"reason\":\"不再需要\"}");
            add(
                    "portal",
                    "POST",
                    "/api/applications/" + NUMBER + "/objections",
                    "{\"item\":\"registration\",\"stage\":\"DECISION\",\"text\":\"不服\",\"by\":\"本人\"}");
            add(
                    "portal",
                    "POST",
                    "/api/events",
                    "{\"eventId\":\"m-1\",\"type\":\"EmploymentStarted\",\"idType\":\"01\",\"idNo\":\"140106198403120025\",\"occurredOn\":\"2025-11-04\",\"source\":\"MUTATION\",\"data\":{\"employer\":\"某公司\"}}");
            add(
                    "portal",
                    "POST",
                    "/api/decisions/benefit",
                    "{\"date\":\"2025-11-04\",\"profile\":\"weihai\",\"area\":\"371082\",\"registered\":true,\"jobSeeking\":true,\"receivingPension\":false,\"unempReason\":\"U01\",\"paidMonths\":84,\"residualMonths\":0}");
            add("portal", "GET", "/api/decisions/benefit/schema", "");
            add("", "POST", "/api/calculators/identity", "{\"idNo\":\"140106198403120025\"}");
            add(
                    "",
                    "POST",
                    "/api/calculators/retirement",
                    "{\"birthDate\":\"1970-01-01\",\"group\":\"MALE_60\",\"on\":\"2025-11-04\"}");
            add("", "POST", "/api/calculators/due-date", "{\"accepted\":\"2025-11-04\",\"workingDays\":3}");
            add(
                    "admin",
                    "PUT",
                    "/api/offices/371082002",
                    "{\"name\":\"某街道\",\"level\":\"STREET\",\"parent\":\"371082\",\"division\":\"371082002\",\"profile\":\"weihai\",\"phone\":\"0631-0000000\"}");
            add(
                    "admin",
                    "PUT",
                    "/api/staff/mutated-clerk",
                    "{\"name\":\"某人\",\"password\":\"initial-password\",\"groups\":[\"street-clerk-371082001\"],\"idNo\":\"37100219760228002X\",\"relatives\":[{\"kinship\":\"SPOUSE\",\"idNo\":\"371082198812319996\"}]}");
            add(
                    "",
                    "PUT",
                    "/sandbox/psb/37100219760228002X",
                    "{\"result\":\"MATCH\",\"freshness\":\"2025-11-04\",\"data\":{\"alive\":true}}");
            add(
                    "",
                    "POST",
                    "/sandbox-registers/si/queries",
                    "{\"requestId\":\"r\",\"idNo\":\"37100219760228002X\",\"purpose\":\"benefit\",\"handling\":\"h\",\"asOf\":\"2025-11-04\"}");
            add("", "GET", "/public/guide", "");
            add("", "GET", "/unknown/path", "");
            add("street-clerk-371082001", "GET", "/office/notices", "");
        }
    }

    private void engine(Map<String, List<String>> ids) throws IOException {
        try (var in = Objects.requireNonNull(MutationDoors.class.getResourceAsStream("/openapi.json"))) {
            var document = JSON.readTree(in);
            document.path("paths")
                    .properties()
                    .forEach(path -> path.getValue().properties().forEach(operation -> {
                        var method = operation.getKey().toUpperCase(Locale.ROOT);
                        var body = example(document, operation.getValue());
                        for (var address : addresses(path.getKey(), ids)) {
                            users(method, path.getKey())
                                    .forEach(user -> add(user, method, "/engine-rest" + address, body));
                            add("browser", method, "/camunda/api/engine/engine/default" + address, body);
                        }
                    }));
        }
    }

    private static Stream<String> users(String method, String path) {
        var first = path.split("/", -1)[1];
        return !method.equals("GET") && DESTRUCTIVE.contains(first)
                ? Stream.of("portal")
                : Stream.of("portal", "street-clerk-371082001");
    }

    /** With ids that exist where there are some, because most checks come after the look-up. */
    private static List<String> addresses(String path, Map<String, List<String>> ids) {
        var kind = path.startsWith("/history/") ? path.split("/", -1)[2] : path.split("/", -1)[1];
        var known = ids.getOrDefault(kind, List.of("none"));
        return known.stream()
                .map(id -> path.replace("{id}", id)
                        .replace("{key}", "ApplicationProcess")
                        .replaceAll("\\{[^}]+}", "comment"))
                .distinct()
                .toList();
    }

    private static String example(JsonNode document, JsonNode operation) {
        var content = operation.path("requestBody").path("content").path(TYPE);
        var examples = content.path("examples");
        if (!examples.isEmpty()) {
            return examples.elements().next().path("value").toString();
        }
        if (content.has("example")) {
            return content.path("example").toString();
        }
        return content.isMissingNode() ? "" : sample(document, content.path("schema"), 0);
    }

    /** A value of each property that a schema names. */
    private static String sample(JsonNode document, JsonNode schema, int depth) {
        var reference = schema.path("$ref").asText();
        if (!reference.isEmpty()) {
            return depth > 3 ? "{}" : sample(document, document.at(reference.substring(1)), depth + 1);
        }
        if (schema.has("allOf")) {
            return sample(document, schema.path("allOf").path(0), depth + 1);
        }
        return switch (schema.path("type").asText()) {
            case "array" -> "[" + sample(document, schema.path("items"), depth + 1) + "]";
            case "boolean" -> "true";
            case "integer", "number" -> "1";
            case "string" -> schema.has("enum") ? schema.path("enum").path(0).toString() : "\"comment\"";
            default ->
                StreamSupport.stream(schema.path("properties").properties().spliterator(), false)
                        .map(field -> "\"" + field.getKey() + "\":" + sample(document, field.getValue(), depth + 1))
                        .collect(Collectors.joining(",", "{", "}"));
        };
    }

    private void add(String user, String method, String path, String body) {
        calls.add(new MutatedCall(user, method, path, TYPE, "*/*", body));
    }
}
