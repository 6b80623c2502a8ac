package org.zaijiuye.payment;

import java.math.BigDecimal;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.zaijiuye.port.Bank;
import org.zaijiuye.port.BankReceipt;
import org.zaijiuye.port.BankReceipt.Result;
import org.zaijiuye.port.PaymentOrder;

/** A bank that pays each batch number once, and misbehaves on order. */
class StubBank implements Bank {

    final List<PaymentOrder> orders = new ArrayList<>();
    final Set<String> closedAccounts = new HashSet<>();

    /** Thrown instead of an answer, one a call. */
    final Deque<RuntimeException> refusals = new ArrayDeque<>();

    /** Thrown after the money has left, one a call. */
    final Deque<RuntimeException> lostAnswers = new ArrayDeque<>();

    private final Map<String, BankReceipt> settled = new HashMap<>();
    private BigDecimal paid = BigDecimal.ZERO;

    @Override
    public BankReceipt pay(PaymentOrder order) {
        if (TransactionSynchronizationManager.isActualTransactionActive()) {
            throw new AssertionError("a transaction is open while the bank is called");
        }
        orders.add(order);
        if (!refusals.isEmpty()) {
            throw refusals.pop();
        }
        var receipt = settled.computeIfAbsent(order.batchNumber(), number -> settle(order));
        if (!lostAnswers.isEmpty()) {
            throw lostAnswers.pop();
        }
        return receipt;
    }

    @Override
    public BankReceipt receipt(String batchNumber) {
        if (!refusals.isEmpty()) {
            throw refusals.pop();
        }
        return Objects.requireNonNull(settled.get(batchNumber));
    }

    BigDecimal paid() {
        return paid;
    }

    void forget() {
        orders.clear();
        closedAccounts.clear();
        refusals.clear();
        lostAnswers.clear();
        settled.clear();
        paid = BigDecimal.ZERO;
    }

    private BankReceipt settle(PaymentOrder order) {
        return new BankReceipt(
                order.batchNumber(), order.lines().stream().map(this::settle).toList());
    }

    private BankReceipt.Line settle(PaymentOrder.Line line) {
        if (closedAccounts.contains(line.account())) {
            return new BankReceipt.Line(line.line(), line.amount(), Result.FAILED, "账户状态异常", null);
        }
        paid = paid.add(line.amount());
        return new BankReceipt.Line(line.line(), line.amount(), Result.PAID, null, null);
    }
}
