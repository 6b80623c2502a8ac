package org.zaijiuye.exit.deregistration;

import java.util.LinkedHashMap;
import org.springframework.stereotype.Component;
import org.zaijiuye.dossier.StoredJson;
import org.zaijiuye.event.EventSources;
import org.zaijiuye.event.Exit;
import org.zaijiuye.event.Report;
import org.zaijiuye.event.ReportEffect;
import org.zaijiuye.records.Encrypted;
import org.zaijiuye.records.EventSource;
import org.zaijiuye.records.ExitFact;
import org.zaijiuye.records.Handling;
import org.zaijiuye.records.HandlingState;
import org.zaijiuye.records.Handlings;
import org.zaijiuye.records.PersonState;
import org.zaijiuye.records.Registration;
import org.zaijiuye.timelimit.Limits;

/** Brings a fact that ends a registration to the handling of item 13 that is open, or opens one for it. */
@Component
class ExitHandlings {

    private static final String DEREGISTRATION = "deregistration";

    private final Handlings handlings;
    private final ExitEvidence facts;
    private final EventSources sources;
    private final Limits limits;
    private final StoredJson stored;

    ExitHandlings(Handlings handlings, ExitEvidence facts, EventSources sources, Limits limits, StoredJson stored) {
        this.handlings = handlings;
        this.facts = facts;
        this.sources = sources;
        this.limits = limits;
        this.stored = stored;
    }

    /** One open handling of item 13 a person: a second fact becomes evidence of the first. */
    Exit take(Registration registration, Report report, ExitFact fact) {
        var openKey = openKey(registration);
        var open = handlings.findByOpenKey(openKey).map(Handling::number);
        if (open.isPresent()) {
            return new Exit(
                    open.get(), facts.add(open.get(), report, fact) ? Exit.Meaning.CHANGES : Exit.Meaning.REPEATS);
        }
        var number = begin(registration, report, fact, openKey);
        facts.begin(number, report, fact);
        return new Exit(number, Exit.Meaning.BEGINS);
    }

    /** An ended case has a key of its own: the person may have registered again and be leaving once more. */
    private static String openKey(Registration registration) {
        var key = Handlings.openKey(registration.personId(), DEREGISTRATION);
        return registration.state() == PersonState.DEREGISTERED ? key + ":" + registration.id() : key;
    }

    private String begin(Registration registration, Report report, ExitFact fact, String openKey) {
        var count = handlings.findByCaseNumberOrderByNumber(registration.caseNumber()).stream()
                .filter(each -> each.item().equals(DEREGISTRATION))
                .count();
        var request = new LinkedHashMap<String, Object>();
        request.put("item", DEREGISTRATION);
        request.put("deregReason", ExitEvidence.reason(report, fact));
        request.put("eventDate", report.occurredOn().toString());
        request.put("starter", ExitEvidence.starter(report));
        var handling = handlings.save(new Handling(
                registration.caseNumber() + "-13-" + (count + 1),
                null,
                registration.caseNumber(),
                DEREGISTRATION,
                registration.personId(),
                registration.serviceOrg(),
                registration.profile(),
                kind(report),
                HandlingState.SUBMITTED,
                null,
                new Encrypted(stored.write(request)),
                report.eventId(),
                openKey,
                null,
                null,
                null,
                null,
                false,
                null));
        limits.accept(handling);
        return handling.number();
    }

    private String kind(Report report) {
        if (sources.effect(report) == ReportEffect.CONCLUDE) {
            return "CERTAIN";
        }
        return report.source().equals(EventSource.OWN_REGISTRATION) ? "DECLARED" : "DATA";
    }
}
