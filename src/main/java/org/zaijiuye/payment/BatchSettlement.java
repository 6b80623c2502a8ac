package org.zaijiuye.payment;

import java.time.Clock;
import java.time.LocalDateTime;
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
    private final BankReceipts receipts;
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
            BankReceipts receipts,
            BatchNotes notes,
            LineSettlement outcomes,
            PaymentKinds kinds,
            IneligibleLines ineligible,
            Clock clock) {
        this.batches = batches;
        this.lines = lines;
        this.awards = awards;
        this.persons = persons;
        this.receipts = receipts;
        this.notes = notes;
        this.outcomes = outcomes;
        this.kinds = kinds;
        this.ineligible = ineligible;
        this.clock = clock;
    }

    void book(String batch) {
        var booked = lines.findByBatchOrderById(batch).stream()
                .collect(Collectors.toMap(PaymentLine::key, Function.identity()));
        var payees = payees(booked);
        if (!booked.isEmpty() && receipts.of(batch).isEmpty()) {
            throw new NotAllowed("批次 " + batch + " 没有银行回执，不能登记发放结果。请管理员核对流程图，改正后重试。");
        }
        var answers = receipts.of(batch);
        lockPayeesOfFailed(answers, booked);
        for (var answer : answers) {
            var line = booked.get(answer.lineId());
            var payee = line == null ? null : payees.get(line.awardId());
            if (line == null || payee == null) {
                throw new IllegalStateException("the bank answered a line that batch " + batch + " does not have");
            }
            if (answer.result() == Result.PAID) {
                outcomes.paid(line, payee);
            } else {
                outcomes.failed(line, payee, String.valueOf(answer.cause()));
            }
        }
        // Whose exit was decided while the money was on its way.
        var kind = kinds.of(batches.findById(batch).orElseThrow().kind());
        lines.paidInVain(batch).forEach(each -> kind.recompute(each, null));
        close(batch, State.APPROVED, State.BOOKED);
    }

    /** A failed line changes what its payee is owed: their row first, as whoever decides about their exit takes it. */
    private void lockPayeesOfFailed(List<BankReceipts.Answer> answers, Map<Long, PaymentLine> booked) {
        answers.stream()
                .filter(each -> each.result() == Result.FAILED)
                .map(each -> booked.get(each.lineId()))
                .filter(Objects::nonNull)
                .map(PaymentLine::personId)
                .distinct()
                .sorted()
                .forEach(persons::lock);
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

    private Map<Long, Award> payees(Map<Long, PaymentLine> booked) {
        var ids = booked.values().stream().map(PaymentLine::awardId).distinct().toList();
        return awards.findAllById(ids).stream().collect(Collectors.toMap(Award::key, Function.identity()));
    }

    private void close(String batch, State from, State to) {
        if (batches.close(batch, from, to, LocalDateTime.now(clock)) != 1) {
            throw new IllegalStateException("batch " + batch + " is not " + from);
        }
    }
}
