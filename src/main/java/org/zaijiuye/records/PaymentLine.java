package org.zaijiuye.records;

import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;

/**
 * One month of one entitlement, in CNY with two decimals; unique per entitlement, month and kind. {@code account} is the
 * one that it was last sent to.
 */
public record PaymentLine(
        @Id @Nullable Long id,
        long entitlementId,
        String office,
        String kind,
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
}
