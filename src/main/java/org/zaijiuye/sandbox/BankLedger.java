package org.zaijiuye.sandbox;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.zaijiuye.port.BankReceipt;
import org.zaijiuye.port.BankReceipt.Result;
import org.zaijiuye.port.PaymentOrder;

/** What the bank did with one batch, and what it says about it at first and later. */
final class BankLedger {

    /** Money that really left; what came back stands with a minus. */
    record Payment(String batchNumber, String line, String account, String holder, BigDecimal amount) {}

    /** @param whenAsked whether it is only said to whoever asks after the order */
    private record Statement(BankReceipt.Line line, String account, boolean whenAsked) {}

    private static final String NOT_OURS = "900000000000000001";

    private final PaymentOrder order;
    private final List<Payment> payments = new ArrayList<>();
    private final List<Statement> statements = new ArrayList<>();

    BankLedger(PaymentOrder order) {
        this.order = order;
    }

    PaymentOrder order() {
        return order;
    }

    List<Payment> payments() {
        return List.copyOf(payments);
    }

    void refuse(PaymentOrder.Line line, String cause) {
        say(line, line.amount(), Result.FAILED, cause, false);
    }

    void pay(PaymentOrder.Line line, @Nullable BankHabit habit) {
        if (habit == null) {
            paid(line, line.amount(), false);
            return;
        }
        switch (habit) {
            case SILENT -> paid(line, line.amount(), false);
            case LATE -> paid(line, line.amount(), true);
            case REPEATS -> {
                paid(line, line.amount(), false);
                statements.add(statements.get(statements.size() - 1));
            }
            case PAYS_TWICE -> {
                paid(line, line.amount(), false);
                paid(line, line.amount(), false);
            }
            case OTHER_AMOUNT -> paid(line, line.amount().add(BigDecimal.ONE), false);
            case PAYS_AFTER_ALL -> {
                refuse(line, "清算超时");
                paid(line, line.amount(), true);
            }
            case RETURNS -> {
                paid(line, line.amount(), false);
                move(line, line.amount().negate());
                say(line, line.amount(), Result.FAILED, "收款行退汇", true);
            }
            case FOREIGN -> {
                paid(line, line.amount(), false);
                var foreign = new PaymentOrder.Line(NOT_OURS, line.account(), line.holder(), line.amount());
                say(foreign, foreign.amount(), Result.PAID, null, false);
            }
        }
    }

    /**
     * @param asked whether this is a question after the order
     * @param silent whether the bank says nothing about an account
     */
    BankReceipt receipt(boolean asked, Predicate<String> silent) {
        return new BankReceipt(
                order.batchNumber(),
                statements.stream()
                        .filter(each -> asked || !each.whenAsked())
                        .filter(each -> !silent.test(each.account()))
                        .map(Statement::line)
                        .toList());
    }

    private void paid(PaymentOrder.Line line, BigDecimal amount, boolean whenAsked) {
        move(line, amount);
        say(line, amount, Result.PAID, null, whenAsked);
    }

    private void move(PaymentOrder.Line line, BigDecimal amount) {
        payments.add(new Payment(order.batchNumber(), line.line(), line.account(), line.holder(), amount));
    }

    private void say(
            PaymentOrder.Line line, BigDecimal amount, Result result, @Nullable String cause, boolean whenAsked) {
        var reference = order.batchNumber() + "/" + (statements.size() + 1);
        statements.add(new Statement(
                new BankReceipt.Line(line.line(), amount, result, cause, reference), line.account(), whenAsked));
    }
}
