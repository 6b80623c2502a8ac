package org.zaijiuye.records;

import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;

/**
 * One month of one award, in CNY with two decimals; unique per award and month. {@code account} is the one that it was
 * last sent to; {@code poolKey} is {@link #poolKey} while the month is owed, so that it is owed once in its pool of money.
 */
public record PaymentLine(
        @Id @Nullable Long id,
        long awardId,
        long personId,
        String office,
        String kind,
        String pool,
        @Nullable String poolKey,
        YearMonth payMonth,
        int monthIndex,
        BigDecimal amount,
        String parameters,
        LineState state,
        @Nullable String batch,
        int failures,
        @Nullable String cause,
        @Nullable LocalDateTime paidAt,
        @Nullable Encrypted account) {

    public long key() {
        if (id == null) {
            throw new IllegalStateException("a line that is not stored has no key");
        }
        return id;
    }

    public static String poolKey(String pool, long personId, YearMonth month) {
        return personId + ":" + pool + ":" + month;
    }
}
