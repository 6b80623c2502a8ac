package org.zaijiuye.review;

import java.time.Clock;
import java.time.LocalDateTime;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.zaijiuye.engine.DiagramStep;
import org.zaijiuye.engine.ItemVariables;
import org.zaijiuye.records.HandlingState;
import org.zaijiuye.records.Handlings;
import org.zaijiuye.records.Outbox;
import org.zaijiuye.records.StateTransitions;
import org.zaijiuye.records.Supplements;

/** Tells the applicant once and completely what is missing, and stops the clock. */
@DiagramStep(title = "一次性告知补正", help = "一次告知申请人须补正的全部内容，办件时限中止。放在审核人选择补正之后。", processes = "ReviewProcess")
@Component
class RequestSupplementDelegate implements JavaDelegate {

    private final StateTransitions transitions;
    private final Handlings handlings;
    private final Supplements supplements;
    private final Outbox outbox;
    private final Clock clock;

    RequestSupplementDelegate(
            StateTransitions transitions, Handlings handlings, Supplements supplements, Outbox outbox, Clock clock) {
        this.transitions = transitions;
        this.handlings = handlings;
        this.supplements = supplements;
        this.outbox = outbox;
        this.clock = clock;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var number = ItemVariables.handling(execution);
        var supplement = supplements.awaited(number).orElseThrow();
        transitions.move(number, HandlingState.SUPPLEMENT);
        handlings.pause(number, LocalDateTime.now(clock), "补正");
        outbox.tellPerson(
                transitions.handling(number).personId(),
                number,
                number + ":SUPPLEMENT:" + supplement.id(),
                "请补正材料",
                "需补正：" + supplement.materials() + "\n请于 " + supplement.dueOn() + " 前补正；逾期未补正的，本事项办结，其他事项不受影响。");
    }
}
