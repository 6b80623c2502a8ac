package org.zaijiuye.engine;

import org.springframework.stereotype.Component;
import org.zaijiuye.engine.CaseEvents.Report;
import org.zaijiuye.records.Entitlements;
import org.zaijiuye.records.Outbox;
import org.zaijiuye.records.Secret;
import org.zaijiuye.records.Suspensions;

/**
 * {@code AccountChanged}: all that is still owed to the person goes to the new account, also months of a benefit that
 * has stopped. That the account is theirs is for the bank to check: every order names the holder.
 */
@Component
class AccountChange {

    private final Entitlements entitlements;
    private final Suspensions suspensions;
    private final Outbox outbox;

    AccountChange(Entitlements entitlements, Suspensions suspensions, Outbox outbox) {
        this.entitlements = entitlements;
        this.suspensions = suspensions;
        this.outbox = outbox;
    }

    void apply(long personId, Report report) {
        var account = new Secret(String.valueOf(report.data().get("payAccount")));
        var all = entitlements.findByPersonIdOrderById(personId);
        all.forEach(each -> suspensions.mend(each.key(), account));
        if (!all.isEmpty()) {
            outbox.tellPerson(
                    personId,
                    all.get(all.size() - 1).handling(),
                    report.eventId() + ":ACCOUNT",
                    "收款账户已变更",
                    "您的失业保险金收款账户已变更，未发的月份随下一批次发放到新账户。如非本人办理，请立即联系失业保险经办机构。");
        }
    }
}
