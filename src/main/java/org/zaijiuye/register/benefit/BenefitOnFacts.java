package org.zaijiuye.register.benefit;

import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.zaijiuye.event.FactReaction;
import org.zaijiuye.event.Fate;
import org.zaijiuye.event.Report;
import org.zaijiuye.records.Event;
import org.zaijiuye.records.EventType;

/** Money that came back concerns what was granted; where it changed nothing, a case cannot take it either. */
@Component
class BenefitOnFacts implements FactReaction {

    private final Repayments repayments;

    BenefitOnFacts(Repayments repayments) {
        this.repayments = repayments;
    }

    @Override
    public Set<String> types() {
        return Set.of(EventType.BENEFIT_REPAID);
    }

    @Override
    public Optional<Fate> onPerson(long personId, Report report) {
        return repayments.take(personId, report);
    }

    @Override
    public Event.Status statusOfTaken() {
        return Event.Status.KEPT;
    }
}
