package org.zaijiuye.exit.deregistration;

import java.time.YearMonth;
import org.springframework.stereotype.Component;
import org.zaijiuye.dossier.Dossier;
import org.zaijiuye.event.LifecycleMessages;
import org.zaijiuye.records.Entitlements;
import org.zaijiuye.records.Registration;

/**
 * All benefits of one case, whatever became of them: also one that is used up, or whose extension is over, was paid for
 * months that an exit may reach.
 */
@Component
class CaseBenefits {

    private final Entitlements entitlements;
    private final BenefitTermination benefitEnd;
    private final LifecycleMessages cases;

    CaseBenefits(Entitlements entitlements, BenefitTermination benefitEnd, LifecycleMessages cases) {
        this.entitlements = entitlements;
        this.benefitEnd = benefitEnd;
        this.cases = cases;
    }

    void suspend(Registration registration, YearMonth from) {
        entitlements.findByCaseNumber(registration.caseNumber()).forEach(each -> benefitEnd.suspend(each, from));
    }

    void resume(Registration registration) {
        entitlements.findByCaseNumber(registration.caseNumber()).forEach(each -> benefitEnd.resume(each));
    }

    /** Whoever draws nothing any more is no claimant: the case is classified once more before it leaves the register. */
    void stop(Registration registration, ExitReason ground, Dossier dossier) {
        entitlements
                .findByCaseNumber(registration.caseNumber())
                .forEach(each -> benefitEnd.stop(each, ground.day(), ground.reason(), dossier));
        cases.send("CircumstancesChanged", registration.caseNumber());
    }

    void restore(Registration registration, String openKey, String handling) {
        entitlements
                .findByCaseNumber(registration.caseNumber())
                .forEach(each -> benefitEnd.restore(each, openKey, handling));
    }
}
