package org.zaijiuye;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** A call with one to three things wrong: in its address, its query, its method, its format, its user or its body. */
record MutatedCall(String user, String method, String path, String type, String accept, String body) {

    private static final ObjectMapper JSON = new ObjectMapper();

    private static final List<String> VALUES = List.of(
            "null",
            "\"\"",
            "[]",
            "{}",
            "[null]",
            "[[]]",
            "{\"a\":null}",
            "true",
            "-1",
            "0",
            "1e400",
            "99999999999999999999",
            "0.5",
            "\"null\"",
            "\"\\u0000\"",
            "\"\\ud800\"",
            "\"𠮷㐂\"",
            "\"2025-13-45\"",
            "\"2025-11-04T09:00:00.000+0800\"",
            "\"File\"",
            "\"Json\"",
            "\"Object\"",
            "\"Bytes\"",
            "\"Date\"",
            "\"Xml\"",
            "\"${1+1}\"",
            "\"' or 1=1\"",
            "\"" + "长".repeat(5000) + "\"");

    private static final List<String> STEPS = List.of(
            "none",
            "%00",
            "%",
            "%2F",
            "..",
            "%2e%2e",
            ";x=1",
            "null",
            "*",
            "[",
            "{id}",
            "%E4%B8%AD",
            "a".repeat(3000),
            "");

    private static final List<String> QUERIES = List.of(
            "firstResult=x",
            "maxResults=-1",
            "sortBy=none",
            "sortOrder=up",
            "sortBy=created",
            "unknown=1",
            "createdAfter=yesterday",
            "taskIdIn=",
            "processVariables=x",
            "active=perhaps",
            "%00=1",
            "name=%",
            "deserializeValue=maybe",
            "profile=" + "x".repeat(9000));

    /** The same for the same state of the random numbers. */
    static MutatedCall of(MutatedCall valid, Random random) {
        var call = valid;
        for (var i = 1 + random.nextInt(3); i > 0; i--) {
            call = call.mutated(random);
        }
        return call;
    }

    private MutatedCall mutated(Random random) {
        var kind = random.nextInt(20);
        if (kind < 12 && !body.isEmpty()) {
            return new MutatedCall(user, method, path, type, accept, body(random));
        }
        return switch (kind) {
            case 12 ->
                new MutatedCall(
                        user,
                        any(List.of("GET", "POST", "PUT", "DELETE", "PATCH", "OPTIONS"), random),
                        path,
                        type,
                        accept,
                        body);
            case 13 ->
                new MutatedCall(
                        user,
                        method,
                        path,
                        any(List.of("text/plain", "", "application/xml", "x"), random),
                        accept,
                        body);
            case 14 ->
                new MutatedCall(
                        user, method, path, type, any(List.of("application/xml", "image/png", "x"), random), body);
            case 15 ->
                new MutatedCall(
                        any(List.of("", "portal", "nobody", "street-clerk-371082001"), random),
                        method,
                        path,
                        type,
                        accept,
                        body);
            case 16, 17, 18 ->
                new MutatedCall(
                        user,
                        method,
                        path + (path.contains("?") ? "&" : "?") + any(QUERIES, random),
                        type,
                        accept,
                        body);
            default -> new MutatedCall(user, method, step(random), type, accept, body);
        };
    }

    private String step(Random random) {
        var steps = new ArrayList<>(List.of(path.split("/", -1)));
        // The door itself stays.
        var at = 2 + random.nextInt(Math.max(1, steps.size() - 2));
        if (at < steps.size()) {
            steps.set(at, any(STEPS, random));
        } else {
            steps.add(any(STEPS, random));
        }
        return String.join("/", steps);
    }

    private String body(Random random) {
        if (random.nextInt(8) == 0) {
            return broken(random);
        }
        try {
            var tree = JSON.readTree(body);
            var places = new ArrayList<JsonNode>();
            collect(tree, places);
            return places.isEmpty() ? any(VALUES, random) : changed(tree, any(places, random), random);
        } catch (java.io.IOException broken) {
            return broken(random);
        }
    }

    private String broken(Random random) {
        var at = random.nextInt(body.length());
        return switch (random.nextInt(5)) {
            case 0 -> body.substring(0, at);
            case 1 -> body + body;
            case 2 -> "";
            case 3 -> "[".repeat(2000);
            default -> body.substring(0, at) + "\u0007ÿ" + body.substring(at);
        };
    }

    private static void collect(JsonNode node, List<JsonNode> places) {
        if (node.isContainerNode() && !node.isEmpty()) {
            places.add(node);
        }
        node.forEach(child -> collect(child, places));
    }

    /** Written and not built, because some values are no JSON that Jackson would write. */
    private static String changed(JsonNode tree, JsonNode place, Random random) {
        var mark = "MUTATED" + random.nextInt(1_000_000);
        if (place instanceof ObjectNode object) {
            var names = new ArrayList<String>();
            object.fieldNames().forEachRemaining(names::add);
            var name = any(names, random);
            var choice = random.nextInt(10);
            if (choice == 0) {
                object.remove(name);
            } else if (choice == 1) {
                object.set(name + "X", object.remove(name));
            } else {
                object.put(name, mark);
            }
        } else if (place instanceof ArrayNode list) {
            list.set(random.nextInt(list.size()), JsonNodeFactory.instance.textNode(mark));
        }
        return tree.toString().replace("\"" + mark + "\"", any(VALUES, random));
    }

    private static <T> T any(List<T> of, Random random) {
        return of.get(random.nextInt(of.size()));
    }

    @Override
    public String toString() {
        return user + " " + method + " " + shortened(path) + " " + type + " " + shortened(body);
    }

    private static String shortened(String text) {
        return text.length() > 200 ? text.substring(0, 200) + "…" : text;
    }
}
