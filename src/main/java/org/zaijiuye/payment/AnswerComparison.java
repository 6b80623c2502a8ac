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

    /** An answer that does not agree; {@code lineId} is null for a line that the batch does not have. */
    record Disagreement(DiscrepancyKind kind, @Nullable Long lineId, BankReceipt.Line answer) {}

    private final Map<Long, BigDecimal> ordered;
    private final Map<String, Long> keys;
    private final List<PaymentAttempts.Answer> settled = new ArrayList<>();
    private final List<Disagreement> disagreements = new ArrayList<>();

    /** @param ordered what the batch ordered, CNY by key of the line */
    AnswerComparison(Map<Long, BigDecimal> ordered, BankReceipt receipt) {
        this.ordered = Map.copyOf(ordered);
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
            answers.forEach(each -> disagreements.add(new Disagreement(DiscrepancyKind.FOREIGN, null, each)));
            return;
        }
        var first = answers.get(0);
        if (otherAmount(key, first)) {
            disagreements.add(new Disagreement(DiscrepancyKind.OTHER_AMOUNT, key, first));
        } else {
            settled.add(new PaymentAttempts.Answer(key, first.result(), first.cause()));
        }
        answers.stream().skip(1).forEach(each -> compare(key, first.result(), each));
    }

    private void compare(long key, Result first, BankReceipt.Line later) {
        if (later.result() == Result.PAID) {
            var kind = first == Result.PAID ? DiscrepancyKind.DOUBLED : DiscrepancyKind.PAID_AFTER_FAILED;
            disagreements.add(new Disagreement(kind, key, later));
        } else if (first == Result.PAID) {
            disagreements.add(new Disagreement(DiscrepancyKind.FAILED_AFTER_PAID, key, later));
        }
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
