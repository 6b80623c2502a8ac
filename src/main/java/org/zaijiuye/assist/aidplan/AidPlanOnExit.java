package org.zaijiuye.assist.aidplan;

import org.springframework.stereotype.Component;
import org.zaijiuye.event.LifecycleMessages;
import org.zaijiuye.shared.CaseExit;
import org.zaijiuye.shared.ExitConsequence;
import org.zaijiuye.shared.MessageName;

/** Whoever leaves the register, by work found early or otherwise, is owed no more aid; restored, a new cycle begins. */
@Component
class AidPlanOnExit implements ExitConsequence {

    private final AidPlans plans;
    private final LifecycleMessages messages;

    AidPlanOnExit(AidPlans plans, LifecycleMessages messages) {
        this.plans = plans;
        this.messages = messages;
    }

    @Override
    public void ended(CaseExit exit) {
        plans.running(exit.caseNumber()).forEach(number -> {
            plans.close(number, AidPlan.State.ENDED.name(), exit.day());
            messages.send(MessageName.SERVICE_ENDED, number);
        });
    }
}
