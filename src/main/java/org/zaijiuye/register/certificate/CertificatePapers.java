package org.zaijiuye.register.certificate;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Date;
import java.util.Optional;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;
import org.zaijiuye.engine.AskedByDiagrams;
import org.zaijiuye.engine.ItemVariables;
import org.zaijiuye.policy.Calendars;
import org.zaijiuye.policy.Parameters;
import org.zaijiuye.records.StateTransitions;
import org.zaijiuye.timelimit.Deadlines;

/** What CertificateProcess asks about the paper copy, as {@code certificatePapers}; read from the records each time. */
@AskedByDiagrams
@Component("certificatePapers")
public class CertificatePapers {

    private static final int AREA_DIGITS = 6;

    private final PaperCopies copies;
    private final StateTransitions transitions;
    private final Deadlines deadlines;
    private final Calendars calendars;
    private final Parameters parameters;
    private final Clock clock;

    CertificatePapers(
            PaperCopies copies,
            StateTransitions transitions,
            Deadlines deadlines,
            Calendars calendars,
            Parameters parameters,
            Clock clock) {
        this.copies = copies;
        this.transitions = transitions;
        this.deadlines = deadlines;
        this.calendars = calendars;
        this.parameters = parameters;
        this.clock = clock;
    }

    /** Whether one was asked for and has not been closed. */
    public boolean wanted(DelegateExecution execution) {
        return of(execution).filter(copy -> copy.closedOn() == null).isPresent();
    }

    public boolean printed(DelegateExecution execution) {
        return of(execution).filter(copy -> copy.printedOn() != null).isPresent();
    }

    public boolean handedOver(DelegateExecution execution) {
        return of(execution).filter(copy -> copy.handedOn() != null).isPresent();
    }

    /** The last day for printing. */
    public Date printingDue(DelegateExecution execution) {
        return deadlines.endOf(of(execution).map(PaperCopy::dueOn).orElse(null));
    }

    /** The last day for fetching it, from today on. */
    public Date collectingDue(DelegateExecution execution) {
        return deadlines.endOf(collectUntil(ItemVariables.handling(execution), LocalDate.now(clock)));
    }

    /** The last day for fetching what was printed on a day. */
    LocalDate collectUntil(String number, LocalDate printed) {
        var handling = transitions.handling(number);
        var area = handling.office().substring(0, AREA_DIGITS);
        var days = parameters.integer("cert.collectDays", handling.profile(), area, printed);
        return calendars.current().workingDaysAfter(printed, days);
    }

    private Optional<PaperCopy> of(DelegateExecution execution) {
        return copies.findByHandling(ItemVariables.handling(execution));
    }
}
