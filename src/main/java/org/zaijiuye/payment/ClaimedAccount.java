package org.zaijiuye.payment;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.zaijiuye.decision.ItemRegistry;
import org.zaijiuye.decision.Reexamination;
import org.zaijiuye.dossier.Dossier;
import org.zaijiuye.dossier.Dossiers;
import org.zaijiuye.dossier.EvidenceRecorder;
import org.zaijiuye.dossier.PayAccount;
import org.zaijiuye.dossier.RegisterFindings;
import org.zaijiuye.dossier.StoredJson;
import org.zaijiuye.event.LifecycleMessages;
import org.zaijiuye.event.Report;
import org.zaijiuye.records.Applications;
import org.zaijiuye.records.Encrypted;
import org.zaijiuye.records.Evidence;
import org.zaijiuye.records.Handling;
import org.zaijiuye.records.HandlingState;
import org.zaijiuye.records.Handlings;
import org.zaijiuye.records.StateTransitions;
import org.zaijiuye.records.Supplements;
import org.zaijiuye.shared.MessageName;

/** The account that a claim to money names, and its change while the claim is examined. */
@Component
class ClaimedAccount {

    /** Not examined yet: the bank is asked about the new account when its turn comes. */
    private static final Set<HandlingState> AHEAD = Set.of(HandlingState.SUBMITTED, HandlingState.WAITING_PREREQ);

    private final ItemRegistry items;
    private final Handlings handlings;
    private final Dossiers dossiers;
    private final Applications applications;
    private final Supplements supplements;
    private final EvidenceRecorder evidence;
    private final Reexamination reexamination;
    private final StateTransitions transitions;
    private final StoredJson stored;
    private final LifecycleMessages cases;

    ClaimedAccount(
            ItemRegistry items,
            Handlings handlings,
            Dossiers dossiers,
            Applications applications,
            Supplements supplements,
            EvidenceRecorder evidence,
            Reexamination reexamination,
            StateTransitions transitions,
            StoredJson stored,
            LifecycleMessages cases) {
        this.items = items;
        this.handlings = handlings;
        this.dossiers = dossiers;
        this.applications = applications;
        this.supplements = supplements;
        this.evidence = evidence;
        this.reexamination = reexamination;
        this.transitions = transitions;
        this.stored = stored;
        this.cases = cases;
    }

    /** Claims that are not decided yet; one that is barred by another is none. */
    List<String> open(long personId) {
        return claims(personId).filter(Handling::open).map(Handling::number).toList();
    }

    /** Claims that an objection may still turn into money: it is paid to the account that was declared last. */
    List<String> refused(long personId) {
        return claims(personId)
                .filter(each -> "REFUSED".equals(each.outcome()))
                .map(Handling::number)
                .toList();
    }

    private Stream<Handling> claims(long personId) {
        return items.all().stream()
                .filter(each -> each.description().pays() != null)
                .flatMap(each -> handlings.findByPersonIdAndItem(personId, each.word()).stream())
                .filter(each -> each.blockedBy() == null);
    }

    /**
     * Whether the applicant has named an account later than a change: in the form, or when asked for it. Of what was
     * declared on one day, the last received counts.
     */
    boolean givenAfter(String handling, LocalDate day, LocalDateTime received) {
        var dossier = dossiers.of(handling);
        var application = applications
                .findById(Objects.requireNonNull(dossier.stored().application()))
                .orElseThrow();
        return later(dossier.submittedOn(), application.receivedAt(), day, received)
                || supplements.of(handling).stream()
                        .filter(each -> each.fields() != null
                                && stored.read(each.fields().text()).has("payAccount"))
                        .map(each -> Objects.requireNonNull(each.receivedAt()))
                        .anyMatch(supplied -> later(supplied.toLocalDate(), supplied, day, received));
    }

    private static boolean later(LocalDate day, LocalDateTime received, LocalDate otherDay, LocalDateTime other) {
        return day.isAfter(otherDay) || (day.equals(otherDay) && received.isAfter(other));
    }

    /** What the claim would be paid to from now on. */
    void note(String number, Encrypted account, Report report) {
        var note = new LinkedHashMap<String, Object>();
        note.put("payAccount", account.text());
        note.put("occurredOn", report.occurredOn().toString());
        note.put("eventId", report.eventId());
        evidence.enter(number, Dossier.ACCOUNT, Evidence.Source.EVENT, "收款账户变更", note, report.source());
    }

    /** The claim goes on with this account; where the bank was asked about another, the examination begins anew. */
    void replace(String number, Encrypted account, Report report) {
        var proven = proven(dossiers.of(number));
        note(number, account, report);
        var state = transitions.handling(number).state();
        // Papers that were asked for are still awaited; with them the bank is asked again as well.
        var awaitsOther = state == HandlingState.SUPPLEMENT && proven;
        if (!AHEAD.contains(state) && !awaitsOther) {
            reexamination.begin(number);
            cases.send(MessageName.ACCOUNT_CHANGED, number);
        }
    }

    private boolean proven(Dossier dossier) {
        return new RegisterFindings(dossier, stored)
                .accounts()
                .filter(data -> PayAccount.proven(dossier, data))
                .isPresent();
    }
}
