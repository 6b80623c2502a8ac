package org.zaijiuye.exit.deregistration;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import org.springframework.stereotype.Component;
import org.zaijiuye.policy.Parameters;
import org.zaijiuye.records.BenefitState;
import org.zaijiuye.records.CaseFile;
import org.zaijiuye.records.Dossier;
import org.zaijiuye.records.Entitlement;
import org.zaijiuye.records.EntitlementMonths;
import org.zaijiuye.records.Entitlements;
import org.zaijiuye.records.Outbox;
import org.zaijiuye.records.PaymentLines;

/** What an exit does to a running benefit (policy.md §5.2, §10.1): held, stopped with its residual, or paid on. */
@Component
class BenefitEnd {

    private final Entitlements entitlements;
    private final PaymentLines lines;
    private final CaseFile caseFile;
    private final Parameters parameters;
    private final Outbox outbox;
    private final Clock clock;

    BenefitEnd(
            Entitlements entitlements,
            PaymentLines lines,
            CaseFile caseFile,
            Parameters parameters,
            Outbox outbox,
            Clock clock) {
        this.entitlements = entitlements;
        this.lines = lines;
        this.caseFile = caseFile;
        this.parameters = parameters;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** Months from the event on wait for the decision; earlier ones are paid. */
    void suspend(Entitlement entitlement, YearMonth from) {
        if (entitlement.state() == BenefitState.PAYING) {
            caseFile.move(entitlement, BenefitState.SUSPENDED);
        }
        lines.hold(entitlement.key(), from);
    }

    void resume(Entitlement entitlement, YearMonth from) {
        if (entitlement.state() == BenefitState.SUSPENDED) {
            caseFile.move(entitlement, BenefitState.PAYING);
        }
        lines.release(entitlement.key(), from);
    }

    /** Held months from the event on are cancelled, paid ones recovered; the rest of the grant is the residual. */
    void stop(Entitlement entitlement, LocalDate eventDate, String reason, Dossier dossier) {
        var eventMonthPayable =
                parameters.flag("ui.eventMonthPayable", dossier.profile(), dossier.area(), dossier.today());
        var stop = new EntitlementMonths(entitlement.firstMonth(), entitlement.months())
                .stop(eventDate, eventMonthPayable);
        lines.hold(entitlement.key(), stop.from());
        lines.cancel(entitlement.key(), stop.from());
        var recovered =
                lines.recover(entitlement.key(), stop.from(), dossier.stored().number(), LocalDateTime.now(clock));
        caseFile.stop(entitlement, stopCode(reason), stop.from(), stop.residual());
        tell(entitlement, stop, recovered, dossier);
    }

    /** The stop never was: cancelled months are due again, and nothing has to come back. */
    void restore(Entitlement entitlement, String openKey, String handling) {
        if (entitlement.stopMonth() != null) {
            var extended = entitlement.state() == BenefitState.ENDED;
            entitlements.restore(entitlement.key(), extended ? BenefitState.EXTENDED : BenefitState.PAYING, openKey);
            lines.restore(entitlement.key());
            lines.forgive(handling);
        }
    }

    private void tell(Entitlement entitlement, EntitlementMonths.Stop stop, int recovered, Dossier dossier) {
        var text = "失业保险金自" + stop.from() + "起停发，剩余" + stop.residual() + "个月予以保留。";
        outbox.tellPerson(
                entitlement.personId(),
                dossier.stored().number(),
                dossier.stored().number() + ":STOP:" + entitlement.key(),
                "失业保险金停发",
                recovered == 0 ? text : text + "已多发" + recovered + "个月，请退回。");
    }

    /** The stop reason of 《社会保险法》第五十一条 that a reason of deregistration brings (policy.md §5.2). */
    private static String stopCode(String reason) {
        return switch (reason) {
            case "D01", "D02", "D03", "D10" -> "S1";
            case "D04" -> "S4";
            case "D07" -> "S7";
            case "D11" -> "S6";
            default -> "S8";
        };
    }
}
