package org.zaijiuye.payment;

import java.time.Clock;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.zaijiuye.port.PaymentOrder;
import org.zaijiuye.problem.NotAllowed;
import org.zaijiuye.records.Award;
import org.zaijiuye.records.Awards;
import org.zaijiuye.records.Encrypted;
import org.zaijiuye.records.PaymentLine;
import org.zaijiuye.records.PaymentLines;

/** Turns a batch into the bank's order; the same batch always into the same order. */
@Component
class PaymentOrderBuilder {

    private final BatchApproval approval;
    private final PaymentLines lines;
    private final Awards awards;
    private final IneligibleLines weeding;
    private final PaymentAttempts attempts;
    private final Clock clock;

    PaymentOrderBuilder(
            BatchApproval approval,
            PaymentLines lines,
            Awards awards,
            IneligibleLines weeding,
            PaymentAttempts attempts,
            Clock clock) {
        this.approval = approval;
        this.lines = lines;
        this.awards = awards;
        this.weeding = weeding;
        this.attempts = attempts;
        this.clock = clock;
    }

    /**
     * Without lines if none may be paid any more. From here on nobody knows whether the money has left, so nothing may
     * hold the lines back.
     *
     * @throws NotAllowed where no second person approved the batch, however the diagram came here
     */
    PaymentOrder send(String number) {
        approval.require(number);
        weeding.weed(number);
        lines.send(number);
        attempts.sent(number, LocalDateTime.now(clock));
        var due = lines.findByBatchOrderById(number);
        var payees = payees(due);
        return new PaymentOrder(
                number, due.stream().map(line -> order(line, payees)).toList());
    }

    private static PaymentOrder.Line order(PaymentLine line, Map<Long, Award> payees) {
        var payee = payees.get(line.awardId());
        if (payee == null) {
            throw new IllegalStateException("line " + line.key() + " has no award");
        }
        return new PaymentOrder.Line(
                Long.toString(line.key()), account(line).text(), payee.holder().text(), line.amount());
    }

    private static Encrypted account(PaymentLine line) {
        var account = line.account();
        if (account == null) {
            throw new IllegalStateException("line " + line.key() + " was sent to no account");
        }
        return account;
    }

    private Map<Long, Award> payees(List<PaymentLine> due) {
        return awards
                .findAllById(due.stream().map(PaymentLine::awardId).distinct().toList())
                .stream()
                .collect(Collectors.toMap(Award::key, each -> each));
    }
}
