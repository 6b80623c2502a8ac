package org.zaijiuye.assist.flexsubsidy;

import java.util.Optional;
import java.util.Set;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.zaijiuye.event.FactReaction;
import org.zaijiuye.event.Fate;
import org.zaijiuye.event.Report;
import org.zaijiuye.payment.OwedMonthsChanged;
import org.zaijiuye.records.EventType;
import org.zaijiuye.records.ExitFact;
import org.zaijiuye.records.RecognitionChanged;
import org.zaijiuye.records.StateTransitions;
import org.zaijiuye.shared.CaseExit;
import org.zaijiuye.shared.ExitConsequence;

/** Work that began or ended, exits and months of other money change what is owed; the records of the work change first. */
@Component
@Order(Ordered.LOWEST_PRECEDENCE)
class FlexSubsidyOnFacts implements FactReaction, ExitConsequence {

    private final FlexSubsidyBooks books;
    private final StateTransitions cases;

    FlexSubsidyOnFacts(FlexSubsidyBooks books, StateTransitions cases) {
        this.books = books;
        this.cases = cases;
    }

    @Override
    public Set<String> types() {
        return Set.of(ExitFact.EMPLOYMENT_STARTED.type(), EventType.EMPLOYMENT_ENDED);
    }

    @Override
    public Optional<Fate> onPerson(long personId, Report report) {
        books.recompute(personId, null);
        return Optional.empty();
    }

    @Override
    public void disproved(long personId, Report report) {
        books.recompute(personId, null);
    }

    @Override
    public void ended(CaseExit exit) {
        recompute(exit.caseNumber(), exit.handling());
    }

    @Override
    public void redated(CaseExit exit) {
        recompute(exit.caseNumber(), exit.handling());
    }

    @Override
    public void restored(String caseNumber, String handling) {
        recompute(caseNumber, handling);
    }

    @Override
    public String merged(CaseExit exit, String laterCase) {
        recompute(exit.caseNumber(), exit.handling());
        return "";
    }

    @EventListener
    void otherMoney(OwedMonthsChanged changed) {
        if (!changed.kind().equals(FlexSubsidyPayments.CODE)) {
            books.recompute(changed.personId(), null);
        }
    }

    @EventListener
    void recognition(RecognitionChanged changed) {
        books.recompute(changed.personId(), null);
    }

    private void recompute(String caseNumber, String handling) {
        books.recompute(cases.registration(caseNumber).personId(), handling);
    }
}
