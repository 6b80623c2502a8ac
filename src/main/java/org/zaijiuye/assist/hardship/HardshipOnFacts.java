package org.zaijiuye.assist.hardship;

import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.zaijiuye.event.EventSources;
import org.zaijiuye.event.FactReaction;
import org.zaijiuye.event.Fate;
import org.zaijiuye.event.Report;
import org.zaijiuye.event.ReportEffect;
import org.zaijiuye.records.EventSource;
import org.zaijiuye.records.ExitFact;
import org.zaijiuye.records.Registrations;

/**
 * Whoever goes on under a policy has no registration any more whose exit would be decided: what would have ended it ends the
 * recognition, and work ends that of the household (policy.md §9.4).
 */
@Component
class HardshipOnFacts implements FactReaction {

    private static final Set<ReportEffect> SURE = Set.of(ReportEffect.CONCLUDE, ReportEffect.DRAFT);
    private static final String FLEXIBLE = "FLEXIBLE";

    private final Registrations registrations;
    private final EventSources sources;
    private final EndRecorder ends;

    HardshipOnFacts(Registrations registrations, EventSources sources, EndRecorder ends) {
        this.registrations = registrations;
        this.sources = sources;
        this.ends = ends;
    }

    @Override
    public Set<String> types() {
        return Arrays.stream(ExitFact.values())
                .filter(fact -> fact != ExitFact.CONTACT_LOST)
                .map(ExitFact::type)
                .collect(Collectors.toSet());
    }

    @Override
    public Optional<Fate> onPerson(long personId, Report report) {
        if (registrations.findByOpenKey(Registrations.openKey(personId)).isEmpty()
                && SURE.contains(sources.effect(report))) {
            var reason =
                    EndReason.valueOf(ExitFact.of(report.type()).orElseThrow().reason());
            if (!flexible(report)) {
                var evidence = sourceOf(report);
                ends.left(personId, report.occurredOn(), reason, report.eventId(), evidence);
            }
            if (reason.work()) {
                ends.householdWorks(personId, report.occurredOn(), report.eventId());
            }
        }
        return Optional.empty();
    }

    @Override
    public void disproved(long personId, Report report) {
        ends.undo(report.eventId());
    }

    /** The flexible work under which the policy goes on. */
    private static boolean flexible(Report report) {
        return report.source().equals(EventSource.OWN_REGISTRATION)
                && FLEXIBLE.equals(report.data().get("empType"));
    }

    private static String sourceOf(Report report) {
        return "事件" + report.eventId() + "（" + report.source() + "，" + report.occurredOn() + "）";
    }
}
