package org.zaijiuye.event;

import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.zaijiuye.decision.EndReasons;
import org.zaijiuye.decision.HandlingTermination;
import org.zaijiuye.records.Handling;
import org.zaijiuye.records.HandlingOutcome;
import org.zaijiuye.records.HandlingState;
import org.zaijiuye.records.Handlings;
import org.zaijiuye.records.Outbox;
import org.zaijiuye.shared.Law;
import org.zaijiuye.shared.MessageName;
import org.zaijiuye.shared.Reason;

/** Closes what somebody who has died had asked for (policy.md §9.4): nobody is left whom it could serve. */
@Component
public class DeceasedApplicants {

    private static final String DECEASED = "DECEASED";
    private static final Reason REASON = new Reason(
            DECEASED,
            "因收到申请人死亡的确认信息，本事项终止办理；信息有误的，请家属或者本人先向公安机关更正，更正后可以重新申请",
            Law.EMPLOYMENT_SERVICE.article("第六十六条"),
            Reason.Confidence.ASSUMED);

    private final Handlings handlings;
    private final EndReasons reasons;
    private final HandlingTermination end;
    private final LifecycleMessages cases;
    private final Outbox outbox;

    DeceasedApplicants(
            Handlings handlings, EndReasons reasons, HandlingTermination end, LifecycleMessages cases, Outbox outbox) {
        this.handlings = handlings;
        this.reasons = reasons;
        this.end = end;
        this.cases = cases;
        this.outbox = outbox;
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
        open.forEach(each -> {
            reasons.record(each, HandlingOutcome.WITHDRAWN.name(), REASON);
            end.of(each, HandlingOutcome.WITHDRAWN, "终止办理", REASON.sentence() + "。");
        });
        // Ends their processes; those that have not begun are passed over by their application.
        open.forEach(each -> cases.send(MessageName.HANDLING_WITHDRAWN, each.number()));
    }

    /** Whether it was closed for that, and not because the applicant took it back. */
    public boolean endedByDeath(Handling handling) {
        return reasons.isWhy(handling, DECEASED);
    }

    /**
     * The death was none: whose requests it had closed is told that they may be made again.
     *
     * @param exit number of the handling that was undone
     */
    public void undone(long personId, String exit) {
        var closed = handlings.findByPersonIdAndOutcome(personId, HandlingOutcome.WITHDRAWN.name()).stream()
                .filter(this::endedByDeath)
                .toList();
        if (!closed.isEmpty()) {
            var numbers = closed.stream().map(Handling::number).collect(Collectors.joining("、"));
            outbox.tellPerson(
                    personId,
                    exit,
                    exit + ":APPLY_AGAIN",
                    "可以重新申请已终止的事项",
                    "死亡信息已经查明有误，失业登记已恢复。此前因此终止办理的事项（办件" + numbers + "）可以重新申请，领取期限和连续失业时长仍自原登记日期起算。");
        }
    }
}
