package org.zaijiuye.port;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What civil affairs (CIV) know about a household; null is unknown.
 *
 * @param minimumLiving whether it draws the minimum living allowance (最低生活保障)
 * @param minimumLivingUrban whether that is the urban one
 * @param minimumLivingSince first day of it
 * @param minimumLivingUntil its last day; null while it is drawn
 * @param lowIncome whether it counts among the low-income population (低收入人口)
 */
public record CivilData(
        @Nullable Boolean minimumLiving,
        @Nullable Boolean minimumLivingUrban,
        @Nullable LocalDate minimumLivingSince,
        @Nullable LocalDate minimumLivingUntil,
        @Nullable Boolean lowIncome)
        implements Testimony {

    @Override
    public boolean complete() {
        return minimumLiving != null;
    }

    @Override
    public Stream<Flaw> flaws(LocalDate today) {
        return Testimony.where(Testimony.reversed(minimumLivingSince, minimumLivingUntil), Flaw.ENDS_BEFORE_BEGINNING);
    }

    /** Whether the allowance is drawn on a day. */
    public boolean drawnOn(LocalDate day) {
        return Boolean.TRUE.equals(minimumLiving)
                && (minimumLivingSince == null || !minimumLivingSince.isAfter(day))
                && (minimumLivingUntil == null || !minimumLivingUntil.isBefore(day));
    }

    /**
     * Reads what civil affairs answered.
     *
     * @throws IllegalArgumentException where the data has another form
     */
    public static CivilData from(JsonNode data) {
        return RegisterData.read(data, CivilData.class);
    }
}
