package org.zaijiuye.assist.aidplan;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.OptionalLong;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.stereotype.Component;
import org.zaijiuye.engine.CaseCalls;
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
    private final CaseCalls calls;
    private final RuntimeService runtime;

    AidPlanRound(AidPlans plans, AidCycles cycles, Parameters parameters, CaseCalls calls, RuntimeService runtime) {
        this.plans = plans;
        this.cycles = cycles;
        this.parameters = parameters;
        this.calls = calls;
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

    /** All rows first: a row written between two starts would make each start read again what it knows. */
    @Override
    public OptionalLong portion(LocalDate day, long after, int size) {
        var since = day.minusMonths(parameters.integer("aid.cycleMonths", "", "", day));
        var due = plans.due(since, after, size);
        if (due.isEmpty()) {
            return OptionalLong.empty();
        }
        var earlier = cycles.had(due);
        var next = new ArrayList<AidPlan>();
        ServiceRound.each(
                due,
                Registration::personId,
                registration ->
                        next.add(cycles.next(registration, earlier.getOrDefault(registration.caseNumber(), 0L), day)));
        return ServiceRound.each(
                cycles.open(next),
                AidPlan::personId,
                cycle -> calls.starting(
                        cycle.number(), () -> runtime.startProcessInstanceByKey(PROCESS, cycle.number())));
    }
}
