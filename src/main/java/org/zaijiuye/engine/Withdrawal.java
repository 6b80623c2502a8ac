package org.zaijiuye.engine;

import java.time.Clock;
import java.time.LocalDateTime;
import org.springframework.stereotype.Service;
import org.zaijiuye.records.CaseFile;
import org.zaijiuye.records.Handling;
import org.zaijiuye.records.Outbox;

/** The applicant takes an item back before its decision: what it prepared is lifted, and what others reported goes on. */
@Service
public class Withdrawal {

    private final CaseFile caseFile;
    private final Items items;
    private final Outbox outbox;
    private final CaseEvents events;
    private final Clock clock;

    Withdrawal(CaseFile caseFile, Items items, Outbox outbox, CaseEvents events, Clock clock) {
        this.caseFile = caseFile;
        this.items = items;
        this.outbox = outbox;
        this.events = events;
        this.clock = clock;
    }

    /** One that a death has closed already stays as it is. */
    public void record(Handling handling) {
        if (!handling.open()) {
            return;
        }
        var item = items.of(handling.item());
        item.release(handling.number());
        caseFile.close(handling.number(), "WITHDRAWN", LocalDateTime.now(clock));
        outbox.tellPerson(
                handling.personId(),
                handling.number(),
                handling.number() + ":WITHDRAWN",
                item.title() + "已撤回",
                "已按您的申请撤回本事项，其他事项继续办理。");
        events.takeUp(handling);
    }
}
