package org.zaijiuye.records;

import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;

/**
 * One month of one award, in CNY with two decimals; unique per award and month. {@code account} is the one that it was
 * last sent to; {@code poolKey} is person, pool and month while the month is owed, so that it is owed once in its pool of money.
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

    /** A month that is owed, of an award that has no line for it yet. */
    public static PaymentLine owed(
            long award,
            long person,
            String office,
            String kind,
            String pool,
            YearMonth month,
            int index,
            BigDecimal amount,
            String parameters,
            LineState state) {
        var poolKey = person + ":" + pool + ":" + month;
        return new PaymentLine(
                null,
                award,
                person,
                office,
                kind,
                pool,
                poolKey,
                month,
                index,
                amount,
                parameters,
                state,
                null,
                0,
                null,
                null,
                null);
    }
}
