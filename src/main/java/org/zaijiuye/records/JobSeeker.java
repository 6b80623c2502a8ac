package org.zaijiuye.records;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;

/**
 * Somebody who looks for work, once a person: whoever registers again keeps the number and has other wishes.
 *
 * @param intents codes of occupations with commas between them, the first choice first
 * @param areas six digits each, with commas between them; empty where any place will do
 * @param salaryMin yuan a month; null where any pay will do
 * @param endedCase the case whose end ended the search; null while it goes on
 */
public record JobSeeker(
        @Id @Nullable Long id,
        long personId,
        String handling,
        String office,
        LocalDate registeredOn,
        String intents,
        String areas,
        String workType,
        @Nullable BigDecimal salaryMin,
        @Nullable LocalDate availableOn,
        boolean pushConsent,
        @Nullable LocalDate endedOn,
        @Nullable String endedCase) {

    /** The job-seeker number (求职编号): county, year, running number. */
    public String number() {
        return "QZ%s%d%08d".formatted(office.substring(0, 6), registeredOn.getYear(), id);
    }

    public List<String> occupations() {
        return List.of(intents.split(","));
    }
}
