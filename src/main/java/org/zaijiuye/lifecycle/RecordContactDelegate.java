package org.zaijiuye.lifecycle;

import java.time.Clock;
import java.time.LocalDate;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.zaijiuye.engine.DiagramStep;
import org.zaijiuye.records.Outbox;
import org.zaijiuye.records.StateTransitions;

/** 记录联系: tells the person until when the next contact keeps the registration. The date itself came with the event. */
@DiagramStep(title = "告知联系记录", help = "告诉本人最近一次联系日期已经更新。放在收到联系记录之后。", processes = "LifecycleProcess")
@Component
class RecordContactDelegate implements JavaDelegate {

    private final StateTransitions transitions;
    private final Outbox outbox;
    private final Clock clock;

    RecordContactDelegate(StateTransitions transitions, Outbox outbox, Clock clock) {
        this.transitions = transitions;
        this.outbox = outbox;
        this.clock = clock;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var registration = transitions.registration(execution.getProcessBusinessKey());
        outbox.tellPerson(
                registration.personId(),
                registration.caseNumber(),
                registration.caseNumber() + ":CONTACT:" + registration.lastContact() + ":" + LocalDate.now(clock) + ":"
                        + execution.getId(),
                "联系记录已更新",
                "最近一次联系日期：" + registration.lastContact() + "。请保持联系，以免失业登记因失联被注销。");
    }
}
