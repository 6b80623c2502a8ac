package org.zaijiuye.register.benefit;

import java.math.BigDecimal;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.zaijiuye.event.EventLog;
import org.zaijiuye.event.Fate;
import org.zaijiuye.event.Report;
import org.zaijiuye.records.Entitlement;
import org.zaijiuye.records.Entitlements;
import org.zaijiuye.records.Event;
import org.zaijiuye.records.EventType;
import org.zaijiuye.records.Events;
import org.zaijiuye.records.Notices;
import org.zaijiuye.records.Outbox;
import org.zaijiuye.records.Registration;
import org.zaijiuye.recovery.RecoveryBooking;
import org.zaijiuye.register.benefit.payment.BenefitPayments;

/**
 * {@code BenefitRepaid}: money that came back is booked on the months that are to be repaid. Whoever pays back before
 * the exit is decided has paid: the money is kept, the agency is told, and the decision books it.
 */
@Service
class Repayments {

    private final RecoveryBooking recoveries;
    private final Entitlements entitlements;
    private final Events events;
    private final EventLog log;
    private final Notices notices;
    private final Outbox outbox;

    Repayments(
            RecoveryBooking recoveries,
            Entitlements entitlements,
            Events events,
            EventLog log,
            Notices notices,
            Outbox outbox) {
        this.recoveries = recoveries;
        this.entitlements = entitlements;
        this.events = events;
        this.log = log;
        this.notices = notices;
        this.outbox = outbox;
    }

    /** Empty if the person never had a benefit. */
    Optional<Fate> take(long personId, Report report) {
        var granted = entitlements.findByPersonIdOrderById(personId);
        if (granted.isEmpty()) {
            return Optional.empty();
        }
        var booked = book(personId, report);
        if (booked.isPresent()) {
            return booked.map(caseNumber -> new Fate(Event.Status.APPLIED, caseNumber, null));
        }
        var last = granted.get(granted.size() - 1);
        tell(
                last,
                report.eventId() + ":NOTHING_TO_REPAY",
                "收到退款，暂无应退月份",
                "%s收到的失业保险金退款%s元目前没有应退月份可以抵扣。注销决定作出后产生应退月份的，自动抵扣；没有的，请核实后退还本人。"
                        .formatted(report.occurredOn(), amount(report)));
        return Optional.of(new Fate(Event.Status.KEPT, last.caseNumber(), null));
    }

    /** Months of the case have just been asked for: money that had come already counts. */
    void bookKept(Registration registration) {
        for (var event : events.about(registration.personId())) {
            if (event.waits()
                    && event.type().equals(EventType.BENEFIT_REPAID)
                    && !event.occurredOn().isBefore(registration.regDate())) {
                book(registration.personId(), log.report(event))
                        .ifPresent(caseNumber ->
                                events.settle(event.eventId(), Event.Status.APPLIED, caseNumber, event.handling()));
            }
        }
    }

    /** Returns the last case of which it covers a month. */
    private Optional<String> book(long personId, Report report) {
        var repaid = recoveries.repaid(
                personId, BenefitPayments.CODE, report.eventId(), report.occurredOn(), amount(report), report.source());
        var last = repaid.cases().stream().reduce((earlier, later) -> later);
        if (last.isPresent() && repaid.left().signum() > 0) {
            tell(
                    latest(personId),
                    report.eventId() + ":REPAID_TOO_MUCH",
                    "退款多于应退月份",
                    "%s收到失业保险金退款%s元，抵扣应退月份后余%s元。请核实后退还本人。"
                            .formatted(report.occurredOn(), amount(report), repaid.left()));
        }
        return last;
    }

    private Entitlement latest(long personId) {
        var granted = entitlements.findByPersonIdOrderById(personId);
        return granted.get(granted.size() - 1);
    }

    private static BigDecimal amount(Report report) {
        return new BigDecimal(String.valueOf(report.data().getOrDefault("amount", "0")));
    }

    private void tell(Entitlement last, String once, String title, String text) {
        if (!notices.existsByDedupeKey(once)) {
            outbox.tellOffice("si-officer-" + last.office(), last.handling(), once, title, text);
        }
    }
}
