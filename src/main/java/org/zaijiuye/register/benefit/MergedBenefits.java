package org.zaijiuye.register.benefit;

import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import org.springframework.stereotype.Component;
import org.zaijiuye.dossier.Dossier;
import org.zaijiuye.policy.Parameters;
import org.zaijiuye.records.Entitlement;
import org.zaijiuye.records.Entitlements;
import org.zaijiuye.records.Registration;
import org.zaijiuye.records.StopReason;
import org.zaijiuye.shared.CaseExit;

/**
 * The benefit of a case that ends, as a correction, where a later case begins: it is owed up to the later one's first
 * month, and what is left of it is claimed there.
 */
@Component
class MergedBenefits {

    private final Entitlements entitlements;
    private final BenefitTermination termination;
    private final Parameters parameters;

    MergedBenefits(Entitlements entitlements, BenefitTermination termination, Parameters parameters) {
        this.entitlements = entitlements;
        this.termination = termination;
        this.parameters = parameters;
    }

    /** Returns what the person is told. */
    String upTo(Registration later, CaseExit exit, StopReason reason, Dossier dossier) {
        var drawn = entitlements.findByCaseNumber(later.caseNumber());
        var first = firstMonth(later, drawn, dossier);
        var before = entitlements.findByCaseNumber(exit.caseNumber());
        before.forEach(each -> termination.putOff(each, first, reason, dossier));
        var unclaimed = !before.isEmpty() && drawn.isEmpty();
        return "其间应发的失业保险金照发。" + (unclaimed ? "尚未领取的月数予以保留，请在现登记下申领。" : "");
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
}
