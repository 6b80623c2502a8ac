package org.zaijiuye.port;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Whether a person serves a sentence in prison (JUS); null is unknown.
 *
 * @param since first day of the sentence
 * @param releasedOn last day of the sentence; null while it is served
 */
public record JusticeData(
        @Nullable Boolean imprisoned,
        @Nullable LocalDate since,
        @Nullable LocalDate releasedOn) implements Testimony {

    @Override
    public boolean complete() {
        return imprisoned != null;
    }

    @Override
    public Stream<Flaw> flaws(LocalDate today) {
        var serving = Boolean.TRUE.equals(imprisoned);
        var released = releasedOn != null && releasedOn.isBefore(today);
        var begun = since != null && !since.isAfter(today);
        return Stream.of(
                        Testimony.where(Testimony.reversed(since, releasedOn), Flaw.ENDS_BEFORE_BEGINNING),
                        Testimony.where(serving && Testimony.ahead(since, today), Flaw.SENTENCE_AHEAD),
                        Testimony.where(serving && released, Flaw.SENTENCE_OVER),
                        Testimony.where(!serving && begun && unfinished(today), Flaw.SENTENCE_DENIED))
                .flatMap(each -> each);
    }

    /** The day of release itself ends the sentence. */
    private boolean unfinished(LocalDate today) {
        return releasedOn == null || releasedOn.isAfter(today);
    }

    /**
     * Reads what the prisons and community correction answered.
     *
     * @throws IllegalArgumentException where the data has another form
     */
    public static JusticeData from(JsonNode data) {
        return RegisterData.read(data, JusticeData.class);
    }
}
