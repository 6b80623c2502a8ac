package org.zaijiuye.records;

import java.time.LocalDate;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;

/**
 * The recovery of wrongly paid months of one award.
 *
 * @param number business key of its process: the award's handling with {@code -R} and a number
 * @param office the one that paid
 * @param undecidedAward the award while nothing is decided, so that further months join the case; null afterwards
 * @param heard what the person said before it was decided
 * @param proposedMonths keys of the months that the officer looked at; null for what was proposed before they were kept
 * @param decidedOn when the person was told to pay, {@code payBy} by when
 * @param note why it is to be given up or is left to others
 * @param askedBy who wants to give it up
 * @param remindedOn when the person was last reminded of what is overdue
 */
public record RecoveryCase(
        @Id @Nullable Long id,
        String number,
        long awardId,
        long personId,
        String office,
        @Nullable Long undecidedAward,
        RecoveryState state,
        LocalDateTime openedAt,
        @Nullable Encrypted heard,
        @Nullable String proposedBy,
        @Nullable String proposedMonths,
        @Nullable String reviewedBy,
        @Nullable LocalDate decidedOn,
        @Nullable LocalDate payBy,
        @Nullable Encrypted note,
        @Nullable String askedBy,
        @Nullable String closedBy,
        @Nullable LocalDateTime closedAt,
        @Nullable LocalDate remindedOn) {

    public long key() {
        if (id == null) {
            throw new IllegalStateException("a recovery that is not stored has no key");
        }
        return id;
    }
}
