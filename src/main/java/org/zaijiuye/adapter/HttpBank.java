package org.zaijiuye.adapter;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.zaijiuye.port.Bank;
import org.zaijiuye.port.BankReceipt;
import org.zaijiuye.port.PaymentOrder;
import org.zaijiuye.port.Register;
import org.zaijiuye.port.RegisterFailure;
import org.zaijiuye.port.RegisterFailure.Cause;

@Component
final class HttpBank implements Bank {

    private final RegisterProtection protection;
    private final JsonExchange exchange;

    HttpBank(RegisterProtection protection, JsonExchange exchange) {
        this.protection = protection;
        this.exchange = exchange;
    }

    @Override
    public BankReceipt pay(PaymentOrder order) {
        return ask("batches", order, order.batchNumber());
    }

    @Override
    public BankReceipt receipt(String batchNumber) {
        return ask("receipts", new ReceiptQuestion(batchNumber), batchNumber);
    }

    private BankReceipt ask(String resource, Object question, String batch) {
        return protection.call(Register.BANK, () -> exchange.post(Register.BANK, resource, question, WireReceipt.class)
                .of(batch));
    }

    record ReceiptQuestion(String batchNumber) {}

    /** The receipt as it travels; whether it agrees with the books is not for the wire to say. */
    record WireReceipt(
            @Nullable String batchNumber, @Nullable List<BankReceipt.Line> lines) {

        BankReceipt of(String batch) {
            if (!batch.equals(batchNumber)) {
                throw new RegisterFailure(Cause.WRONG_REQUEST, Register.BANK.title() + "：返回的不是本批次的结果");
            }
            if (lines == null || !readable(lines)) {
                throw new RegisterFailure(Cause.MALFORMED, Register.BANK.title() + "：返回的明细缺少编号或者结果");
            }
            return new BankReceipt(batch, lines);
        }

        @SuppressWarnings("ConstantValue")
        private static boolean readable(List<BankReceipt.Line> lines) {
            return lines.stream().allMatch(line -> line != null && line.line() != null && line.result() != null);
        }
    }
}
