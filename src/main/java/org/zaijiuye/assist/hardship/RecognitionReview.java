package org.zaijiuye.assist.hardship;

import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.zaijiuye.records.Encrypted;

/**
 * A look at whether a recognition is still right.
 *
 * @param number business key of its process
 * @param cause why it is looked at
 * @param category the one that is lost
 * @param statement what was found out
 * @param openKey person and recognition while it is open
 */
record RecognitionReview(
        @Id @Nullable Long id,
        String number,
        long recognitionId,
        Encrypted cause,
        LocalDate openedOn,
        LocalDate dueOn,
        @Nullable ReviewOutcome outcome,
        @Nullable String category,
        @Nullable Encrypted statement,
        @Nullable String reviewedBy,
        @Nullable String confirmedBy,
        @Nullable LocalDate closedOn,
        @Nullable String openKey) {

    long key() {
        return Objects.requireNonNull(id);
    }

    String found() {
        return statement == null ? "" : statement.text();
    }
}
