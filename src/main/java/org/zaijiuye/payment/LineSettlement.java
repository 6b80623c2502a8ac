package org.zaijiuye.payment;

import java.time.Clock;
import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.Objects;
import org.springframework.stereotype.Component;
import org.zaijiuye.records.Entitlement;
import org.zaijiuye.records.Handling;
import org.zaijiuye.records.Handlings;
import org.zaijiuye.records.Notices;
import org.zaijiuye.records.Outbox;
import org.zaijiuye.records.PaymentLine;
import org.zaijiuye.records.PaymentLines;
import org.zaijiuye.records.Suspensions;

/** What a paid and what a failed line mean for the person, also when a deregistration came while it was on its way. */
@Component
class LineSettlement {

    /** The account is given up when the same line fails for the second time. */
    private static final int LAST_FAILURE = 2;

    private final PaymentLines lines;
    private final Suspensions suspensions;
    private final Handlings handlings;
    private final Notices notices;
    private final Outbox outbox;
    private final Clock clock;

    LineSettlement(
            PaymentLines lines,
            Suspensions suspensions,
            Handlings handlings,
            Notices notices,
            Outbox outbox,
            Clock clock) {
        this.lines = lines;
        this.suspensions = suspensions;
        this.handlings = handlings;
        this.notices = notices;
        this.outbox = outbox;
        this.clock = clock;
    }

    void paid(PaymentLine line, Entitlement payee) {
        require(lines.paid(line.key(), LocalDateTime.now(clock)), line);
        outbox.tellPerson(
                payee.personId(),
                payee.handling(),
                "PAID:" + line.key() + ":" + line.batch(),
                "失业保险金已发放",
                line.payMonth() + " 的失业保险金 " + line.amount().toPlainString() + " 元已发放到您的账户。");
        if (stoppedBefore(line, payee)) {
            lines.recover(
                    payee.key(), Objects.requireNonNull(payee.stopMonth()), stoppedBy(payee), LocalDateTime.now(clock));
        }
    }

    void failed(PaymentLine line, Entitlement payee, String cause) {
        require(lines.failed(line.key(), cause), line);
        if (!payee.account().equals(line.account())) {
            // The person has given another account meanwhile, which has failed nowhere.
            lines.forgetFailures(payee.key());
        } else if (line.failures() + 1 >= LAST_FAILURE) {
            giveUp(line, payee);
        }
        settle(payee);
    }

    /** What came back is held or cancelled as the benefit stands now; all else goes out again. */
    void settle(Entitlement payee) {
        lines.hold(payee.key());
        var stop = payee.stopMonth();
        if (stop != null) {
            lines.cancel(payee.key(), stop);
        }
        lines.retry(payee.key());
    }

    private void giveUp(PaymentLine line, Entitlement payee) {
        suspensions.accountFailed(payee.key());
        var once = "ACCOUNT:" + payee.key() + ":" + line.batch();
        if (!notices.existsByDedupeKey(once)) {
            outbox.tellPerson(
                    payee.personId(),
                    payee.handling(),
                    once,
                    "失业保险金未能到账",
                    line.payMonth() + " 的失业保险金两次未能转入您的账户，发放已暂停，应发月份予以保留。"
                            + "请通过爱山东或者到失业保险经办机构变更为本人名下的有效账户，变更后随下一批次补发。");
        }
    }

    private static boolean stoppedBefore(PaymentLine line, Entitlement payee) {
        var stop = payee.stopMonth();
        return stop != null && !line.payMonth().isBefore(stop);
    }

    /** The deregistration that stopped the benefit; where the benefit was ended otherwise, its own handling. */
    private String stoppedBy(Entitlement payee) {
        return handlings.findByCaseNumberOrderByNumber(payee.caseNumber()).stream()
                .filter(each -> each.item().equals("deregistration") && "GRANTED".equals(each.outcome()))
                .max(Comparator.comparing(each -> Objects.requireNonNull(each.closedAt())))
                .map(Handling::number)
                .orElse(payee.handling());
    }

    private static void require(int changed, PaymentLine line) {
        if (changed != 1) {
            throw new IllegalStateException("line " + line.key() + " is not on its way to the bank");
        }
    }
}
