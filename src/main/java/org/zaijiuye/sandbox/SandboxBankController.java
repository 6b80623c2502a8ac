package org.zaijiuye.sandbox;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;
import org.zaijiuye.port.BankReceipt;
import org.zaijiuye.port.PaymentOrder;
import org.zaijiuye.port.Register;

/** Takes batches as the bank outside does, and shows what it paid. */
@SandboxPart
@RestController
class SandboxBankController {

    /** Stands for a person in {@code PUT /sandbox/bank/batches}: a fault there spoils the answer after the payment. */
    private static final String BATCHES = "batches";

    private final SandboxBank bank;
    private final SandboxEntries entries;
    private final SandboxFaults faults;

    SandboxBankController(SandboxBank bank, SandboxEntries entries, SandboxFaults faults) {
        this.bank = bank;
        this.entries = entries;
        this.faults = faults;
    }

    @PostMapping("/sandbox-registers/bank/batches")
    ResponseEntity<?> settle(@RequestBody PaymentOrder order, HttpServletRequest request) {
        var receipt = bank.settle(order);
        if (receipt == null) {
            throw new ResponseStatusException(HttpStatus.CONFLICT, "批次号已用于其他内容");
        }
        return answer(receipt, request);
    }

    private ResponseEntity<?> answer(BankReceipt receipt, HttpServletRequest request) {
        var fault = entries.of(Register.BANK, BATCHES).fault();
        return faults.send(fault, receipt, new BankReceipt("OTHER", receipt.lines()), request);
    }

    record Question(String batchNumber) {}

    @PostMapping("/sandbox-registers/bank/receipts")
    ResponseEntity<?> receipt(@RequestBody Question question, HttpServletRequest request) {
        var receipt = bank.receipt(question.batchNumber());
        if (receipt == null) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND, "没有这个批次号");
        }
        return answer(receipt, request);
    }

    /** How the bank behaves about one account from the next order on; without a habit it is an ordinary bank again. */
    record Habit(@Nullable BankHabit habit) {}

    @PutMapping("/sandbox/bank/accounts/{account}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void behave(@PathVariable String account, @RequestBody Habit habit) {
        bank.habit(account, habit.habit());
    }

    @GetMapping("/sandbox/bank/payments")
    List<BankLedger.Payment> payments() {
        return bank.payments();
    }

    /** For whoever puts the database back: its batch numbers begin anew. */
    @DeleteMapping("/sandbox/bank/payments")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void forget() {
        bank.forget();
    }
}
