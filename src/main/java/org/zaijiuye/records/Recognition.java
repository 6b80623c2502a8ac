package org.zaijiuye.records;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;

/**
 * A recognition as a person with employment difficulty (就业困难人员认定); written by {@code hardship}. It outlives the
 * registration where the person goes on under a policy.
 *
 * @param caseNumber the case in which it was recognised
 * @param office the one that decided and looks after it
 * @param category the primary one
 * @param categories all that matched, with commas between them
 * @param endedOn the last day on which it held
 * @param endReason code of the ground on which it ended
 * @param openKey the person while it holds, null afterwards
 */
public record Recognition(
        @Id @Nullable Long id,
        long personId,
        @Nullable String caseNumber,
        String handling,
        String office,
        String profile,
        String category,
        String categories,
        LocalDate recognisedOn,
        LocalDate reviewDue,
        PolicyMode policyMode,
        RecognitionState state,
        @Nullable LocalDate endedOn,
        @Nullable String endReason,
        @Nullable String openKey) {

    public long key() {
        return Objects.requireNonNull(id);
    }

    /** Whether it held on a day, its last day included; what was got by a false statement never held. */
    public boolean covers(LocalDate day) {
        return state != RecognitionState.CANCELLED_FRAUD
                && !day.isBefore(recognisedOn)
                && (endedOn == null || !day.isAfter(endedOn));
    }

    /** The recognition number (困难人员认定编号): county or city of the office, year, running number. */
    public String number() {
        var division = (office + "00").substring(0, 6);
        return "KN%s%d%08d".formatted(division, recognisedOn.getYear(), id);
    }

    /** Division code of the county whose parameters apply. */
    public String area() {
        return office.substring(0, Math.min(6, office.length()));
    }

    public List<String> matched() {
        return List.of(categories.split(","));
    }
}
