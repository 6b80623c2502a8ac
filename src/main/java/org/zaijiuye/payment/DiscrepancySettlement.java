package org.zaijiuye.payment;

import java.time.Clock;
import java.time.LocalDateTime;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.zaijiuye.payment.BankDiscrepancies.Discrepancy;
import org.zaijiuye.payment.BankDiscrepancies.Resolution;
import org.zaijiuye.port.BankReceipt.Result;
import org.zaijiuye.problem.NotAllowed;
import org.zaijiuye.records.Awards;
import org.zaijiuye.records.LineState;
import org.zaijiuye.records.PaymentLine;
import org.zaijiuye.records.PaymentLines;
import org.zaijiuye.records.Persons;
import org.zaijiuye.records.Recoveries;

/** What somebody found out about a discrepancy, booked: no money moves, but the books follow what the bank really did. */
@Service
class DiscrepancySettlement {

    private final BankDiscrepancies discrepancies;
    private final PaymentAttempts attempts;
    private final PaymentLines lines;
    private final PaymentKinds kinds;
    private final IneligibleLines ineligible;
    private final BatchSettlement settlement;
    private final LineSettlement failures;
    private final Recoveries recoveries;
    private final Awards awards;
    private final Persons persons;
    private final ApplicationEventPublisher publisher;
    private final Clock clock;

    DiscrepancySettlement(
            BankDiscrepancies discrepancies,
            PaymentAttempts attempts,
            PaymentLines lines,
            PaymentKinds kinds,
            IneligibleLines ineligible,
            BatchSettlement settlement,
            LineSettlement failures,
            Recoveries recoveries,
            Awards awards,
            Persons persons,
            ApplicationEventPublisher publisher,
            Clock clock) {
        this.discrepancies = discrepancies;
        this.attempts = attempts;
        this.lines = lines;
        this.kinds = kinds;
        this.ineligible = ineligible;
        this.settlement = settlement;
        this.failures = failures;
        this.recoveries = recoveries;
        this.awards = awards;
        this.persons = persons;
        this.publisher = publisher;
        this.clock = clock;
    }

    /**
     * @throws NotAllowed if it was resolved before, or the resolution contradicts the books
     */
    void resolve(Discrepancy found, Resolution resolution, String user) {
        if (resolution == Resolution.WITH_PAYEE) {
            requirePaidTwice(found);
        } else if (found.kind().concernsLine() == (resolution == Resolution.CORRECTED_BY_BANK)) {
            throw new NotAllowed(
                    found.kind().concernsLine()
                            ? "该差异涉及本批次的一笔明细，请选择“银行确已支付”或者“银行没有支付或者款已退回”；重发以后两笔都在本人账户的，请选择“向本人追回”。"
                            : "该差异不改变本批次明细的结果，银行更正或者追回多付的款项后，请选择“银行已经更正”；同一笔支付了两次、款在本人账户的，请选择“向本人追回”。");
        }
        if (!discrepancies.resolve(found.id(), resolution, user, LocalDateTime.now(clock))) {
            throw new NotAllowed("该差异已经处理过。");
        }
        if (resolution == Resolution.WITH_PAYEE) {
            paidTwice(found);
            return;
        }
        switch (found.kind()) {
            case OTHER_AMOUNT -> answered(found, resolution);
            case PAID_AFTER_FAILED -> paidAfterAll(found, resolution);
            case FAILED_AFTER_PAID -> cameBack(found, resolution);
            case DOUBLED, FOREIGN -> {}
        }
    }

    /** Within one batch, or here after all and again in a later batch. */
    private void requirePaidTwice(Discrepancy found) {
        var twice = found.kind() == DiscrepancyKind.DOUBLED
                || (found.kind() == DiscrepancyKind.PAID_AFTER_FAILED && paidElsewhere(found));
        if (!twice) {
            throw new NotAllowed("只有同一笔明细支付了两次的，才向本人追回；另一批次还没有答复的，请等银行答复以后再选择。");
        }
    }

    private boolean paidElsewhere(Discrepancy found) {
        var line = locked(found);
        return line.state() == LineState.PAID && !found.batch().equals(line.batch());
    }

    /** The line has waited for this answer. */
    private void answered(Discrepancy found, Resolution resolution) {
        var result = resolution == Resolution.PAID ? Result.PAID : Result.FAILED;
        correct(found, result, result == Result.PAID ? null : DiscrepancyKind.OTHER_AMOUNT.title());
        settlement.book(found.batch());
    }

    private void paidAfterAll(Discrepancy found, Resolution resolution) {
        var line = locked(found);
        if (line.state() == LineState.BATCHED) {
            ineligible.weed(Objects.requireNonNull(line.batch()));
        }
        if (resolution == Resolution.PAID) {
            if (lines.paidAfterAll(line.key(), found.batch(), LocalDateTime.now(clock)) != 1) {
                throw new NotAllowed("该笔已在另一批次重新送银行。两笔都在本人账户的，请选择“向本人追回”；银行追回了多付的一笔的，请选择“银行没有支付或者款已退回”。");
            }
            correct(found, Result.PAID, null);
        }
        recompute(line);
    }

    /** The month stays paid; the second payment is asked back from the payee. */
    private void paidTwice(Discrepancy found) {
        var line = locked(found);
        if (found.kind() == DiscrepancyKind.PAID_AFTER_FAILED) {
            correct(found, Result.PAID, null);
        }
        recoveries.askTwice(
                line,
                found.answered() == null ? line.amount() : found.answered(),
                awards.findById(line.awardId()).orElseThrow().handling(),
                found.id(),
                LocalDateTime.now(clock));
        publisher.publishEvent(new RecoveryChanged(line.awardId()));
    }

    private void cameBack(Discrepancy found, Resolution resolution) {
        if (resolution == Resolution.PAID) {
            return;
        }
        var line = locked(found);
        if (!found.batch().equals(line.batch()) || lines.cameBack(line.key(), found.cause()) != 1) {
            throw new NotAllowed("该笔现在不是“已发”，退回的款项不能登记。请先查明该笔的现状：可能已经追回。");
        }
        // What has come back from the bank need not come back from the person.
        if (recoveries.forgive(line.key())) {
            publisher.publishEvent(new RecoveryChanged(line.awardId()));
        }
        correct(found, Result.FAILED, found.cause());
        failures.failedAgain(line, awards.findById(line.awardId()).orElseThrow());
    }

    private void correct(Discrepancy found, Result result, @Nullable String cause) {
        attempts.corrected(found.batch(), lineId(found), result, cause, LocalDateTime.now(clock));
    }

    private PaymentLine locked(Discrepancy found) {
        persons.lock(lines.findById(lineId(found)).orElseThrow().personId());
        return lines.findById(lineId(found)).orElseThrow();
    }

    private void recompute(PaymentLine line) {
        kinds.of(line.kind()).recompute(line.personId(), null);
    }

    private static long lineId(Discrepancy found) {
        return Objects.requireNonNull(found.lineId());
    }
}
