package org.zaijiuye.payment;

import java.time.Clock;
import java.time.LocalDateTime;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.zaijiuye.payment.BankDiscrepancies.Discrepancy;
import org.zaijiuye.payment.BankDiscrepancies.Resolution;
import org.zaijiuye.port.BankReceipt.Result;
import org.zaijiuye.problem.NotAllowed;
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
    private final Recoveries recoveries;
    private final Persons persons;
    private final Clock clock;

    DiscrepancySettlement(
            BankDiscrepancies discrepancies,
            PaymentAttempts attempts,
            PaymentLines lines,
            PaymentKinds kinds,
            IneligibleLines ineligible,
            BatchSettlement settlement,
            Recoveries recoveries,
            Persons persons,
            Clock clock) {
        this.discrepancies = discrepancies;
        this.attempts = attempts;
        this.lines = lines;
        this.kinds = kinds;
        this.ineligible = ineligible;
        this.settlement = settlement;
        this.recoveries = recoveries;
        this.persons = persons;
        this.clock = clock;
    }

    /**
     * @throws NotAllowed if it was resolved before, or the resolution contradicts the books
     */
    void resolve(Discrepancy found, Resolution resolution, String user) {
        if (found.kind().concernsLine() == (resolution == Resolution.CORRECTED_BY_BANK)) {
            throw new NotAllowed(
                    found.kind().concernsLine()
                            ? "该差异涉及本批次的一笔明细，请选择“银行确已支付”或者“银行没有支付或者款已退回”。"
                            : "该差异不改变本批次明细的结果，银行更正或者追回多付的款项后，请选择“银行已经更正”。");
        }
        if (!discrepancies.resolve(found.id(), resolution, user, LocalDateTime.now(clock))) {
            throw new NotAllowed("该差异已经处理过。");
        }
        switch (found.kind()) {
            case OTHER_AMOUNT -> answered(found, resolution);
            case PAID_AFTER_FAILED -> paidAfterAll(found, resolution);
            case FAILED_AFTER_PAID -> cameBack(found, resolution);
            case FOREIGN, DOUBLED -> {}
        }
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
                throw new NotAllowed("该笔已在另一批次重新送银行。请与银行核实，追回多付的一笔之后，选择“银行没有支付或者款已退回”。");
            }
            correct(found, Result.PAID, null);
        }
        recompute(line);
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
        recoveries.forgive(line.key());
        correct(found, Result.FAILED, found.cause());
        recompute(line);
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
