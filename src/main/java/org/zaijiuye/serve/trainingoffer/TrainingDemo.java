package org.zaijiuye.serve.trainingoffer;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Objects;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.zaijiuye.json.StrictJson;
import org.zaijiuye.serve.trainingoffer.TrainingVersion.Action;
import org.zaijiuye.serve.trainingoffer.TrainingVersion.State;

/** The fictitious institutions and courses of the demo's small city, as if they had been reviewed. */
@Component
@ConditionalOnProperty("zaijiuye.demo.enabled")
class TrainingDemo {

    private static final String NOBODY = "demo";

    private final TrainingVersions versions;
    private final PublicationSubjects subjects;
    private final Clock clock;

    TrainingDemo(TrainingVersions versions, PublicationSubjects subjects, Clock clock) {
        this.versions = versions;
        this.subjects = subjects;
        this.clock = clock;
    }

    @EventListener(ApplicationReadyEvent.class)
    void create() throws IOException {
        if (versions.count() == 0) {
            try (var file = TrainingDemo.class.getResourceAsStream("demo-training.ndjson")) {
                new String(Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8)
                        .lines()
                        .map(StrictJson::object)
                        .forEach(this::publish);
            }
        }
    }

    private void publish(ObjectNode row) {
        var kind = PublicationKind.valueOf(row.path("kind").asText());
        var code = row.path("code").asText();
        var content = (ObjectNode) row.path("content");
        dated(content, "licenceDays", "licenceUntil");
        dated(content, "startsInDays", "startsOn");
        var now = LocalDateTime.now(clock);
        versions.save(new TrainingVersion(
                "PX-" + kind + "-" + code + "-1",
                kind,
                code,
                1,
                Action.PUBLISH,
                subjects.of(kind).office(content),
                new String(StrictJson.canonical(content.toString()), StandardCharsets.UTF_8),
                null,
                State.IN_FORCE,
                NOBODY,
                now,
                NOBODY,
                now,
                null,
                now,
                null,
                null,
                TrainingVersion.key(kind, code)));
        subjects.of(kind).show(code, content, now.toLocalDate());
    }

    /** The file says how many days away something is, so that the demo is never out of date. */
    private void dated(ObjectNode content, String days, String field) {
        if (content.has(days)) {
            content.put(
                    field,
                    LocalDate.now(clock).plusDays(content.remove(days).asInt()).toString());
        }
    }
}
