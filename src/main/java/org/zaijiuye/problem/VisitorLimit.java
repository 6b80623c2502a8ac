package org.zaijiuye.problem;

import io.github.bucket4j.Bandwidth;
import io.github.bucket4j.Bucket;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * How often an unknown visitor may ask for something that could be guessed: a code, a number. Counted on each node by
 * page and address, for the last visitors only, so that nobody fills the memory.
 */
@Component
public class VisitorLimit {

    private static final int MOST_VISITORS = 10_000;

    private final int perMinute;
    private final Map<String, Bucket> visitors = Collections.synchronizedMap(new LinkedHashMap<>(16, 0.75f, true) {

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Bucket> eldest) {
            return size() > MOST_VISITORS;
        }
    });

    VisitorLimit(@Value("${zaijiuye.visitor-limit:20}") int perMinute) {
        this.perMinute = perMinute;
    }

    /**
     * Counts one question.
     *
     * @throws Rejected as 429 where the visitor has asked too often in the last minute
     */
    public void count(String page, HttpServletRequest request) {
        var visitor = page + " " + request.getRemoteAddr();
        if (!visitors.computeIfAbsent(visitor, each -> bucket()).tryConsume(1)) {
            throw new Rejected(429, "查询过于频繁，请过一分钟再试。", List.of());
        }
    }

    private Bucket bucket() {
        return Bucket.builder()
                .addLimit(Bandwidth.builder()
                        .capacity(perMinute)
                        .refillGreedy(perMinute, Duration.ofMinutes(1))
                        .build())
                .build();
    }
}
