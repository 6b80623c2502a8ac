package org.zaijiuye.decision;

import org.springframework.stereotype.Service;
import org.zaijiuye.event.EventInbox;
import org.zaijiuye.records.Handling;

/** The applicant takes an item back before its decision: what it prepared is lifted, and what others reported goes on. */
@Service
public class Withdrawal {

    private final HandlingTermination end;
    private final EventInbox events;

    Withdrawal(HandlingTermination end, EventInbox events) {
        this.end = end;
        this.events = events;
    }

    /** One that a death has closed already stays as it is. */
    public void record(Handling handling) {
        if (handling.open()) {
            end.of(handling, "WITHDRAWN", "已撤回", "已按您的申请撤回本事项，其他事项继续办理。");
            events.takeUp(handling);
        }
    }
}
