package org.zaijiuye.serve.referral.vacancy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Objects;
import java.util.stream.Collectors;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.zaijiuye.json.StrictJson;
import org.zaijiuye.serve.referral.vacancy.RowAnswer.Result;

/** The posts of the demo's small city, of fictitious employers; they go through the import like all others. */
@Component
@ConditionalOnProperty("zaijiuye.demo.enabled")
class VacancyDemo {

    private static final String SENDER = "demo";

    private final VacancyImport imports;
    private final Vacancies vacancies;
    private final Clock clock;

    VacancyDemo(VacancyImport imports, Vacancies vacancies, Clock clock) {
        this.imports = imports;
        this.vacancies = vacancies;
        this.clock = clock;
    }

    @EventListener(ApplicationReadyEvent.class)
    void create() throws IOException {
        if (vacancies.count() == 0) {
            imports.take(SENDER, new ByteArrayInputStream(rows().getBytes(StandardCharsets.UTF_8)), answer -> {
                if (answer.answer() == Result.REFUSED) {
                    throw new IllegalStateException("a post of the demo was refused: " + answer);
                }
            });
        }
    }

    private String rows() {
        try (var file = VacancyDemo.class.getResourceAsStream("demo-vacancies.ndjson")) {
            var text = new String(Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8);
            var today = LocalDate.now(clock);
            return text.lines().map(line -> dated(line, today)).collect(Collectors.joining("\n"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The file says how many days away a post was published and closes, so that the demo is never out of date. */
    private static String dated(String line, LocalDate today) {
        var row = StrictJson.object(line);
        row.put(
                "publishedOn",
                today.minusDays(row.remove("publishedDaysAgo").asInt()).toString());
        row.put("closesOn", today.plusDays(row.remove("closesInDays").asInt()).toString());
        return row.toString();
    }
}
