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
        return protection.call(Register.BANK, () -> exchange.post(Register.BANK, "batches", order, WireReceipt.class)
                .to(order));
    }

    /** The receipt as it travels; it is believed only where it answers every line of the batch exactly once. */
    record WireReceipt(
            @Nullable String batchNumber, @Nullable List<BankReceipt.Line> lines) {

        BankReceipt to(PaymentOrder order) {
            if (!order.batchNumber().equals(batchNumber)) {
                throw new RegisterFailure(Cause.WRONG_REQUEST, Register.BANK.title() + "：返回的不是本批次的结果");
            }
            if (lines == null || !answers(order, lines)) {
                throw new RegisterFailure(Cause.MALFORMED, Register.BANK.title() + "：返回的明细与批次不符");
            }
            return new BankReceipt(order.batchNumber(), lines);
        }

        @SuppressWarnings("ConstantValue")
        private static boolean answers(PaymentOrder order, List<BankReceipt.Line> lines) {
            var ordered =
                    order.lines().stream().map(PaymentOrder.Line::line).sorted().toList();
            return lines.stream().allMatch(line -> line != null && line.line() != null && line.result() != null)
                    && ordered.equals(
                            lines.stream().map(BankReceipt.Line::line).sorted().toList());
        }
    }
}
