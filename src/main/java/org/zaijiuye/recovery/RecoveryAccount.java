package org.zaijiuye.recovery;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.zaijiuye.records.Recoveries.Recovery;
import org.zaijiuye.records.RecoveryCase;
import org.zaijiuye.recovery.RecoveryAllocation.Debt;
import org.zaijiuye.recovery.RecoveryReceipts.Receipt;
import org.zaijiuye.recovery.RecoveryRefunds.Refund;
import org.zaijiuye.recovery.RepaymentPlan.Instalment;

/**
 * What a case comes to: its months, what came in, what was given back, what is open.
 *
 * @param months the oldest first
 * @param plan empty where nothing was agreed
 */
record RecoveryAccount(
        RecoveryCase recovery,
        List<Recovery> months,
        List<Receipt> receipts,
        List<Refund> refunds,
        RepaymentPlan plan) {

    /** CNY that came in. */
    BigDecimal received() {
        return receipts.stream().map(Receipt::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** CNY that no month takes any more and that is still to be given back: none while the case goes on. */
    BigDecimal credit() {
        return recovery.state().open() ? BigDecimal.ZERO : allocation().credit().max(BigDecimal.ZERO);
    }

    /** CNY that was given back. */
    BigDecimal refunded() {
        return refunds.stream().map(Refund::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** Which months these are, in words that are compared. */
    String monthKeys() {
        return months.stream().map(each -> String.valueOf(each.id())).collect(Collectors.joining(","));
    }

    /** CNY of all months. */
    BigDecimal debt() {
        return months.stream().map(Recovery::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** What the money that no month has used covers of the open months. */
    RecoveryAllocation allocation() {
        var used = months.stream()
                .filter(each -> !each.open())
                .map(Recovery::amount)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        return RecoveryAllocation.of(
                months.stream()
                        .filter(Recovery::open)
                        .map(each -> new Debt(each.id(), each.month(), each.amount()))
                        .toList(),
                received().subtract(refunded()).subtract(used));
    }

    /** CNY that is still to come. */
    BigDecimal open() {
        return recovery.state().open() ? allocation().open() : BigDecimal.ZERO;
    }

    /** CNY still to come of months that had been paid by that day: money from before cannot be theirs. */
    BigDecimal openOn(LocalDate day) {
        var paid = months.stream()
                .filter(each ->
                        each.paidAt() == null || !each.paidAt().toLocalDate().isAfter(day))
                .map(Recovery::id)
                .toList();
        return allocation().months().stream()
                .filter(each -> paid.contains(each.debt().id()))
                .map(RecoveryAllocation.Month::open)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** What has to come next, and by when; empty before the decision and when all is there. */
    Optional<Instalment> next() {
        var open = open();
        var payBy = recovery.payBy();
        if (payBy == null || open.signum() == 0) {
            return Optional.empty();
        }
        return plan.instalments().isEmpty() ? Optional.of(new Instalment(payBy, open)) : plan.next(open);
    }

    @Nullable
    LocalDate nextDueOn() {
        return next().map(Instalment::dueOn).orElse(null);
    }
}
