package org.zaijiuye.payment;

import java.time.Clock;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.zaijiuye.records.LineState;
import org.zaijiuye.records.PaymentLine;
import org.zaijiuye.records.PaymentLines;
import org.zaijiuye.records.Recoveries;
import org.zaijiuye.records.StateTransitions;

/** The one way in which the lines of an award follow what is owed: due, held, cancelled, to come back or no longer. */
@Service
public class LineReconciler {

    private final PaymentLines lines;
    private final StateTransitions transitions;
    private final Recoveries recoveries;
    private final ApplicationEventPublisher publisher;
    private final Clock clock;

    LineReconciler(
            PaymentLines lines,
            StateTransitions transitions,
            Recoveries recoveries,
            ApplicationEventPublisher publisher,
            Clock clock) {
        this.lines = lines;
        this.transitions = transitions;
        this.recoveries = recoveries;
        this.publisher = publisher;
        this.clock = clock;
    }

    /**
     * What is owed of one award.
     *
     * @param cause number of the handling on whose account paid months have to come back
     */
    public record Owed(long award, Function<YearMonth, Standing> months, Supplier<String> cause) {}

    /**
     * Compares each line of a person's awards of one pool with what is owed for its month, and moves it there; first what
     * is not owed, as another award may owe the same month.
     *
     * @return how many months have to come back that had not, under the award
     */
    public Map<Long, Integer> reconcile(List<Owed> awards) {
        var lined = awards.stream().map(each -> lines.lockedOf(each.award())).toList();
        var recovered = new HashMap<Long, Integer>();
        for (var i = 0; i < awards.size(); i++) {
            recovered.put(awards.get(i).award(), notOwed(awards.get(i), lined.get(i)));
        }
        for (var i = 0; i < awards.size(); i++) {
            var award = awards.get(i).award();
            if (owed(awards.get(i), lined.get(i)) || recovered.getOrDefault(award, 0) > 0) {
                publisher.publishEvent(new RecoveryChanged(award));
            }
        }
        return recovered;
    }

    private int notOwed(Owed award, List<PaymentLine> all) {
        var asked = recoveries.asked(award.award());
        var recovered = 0;
        for (var line : all) {
            if (award.months().apply(line.payMonth()) != Standing.NOT_OWED) {
                continue;
            }
            transitions.move(line, Standing.NOT_OWED.target(line.state()));
            if (line.poolKey() != null) {
                lines.release(line.key());
            }
            if (line.state() == LineState.PAID && !asked.contains(line.key())) {
                recoveries.ask(line, award.cause().get(), LocalDateTime.now(clock));
                recovered++;
            }
        }
        return recovered;
    }

    /** Returns whether a month that had to come back need not any more. */
    private boolean owed(Owed award, List<PaymentLine> all) {
        var doubtful = all.isEmpty() ? Set.<Long>of() : lines.doubtful(award.award());
        var forgiven = false;
        for (var line : all) {
            var owed = award.months().apply(line.payMonth());
            if (owed == Standing.NOT_OWED) {
                continue;
            }
            // What the bank may have paid after all waits until somebody has asked it.
            var standing = doubtful.contains(line.key()) ? Standing.HELD : owed;
            transitions.move(line, standing.target(line.state()));
            if (line.poolKey() == null) {
                lines.claim(line.key());
                forgiven |= recoveries.forgive(line.key());
            }
        }
        return forgiven;
    }
}
