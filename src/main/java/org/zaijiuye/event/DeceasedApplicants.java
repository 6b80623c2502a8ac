package org.zaijiuye.event;

import org.springframework.stereotype.Component;
import org.zaijiuye.decision.HandlingTermination;
import org.zaijiuye.records.HandlingState;
import org.zaijiuye.records.Handlings;
import org.zaijiuye.shared.MessageName;

/** Closes what somebody who has died had asked for (policy.md §9.4): nobody is left whom it could serve. */
@Component
public class DeceasedApplicants {

    private static final String TEXT = "因收到申请人死亡的确认信息，本事项终止办理。信息有误的，请家属或本人联系受理机构更正。";

    private final Handlings handlings;
    private final HandlingTermination end;
    private final LifecycleMessages cases;

    DeceasedApplicants(Handlings handlings, HandlingTermination end, LifecycleMessages cases) {
        this.handlings = handlings;
        this.end = end;
        this.cases = cases;
    }

    /**
     * Closes what the person asked for; what an event asked for goes on.
     *
     * @param exit number of the handling that ends the registration, which goes on too
     */
    public void close(long personId, String exit) {
        var open = handlings.findByPersonIdAndStateNot(personId, HandlingState.CLOSED).stream()
                .filter(each -> !each.number().equals(exit))
                .filter(each -> each.application() != null)
                .toList();
        open.forEach(each -> end.of(each, "DEATH", "终止办理", TEXT));
        // Ends their processes; those that have not begun are passed over by their application.
        open.forEach(each -> cases.send(MessageName.HANDLING_WITHDRAWN, each.number()));
    }
}
