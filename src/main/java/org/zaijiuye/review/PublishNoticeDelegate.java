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
import org.zaijiuye.records.PublicNotice;
import org.zaijiuye.records.PublicNotices;
import org.zaijiuye.records.StateTransitions;
import org.zaijiuye.timelimit.Limits;

/** Opens a public notice: its end is fixed, and the clock of the handling stands still until then. */
@DiagramStep(title = "发布公示", help = "发布公示并确定截止时间，公示期间办件时限中止。放在公示流程开头。", processes = "PublicNoticeProcess")
@Component
class PublishNoticeDelegate implements JavaDelegate {

    private final StateTransitions transitions;
    private final Handlings handlings;
    private final PublicNotices notices;
    private final ReviewRoute reviewRoute;
    private final Limits limits;
    private final Clock clock;

    PublishNoticeDelegate(
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
        var handling = transitions.handling(ItemVariables.handling(execution));
        var days = reviewRoute.notice(handling);
        transitions.move(handling.number(), HandlingState.NOTICE);
        var now = LocalDateTime.now(clock);
        handlings.pause(handling.number(), now, "公示");
        var lastDay = limits.inWorkingDays(handling, days);
        var end = lastDay.plusDays(1).atStartOfDay();
        notices.save(new PublicNotice(null, handling.number(), now, end, null));
        ReviewVariables.noticeEnd(execution, end);
    }
}
