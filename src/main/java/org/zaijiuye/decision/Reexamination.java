package org.zaijiuye.decision;

import java.time.Clock;
import java.time.LocalDateTime;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.zaijiuye.records.HandlingState;
import org.zaijiuye.records.Handlings;
import org.zaijiuye.records.PublicNotices;
import org.zaijiuye.records.StateTransitions;
import org.zaijiuye.timelimit.Limits;

/** Brings a handling back from its review because its facts have changed: what had stopped the clock is over. */
@Service
public class Reexamination {

    private static final Set<HandlingState> BEFORE = Set.of(HandlingState.SUBMITTED, HandlingState.ACCEPTED);
    private static final Set<HandlingState> REVIEWED =
            Set.of(HandlingState.SUPPLEMENT, HandlingState.REVIEW, HandlingState.NOTICE, HandlingState.APPROVAL);

    private final StateTransitions transitions;
    private final Handlings handlings;
    private final PublicNotices notices;
    private final Limits limits;
    private final Clock clock;

    Reexamination(
            StateTransitions transitions, Handlings handlings, PublicNotices notices, Limits limits, Clock clock) {
        this.transitions = transitions;
        this.handlings = handlings;
        this.notices = notices;
        this.limits = limits;
        this.clock = clock;
    }

    /** Before the rule is asked: only one that has gone into its review comes back from there. */
    void ofReviewed(String number) {
        if (REVIEWED.contains(transitions.handling(number).state())) {
            begin(number);
        }
    }

    /** One that has not been examined yet stays where it is. */
    public void begin(String number) {
        if (BEFORE.contains(transitions.handling(number).state())) {
            return;
        }
        var now = LocalDateTime.now(clock);
        handlings.resume(number, now);
        notices.takeDown(number, now);
        limits.resume(transitions.handling(number));
        if (transitions.handling(number).state() == HandlingState.NOTICE) {
            transitions.move(number, HandlingState.REVIEW);
        }
        transitions.move(number, HandlingState.CHECKING);
    }
}
