package org.zaijiuye.assist.aidplan;

import java.time.LocalDate;
import java.util.OptionalLong;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.stereotype.Component;
import org.zaijiuye.lifecycle.ServiceRound;
import org.zaijiuye.policy.Parameters;
import org.zaijiuye.records.Registration;

/** Begins a cycle of aid for everybody in the second tier, and another when one is over and they are still without work. */
@Component
class AidPlanRound implements ServiceRound {

    static final String PROCESS = "AidPlanProcess";

    private final AidPlans plans;
    private final AidCycles cycles;
    private final Parameters parameters;
    private final RuntimeService runtime;

    AidPlanRound(AidPlans plans, AidCycles cycles, Parameters parameters, RuntimeService runtime) {
        this.plans = plans;
        this.cycles = cycles;
        this.parameters = parameters;
        this.runtime = runtime;
    }

    @Override
    public String code() {
        return "AID_PLAN";
    }

    @Override
    public String title() {
        return "就业援助";
    }

    @Override
    public Rhythm rhythm() {
        return Rhythm.DAILY;
    }

    @Override
    public OptionalLong portion(LocalDate day, long after, int size) {
        var since = day.minusMonths(parameters.integer("aid.cycleMonths", "", "", day));
        return ServiceRound.each(
                plans.due(since, after, size),
                Registration::personId,
                registration -> runtime.startProcessInstanceByKey(PROCESS, cycles.begin(registration, day)));
    }
}
