package org.zaijiuye.register.benefit;

import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.zaijiuye.event.FactReaction;
import org.zaijiuye.event.Fate;
import org.zaijiuye.event.Report;
import org.zaijiuye.records.Event;
import org.zaijiuye.records.EventType;

/** Facts about money concern what was granted or claimed; where they changed nothing, a case cannot take them either. */
@Component
class BenefitOnFacts implements FactReaction {

    private final Repayments repayments;
    private final AccountChange accountChange;

    BenefitOnFacts(Repayments repayments, AccountChange accountChange) {
        this.repayments = repayments;
        this.accountChange = accountChange;
    }

    @Override
    public Set<String> types() {
        return Set.of(EventType.BENEFIT_REPAID, EventType.ACCOUNT_CHANGED);
    }

    @Override
    public Optional<Fate> onPerson(long personId, Report report) {
        return report.type().equals(EventType.BENEFIT_REPAID)
                ? repayments.take(personId, report)
                : accountChange.apply(personId, report);
    }

    @Override
    public Event.Status statusOfTaken() {
        return Event.Status.KEPT;
    }
}
