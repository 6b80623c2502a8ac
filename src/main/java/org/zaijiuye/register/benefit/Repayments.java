package org.zaijiuye.register.benefit;

import java.time.LocalDate;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.zaijiuye.event.Fate;
import org.zaijiuye.event.Report;
import org.zaijiuye.records.Entitlement;
import org.zaijiuye.records.Entitlements;
import org.zaijiuye.records.Event;
import org.zaijiuye.records.EventType;
import org.zaijiuye.records.Events;
import org.zaijiuye.records.Notices;
import org.zaijiuye.records.Outbox;
import org.zaijiuye.records.Persons;
import org.zaijiuye.records.Recoveries;
import org.zaijiuye.records.Registration;

/**
 * {@code BenefitRepaid}: money that came back is booked on the months that are to be repaid. Whoever pays back before
 * the exit is decided has paid: the money is kept, the agency is told, and the decision books it.
 */
@Service
class Repayments {

    private final Recoveries recoveries;
    private final Entitlements entitlements;
    private final Events events;
    private final Persons persons;
    private final Notices notices;
    private final Outbox outbox;

    Repayments(
            Recoveries recoveries,
            Entitlements entitlements,
            Events events,
            Persons persons,
            Notices notices,
            Outbox outbox) {
        this.recoveries = recoveries;
        this.entitlements = entitlements;
        this.events = events;
        this.persons = persons;
        this.notices = notices;
        this.outbox = outbox;
    }

    /** Empty if the person never had a benefit. */
    Optional<Fate> take(long personId, Report report) {
        var granted = entitlements.findByPersonIdOrderById(personId);
        if (granted.isEmpty()) {
            return Optional.empty();
        }
        var booked = book(personId, report.occurredOn());
        if (booked.isPresent()) {
            return booked.map(caseNumber -> new Fate(Event.Status.APPLIED, caseNumber, null));
        }
        var last = granted.get(granted.size() - 1);
        tell(last, report);
        return Optional.of(new Fate(Event.Status.KEPT, last.caseNumber(), null));
    }

    /** Months of the case have just been asked for: money that had come already counts. */
    void bookKept(Registration registration) {
        var person = persons.findById(registration.personId()).orElseThrow();
        for (var event : events.waiting(person.idHash(), registration.regDate())) {
            if (event.type().equals(EventType.BENEFIT_REPAID)) {
                book(registration.personId(), event.occurredOn())
                        .ifPresent(caseNumber ->
                                events.settle(event.eventId(), Event.Status.APPLIED, caseNumber, event.handling()));
            }
        }
    }

    private Optional<String> book(long personId, LocalDate on) {
        return recoveries.repaid(personId, on).stream().reduce((earlier, later) -> later);
    }

    private void tell(Entitlement last, Report report) {
        var once = report.eventId() + ":NOTHING_TO_REPAY";
        if (!notices.existsByDedupeKey(once)) {
            outbox.tellOffice(
                    "si-officer-" + last.office(),
                    last.handling(),
                    once,
                    "收到退款，暂无应退月份",
                    report.occurredOn() + "收到的失业保险金退款目前没有应退月份可以抵扣。注销决定作出后产生应退月份的，自动抵扣；没有的，请核实后退还本人。");
        }
    }
}
