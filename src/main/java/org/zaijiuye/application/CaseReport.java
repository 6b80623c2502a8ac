package org.zaijiuye.application;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.zaijiuye.records.Application;
import org.zaijiuye.records.Applications;
import org.zaijiuye.records.Entitlement;
import org.zaijiuye.records.Entitlements;
import org.zaijiuye.records.Event;
import org.zaijiuye.records.Events;
import org.zaijiuye.records.Handling;
import org.zaijiuye.records.Handlings;
import org.zaijiuye.records.PaymentLine;
import org.zaijiuye.records.PaymentLines;
import org.zaijiuye.records.Recoveries;
import org.zaijiuye.records.Registration;
import org.zaijiuye.records.Registrations;

/** Puts the life of a case together from the records. */
@Component
class CaseReport {

    private final Registrations registrations;
    private final Applications applications;
    private final Handlings handlings;
    private final Entitlements entitlements;
    private final PaymentLines lines;
    private final Recoveries recoveries;
    private final Events events;
    private final ProgressReport progress;
    private final Callers callers;

    CaseReport(
            Registrations registrations,
            Applications applications,
            Handlings handlings,
            Entitlements entitlements,
            PaymentLines lines,
            Recoveries recoveries,
            Events events,
            ProgressReport progress,
            Callers callers) {
        this.registrations = registrations;
        this.applications = applications;
        this.handlings = handlings;
        this.entitlements = entitlements;
        this.lines = lines;
        this.recoveries = recoveries;
        this.events = events;
        this.progress = progress;
        this.callers = callers;
    }

    CaseLife of(String caseNumber) {
        var registration = registrations.findByCaseNumber(caseNumber).orElseThrow(() -> Callers.unknown(caseNumber));
        var all = handlings.findByCaseNumberOrderByNumber(caseNumber);
        callers.read(senders(all), all, registration.personId(), caseNumber, "查询案卷");
        return life(registration, all);
    }

    private List<Application> senders(List<Handling> all) {
        return applications.findAllById(all.stream()
                .map(Handling::application)
                .filter(Objects::nonNull)
                .distinct()
                .toList());
    }

    private CaseLife life(Registration registration, List<Handling> all) {
        return new CaseLife(
                registration.caseNumber(),
                registration.number(),
                registration.previousCase(),
                registration.state().name(),
                registration.regDate(),
                registration.unempDate(),
                registration.unempReason(),
                registration.registerOrg(),
                registration.serviceOrg(),
                registration.groups(),
                registration.groups().get(0),
                registration.tier(),
                registration.lastContact(),
                registration.endedOn(),
                registration.endReason(),
                all.stream().map(progress::of).toList(),
                entitlements.findByCaseNumber(registration.caseNumber()).stream()
                        .map(this::benefit)
                        .toList(),
                events.findByCaseNumberOrderByReceivedAt(registration.caseNumber()).stream()
                        .map(CaseReport::happening)
                        .toList());
    }

    private CaseLife.Benefit benefit(Entitlement entitlement) {
        var toRepay = recoveries.open(entitlement.key());
        return new CaseLife.Benefit(
                entitlement.handling(),
                entitlement.state().name(),
                entitlement.firstMonth(),
                entitlement.lastMonth(),
                entitlement.months(),
                entitlement.stopReason(),
                entitlement.stopMonth(),
                entitlement.residual(),
                lines.findByAwardIdOrderByPayMonth(entitlement.key()).stream()
                        .map(line -> payment(line, toRepay))
                        .toList());
    }

    private static CaseLife.Payment payment(PaymentLine line, Set<Long> toRepay) {
        return new CaseLife.Payment(line.payMonth(), line.amount(), line.state().name(), toRepay.contains(line.id()));
    }

    private static CaseLife.Happening happening(Event event) {
        return new CaseLife.Happening(
                event.type(), event.occurredOn(), event.source(), event.status().name());
    }
}
