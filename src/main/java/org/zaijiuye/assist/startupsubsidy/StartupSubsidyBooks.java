package org.zaijiuye.assist.startupsubsidy;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.zaijiuye.assist.startupsubsidy.OwedStartupSubsidy.Facts;
import org.zaijiuye.payment.LineReconciler;
import org.zaijiuye.payment.LineReconciler.Owed;
import org.zaijiuye.records.Award;
import org.zaijiuye.records.Awards;
import org.zaijiuye.records.Outbox;
import org.zaijiuye.records.Persons;
import org.zaijiuye.records.RecognitionChanged;
import org.zaijiuye.records.StateTransitions;
import org.zaijiuye.shared.CaseExit;
import org.zaijiuye.shared.ExitConsequence;

/** The books of this subsidy, moved to what {@link OwedStartupSubsidy} says whenever a decision or a fact has changed. */
@Service
class StartupSubsidyBooks implements ExitConsequence {

    private final Persons persons;
    private final Awards awards;
    private final StartupSubsidyHistory history;
    private final CategoryHistory categories;
    private final StateTransitions cases;
    private final LineReconciler reconciler;
    private final Outbox outbox;

    StartupSubsidyBooks(
            Persons persons,
            Awards awards,
            StartupSubsidyHistory history,
            CategoryHistory categories,
            StateTransitions cases,
            LineReconciler reconciler,
            Outbox outbox) {
        this.persons = persons;
        this.awards = awards;
        this.history = history;
        this.categories = categories;
        this.cases = cases;
        this.reconciler = reconciler;
        this.outbox = outbox;
    }

    /** @param cause number of the handling whose decision changed it; null where only facts did */
    void recompute(long person, @Nullable String cause) {
        persons.lock(person);
        for (var award : awards.findByPersonIdAndKindOrderById(person, StartupSubsidyPayments.CODE)) {
            var standing = OwedStartupSubsidy.of(new Facts(stands(award), award.accountFailed()));
            var recovered = reconciler.reconcile(List.of(new Owed(
                    award.key(), month -> standing, () -> Objects.requireNonNullElse(cause, award.handling()))));
            if (recovered.getOrDefault(award.key(), 0) > 0) {
                tell(award);
            }
        }
    }

    @Override
    public void ended(CaseExit exit) {
        recompute(cases.registration(exit.caseNumber()).personId(), exit.handling());
    }

    @Override
    public void redated(CaseExit exit) {
        ended(exit);
    }

    @Override
    public void restored(String caseNumber, String handling) {
        recompute(cases.registration(caseNumber).personId(), handling);
    }

    @Override
    public String merged(CaseExit exit, String laterCase) {
        ended(exit);
        return "";
    }

    @EventListener
    void recognition(RecognitionChanged changed) {
        recompute(changed.personId(), null);
    }

    private boolean stands(Award award) {
        var given = history.of(award.key()).orElseThrow();
        return switch (given.category()) {
            case HARDSHIP ->
                categories.recognised(award.personId(), given.licenceDate()).isPresent();
            case REGISTERED ->
                given.registration() == null
                        || categories
                                .registration(award.personId(), given.licenceDate())
                                .isPresent();
            case GRADUATE, STUDENT, VETERAN, RETURNED_WORKER -> true;
        };
    }

    private void tell(Award award) {
        outbox.tellPerson(
                award.personId(),
                award.handling(),
                award.handling() + ":BACK:" + award.key(),
                StartupSubsidyPayments.TITLE + "须退回",
                "您领取一次性创业补贴所依据的就业困难人员认定或者失业登记，经核实在领取营业执照之日并不成立，请退回补贴；有异议的可以提出。");
    }
}
