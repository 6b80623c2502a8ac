package org.zaijiuye.serve.internship;

import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;

/**
 * Somebody applies for a post, which an office forwards to its host unit.
 *
 * @param handling of the wish that it rests on
 * @param caseNumber of the registration, null for a graduate who is not registered
 * @param office that serves the person
 * @param forwardBy and {@code answerBy} last days for the office and for the host unit
 * @param note what was written about its outcome
 * @param userId of the official who forwarded it or wrote down its outcome, null where a program did
 * @param openKey person and post while it is open, so that nobody applies twice
 */
record InternshipApplication(
        @Id @Nullable Long id,
        long personId,
        String handling,
        @Nullable String caseNumber,
        String office,
        String post,
        ApplicationState state,
        LocalDate appliedOn,
        LocalDate forwardBy,
        @Nullable LocalDate forwardedOn,
        @Nullable LocalDate answerBy,
        @Nullable LocalDate closedOn,
        @Nullable String note,
        @Nullable String userId,
        @Nullable String openKey) {

    private static final String MARK = "-S";

    /** Business key of its process. */
    String number() {
        return handling + MARK + key();
    }

    long key() {
        return Objects.requireNonNull(id);
    }

    /** The key in a number, -1 where there is none. */
    static long key(String number) {
        var digits = number.substring(number.lastIndexOf(MARK) + MARK.length());
        return number.contains(MARK) && digits.matches("[0-9]{1,18}") ? Long.parseLong(digits) : -1;
    }

    static String openKey(long person, String post) {
        return person + ":" + post;
    }
}
