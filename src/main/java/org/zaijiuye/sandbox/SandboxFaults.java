package org.zaijiuye.sandbox;

import jakarta.annotation.PreDestroy;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** Sends an answer the way a fault wants it. */
@SandboxPart
@Component
final class SandboxFaults {

    private final Duration delay;
    private final CountDownLatch closing = new CountDownLatch(1);

    SandboxFaults(@Value("${zaijiuye.sandbox.delay:3s}") Duration delay) {
        this.delay = delay;
    }

    /** @param wrong the same answer about somebody else */
    ResponseEntity<?> send(@Nullable Fault fault, Object right, Object wrong, HttpServletRequest request) {
        if (fault == null) {
            return json(200, right);
        }
        return switch (fault) {
            case DELAY -> delayed(right);
            case RESET -> DroppedConnections.drop(request);
            case STATUS_500 -> json(500, "{}");
            case MALFORMED -> json(200, "{\"requestId\":");
            case WRONG_PERSON -> json(200, wrong);
        };
    }

    private ResponseEntity<?> delayed(Object answer) {
        try {
            // A latch rather than a sleep: a server that shuts down does not wait for it.
            closing.await(delay.toMillis(), TimeUnit.MILLISECONDS);
            return json(200, answer);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return json(503, "{}");
        }
    }

    @PreDestroy
    void close() {
        closing.countDown();
    }

    private static ResponseEntity<?> json(int status, Object body) {
        return ResponseEntity.status(status)
                .contentType(MediaType.APPLICATION_JSON)
                .body(body);
    }
}
