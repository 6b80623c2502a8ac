package org.zaijiuye.application;

import java.time.Clock;
import java.time.LocalDateTime;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.zaijiuye.decision.ItemRegistry;
import org.zaijiuye.engine.DiagramStep;
import org.zaijiuye.records.Applications;
import org.zaijiuye.records.Handling;
import org.zaijiuye.records.HandlingOutcome;
import org.zaijiuye.records.Handlings;
import org.zaijiuye.records.Outbox;

/** Task_CloseApplication: all items are closed; the person gets one summary. */
@DiagramStep(title = "办结联办申请", help = "各事项都已办结：把申请记为办结，给本人发一份汇总告知。放在各支路汇合之后。", processes = "ApplicationProcess")
@Component
class CloseApplicationDelegate implements JavaDelegate {

    private final Applications applications;
    private final Handlings handlings;
    private final ItemRegistry items;
    private final Outbox outbox;
    private final Clock clock;

    CloseApplicationDelegate(
            Applications applications, Handlings handlings, ItemRegistry items, Outbox outbox, Clock clock) {
        this.applications = applications;
        this.handlings = handlings;
        this.items = items;
        this.outbox = outbox;
        this.clock = clock;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var number = execution.getProcessBusinessKey();
        var application = applications.findById(number).orElseThrow();
        if (applications.close(number, LocalDateTime.now(clock)) == 1) {
            outbox.tellPerson(application.personId(), number, number + ":CLOSED", "您的申请已全部办结", summary(number));
        }
    }

    private String summary(String number) {
        return handlings.findByApplicationOrderByNumber(number).stream()
                .map(this::line)
                .collect(Collectors.joining("\n"));
    }

    private String line(Handling handling) {
        var outcome = handling.outcome();
        return items.of(handling.item()).title() + "："
                + (outcome == null ? "办理中" : HandlingOutcome.valueOf(outcome).title());
    }
}
