package org.zaijiuye.register.benefit.pension;

import java.time.LocalDate;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.zaijiuye.records.Encrypted;

/**
 * What was arranged for one benefit. One that lapsed or ended may be followed by another, where the end was undone.
 *
 * @param number business key of its process
 * @param office agency that pays the benefit
 * @param fromMonth first month that the fund pays
 * @param untilMonth last one, the month of retirement
 * @param note what the officer wrote; masked like other words about a person
 * @param endedBefore first month that is not paid any more because the benefit ended earlier
 */
record PensionContribution(
        @Id @Nullable Long id,
        String number,
        long awardId,
        long personId,
        String office,
        YearMonth fromMonth,
        YearMonth untilMonth,
        LocalDate openedOn,
        State state,
        @Nullable Encrypted note,
        @Nullable String decidedBy,
        @Nullable LocalDate decidedOn,
        @Nullable YearMonth endedBefore) {

    enum State {
        /** The agency has been asked. */
        OPEN,
        ARRANGED,
        /** The agency found a reason against it. */
        NOT_NEEDED,
        /** The benefit ended before anybody arranged it. */
        LAPSED,
        /** The benefit ended while the fund paid. */
        ENDED
    }
}
