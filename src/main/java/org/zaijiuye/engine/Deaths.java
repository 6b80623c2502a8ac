package org.zaijiuye.engine;

import java.time.Clock;
import java.time.LocalDateTime;
import org.springframework.stereotype.Component;
import org.zaijiuye.records.CaseFile;
import org.zaijiuye.records.Handling;
import org.zaijiuye.records.HandlingState;
import org.zaijiuye.records.Handlings;
import org.zaijiuye.records.Outbox;

/** Closes what somebody who has died had asked for (policy.md §9.4): nobody is left whom it could serve. */
@Component
class Deaths {

    private final Handlings handlings;
    private final CaseFile caseFile;
    private final Items items;
    private final Outbox outbox;
    private final Cases cases;
    private final Clock clock;

    Deaths(Handlings handlings, CaseFile caseFile, Items items, Outbox outbox, Cases cases, Clock clock) {
        this.handlings = handlings;
        this.caseFile = caseFile;
        this.items = items;
        this.outbox = outbox;
        this.cases = cases;
        this.clock = clock;
    }

    /**
     * Closes what the person asked for; what an event asked for goes on.
     *
     * @param exit number of the handling that ends the registration, which goes on too
     */
    void close(long personId, String exit) {
        var open = handlings.findByPersonIdAndStateNot(personId, HandlingState.CLOSED).stream()
                .filter(each -> !each.number().equals(exit))
                .filter(each -> each.application() != null)
                .toList();
        open.forEach(this::close);
        // Ends their processes; those that have not begun are passed over by their application.
        open.forEach(each -> cases.send("HandlingWithdrawn", each.number()));
    }

    private void close(Handling handling) {
        var item = items.of(handling.item());
        item.release(handling.number());
        caseFile.close(handling.number(), "WITHDRAWN", LocalDateTime.now(clock));
        outbox.tellPerson(
                handling.personId(),
                handling.number(),
                handling.number() + ":DEATH",
                item.title() + "终止办理",
                "因收到申请人死亡的确认信息，本事项终止办理。信息有误的，请家属或本人联系受理机构更正。");
    }
}
