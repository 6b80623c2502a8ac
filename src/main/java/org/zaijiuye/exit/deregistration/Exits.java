package org.zaijiuye.exit.deregistration;

import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;
import org.zaijiuye.engine.Cases;
import org.zaijiuye.engine.ItemVariables;
import org.zaijiuye.records.CaseFile;
import org.zaijiuye.records.Dossier;
import org.zaijiuye.records.Dossiers;
import org.zaijiuye.records.Entitlement;
import org.zaijiuye.records.Entitlements;
import org.zaijiuye.records.HandlingState;
import org.zaijiuye.records.Handlings;
import org.zaijiuye.records.PersonState;
import org.zaijiuye.records.Registration;
import org.zaijiuye.records.Registrations;

/**
 * The one way out of the register: draft, end, or lift the draft. Registration and benefit change in one transaction.
 * Called by DeregistrationProcess and LifecycleProcess as {@code exits}.
 */
@Component("exits")
public class Exits {

    private final Dossiers dossiers;
    private final Registrations registrations;
    private final Handlings handlings;
    private final Entitlements entitlements;
    private final CaseFile caseFile;
    private final BenefitEnd benefitEnd;
    private final Cases cases;
    private final Clock clock;

    Exits(
            Dossiers dossiers,
            Registrations registrations,
            Handlings handlings,
            Entitlements entitlements,
            CaseFile caseFile,
            BenefitEnd benefitEnd,
            Cases cases,
            Clock clock) {
        this.dossiers = dossiers;
        this.registrations = registrations;
        this.handlings = handlings;
        this.entitlements = entitlements;
        this.caseFile = caseFile;
        this.benefitEnd = benefitEnd;
        this.cases = cases;
        this.clock = clock;
    }

    /** The open handling of item 13 that an event of this case has opened and that waits to be started. */
    public String handling(DelegateExecution lifecycle) {
        return handlings.findByCaseNumberOrderByNumber(lifecycle.getProcessBusinessKey()).stream()
                .filter(each -> each.item().equals("deregistration") && each.state() != HandlingState.CLOSED)
                // An application's own handling of item 13 is started by its application.
                .filter(each -> each.eventId() != null)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no event asked for an exit of this case"))
                .number();
    }

    /** Whether the person must be heard: nobody is deregistered on data alone. */
    public boolean hearing(DelegateExecution execution) {
        var request = dossiers.of(ItemVariables.handling(execution)).request();
        var reason = DeregReason.valueOf(request.path("deregReason").asText());
        return !DeregistrationFacts.starter(request).isPerson() && !reason.needsNoNotice();
    }

    void draft(String number) {
        var dossier = dossiers.of(number);
        open(dossier).ifPresent(registration -> {
            if (registration.state() != PersonState.DEREG_PENDING) {
                caseFile.move(registration, PersonState.DEREG_PENDING);
                running(registration).forEach(each -> benefitEnd.suspend(each, from(dossier)));
            }
        });
    }

    void end(String number) {
        var dossier = dossiers.of(number);
        var registration =
                open(dossier).orElseThrow(() -> new IllegalStateException("nothing to deregister: " + number));
        if (registration.state() != PersonState.DEREG_PENDING) {
            caseFile.move(registration, PersonState.DEREG_PENDING);
        }
        var reason = dossier.request().path("deregReason").asText();
        registrations.end(registration.caseNumber(), eventDate(dossier), reason);
        handlings.joinCase(number, number, registration.caseNumber());
        running(registration).forEach(each -> benefitEnd.stop(each, eventDate(dossier), reason, dossier));
        cases.ended(registration.caseNumber());
    }

    /** Disproved, withdrawn or never supplemented: everything is as before, months unbroken. */
    void lift(String number) {
        var dossier = dossiers.of(number);
        open(dossier)
                .filter(registration -> registration.state() == PersonState.DEREG_PENDING)
                .filter(registration -> dossier.stored().blockedBy() == null)
                .ifPresent(registration -> {
                    caseFile.move(registration, PersonState.REGISTERED);
                    running(registration).forEach(each -> benefitEnd.resume(each, from(dossier)));
                });
    }

    /** An upheld objection: the registration goes on as if it had never ended. */
    void restore(String number) {
        var registration = caseFile.registration(caseNumber(number));
        var openKey = Registrations.openKey(registration.personId());
        registrations.restore(registration.caseNumber(), openKey);
        entitlements
                .findByCaseNumber(registration.caseNumber())
                .forEach(each -> benefitEnd.restore(each, openKey, number));
        cases.restored(registration.caseNumber());
    }

    private String caseNumber(String number) {
        var caseNumber = caseFile.handling(number).caseNumber();
        if (caseNumber == null) {
            throw new IllegalStateException("the handling belongs to no case: " + number);
        }
        return caseNumber;
    }

    private Optional<Registration> open(Dossier dossier) {
        return registrations.findByOpenKey(
                Registrations.openKey(dossier.stored().personId()));
    }

    private List<Entitlement> running(Registration registration) {
        return entitlements.findByCaseNumber(registration.caseNumber()).stream()
                .filter(CaseFile::running)
                .toList();
    }

    private LocalDate eventDate(Dossier dossier) {
        var text = dossier.request().path("eventDate").asText();
        return text.isEmpty() ? LocalDate.now(clock) : LocalDate.parse(text);
    }

    private YearMonth from(Dossier dossier) {
        return YearMonth.from(eventDate(dossier));
    }
}
