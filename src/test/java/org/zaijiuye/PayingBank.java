package org.zaijiuye;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.math.BigDecimal;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * A bank outside the program, which outlives it: pays a batch number once, answers late, and every fifth order not at all.
 * Its books say what really left the house.
 */
final class PayingBank implements AutoCloseable {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int SLOWEST_MILLIS = 1500;

    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final HttpServer server;
    private final Random random;
    private final Map<String, JsonNode> orders = new ConcurrentHashMap<>();
    private final Map<String, List<BigDecimal>> paid = new ConcurrentHashMap<>();

    PayingBank(long seed) throws IOException {
        random = new Random(seed);
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(threads);
        server.createContext("/bank/batches", this::pay);
        server.createContext("/bank/receipts", this::tell);
        server.start();
    }

    URI base() {
        return URI.create("http://localhost:" + server.getAddress().getPort());
    }

    int lines() {
        return paid.size();
    }

    BigDecimal total() {
        return paid.values().stream().flatMap(List::stream).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** Lines whose money left the house more than once. */
    List<String> paidTwice() {
        return paid.entrySet().stream()
                .filter(each -> each.getValue().size() > 1)
                .map(Map.Entry::getKey)
                .toList();
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }

    private void pay(HttpExchange exchange) throws IOException {
        var order = JSON.readTree(exchange.getRequestBody());
        var batch = order.path("batchNumber").asText();
        if (orders.putIfAbsent(batch, order) == null) {
            order.path("lines")
                    .forEach(line -> paid.computeIfAbsent(line.path("line").asText(), key -> new ArrayList<>())
                            .add(line.path("amount").decimalValue()));
        }
        if (random.nextInt(5) == 0) {
            exchange.close();
            return;
        }
        answer(exchange, batch);
    }

    private void tell(HttpExchange exchange) throws IOException {
        answer(
                exchange,
                JSON.readTree(exchange.getRequestBody()).path("batchNumber").asText());
    }

    private void answer(HttpExchange exchange, String batch) throws IOException {
        late();
        var receipt = JSON.createObjectNode().put("batchNumber", batch);
        var lines = receipt.putArray("lines");
        var order = orders.get(batch);
        if (order != null) {
            order.path("lines").forEach(line -> lines.addObject()
                    .put("line", line.path("line").asText())
                    .put("amount", line.path("amount").decimalValue())
                    .put("result", "PAID"));
        }
        var bytes = JSON.writeValueAsBytes(receipt);
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        exchange.sendResponseHeaders(200, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    private void late() {
        try {
            Thread.sleep(random.nextInt(SLOWEST_MILLIS));
        } catch (InterruptedException over) {
            Thread.currentThread().interrupt();
        }
    }
}
