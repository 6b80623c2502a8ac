package org.zaijiuye.serve.internship;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Objects;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.zaijiuye.json.StrictJson;
import org.zaijiuye.office.EntryOwners;

/** The internship posts of the demo's small city, of fictitious host units; they are entered like all others. */
@Component
@ConditionalOnProperty("zaijiuye.demo.enabled")
class InternshipDemo {

    private final InternshipPostIntake intake;
    private final InternshipPosts posts;
    private final Clock clock;

    InternshipDemo(InternshipPostIntake intake, InternshipPosts posts, Clock clock) {
        this.intake = intake;
        this.posts = posts;
        this.clock = clock;
    }

    @EventListener(ApplicationReadyEvent.class)
    void create() throws IOException {
        if (posts.count() == 0) {
            try (var file = InternshipDemo.class.getResourceAsStream("demo-internships.ndjson")) {
                new String(Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8)
                        .lines()
                        .map(StrictJson::object)
                        .forEach(this::enter);
            }
        }
    }

    /** The file says how many days a post is open, so that the demo is never out of date. */
    private void enter(ObjectNode row) {
        var until = LocalDate.now(clock).plusDays(row.remove("validDays").asInt());
        var owner = EntryOwners.office(row.path("area").asText());
        intake.enter(row.remove("code").asText(), row.put("validUntil", until.toString()), owner);
    }
}
