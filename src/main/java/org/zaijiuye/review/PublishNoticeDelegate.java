package org.zaijiuye.review;

import java.time.Clock;
import java.time.LocalDateTime;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.zaijiuye.engine.ItemVariables;
import org.zaijiuye.engine.Limits;
import org.zaijiuye.records.CaseFile;
import org.zaijiuye.records.HandlingState;
import org.zaijiuye.records.Handlings;

/** Opens a public notice: its end is fixed, and the clock of the handling stands still until then. */
@Component
class PublishNoticeDelegate implements JavaDelegate {

    private final CaseFile caseFile;
    private final Handlings handlings;
    private final Limits limits;
    private final Clock clock;

    PublishNoticeDelegate(CaseFile caseFile, Handlings handlings, Limits limits, Clock clock) {
        this.caseFile = caseFile;
        this.handlings = handlings;
        this.limits = limits;
        this.clock = clock;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var handling = caseFile.handling(ItemVariables.handling(execution));
        ReviewVariables.afterNotice(execution, handling.state());
        caseFile.move(handling.number(), HandlingState.NOTICE);
        handlings.pause(handling.number(), LocalDateTime.now(clock), "公示");
        var lastDay = limits.inWorkingDays(handling, ReviewVariables.noticeDays(execution));
        ReviewVariables.noticeEnd(execution, lastDay.plusDays(1).atStartOfDay());
    }
}
