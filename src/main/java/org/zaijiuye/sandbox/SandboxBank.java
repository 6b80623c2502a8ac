package org.zaijiuye.sandbox;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.zaijiuye.person.PersonName;
import org.zaijiuye.port.AccountData;
import org.zaijiuye.port.AccountData.Account;
import org.zaijiuye.port.BankReceipt;
import org.zaijiuye.port.PaymentOrder;
import org.zaijiuye.port.Register;

/** Pays batches, each number once. An account it has never heard of is another bank's, and is paid. */
@SandboxPart
@Component
final class SandboxBank {

    private final SandboxEntries entries;
    private final Map<String, BankLedger> batches = new ConcurrentHashMap<>();
    private final Map<String, BankHabit> habits = new ConcurrentHashMap<>();

    SandboxBank(SandboxEntries entries) {
        this.entries = entries;
    }

    /** What it says at first, also if the batch comes again; null where the number is known with another content. */
    @Nullable
    BankReceipt settle(PaymentOrder order) {
        var ledger = batches.computeIfAbsent(order.batchNumber(), number -> pay(order));
        return ledger.order().equals(order) ? ledger.receipt(false, this::silent) : null;
    }

    /** What it says by now; null where it does not know the number. */
    @Nullable
    BankReceipt receipt(String batchNumber) {
        var ledger = batches.get(batchNumber);
        return ledger == null ? null : ledger.receipt(true, this::silent);
    }

    List<BankLedger.Payment> payments() {
        return batches.values().stream()
                .flatMap(each -> each.payments().stream())
                .toList();
    }

    void habit(String account, @Nullable BankHabit habit) {
        if (habit == null) {
            habits.remove(account);
        } else {
            habits.put(account, habit);
        }
    }

    /** Begins anew, as with a database that begins anew: the same numbers are other batches then. */
    void forget() {
        batches.clear();
        habits.clear();
    }

    private boolean silent(String account) {
        return habits.get(account) == BankHabit.SILENT;
    }

    private BankLedger pay(PaymentOrder order) {
        var accounts = accounts();
        var ledger = new BankLedger(order);
        for (var line : order.lines()) {
            var failure = failure(line, accounts.get(line.account()));
            if (failure == null) {
                ledger.pay(line, habits.get(line.account()));
            } else {
                ledger.refuse(line, failure);
            }
        }
        return ledger;
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
