package org.zaijiuye.port;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Whether a person is enrolled full-time, and the last graduation (EDU); null is unknown.
 *
 * @param enrolledSince first day of the last enrolment
 */
public record EducationData(
        @Nullable Boolean enrolled,
        @Nullable String school,
        @Nullable LocalDate graduationDate,
        @Nullable LocalDate enrolledSince)
        implements Testimony {

    @Override
    public boolean complete() {
        return enrolled != null;
    }

    @Override
    public Stream<Flaw> flaws(LocalDate today) {
        return Testimony.where(
                Boolean.FALSE.equals(enrolled) && Testimony.ahead(graduationDate, today), Flaw.GRADUATION_AHEAD);
    }

    /**
     * Reads what the register of pupils and degrees answered.
     *
     * @throws IllegalArgumentException where the data has another form
     */
    public static EducationData from(JsonNode data) {
        return RegisterData.read(data, EducationData.class);
    }
}
