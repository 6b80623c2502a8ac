package org.zaijiuye.exit.employment;

import java.util.Optional;
import java.util.Set;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.zaijiuye.event.EventSources;
import org.zaijiuye.event.FactReaction;
import org.zaijiuye.event.Fate;
import org.zaijiuye.event.Report;
import org.zaijiuye.event.ReportEffect;
import org.zaijiuye.records.EventSource;
import org.zaijiuye.records.EventType;
import org.zaijiuye.records.ExitFact;

/**
 * Employment records change whether or not a case is open; our own item has written its record already, and what is only
 * a sign changes none.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE) // what follows from the records of work comes after them
class EmploymentOnFacts implements FactReaction {

    private final EmployerReports reports;
    private final EventSources sources;

    EmploymentOnFacts(EmployerReports reports, EventSources sources) {
        this.reports = reports;
        this.sources = sources;
    }

    @Override
    public Set<String> types() {
        return Set.of(ExitFact.EMPLOYMENT_STARTED.type(), EventType.EMPLOYMENT_ENDED);
    }

    @Override
    public Optional<Fate> onPerson(long personId, Report report) {
        if (report.type().equals(EventType.EMPLOYMENT_ENDED)) {
            reports.ended(personId, report);
        } else if (!report.source().equals(EventSource.OWN_REGISTRATION)
                && sources.effect(report) != ReportEffect.VERIFY) {
            reports.started(personId, report);
        }
        return Optional.empty();
    }

    /** The person's own registration rests on a decision of its own. */
    @Override
    public void disproved(long personId, Report report) {
        if (report.type().equals(ExitFact.EMPLOYMENT_STARTED.type())
                && !report.source().equals(EventSource.OWN_REGISTRATION)) {
            reports.disproved(personId, report);
        }
    }
}
