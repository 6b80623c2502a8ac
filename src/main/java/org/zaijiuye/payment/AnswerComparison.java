package org.zaijiuye.payment;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.zaijiuye.port.BankReceipt;
import org.zaijiuye.port.BankReceipt.Result;

/**
 * What the bank said about a batch beside what it was sent. The first answer to a line settles it; whatever else is said
 * moves no money, and is a discrepancy where it does not agree. An answer that is only repeated, with the same booking
 * number, says nothing new.
 */
final class AnswerComparison {

    /**
     * An answer that does not agree.
     *
     * @param lineId null for a line that the batch does not have
     * @param reference booking number of the bank; where it named none, which of the answers without one this is
     */
    record Disagreement(DiscrepancyKind kind, @Nullable Long lineId, BankReceipt.Line answer, String reference) {}

    private final Map<Long, BigDecimal> ordered;
    private final Map<Long, Result> before;
    private final Map<String, Long> keys;
    private final List<PaymentAttempts.Answer> settled = new ArrayList<>();
    private final List<Disagreement> disagreements = new ArrayList<>();

    /**
     * @param ordered what the batch ordered, CNY by key of the line
     * @param before what former receipts said of lines on whose answers nobody had to look
     */
    AnswerComparison(Map<Long, BigDecimal> ordered, Map<Long, Result> before, BankReceipt receipt) {
        this.ordered = Map.copyOf(ordered);
        this.before = Map.copyOf(before);
        this.keys = ordered.keySet().stream().collect(Collectors.toMap(String::valueOf, Function.identity()));
        byLine(receipt).forEach(this::compare);
    }

    List<PaymentAttempts.Answer> settled() {
        return List.copyOf(settled);
    }

    List<Disagreement> disagreements() {
        return List.copyOf(disagreements);
    }

    private static Map<String, List<BankReceipt.Line>> byLine(BankReceipt receipt) {
        Set<BankReceipt.Line> repeated = new LinkedHashSet<>();
        var lines = new LinkedHashMap<String, List<BankReceipt.Line>>();
        for (var answer : receipt.lines()) {
            if (answer.reference() == null || repeated.add(answer)) {
                lines.computeIfAbsent(answer.line(), line -> new ArrayList<>()).add(answer);
            }
        }
        return lines;
    }

    private void compare(String line, List<BankReceipt.Line> answers) {
        var key = keys.get(line);
        if (key == null) {
            for (var i = 0; i < answers.size(); i++) {
                disagree(DiscrepancyKind.FOREIGN, null, answers, i);
            }
            return;
        }
        var first = answers.get(0);
        var stands = before.getOrDefault(key, first.result());
        if (stands != first.result()) {
            compare(key, stands, answers, 0);
        } else if (otherAmount(key, first)) {
            disagree(DiscrepancyKind.OTHER_AMOUNT, key, answers, 0);
        } else {
            settled.add(new PaymentAttempts.Answer(key, first.result(), first.cause()));
        }
        for (var i = 1; i < answers.size(); i++) {
            compare(key, stands, answers, i);
        }
    }

    private void compare(long key, Result stands, List<BankReceipt.Line> answers, int at) {
        if (answers.get(at).result() == Result.PAID) {
            disagree(
                    stands == Result.PAID ? DiscrepancyKind.DOUBLED : DiscrepancyKind.PAID_AFTER_FAILED,
                    key,
                    answers,
                    at);
        } else if (stands == Result.PAID) {
            disagree(DiscrepancyKind.FAILED_AFTER_PAID, key, answers, at);
        }
    }

    private void disagree(DiscrepancyKind kind, @Nullable Long key, List<BankReceipt.Line> answers, int at) {
        var answer = answers.get(at);
        var reference = answer.reference();
        if (reference == null) {
            var before = disagreements.stream()
                    .filter(each -> each.kind() == kind && each.answer().reference() == null)
                    .filter(each -> each.answer().line().equals(answer.line()))
                    .count();
            reference = before == 0 ? "" : "无流水号第" + (before + 1) + "笔";
        }
        disagreements.add(new Disagreement(kind, key, answer, reference));
    }

    /** A failed payment moved nothing, whatever amount the bank names with it. */
    private boolean otherAmount(long key, BankReceipt.Line answer) {
        var ours = ordered.get(key);
        return answer.result() == Result.PAID
                && answer.amount() != null
                && ours != null
                && answer.amount().compareTo(ours) != 0;
    }
}
