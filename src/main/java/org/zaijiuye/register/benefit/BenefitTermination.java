package org.zaijiuye.register.benefit;

import java.time.LocalDate;
import java.time.YearMonth;
import org.springframework.stereotype.Component;
import org.zaijiuye.dossier.Dossier;
import org.zaijiuye.policy.Parameters;
import org.zaijiuye.records.BenefitState;
import org.zaijiuye.records.Entitlement;
import org.zaijiuye.records.EntitlementMonths;
import org.zaijiuye.records.Entitlements;
import org.zaijiuye.records.Outbox;
import org.zaijiuye.records.PaymentLines;
import org.zaijiuye.records.StateTransitions;
import org.zaijiuye.records.StopReason;
import org.zaijiuye.records.Suspensions;

/** What an exit does to a running benefit (policy.md §5.2, §10.1): held, stopped with its residual, or paid on. */
@Component
class BenefitTermination {

    private final Entitlements entitlements;
    private final PaymentLines lines;
    private final Suspensions suspensions;
    private final StateTransitions transitions;
    private final Parameters parameters;
    private final Outbox outbox;
    private final BenefitStop stopping;
    private final LaterGrants laterGrants;

    BenefitTermination(
            Entitlements entitlements,
            PaymentLines lines,
            Suspensions suspensions,
            StateTransitions transitions,
            Parameters parameters,
            Outbox outbox,
            BenefitStop stopping,
            LaterGrants laterGrants) {
        this.entitlements = entitlements;
        this.lines = lines;
        this.suspensions = suspensions;
        this.transitions = transitions;
        this.parameters = parameters;
        this.outbox = outbox;
        this.stopping = stopping;
        this.laterGrants = laterGrants;
    }

    /** Months from the event on wait for the decision; earlier ones are paid. */
    void suspend(Entitlement entitlement, YearMonth from) {
        suspensions.draft(entitlement.key(), from);
    }

    void resume(Entitlement entitlement) {
        suspensions.lift(entitlement.key());
    }

    /** Held months from the event on are cancelled, paid ones recovered; the rest of the grant is the residual. */
    void stop(Entitlement entitlement, LocalDate eventDate, StopReason reason, Dossier dossier) {
        var stop = months(entitlement, eventDate, dossier);
        if (!earlier(entitlement, stop)) {
            suspensions.lift(entitlement.key());
            return;
        }
        var number = dossier.stored().number();
        var recovered = stopping.stop(entitlement, reason.name(), stop.from(), stop.residual(), number);
        if (!StateTransitions.running(entitlement)) {
            laterGrants.warn(entitlement, stop.from(), number);
        }
        tell(entitlement, stop, reason, recovered, dossier);
    }

    /** Whether the benefit reaches beyond the stop: in months that were granted, or by which it was extended. */
    private boolean earlier(Entitlement entitlement, EntitlementMonths.Stop stop) {
        var stopped = entitlement.stopMonth();
        if (stopped != null) {
            return stop.from().isBefore(stopped);
        }
        return StateTransitions.running(entitlement)
                || stop.residual() > 0
                || lines.reaching(entitlement.key(), stop.from()) > 0;
    }

    private EntitlementMonths.Stop months(Entitlement entitlement, LocalDate eventDate, Dossier dossier) {
        var eventMonthPayable =
                parameters.flag("ui.eventMonthPayable", dossier.profile(), dossier.area(), dossier.today());
        return new EntitlementMonths(entitlement.firstMonth(), entitlement.months()).stop(eventDate, eventMonthPayable);
    }

    /** A stop that had been dated back is dated as before: what was cancelled or given back in between is due again. */
    void putOff(Entitlement entitlement, LocalDate eventDate, StopReason reason, Dossier dossier) {
        putOff(entitlement, months(entitlement, eventDate, dossier).from(), reason, dossier);
    }

    /** The same up to a month, whether or not the month of an event is payable. */
    void putOff(Entitlement entitlement, YearMonth month, StopReason reason, Dossier dossier) {
        entitlements.owe(entitlement.key());
        var stopped = entitlement.stopMonth();
        if (stopped != null && !stopped.isAfter(month)) {
            var stop =
                    new EntitlementMonths(entitlement.firstMonth(), entitlement.months()).stop(month.atDay(1), false);
            transitions.stopAnew(entitlement, reason.name(), stop.from(), stop.residual());
            lines.restoreBefore(entitlement.key(), stop.from());
            lines.hold(entitlement.key());
            lines.forgive(dossier.stored().number());
            if (stopped.isBefore(month)) {
                laterGrants.warn(entitlement, stop.from(), dossier.stored().number());
                laterGrants.giveUp(
                        entitlement, stop.residual(), dossier.stored().number());
            }
        }
    }

    /** The stop never was: months that were cancelled or given back are due again, and nothing has to come back. */
    void restore(Entitlement entitlement, String openKey, String handling) {
        entitlements.owe(entitlement.key());
        if (entitlement.stopMonth() != null) {
            var extended = entitlement.state() == BenefitState.ENDED;
            entitlements.restore(entitlement.key(), extended ? BenefitState.EXTENDED : BenefitState.PAYING, openKey);
            lines.restore(entitlement.key());
            lines.forgive(handling);
            suspensions.restored(entitlement.key());
        }
    }

    private void tell(
            Entitlement entitlement, EntitlementMonths.Stop stop, StopReason reason, int recovered, Dossier dossier) {
        var kept = reason == StopReason.S6 ? "。" : "，剩余" + stop.residual() + "个月予以保留。";
        var text = "失业保险金自" + stop.from() + "起停发" + kept;
        outbox.tellPerson(
                entitlement.personId(),
                dossier.stored().number(),
                dossier.stored().number() + ":STOP:" + entitlement.key(),
                "失业保险金停发",
                recovered == 0 ? text : text + "已多发" + recovered + "个月，请退回。");
    }
}
