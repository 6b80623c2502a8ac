package org.zaijiuye.port;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What the population register (PSB) knows; null is unknown.
 *
 * @param householdArea place of household registration, six digits of GB/T 2260
 * @param enlistedOn first day of military service
 * @param dischargedOn last day of military service; null while it lasts
 * @param emigratedOn day of settling abroad
 * @param returnedOn last day abroad; null while the person lives there
 */
public record PopulationData(
        @Nullable String name,
        @Nullable Boolean alive,
        @Nullable LocalDate deathDate,
        @Nullable LocalDate emigratedOn,
        @Nullable LocalDate returnedOn,
        @Nullable LocalDate enlistedOn,
        @Nullable LocalDate dischargedOn,
        @Nullable String householdArea)
        implements Testimony {

    @Override
    public boolean complete() {
        return name != null && alive != null;
    }

    @Override
    public Stream<Flaw> flaws(LocalDate today) {
        var dead = Boolean.FALSE.equals(alive);
        return Stream.of(
                        Testimony.where(!dead && deathDate != null, Flaw.ALIVE_WITH_DEATH_DATE),
                        Testimony.where(dead && Testimony.ahead(deathDate, today), Flaw.DEATH_AHEAD),
                        Testimony.where(Testimony.reversed(enlistedOn, dischargedOn), Flaw.ENDS_BEFORE_BEGINNING),
                        Testimony.where(Testimony.reversed(emigratedOn, returnedOn), Flaw.ENDS_BEFORE_BEGINNING))
                .flatMap(each -> each);
    }

    /**
     * Reads what the population register answered.
     *
     * @throws IllegalArgumentException where the data has another form
     */
    public static PopulationData from(JsonNode data) {
        return RegisterData.read(data, PopulationData.class);
    }

    /** Without the name, because texts end in logs. */
    @Override
    public String toString() {
        return "PopulationData[alive=" + alive + "]";
    }
}
