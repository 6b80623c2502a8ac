package org.zaijiuye.assist.aidplan;

import java.time.LocalDate;
import org.springframework.stereotype.Component;
import org.zaijiuye.office.Jurisdiction;
import org.zaijiuye.office.Role;
import org.zaijiuye.task.ServiceTask;

/** The clerks of the office that serves the person give the aid. */
@Component
class AidPlanTask implements ServiceTask {

    private final AidCycles cycles;
    private final Jurisdiction jurisdiction;

    AidPlanTask(AidCycles cycles, Jurisdiction jurisdiction) {
        this.cycles = cycles;
        this.jurisdiction = jurisdiction;
    }

    @Override
    public String process() {
        return AidPlanRound.PROCESS;
    }

    @Override
    public long person(String number) {
        return cycles.plan(number).personId();
    }

    @Override
    public String group(String number) {
        var office = jurisdiction.office(cycles.plan(number).office());
        return Role.clerk(office.level()).groupAt(office.code());
    }

    /** First of the plan, then of the services. */
    @Override
    public LocalDate due(String number) {
        var plan = cycles.plan(number);
        return plan.state() == AidPlan.State.OPEN ? plan.planDue() : plan.servicesDue();
    }
}
