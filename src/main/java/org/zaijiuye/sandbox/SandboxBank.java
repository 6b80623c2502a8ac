package org.zaijiuye.sandbox;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.zaijiuye.person.PersonName;
import org.zaijiuye.port.AccountData;
import org.zaijiuye.port.AccountData.Account;
import org.zaijiuye.port.BankReceipt;
import org.zaijiuye.port.BankReceipt.Result;
import org.zaijiuye.port.PaymentOrder;
import org.zaijiuye.port.Register;

/** Pays batches, each number once. An account it has never heard of is another bank's, and is paid. */
@SandboxPart
@Component
final class SandboxBank {

    /** Money that really left. */
    record Payment(String batchNumber, String line, String account, String holder, BigDecimal amount) {}

    private record Settled(PaymentOrder order, BankReceipt receipt) {}

    private final SandboxEntries entries;
    private final Map<String, Settled> batches = new ConcurrentHashMap<>();
    private final ConcurrentLinkedQueue<Payment> payments = new ConcurrentLinkedQueue<>();

    SandboxBank(SandboxEntries entries) {
        this.entries = entries;
    }

    /** The receipt, the first one if the batch comes again; null where the number is known with another content. */
    @Nullable
    BankReceipt settle(PaymentOrder order) {
        var settled = batches.computeIfAbsent(order.batchNumber(), number -> new Settled(order, pay(order)));
        return settled.order().equals(order) ? settled.receipt() : null;
    }

    List<Payment> payments() {
        return List.copyOf(payments);
    }

    /** Begins anew, as with a database that begins anew: the same numbers are other batches then. */
    void forget() {
        batches.clear();
        payments.clear();
    }

    private BankReceipt pay(PaymentOrder order) {
        var accounts = accounts();
        var lines = new ArrayList<BankReceipt.Line>();
        for (var line : order.lines()) {
            var failure = failure(line, accounts.get(line.account()));
            if (failure == null) {
                payments.add(
                        new Payment(order.batchNumber(), line.line(), line.account(), line.holder(), line.amount()));
            }
            lines.add(new BankReceipt.Line(line.line(), failure == null ? Result.PAID : Result.FAILED, failure));
        }
        return new BankReceipt(order.batchNumber(), lines);
    }

    private static @Nullable String failure(PaymentOrder.Line line, @Nullable Account account) {
        if (account == null) {
            return null;
        }
        if (Boolean.FALSE.equals(account.valid())) {
            return "账户状态异常";
        }
        return account.holder() == null || new PersonName(account.holder()).same(line.holder()) ? null : "户名与账号不符";
    }

    private Map<String, Account> accounts() {
        var accounts = new HashMap<String, Account>();
        for (var entry : entries.in(Register.BANK)) {
            var data = AccountData.from(entry.dataOrEmpty());
            for (var account : Objects.requireNonNullElse(data.accounts(), List.<Account>of())) {
                accounts.put(String.valueOf(account.account()), account);
            }
        }
        return accounts;
    }
}
