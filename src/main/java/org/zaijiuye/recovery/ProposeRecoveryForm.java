package org.zaijiuye.recovery;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.zaijiuye.records.Encrypted;
import org.zaijiuye.records.RecoveryCase;
import org.zaijiuye.records.RecoveryCases;
import org.zaijiuye.records.RecoveryState;
import org.zaijiuye.records.StateTransitions;
import org.zaijiuye.task.FormValues;
import org.zaijiuye.task.UserTaskContext;

/** 核定追回: an officer looks at the months and writes down what the person said. */
@Component
class ProposeRecoveryForm extends RecoveryForm {

    private final RecoveryCases cases;
    private final StateTransitions transitions;

    ProposeRecoveryForm(RecoveryFormParts parts, RecoveryCases cases, StateTransitions transitions) {
        super("Task_ProposeRecovery", parts);
        this.cases = cases;
        this.transitions = transitions;
    }

    @Override
    @Nullable
    String otherHand(RecoveryCase recovery) {
        return null;
    }

    @Override
    public Map<String, Object> submit(UserTaskContext work, String user, Map<String, Object> values) {
        var said = new FormValues(values).required("heard", "本人的陈述和核对情况");
        var account = account(work);
        var recovery = account.recovery();
        cases.proposed(recovery.key(), new Encrypted(said), user, account.monthKeys());
        transitions.move(recovery, RecoveryState.PROPOSED);
        return Map.of();
    }
}
