package org.zaijiuye.recovery;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.zaijiuye.problem.NotAllowed;
import org.zaijiuye.records.RecoveryCase;
import org.zaijiuye.recovery.RecoveryRefunds.Refund;
import org.zaijiuye.task.FormValues;
import org.zaijiuye.task.UserTaskContext;

/** 退还余款: what came in beyond the months of a case that is over has been paid to the person. */
@Component
class RefundCreditForm extends RecoveryForm {

    private final RecoveryAccounts accounts;
    private final RecoveryRefunds refunds;
    private final RecoveryNotices notices;
    private final Clock clock;

    RefundCreditForm(RecoveryFormParts parts, RecoveryRefunds refunds, RecoveryNotices notices, Clock clock) {
        super("Task_RefundCredit", parts);
        this.accounts = parts.accounts();
        this.refunds = refunds;
        this.notices = notices;
        this.clock = clock;
    }

    @Override
    @Nullable
    String otherHand(RecoveryCase recovery) {
        return null;
    }

    /** All of it at once: how much it is follows from the books. */
    @Override
    public Map<String, Object> submit(UserTaskContext work, String user, Map<String, Object> values) {
        var account = account(work);
        var form = new FormValues(values);
        var number = form.required("refund", "付款凭证号", CollectRecoveryForm.LONGEST_NUMBER);
        var on = form.day("refundedOn", "退还日期");
        if (on.isAfter(LocalDate.now(clock))) {
            throw new NotAllowed("“退还日期”不能晚于今日。");
        }
        var refund = new Refund(number, account.recovery().key(), account.credit(), on, user);
        try {
            refunds.add(refund, LocalDateTime.now(clock));
        } catch (DuplicateKeyException booked) {
            throw new NotAllowed("付款凭证号" + number + "已经登记过，同一笔款只登记一次。请核对凭证号。");
        }
        notices.refunded(accounts.of(account.recovery().number()), refund);
        return Map.of();
    }
}
