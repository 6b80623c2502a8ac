package org.zaijiuye.adapter;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.springframework.mock.env.MockEnvironment;
import org.zaijiuye.port.Register;

/** A real server that behaves as a test wants it, and the adapters that talk to it. */
final class BrokenRegister implements AutoCloseable {

    static final Duration TOTAL = Duration.ofSeconds(2);

    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();

    BrokenRegister(HttpHandler behaviour) throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(threads);
        server.createContext("/", behaviour);
        server.start();
    }

    static HttpHandler answering(int status, String body) {
        return exchange -> {
            exchange.getRequestBody().readAllBytes();
            send(exchange, status, body);
        };
    }

    static void send(HttpExchange exchange, int status, String body) throws IOException {
        var bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    HttpRegisters registers() {
        return registers(Clock.systemUTC());
    }

    HttpRegisters registers(Clock clock) {
        var settings = settings(base(), 1);
        return new HttpRegisters(new RegisterProtection(settings, clock), exchange(settings));
    }

    HttpBank bank() {
        var settings = settings(base(), 1);
        return new HttpBank(new RegisterProtection(settings, Clock.systemUTC()), exchange(settings));
    }

    static RegisterSettings settings(URI base, int maxConcurrent) {
        var circuit = new RegisterSettings.Circuit(4, 4, 50, Duration.ofSeconds(10));
        return new RegisterSettings(
                Map.of(Register.SI, base, Register.BANK, base), maxConcurrent, Duration.ofMillis(500), TOTAL, circuit);
    }

    static JsonExchange exchange(RegisterSettings settings) {
        return new JsonExchange(settings, new RegisterAddresses(settings, new MockEnvironment()));
    }

    URI base() {
        return URI.create("http://localhost:" + server.getAddress().getPort() + "/base");
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
