package org.zaijiuye.assist.aidplan;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.zaijiuye.engine.HandedOnTasks;
import org.zaijiuye.lifecycle.ServiceOfficeChanged;

/** The office that serves the person from now on goes on with the running cycle. */
@Component
class AidPlanHandOver {

    private final AidPlans plans;
    private final HandedOnTasks handedOn;

    AidPlanHandOver(AidPlans plans, HandedOnTasks handedOn) {
        this.plans = plans;
        this.handedOn = handedOn;
    }

    @EventListener
    void changed(ServiceOfficeChanged changed) {
        plans.running(changed.caseNumber()).forEach(number -> {
            plans.handTo(number, changed.office());
            handedOn.handOn(AidPlanRound.PROCESS, number);
        });
    }
}
