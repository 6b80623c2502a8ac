package org.zaijiuye.event;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.zaijiuye.records.ExitFact;
import org.zaijiuye.records.HandlingState;
import org.zaijiuye.records.Handlings;
import org.zaijiuye.records.Registrations;
import org.zaijiuye.shared.ExitConsequence;

/**
 * A death, a pension or a job of somebody without an open registration ends no case, but the services that they have
 * beside one (policy.md §9.4).
 */
@Component
class LeftWithoutCase implements FactReaction {

    private static final Set<ExitFact> FACTS =
            Set.of(ExitFact.PERSON_DIED, ExitFact.PENSION_STARTED, ExitFact.EMPLOYMENT_STARTED);
    private static final Set<ReportEffect> SURE = Set.of(ReportEffect.CONCLUDE, ReportEffect.DRAFT);

    private final Registrations registrations;
    private final Handlings handlings;
    private final EventSources sources;
    private final ObjectProvider<ExitConsequence> consequences;
    private final Clock clock;

    LeftWithoutCase(
            Registrations registrations,
            Handlings handlings,
            EventSources sources,
            ObjectProvider<ExitConsequence> consequences,
            Clock clock) {
        this.registrations = registrations;
        this.handlings = handlings;
        this.sources = sources;
        this.consequences = consequences;
        this.clock = clock;
    }

    @Override
    public Set<String> types() {
        return FACTS.stream().map(ExitFact::type).collect(Collectors.toSet());
    }

    @Override
    public Optional<Fate> onPerson(long personId, Report report) {
        var fact = ExitFact.of(report.type()).orElseThrow();
        if (SURE.contains(sources.effect(report)) && !judgedElsewhere(personId, fact)) {
            // What holds for good ends everything; a job ends what was begun before it.
            var day = fact.lasts() ? LocalDate.now(clock) : report.occurredOn();
            consequences.forEach(each -> each.leftWithoutCase(personId, day, fact.reason()));
        }
        return Optional.empty();
    }

    /** An open case is left by a decision; of a job officials judge when they decide on what is asked for. */
    private boolean judgedElsewhere(long personId, ExitFact fact) {
        return registrations.findByOpenKey(Registrations.openKey(personId)).isPresent()
                || (!fact.lasts()
                        && !handlings
                                .findByPersonIdAndStateNot(personId, HandlingState.CLOSED)
                                .isEmpty());
    }
}
