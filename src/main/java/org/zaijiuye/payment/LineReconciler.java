package org.zaijiuye.payment;

import java.time.Clock;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.function.Function;
import java.util.function.Supplier;
import org.springframework.stereotype.Service;
import org.zaijiuye.records.LineState;
import org.zaijiuye.records.PaymentLines;
import org.zaijiuye.records.Recoveries;
import org.zaijiuye.records.StateTransitions;

/** The one way in which the lines of an award follow what is owed: due, held, cancelled, to come back or no longer. */
@Service
public class LineReconciler {

    private final PaymentLines lines;
    private final StateTransitions transitions;
    private final Recoveries recoveries;
    private final Clock clock;

    LineReconciler(PaymentLines lines, StateTransitions transitions, Recoveries recoveries, Clock clock) {
        this.lines = lines;
        this.transitions = transitions;
        this.recoveries = recoveries;
        this.clock = clock;
    }

    /**
     * Compares each line with what is owed for its month, and moves it there.
     *
     * @param cause number of the handling on whose account paid months have to come back
     * @return how many months have to come back that had not
     */
    public int reconcile(long award, Function<YearMonth, Standing> owed, Supplier<String> cause) {
        var asked = recoveries.open(award);
        var recovered = 0;
        for (var line : lines.lockedOf(award)) {
            var standing = owed.apply(line.payMonth());
            transitions.move(line, standing.target(line.state()));
            var comesBack = line.state() == LineState.PAID && standing == Standing.NOT_OWED;
            if (comesBack && !asked.contains(line.key())) {
                recoveries.ask(line, cause.get(), LocalDateTime.now(clock));
                recovered++;
            } else if (!comesBack && asked.contains(line.key())) {
                recoveries.forgive(line.key());
            }
        }
        return recovered;
    }
}
