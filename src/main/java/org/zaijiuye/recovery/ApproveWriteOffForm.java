package org.zaijiuye.recovery;

import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.zaijiuye.records.RecoveryCase;
import org.zaijiuye.task.FormValues;
import org.zaijiuye.task.UserTaskContext;

/** 复核核销: a second person gives up what is open, or has it collected further. */
@Component
class ApproveWriteOffForm extends RecoveryForm {

    private final RecoverySteps steps;

    ApproveWriteOffForm(RecoveryFormParts parts, RecoverySteps steps) {
        super("Task_ApproveWriteOff", parts);
        this.steps = steps;
    }

    @Override
    @Nullable
    String otherHand(RecoveryCase recovery) {
        return recovery.askedBy();
    }

    @Override
    public Map<String, Object> submit(UserTaskContext work, String user, Map<String, Object> values) {
        var form = new FormValues(values);
        var account = account(work);
        if (form.choice("decision", "复核意见", Set.of("AGREE", "RETURN")).equals("AGREE")) {
            steps.writeOff(account, user);
        } else {
            steps.refuseWriteOff(account, form.required("comment", "不同意的原因"), user);
        }
        return Map.of();
    }
}
