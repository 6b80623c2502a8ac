package org.zaijiuye.records;

import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;

/** The due lines of one office, kind and month on their way to the bank; the number is the idempotency key. */
public record PaymentBatch(
        @Id String number,
        String office,
        String kind,
        YearMonth dueMonth,
        State state,
        int lines,
        BigDecimal total,
        LocalDateTime openedAt,
        @Nullable String approvedBy,
        @Nullable LocalDateTime approvedAt,
        @Nullable LocalDateTime closedAt)
        implements Inserted<String> {

    public enum State {
        COLLECTED,
        APPROVED,
        BOOKED,
        RETURNED
    }

    @Override
    public String getId() {
        return number;
    }
}
