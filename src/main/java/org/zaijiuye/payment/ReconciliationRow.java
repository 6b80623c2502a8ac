package org.zaijiuye.payment;

import java.math.BigDecimal;

/**
 * What was sent to the bank in one batch, and what became of it.
 *
 * @param sent by the sums under which the batch was approved, whatever was sent line by line
 * @param confirmed what the bank has answered as paid
 * @param failed what the bank has answered as not paid
 * @param open what the bank has not answered
 */
record ReconciliationRow(String batch, String office, String title, Sum sent, Sum confirmed, Sum failed, Sum open) {

    /** A number of lines and their amount in CNY. */
    record Sum(int lines, BigDecimal amount) {

        Sum plus(Sum other) {
            return new Sum(lines + other.lines, amount.add(other.amount));
        }

        Sum minus(Sum other) {
            return new Sum(lines - other.lines, amount.subtract(other.amount));
        }

        boolean nothing() {
            return lines == 0 && amount.signum() == 0;
        }

        public String yuan() {
            return amount.setScale(2).toPlainString();
        }
    }

    /** What was sent and is neither confirmed nor failed nor open: nothing, or the books are wrong. */
    public Sum difference() {
        return sent.minus(confirmed.plus(failed).plus(open));
    }

    public boolean balanced() {
        return difference().nothing();
    }

    /** What whoever reads the page has to do about a difference, in Chinese. */
    public String advice() {
        return "送出比确认、失败、在途之和多 %d 笔、%s 元。请向银行索取批次 %s 的明细逐笔核对，查明之前不要审批%s的%s新批次，并报系统管理员。"
                .formatted(difference().lines(), difference().yuan(), batch, office, title);
    }
}
