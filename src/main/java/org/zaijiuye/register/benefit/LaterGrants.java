package org.zaijiuye.register.benefit;

import java.time.YearMonth;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.zaijiuye.records.BenefitState;
import org.zaijiuye.records.Entitlement;
import org.zaijiuye.records.EntitlementMonths;
import org.zaijiuye.records.Entitlements;
import org.zaijiuye.records.Outbox;
import org.zaijiuye.records.PaymentLines;
import org.zaijiuye.records.StopReason;

/**
 * Grants that counted on what an earlier benefit had left (policy.md §5.2). Where more is left, the agency looks at them;
 * where less is left, because months of the earlier one are owed after all, nobody draws those months twice.
 */
@Component
class LaterGrants {

    private final Entitlements entitlements;
    private final PaymentLines lines;
    private final GrantCorrection correction;
    private final BenefitStop stopping;
    private final Outbox outbox;

    LaterGrants(
            Entitlements entitlements,
            PaymentLines lines,
            GrantCorrection correction,
            BenefitStop stopping,
            Outbox outbox) {
        this.entitlements = entitlements;
        this.lines = lines;
        this.correction = correction;
        this.stopping = stopping;
        this.outbox = outbox;
    }

    /** A later grant was worked out with the residual as it was; the agency has to look at it. */
    void warn(Entitlement earlier, YearMonth stop, String number) {
        after(earlier)
                .forEach(later -> outbox.tellOffice(
                        "si-officer-" + later.office(),
                        number,
                        number + ":RESIDUAL:" + later.key() + ":" + stop,
                        "剩余月数已更正",
                        "办件" + later.handling() + "核定时所用的剩余月数，因注销日期更正已变动，请核对。"));
    }

    /**
     * The next grant is shortened by the months that the earlier benefit got back, and so on.
     *
     * @param earlier as it was before it got them back
     * @param residual what is left of it now
     */
    void giveUp(Entitlement earlier, int residual, String number) {
        var before = Optional.ofNullable(earlier.residual());
        after(earlier)
                .findFirst()
                // How far an extension reaches depends on more than the grant: the agency decides.
                .filter(later -> before.isPresent() && !extended(later))
                .ifPresent(later -> correction
                        .correct(later, before.get(), residual, number)
                        .filter(months -> months < later.months())
                        .ifPresent(months -> shorten(later, months, number)));
    }

    private Stream<Entitlement> after(Entitlement earlier) {
        return entitlements.findByPersonIdOrderById(earlier.personId()).stream()
                .filter(later -> later.key() > earlier.key());
    }

    private static boolean extended(Entitlement later) {
        return later.state() == BenefitState.EXTENDED
                || later.state() == BenefitState.ENDED
                || later.resumesAs() == BenefitState.EXTENDED;
    }

    private void shorten(Entitlement later, int months, String number) {
        var end = later.firstMonth().plusMonths(months);
        var kept = new EntitlementMonths(later.firstMonth(), Math.max(1, months));
        entitlements.shorten(later.key(), kept.months(), kept.last());
        var recovered = 0;
        var stop = later.stopMonth();
        if (stop == null ? months == 0 || lines.reaching(later.key(), end) > 0 : stop.isAfter(end)) {
            recovered = stopping.stop(later, StopReason.S9.name(), end, 0, later.handling());
            giveUp(later, 0, number);
        } else if (stop != null) {
            var residual = kept.stop(stop.atDay(1), false).residual();
            stopping.stop(later, String.valueOf(later.stopReason()), stop, residual, later.handling());
            giveUp(later, residual, number);
        }
        tell(later, months, recovered, number);
    }

    private void tell(Entitlement later, int months, int recovered, String number) {
        var text = "前一次失业保险金经更正补发后，其剩余月数相应减少，本次核定由" + later.months() + "个月更正为" + months + "个月。";
        outbox.tellPerson(
                later.personId(),
                later.handling(),
                number + ":SHORTER:" + later.key() + ":" + months,
                "失业保险金核定月数已更正",
                recovered == 0 ? text : text + "已多发" + recovered + "个月，请退回。");
        outbox.tellOffice(
                "si-officer-" + later.office(),
                later.handling(),
                number + ":SHORTER:OFFICE:" + later.key() + ":" + months,
                "核定月数已更正",
                "办件" + later.handling() + "：" + text);
    }
}
