package org.zaijiuye.exit.deregistration;

import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.zaijiuye.dossier.Dossier;
import org.zaijiuye.policy.Parameters;
import org.zaijiuye.records.Entitlement;
import org.zaijiuye.records.Entitlements;
import org.zaijiuye.records.Outbox;
import org.zaijiuye.records.Registration;
import org.zaijiuye.records.Registrations;

/**
 * An exit that should never have been, of somebody who has registered again since. Nobody is registered twice
 * (policy.md §5.1), so the earlier registration ends on the day the later one begins, as a correction (D12): the
 * benefit is owed up to the later one's first month, and what is left of it is claimed there.
 */
@Component
class RegistrationMerge {

    private final Registrations registrations;
    private final Entitlements entitlements;
    private final BenefitTermination benefitEnd;
    private final Parameters parameters;
    private final Outbox outbox;

    RegistrationMerge(
            Registrations registrations,
            Entitlements entitlements,
            BenefitTermination benefitEnd,
            Parameters parameters,
            Outbox outbox) {
        this.registrations = registrations;
        this.entitlements = entitlements;
        this.benefitEnd = benefitEnd;
        this.parameters = parameters;
        this.outbox = outbox;
    }

    /** The registration that followed this one, whether or not it has ended too. */
    Optional<Registration> after(Registration registration) {
        return registrations.findByPersonIdOrderById(registration.personId()).stream()
                .filter(each -> registration.caseNumber().equals(each.previousCase()))
                .findFirst();
    }

    void join(Registration registration, Registration later, Dossier dossier) {
        registrations.redate(registration.caseNumber(), later.regDate(), DeregReason.D12.name());
        var drawn = entitlements.findByCaseNumber(later.caseNumber());
        var first = firstMonth(later, drawn, dossier);
        var before = entitlements.findByCaseNumber(registration.caseNumber());
        before.forEach(each -> benefitEnd.putOff(each, first, DeregReason.D12, dossier));
        tell(registration, later, !before.isEmpty() && drawn.isEmpty(), dossier);
    }

    /** Neither paid twice nor left out: the month from which the later registration gives a benefit. */
    private YearMonth firstMonth(Registration later, List<Entitlement> drawn, Dossier dossier) {
        return drawn.stream()
                .map(Entitlement::firstMonth)
                .min(Comparator.naturalOrder())
                .orElseGet(() -> {
                    var month = YearMonth.from(later.regDate());
                    var rule = parameters.text("ui.firstMonth", later.profile(), dossier.area(), later.regDate());
                    return rule.equals("NEXT_MONTH") ? month.plusMonths(1) : month;
                });
    }

    private void tell(Registration registration, Registration later, boolean unclaimed, Dossier dossier) {
        var number = dossier.stored().number();
        var text = "原注销不成立。您已于" + later.regDate() + "再次登记，前一失业登记延至该日，其间应发的失业保险金照发。";
        var residual = unclaimed ? "尚未领取的月数予以保留，请在现登记下申领。" : "";
        outbox.tellPerson(
                registration.personId(),
                number,
                number + ":JOINED:" + later.caseNumber(),
                "前一失业登记已更正",
                text + residual);
    }
}
