package org.zaijiuye.payment;

import java.time.Clock;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.zaijiuye.port.BankReceipt.Result;
import org.zaijiuye.problem.NotAllowed;
import org.zaijiuye.records.Award;
import org.zaijiuye.records.Awards;
import org.zaijiuye.records.BatchNotes;
import org.zaijiuye.records.PaymentBatch.State;
import org.zaijiuye.records.PaymentBatches;
import org.zaijiuye.records.PaymentLine;
import org.zaijiuye.records.PaymentLines;
import org.zaijiuye.records.Persons;

/** The end of a batch: line by line as the bank answered, or all lines back where they came from. */
@Service
class BatchSettlement {

    private final PaymentBatches batches;
    private final PaymentLines lines;
    private final Awards awards;
    private final Persons persons;
    private final PaymentAttempts attempts;
    private final BatchNotes notes;
    private final LineSettlement outcomes;
    private final PaymentKinds kinds;
    private final IneligibleLines ineligible;
    private final Clock clock;

    BatchSettlement(
            PaymentBatches batches,
            PaymentLines lines,
            Awards awards,
            Persons persons,
            PaymentAttempts attempts,
            BatchNotes notes,
            LineSettlement outcomes,
            PaymentKinds kinds,
            IneligibleLines ineligible,
            Clock clock) {
        this.batches = batches;
        this.lines = lines;
        this.awards = awards;
        this.persons = persons;
        this.attempts = attempts;
        this.notes = notes;
        this.outcomes = outcomes;
        this.kinds = kinds;
        this.ineligible = ineligible;
        this.clock = clock;
    }

    /** Books what the bank has answered and is not booked yet; the batch is closed with the last answer. */
    void book(String batch) {
        var booked = lines.findByBatchOrderById(batch).stream()
                .collect(Collectors.toMap(PaymentLine::key, Function.identity()));
        if (!booked.isEmpty() && !attempts.sent(batch)) {
            throw new NotAllowed("批次 " + batch + " 没有送过银行，不能登记发放结果。请管理员核对流程图，改正后重试。");
        }
        var answers = attempts.unbooked(batch);
        var paid = lines(answers, Result.PAID, booked);
        var failed = lines(answers, Result.FAILED, booked);
        // A failed line changes what its payee is owed: their row first, as whoever decides about their exit takes it.
        failed.stream().map(PaymentLine::personId).distinct().sorted().forEach(persons::lock);
        var payees = payees(answers.isEmpty() ? List.of() : booked.values());
        outcomes.paid(batch, paid, payees);
        failed.forEach(line -> outcomes.failed(line, Objects.requireNonNull(payees.get(line.awardId()))));
        // Whose exit was decided while the money was on its way.
        var stored = batches.findById(batch).orElseThrow();
        lines.paidInVain(batch).forEach(each -> kinds.of(stored.kind()).recompute(each, null));
        if (stored.state() != State.BOOKED && attempts.complete(batch)) {
            close(batch, State.APPROVED, State.BOOKED);
        }
    }

    private static List<PaymentLine> lines(
            List<PaymentAttempts.Answer> answers, Result result, Map<Long, PaymentLine> booked) {
        return answers.stream()
                .filter(each -> each.result() == result)
                .map(each -> Objects.requireNonNull(booked.get(each.lineId())))
                .toList();
    }

    void putBack(String batch) {
        if (notes.findByBatchOrderById(batch).stream()
                .noneMatch(each -> each.choice().equals("RETURN"))) {
            throw new NotAllowed("批次 " + batch + " 没有审批人退回的意见，不能退回。请管理员核对流程图，改正后重试。");
        }
        ineligible.weed(batch);
        lines.putBack(batch);
        close(batch, State.COLLECTED, State.RETURNED);
    }

    private Map<Long, Award> payees(Collection<PaymentLine> booked) {
        var ids = booked.stream().map(PaymentLine::awardId).distinct().toList();
        return awards.findAllById(ids).stream().collect(Collectors.toMap(Award::key, Function.identity()));
    }

    private void close(String batch, State from, State to) {
        if (batches.close(batch, from, to, LocalDateTime.now(clock)) != 1) {
            throw new IllegalStateException("batch " + batch + " is not " + from);
        }
    }
}
