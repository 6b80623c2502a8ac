package org.zaijiuye.records;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;

/**
 * A spell of registered unemployment, which is also the case; written by {@code registration} and {@code
 * deregistration}. {@code openKey} is the person while registered, so that there is one open registration at most.
 */
public record Registration(
        @Id @Nullable Long id,
        String caseNumber,
        @Nullable String previousCase,
        long personId,
        String handling,
        String registerOrg,
        String serviceOrg,
        String profile,
        LocalDate regDate,
        LocalDate unempDate,
        String unempReason,
        String tags,
        int tier,
        PersonState state,
        LocalDate lastContact,
        @Nullable LocalDate endedOn,
        @Nullable String endReason,
        @Nullable LocalDateTime settledAt,
        @Nullable String openKey) {

    /** Division code of the county whose parameters apply. */
    public String area() {
        return serviceOrg.substring(0, Math.min(6, serviceOrg.length()));
    }

    /** The groups of the person by their codes, the highest first; it is the class. */
    public List<String> groups() {
        return List.of(tags.split(","));
    }

    /** Whether the person was registered on a day; the day on which it ended counts. */
    public boolean covers(LocalDate day) {
        return !day.isBefore(regDate) && (endedOn == null || !day.isAfter(endedOn));
    }

    /** The registration number (失业登记编号): county or city of the office that accepted, year, running number. */
    public String number() {
        var division = (registerOrg + "00").substring(0, 6);
        return "%s%d%08d".formatted(division, regDate.getYear(), id);
    }
}
