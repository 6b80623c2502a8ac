package org.zaijiuye.review;

import java.time.Clock;
import java.time.LocalDateTime;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.zaijiuye.engine.DiagramStep;
import org.zaijiuye.event.LifecycleMessages;
import org.zaijiuye.records.Registrations;
import org.zaijiuye.timelimit.Limits;

/** Ends cases in which nothing is open and nothing can be objected to any more. */
@DiagramStep(title = "了结个案", help = "找出后续都已办结、异议期已过的个案，通知全周期流程结束。每日一次即可。", processes = "TimeLimitProcess")
@Component
class SettleCasesDelegate implements JavaDelegate {

    private final Registrations registrations;
    private final Limits limits;
    private final LifecycleMessages cases;
    private final Clock clock;

    SettleCasesDelegate(Registrations registrations, Limits limits, LifecycleMessages cases, Clock clock) {
        this.registrations = registrations;
        this.limits = limits;
        this.cases = cases;
        this.clock = clock;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var now = LocalDateTime.now(clock);
        for (var caseNumber : registrations.settled(limits.objectionsClosedBefore(now))) {
            registrations.settle(caseNumber, now);
            cases.settled(caseNumber);
        }
    }
}
