package org.zaijiuye.recovery;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.zaijiuye.problem.NotAllowed;
import org.zaijiuye.records.RecoveryCase;
import org.zaijiuye.task.FormValues;
import org.zaijiuye.task.UserTaskContext;

/** 追回办理: books what came in, agrees instalments, asks to give the rest up, or leaves it to others. */
@Component
class CollectRecoveryForm extends RecoveryForm {

    /** Characters of the number of a receipt or payment. */
    static final int LONGEST_NUMBER = 80;

    private final RecoveryBooking booking;
    private final RecoverySteps steps;

    CollectRecoveryForm(RecoveryFormParts parts, RecoveryBooking booking, RecoverySteps steps) {
        super("Task_CollectRecovery", parts);
        this.booking = booking;
        this.steps = steps;
    }

    @Override
    @Nullable
    String otherHand(RecoveryCase recovery) {
        return null;
    }

    @Override
    public Map<String, Object> submit(UserTaskContext work, String user, Map<String, Object> values) {
        var form = new FormValues(values);
        var account = account(work);
        switch (form.choice("action", "办理事项", Set.of("RECEIVED", "PLAN", "WRITE_OFF", "REFER"))) {
            case "RECEIVED" ->
                booking.byHand(
                        account.recovery(),
                        form.required("receipt", "收款凭证号", LONGEST_NUMBER),
                        amount(form),
                        form.day("receivedOn", "到账日期"),
                        user);
            case "PLAN" ->
                steps.agree(account, form.count("instalments", "期数", Integer.MAX_VALUE), form.day("firstOn", "首期退回日期"));
            case "WRITE_OFF" -> steps.askWriteOff(account, form.required("comment", "核销原因"), user);
            default -> steps.refer(account, form.required("comment", "移送的机关和原因"), user);
        }
        return Map.of();
    }

    private static BigDecimal amount(FormValues form) {
        var text = form.required("amount", "到账金额").strip();
        if (!text.matches("[0-9]{1,9}(\\.[0-9]{1,2})?") || new BigDecimal(text).signum() == 0) {
            throw new NotAllowed("“到账金额”应为大于0、至多两位小数的数（元）。");
        }
        return new BigDecimal(text).setScale(2);
    }
}
