package org.zaijiuye.engine;

import java.time.Clock;
import java.time.LocalDateTime;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.zaijiuye.records.CaseFile;
import org.zaijiuye.records.Handling;
import org.zaijiuye.records.Outbox;

/**
 * Task_RecordWithdrawal of every item: the applicant took the item back before the decision. What a death has closed in
 * the records is only brought to its end.
 */
@Component
class RecordWithdrawalDelegate implements JavaDelegate {

    private final CaseFile caseFile;
    private final Items items;
    private final Outbox outbox;
    private final Clock clock;

    RecordWithdrawalDelegate(CaseFile caseFile, Items items, Outbox outbox, Clock clock) {
        this.caseFile = caseFile;
        this.items = items;
        this.outbox = outbox;
        this.clock = clock;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var handling = caseFile.handling(ItemVariables.handling(execution));
        if (handling.open()) {
            withdraw(handling);
        }
        ItemVariables.outcome(execution, handling.item(), "WITHDRAWN");
    }

    private void withdraw(Handling handling) {
        var item = items.of(handling.item());
        item.release(handling.number());
        caseFile.close(handling.number(), "WITHDRAWN", LocalDateTime.now(clock));
        outbox.tellPerson(
                handling.personId(),
                handling.number(),
                handling.number() + ":WITHDRAWN",
                item.title() + "已撤回",
                "已按您的申请撤回本事项，其他事项继续办理。");
    }
}
