package org.zaijiuye.register.benefit.pension;

import java.time.YearMonth;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.zaijiuye.event.LifecycleMessages;
import org.zaijiuye.office.Role;
import org.zaijiuye.payment.OwedMonthsChanged;
import org.zaijiuye.records.Entitlement;
import org.zaijiuye.records.Entitlements;
import org.zaijiuye.records.Outbox;
import org.zaijiuye.register.benefit.payment.BenefitPayments;
import org.zaijiuye.register.benefit.pension.PensionContribution.State;
import org.zaijiuye.shared.MessageName;

/** The fund pays contributions as long as it pays the benefit: where that ends, the agency has to stop them. */
@Component
class ContributionOnBenefit {

    private final PensionContributions contributions;
    private final Entitlements benefits;
    private final LifecycleMessages messages;
    private final Outbox outbox;

    ContributionOnBenefit(
            PensionContributions contributions, Entitlements benefits, LifecycleMessages messages, Outbox outbox) {
        this.contributions = contributions;
        this.benefits = benefits;
        this.messages = messages;
        this.outbox = outbox;
    }

    @EventListener
    void benefitChanged(OwedMonthsChanged changed) {
        if (changed.kind().equals(BenefitPayments.CODE)) {
            contributions.findByPersonIdOrderById(changed.personId()).forEach(this::follow);
        }
    }

    private void follow(PensionContribution contribution) {
        var benefit = benefits.findById(contribution.awardId()).orElseThrow();
        var before = benefit.stopMonth();
        if (before == null || before.isAfter(contribution.untilMonth())) {
            return;
        }
        if (contribution.state() == State.OPEN) {
            contributions.end(contribution.number(), State.LAPSED.name(), before);
            messages.send(MessageName.SERVICE_ENDED, contribution.number());
        } else if (contribution.state() == State.ARRANGED) {
            contributions.end(contribution.number(), State.ENDED.name(), before);
            tell(contribution, benefit, before);
        }
    }

    private void tell(PensionContribution contribution, Entitlement benefit, YearMonth before) {
        outbox.tellOffice(
                Role.SI_OFFICER.groupAt(contribution.office()),
                contribution.number(),
                contribution.number() + ":ENDED",
                "停止代缴养老保险费",
                "办件 " + benefit.handling() + " 的失业保险金自" + before + "起停发，请自该月起停止代缴基本养老保险费；已多缴的，按规定退回。");
    }
}
