package org.zaijiuye.records;

import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;

/**
 * An employment and entrepreneurship certificate (就业创业证), one a person for life; written by {@code certificate}. What
 * stands on its pages is never kept here: it is read from the records whenever it is shown.
 *
 * @param office that issued it
 * @param area the issuing area, six digits
 * @param code with which anybody verifies it; cannot be guessed
 */
public record Certificate(
        @Id @Nullable Long id,
        long personId,
        String handling,
        String office,
        String area,
        LocalDate issuedOn,
        String code) {

    public long key() {
        return Objects.requireNonNull(id);
    }

    /** The certificate number, 16 digits: issuing area, year, running number (policy.md §5.7). */
    public String number() {
        return "%s%02d%08d".formatted(area, issuedOn.getYear() % 100, id);
    }
}
