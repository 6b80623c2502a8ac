package org.zaijiuye;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * Registers and the bank outside the program, which outlive it. They know one person against whom nothing speaks. The
 * schools fail whenever they are asked first and keep their second answer to the first question to themselves; the bank pays a batch number once, as
 * banks do, and keeps its first answer to itself.
 */
final class OutsideWorld implements AutoCloseable {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final HttpServer server;
    private final Map<String, String> data;
    private final Map<String, JsonNode> paid = new ConcurrentHashMap<>();
    private final List<JsonNode> orders = new CopyOnWriteArrayList<>();
    private final Map<String, Integer> questions = new ConcurrentHashMap<>();
    private final CountDownLatch schoolsAskedAgain = new CountDownLatch(1);
    private final CountDownLatch firstPaid = new CountDownLatch(1);
    private final CountDownLatch over = new CountDownLatch(1);

    OutsideWorld(String name, String account) throws IOException {
        data = Map.of(
                "psb", "{'name':'" + name + "','alive':true}",
                "emp", "{'registrations':[],'employments':[]}",
                "si",
                        "{'employerInsuredNow':false,'receivingPension':false,'flexibleInsured':false,'residualMonths':0,"
                                + "'stopReason':'U01','unemploymentMonths':84,'retireGroup':'F55','lastEmployerMonth':'2025-10'}",
                "med", "{'employerInsuredNow':false,'flexibleInsured':false,'residentInsured':false}",
                "samr", "{'businesses':[]}",
                "edu", "{'enrolled':false}",
                "jus", "{'imprisoned':false}",
                "bank", "{'accounts':[{'account':'" + account + "','holder':'" + name + "','valid':true}]}");
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(threads);
        server.createContext("/", this::answer);
        server.start();
    }

    URI base() {
        return URI.create("http://localhost:" + server.getAddress().getPort());
    }

    /** Waits until the schools are asked once more; what the others answered is then stored. */
    void awaitSecondQuestionToSchools() throws InterruptedException {
        schoolsAskedAgain.await();
    }

    /** How often the registers were asked with each request id. */
    Map<String, Integer> questions() {
        return Map.copyOf(questions);
    }

    /** Waits until the money of the first batch has gone out; the program does not know it yet. */
    void awaitFirstPayment() throws InterruptedException {
        firstPaid.await();
    }

    /** Every order that reached the bank, repeated ones too. */
    List<JsonNode> orders() {
        return List.copyOf(orders);
    }

    /** The batches whose money went out. */
    Map<String, JsonNode> paid() {
        return Map.copyOf(paid);
    }

    @Override
    public void close() {
        over.countDown();
        server.stop(0);
        threads.shutdownNow();
    }

    private void answer(HttpExchange exchange) throws IOException {
        var request = JSON.readTree(exchange.getRequestBody());
        var path = exchange.getRequestURI().getPath();
        if (path.equals("/bank/batches")) {
            pay(exchange, request);
        } else {
            query(exchange, path.split("/", -1)[1], request);
        }
    }

    private void query(HttpExchange exchange, String register, JsonNode request) throws IOException {
        var times = questions.merge(request.path("requestId").asText(), 1, Integer::sum);
        if (register.equals("edu") && times == 1) {
            exchange.sendResponseHeaders(500, -1);
            exchange.close();
        } else if (register.equals("edu") && schoolsAskedAgain.getCount() > 0) {
            schoolsAskedAgain.countDown();
            awaitTheEnd();
        } else {
            send(exchange, answer(register, request));
        }
    }

    private void pay(HttpExchange exchange, JsonNode order) throws IOException {
        orders.add(order);
        if (paid.putIfAbsent(order.path("batchNumber").asText(), order) == null) {
            firstPaid.countDown();
            awaitTheEnd();
        } else {
            send(exchange, receipt(order));
        }
    }

    private void awaitTheEnd() {
        try {
            over.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static ObjectNode receipt(JsonNode order) {
        var receipt = JSON.createObjectNode()
                .put("batchNumber", order.path("batchNumber").asText());
        var lines = receipt.putArray("lines");
        order.path("lines").forEach(line -> lines.addObject()
                .put("line", line.path("line").asText())
                .put("result", "PAID"));
        return receipt;
    }

    private ObjectNode answer(String register, JsonNode request) {
        var answer = JSON.createObjectNode()
                .put("requestId", request.path("requestId").asText())
                .put("idNo", request.path("idNo").asText())
                .put("result", "MATCH")
                .put("freshness", "2025-11-03");
        answer.set("data", Hall.json(String.valueOf(data.get(register)).replace('\'', '"')));
        return answer;
    }

    private static void send(HttpExchange exchange, ObjectNode body) throws IOException {
        var bytes = JSON.writeValueAsBytes(body);
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        exchange.sendResponseHeaders(200, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }
}
