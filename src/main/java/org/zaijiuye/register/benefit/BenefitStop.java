package org.zaijiuye.register.benefit;

import java.time.Clock;
import java.time.LocalDateTime;
import java.time.YearMonth;
import org.springframework.stereotype.Component;
import org.zaijiuye.records.Entitlement;
import org.zaijiuye.records.PaymentLines;
import org.zaijiuye.records.StateTransitions;

/** A benefit ends at a month: what is held from then on is cancelled, and what was paid has to come back. */
@Component
class BenefitStop {

    private final StateTransitions transitions;
    private final PaymentLines lines;
    private final Clock clock;

    BenefitStop(StateTransitions transitions, PaymentLines lines, Clock clock) {
        this.transitions = transitions;
        this.lines = lines;
        this.clock = clock;
    }

    /** Answers how many months are to come back, on account of the given handling. */
    int stop(Entitlement entitlement, String reason, YearMonth from, int residual, String handling) {
        if (StateTransitions.running(entitlement)) {
            transitions.stop(entitlement, reason, from, residual);
        } else {
            transitions.stopAnew(entitlement, reason, from, residual);
        }
        lines.hold(entitlement.key());
        lines.cancel(entitlement.key(), from);
        lines.release(entitlement.key());
        return lines.recover(entitlement.key(), from, handling, LocalDateTime.now(clock));
    }
}
