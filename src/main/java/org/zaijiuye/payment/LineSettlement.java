package org.zaijiuye.payment;

import java.time.Clock;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;
import org.zaijiuye.records.Award;
import org.zaijiuye.records.Awards;
import org.zaijiuye.records.Notices;
import org.zaijiuye.records.Outbox;
import org.zaijiuye.records.PaymentLine;
import org.zaijiuye.records.PaymentLines;

/** What a paid and what a failed line mean for the person, also when a deregistration came while it was on its way. */
@Component
class LineSettlement {

    /** The account is given up when the same line fails for the second time. */
    private static final int LAST_FAILURE = 2;

    private final PaymentLines lines;
    private final PaymentKinds kinds;
    private final Awards awards;
    private final Notices notices;
    private final Outbox outbox;
    private final Clock clock;

    LineSettlement(PaymentLines lines, PaymentKinds kinds, Awards awards, Notices notices, Outbox outbox, Clock clock) {
        this.lines = lines;
        this.kinds = kinds;
        this.awards = awards;
        this.notices = notices;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** All lines of a batch that the bank has newly answered as paid. */
    void paid(String batch, List<PaymentLine> paid, Map<Long, Award> payees) {
        if (lines.paid(batch, LocalDateTime.now(clock)) != paid.size()) {
            throw new IllegalStateException("the lines that batch " + batch + " paid are not on their way to the bank");
        }
        outbox.tellPersons(paid.stream()
                .map(line -> arrived(line, Objects.requireNonNull(payees.get(line.awardId()))))
                .toList());
    }

    private Outbox.Message arrived(PaymentLine line, Award payee) {
        var title = kinds.of(line.kind()).title();
        return new Outbox.Message(
                payee.personId(),
                payee.handling(),
                "PAID:" + line.key() + ":" + line.batch(),
                title + "已发放",
                line.payMonth() + " 的" + title + " " + line.amount().toPlainString() + " 元已发放到您的账户。");
    }

    void failed(PaymentLine line, Award payee) {
        if (lines.failed(line.key()) != 1) {
            throw new IllegalStateException("line " + line.key() + " is not on its way to the bank");
        }
        failedAgain(line, payee);
    }

    /**
     * What follows for the account and the months to come.
     *
     * @param line as it was before this failure
     */
    void failedAgain(PaymentLine line, Award payee) {
        if (!payee.account().equals(line.account())) {
            // The person has given another account meanwhile, which has failed nowhere.
            lines.forgetFailures(payee.key());
        } else if (line.failures() + 1 >= LAST_FAILURE) {
            giveUp(line, payee);
        }
        kinds.of(line.kind()).recompute(payee.personId(), null);
    }

    private void giveUp(PaymentLine line, Award payee) {
        awards.accountFailed(payee.key());
        var once = "ACCOUNT:" + payee.key() + ":" + line.batch();
        var title = kinds.of(line.kind()).title();
        if (!notices.existsByDedupeKey(once)) {
            outbox.tellPerson(
                    payee.personId(),
                    payee.handling(),
                    once,
                    title + "未能到账",
                    line.payMonth() + " 的" + title + "两次未能转入您的账户，发放已暂停，应发月份予以保留。"
                            + "请通过爱山东或者到经办机构变更为本人名下的有效账户，变更后随下一批次补发。");
        }
    }
}
