package org.zaijiuye.decision;

import org.springframework.stereotype.Service;
import org.zaijiuye.records.Handling;
import org.zaijiuye.records.HandlingOutcome;

/** The applicant takes an item back before its decision: what it prepared is lifted. */
@Service
public class Withdrawal {

    private final HandlingTermination end;

    Withdrawal(HandlingTermination end) {
        this.end = end;
    }

    /** One that a death has closed already stays as it is. */
    public void record(Handling handling) {
        if (handling.open()) {
            end.of(handling, HandlingOutcome.WITHDRAWN, "已撤回", "已按您的申请撤回本事项，其他事项继续办理。");
        }
    }
}
