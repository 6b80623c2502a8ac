package org.zaijiuye;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.servlet.context.ServletWebServerApplicationContext;

/**
 * Every refusal at every door is a problem in Chinese, and nothing breaks: valid calls with something wrong, at a running
 * program on this machine. Run by hand: {@code ./mvnw -q test -Dtest=MutationRun}, with {@code -Dmutation.calls},
 * {@code -Dmutation.seed} and {@code -Dmutation.minutes} (the time after which it stops). The same seed makes the same
 * calls.
 */
class MutationRun {

    private static final int CALLS = Integer.getInteger("mutation.calls", 20_000);
    private static final long SEED = Long.getLong("mutation.seed", 1);
    private static final Duration LONGEST = Duration.ofMinutes(Integer.getInteger("mutation.minutes", 30));

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Pattern ID = Pattern.compile("\"id\":\"([^\"]+)\"");
    private static final Pattern HAN = Pattern.compile("\\p{IsHan}");

    /** Four words in a row are a sentence of somebody who does not write Chinese. */
    private static final Pattern ENGLISH = Pattern.compile("[A-Za-z']+ [A-Za-z']+ [A-Za-z']+ [A-Za-z']+");

    private final Map<Integer, Integer> answers = new TreeMap<>();
    private final Map<String, String> faults = new LinkedHashMap<>();
    private final Map<String, Integer> counts = new LinkedHashMap<>();

    private record Answer(int status, String type, String body) {}

    @Test
    void no_call_breaks_anything_and_every_refusal_is_a_problem_in_chinese() throws Exception {
        try (var program = (ServletWebServerApplicationContext) new SpringApplicationBuilder(ZaijiuyeApplication.class)
                .run(
                        "--spring.datasource.url=jdbc:h2:mem:mutation;DB_CLOSE_DELAY=-1",
                        "--server.port=0",
                        "--zaijiuye.keys.folder=target/keys",
                        "--logging.level.root=warn")) {
            var port = program.getWebServer().getPort();
            var began = System.nanoTime();
            send(port, session(port), began);
            System.out.printf(
                    "%n%d calls of seed %d in %d s; answers by status: %s; %d with a fault of %d kinds%n",
                    answers.values().stream().mapToInt(count -> count).sum(),
                    SEED,
                    Duration.ofNanos(System.nanoTime() - began).toSeconds(),
                    answers,
                    counts.values().stream().mapToInt(count -> count).sum(),
                    counts.size());
            counts.forEach((kind, count) -> System.out.printf("%5d × %s%n        %s%n", count, kind, faults.get(kind)));
        }
        assertThat(faults).isEmpty();
    }

    private void send(int port, String session, long began) throws Exception {
        var form =
                new MutatedCall("portal", "POST", "/api/applications", "application/json", "*/*", MutationDoors.form());
        var submitted = call(port, form, session);
        assertThat(submitted.status()).as(submitted.body()).isEqualTo(201);
        await().atMost(Duration.ofMinutes(1))
                .until(() -> ids(port, session).keySet().containsAll(List.of("task", "process-instance")));
        var doors = MutationDoors.all(ids(port, session));
        var random = new Random(SEED);
        for (var i = 0; i < CALLS && System.nanoTime() - began < LONGEST.toNanos(); i++) {
            var call = MutatedCall.of(doors.get(random.nextInt(doors.size())), random);
            judge(call, call(port, call, session));
        }
    }

    private void judge(MutatedCall call, Answer answer) {
        answers.merge(answer.status(), 1, Integer::sum);
        var fault = fault(answer);
        if (!fault.isEmpty()) {
            var kind = answer.status() + " " + fault + " at " + shape(call.path());
            counts.merge(kind, 1, Integer::sum);
            faults.putIfAbsent(
                    kind,
                    call + "\n        → " + answer.type() + " "
                            + answer.body().lines().limit(3).toList());
        }
    }

    /** The door and what is asked there, without ids. */
    private static String shape(String path) {
        var shape = path.replaceAll("[?].*", "").replaceAll("[0-9a-f]{8}-[^/]*", "…");
        return shape.length() > 70 ? shape.substring(0, 70) + "…" : shape;
    }

