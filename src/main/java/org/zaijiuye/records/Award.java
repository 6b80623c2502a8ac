package org.zaijiuye.records;

import java.time.YearMonth;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;

/**
 * Money that a decision grants somebody, of whatever kind; what only one kind needs stands in a table of its own.
 *
 * @param kind code of the payment kind, for example {@code BENEFIT}
 * @param caseNumber null where the money belongs to no registration
 * @param office the one that pays
 * @param accountFailed whether the account takes no money
 * @param heldFrom months from this one on wait for the decision about an exit
 * @param endsBefore the first month that is not owed any more; null if nothing ended it
 * @param endReason why, a code of the kind
 * @param owing whether months may still lack their line
 * @param openKey person and kind while it is drawn, so that nobody draws the same money twice
 */
public record Award(
        @Id @Nullable Long id,
        String kind,
        long personId,
        @Nullable String caseNumber,
        String handling,
        String office,
        Encrypted account,
        Encrypted holder,
        BenefitState state,
        boolean accountFailed,
        @Nullable YearMonth heldFrom,
        @Nullable YearMonth endsBefore,
        @Nullable String endReason,
        boolean owing,
        @Nullable String openKey) {

    public long key() {
        if (id == null) {
            throw new IllegalStateException("an award that is not stored has no key");
        }
        return id;
    }

    public static String openKey(String kind, long personId) {
        return personId + ":" + kind;
    }
}
