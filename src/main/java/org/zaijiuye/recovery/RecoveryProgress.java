package org.zaijiuye.recovery;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.zaijiuye.records.Recoveries.Recovery;
import org.zaijiuye.records.RecoveryState;
import org.zaijiuye.recovery.RepaymentPlan.Instalment;

/**
 * How far a recovery has come, amounts in CNY; it names nobody.
 *
 * @param credit what came in beyond the months and is still to be given back, {@code refunded} what has been
 * @param nextDueOn last day for the next sum, {@code nextAmount}; null before the decision and when all is there
 */
record RecoveryProgress(
        String number,
        RecoveryState state,
        BigDecimal amount,
        BigDecimal received,
        BigDecimal open,
        BigDecimal credit,
        BigDecimal refunded,
        @Nullable LocalDate nextDueOn,
        @Nullable BigDecimal nextAmount,
        List<Month> months) {

    /** One month that has to come back. */
    record Month(YearMonth month, BigDecimal amount, boolean repaid) {}

    static RecoveryProgress of(RecoveryAccount account) {
        return new RecoveryProgress(
                account.recovery().number(),
                account.recovery().state(),
                account.debt(),
                account.received(),
                account.open(),
                account.credit(),
                account.refunded(),
                account.nextDueOn(),
                account.next().map(Instalment::amount).orElse(null),
                account.months().stream().map(RecoveryProgress::month).toList());
    }

    private static Month month(Recovery recovery) {
        return new Month(recovery.month(), recovery.amount(), !recovery.open());
    }
}