    private static String fault(Answer answer) {
        if (answer.status() < 400) {
            return answer.status() < 100 ? "no answer" : "";
        }
        if (answer.status() >= 500) {
            return "breakdown";
        }
        if (!answer.type().startsWith("application/problem+json")) {
            return "no problem body but " + answer.type();
        }
        try {
            var body = JSON.readTree(answer.body());
            var message = body.path("message").asText();
            return body.path("status").asInt() == answer.status()
                            && HAN.matcher(body.path("title").asText()).find()
                            && HAN.matcher(message).find()
                            && !ENGLISH.matcher(message).find()
                    ? ""
                    : "no Chinese problem";
        } catch (IOException e) {
            return "an unreadable problem";
        }
    }

    /** Ids that exist, by the first step of the engine's paths. */
    private Map<String, List<String>> ids(int port, String session) throws Exception {
        var ids = new TreeMap<String, List<String>>();
        for (var kind :
                List.of("task", "process-instance", "process-definition", "execution", "deployment", "filter", "job")) {
            var user = kind.equals("task") || kind.equals("filter") ? "street-clerk-371082001" : "admin";
            var call = new MutatedCall(user, "GET", "/engine-rest/" + kind + "?maxResults=2", "", "*/*", "");
            var found = ID.matcher(call(port, call, session).body())
                    .results()
                    .map(id -> id.group(1))
                    .distinct()
                    .toList();
            if (!found.isEmpty()) {
                ids.put(kind, found);
            }
        }
        return ids;
    }

    /** The cookies and the token of a clerk who has logged in at the Tasklist, as two header lines. */
    private static String session(int port) throws Exception {
        var clerk = Visitor.browser(port, "street-clerk-371082001");
        assertThat(clerk.logIn("tasklist")).isEqualTo(200);
        return clerk.cookieLines();
    }

    /** Over a socket of our own: a client library would refuse most of what is wrong by itself. */
    private static Answer call(int port, MutatedCall call, String session) throws IOException {
        var body = call.body().getBytes(StandardCharsets.UTF_8);
        var head = new StringBuilder(
                call.method() + " " + call.path() + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n");
        if (call.user().equals("browser")) {
            head.append(session);
        } else if (!call.user().isEmpty()) {
            var pair = (call.user() + ":" + call.user()).getBytes(StandardCharsets.UTF_8);
            head.append("Authorization: Basic ")
                    .append(Base64.getEncoder().encodeToString(pair))
                    .append("\r\n");
        }
        if (!call.type().isEmpty()) {
            head.append("Content-Type: ").append(call.type()).append("\r\n");
        }
        head.append("Accept: ")
                .append(call.accept())
                .append("\r\nContent-Length: ")
                .append(body.length)
                .append("\r\n\r\n");
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.setSoTimeout(30_000);
            var out = socket.getOutputStream();
            var sent = new ByteArrayOutputStream();
            sent.writeBytes(head.toString().getBytes(StandardCharsets.UTF_8));
            sent.writeBytes(body);
            sent.writeTo(out);
            out.flush();
            return read(new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException closed) {
            return new Answer(0, String.valueOf(closed.getMessage()), "");
        }
    }

    private static Answer read(String answer) {
        var parts = answer.split("\r\n\r\n", 2);
        var lines = parts[0].split("\r\n");
        var type = List.of(lines).stream()
                .filter(line -> line.toLowerCase(Locale.ROOT).startsWith("content-type:"))
                .map(line -> line.substring("content-type:".length()).strip())
                .findFirst()
                .orElse("");
        var status = lines[0].startsWith("HTTP/") ? Integer.parseInt(lines[0].split(" ", -1)[1]) : 0;
        var text = parts.length < 2 ? "" : parts[1];
        // Chunks: what stands between the first and the last brace is the body of a problem.
        var body = text.contains("{") ? text.substring(text.indexOf('{'), text.lastIndexOf('}') + 1) : text;
        return new Answer(status, type, body.replaceAll("\r\n[0-9a-f]+\r\n", ""));
    }
}
