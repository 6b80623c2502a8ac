package org.zaijiuye.review;

import java.time.Clock;
import java.time.LocalDateTime;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.zaijiuye.engine.DiagramStep;
import org.zaijiuye.engine.ItemVariables;
import org.zaijiuye.records.Handlings;
import org.zaijiuye.records.PublicNotices;
import org.zaijiuye.records.StateTransitions;
import org.zaijiuye.timelimit.Limits;

/** Takes a public notice down: the clock of the handling runs again. */
@DiagramStep(title = "结束公示", help = "撤下公示，办件的时限恢复计算。放在公示期满之后。", processes = "PublicNoticeProcess")
@Component
class CloseNoticeDelegate implements JavaDelegate {

    private final StateTransitions transitions;
    private final Handlings handlings;
    private final PublicNotices notices;
    private final ReviewRoute reviewRoute;
    private final Limits limits;
    private final Clock clock;

    CloseNoticeDelegate(
            StateTransitions transitions,
            Handlings handlings,
            PublicNotices notices,
            ReviewRoute reviewRoute,
            Limits limits,
            Clock clock) {
        this.transitions = transitions;
        this.handlings = handlings;
        this.notices = notices;
        this.reviewRoute = reviewRoute;
        this.limits = limits;
        this.clock = clock;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var number = ItemVariables.handling(execution);
        var now = LocalDateTime.now(clock);
        handlings.resume(number, now);
        notices.takeDown(number, now);
        limits.resume(transitions.handling(number));
        transitions.move(number, reviewRoute.afterNotice(transitions.handling(number)));
    }
}
