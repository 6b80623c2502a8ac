package org.zaijiuye.recovery;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zaijiuye.event.LifecycleMessages;
import org.zaijiuye.problem.NotAllowed;
import org.zaijiuye.records.Award;
import org.zaijiuye.records.Awards;
import org.zaijiuye.records.Persons;
import org.zaijiuye.records.RecoveryCase;
import org.zaijiuye.records.RecoveryCases;
import org.zaijiuye.recovery.RecoveryReceipts.Receipt;
import org.zaijiuye.shared.MessageName;

/** Books money that came back, each sum once by its number, on the oldest months first. */
@Service
public class RecoveryBooking {

    private final RecoveryAccounts accounts;
    private final RecoveryCases cases;
    private final RecoveryReceipts receipts;
    private final RecoveryNotices notices;
    private final Awards awards;
    private final Persons persons;
    private final LifecycleMessages messages;
    private final Clock clock;

    RecoveryBooking(
            RecoveryAccounts accounts,
            RecoveryCases cases,
            RecoveryReceipts receipts,
            RecoveryNotices notices,
            Awards awards,
            Persons persons,
            LifecycleMessages messages,
            Clock clock) {
        this.accounts = accounts;
        this.cases = cases;
        this.receipts = receipts;
        this.notices = notices;
        this.awards = awards;
        this.persons = persons;
        this.messages = messages;
        this.clock = clock;
    }

    /**
     * What came of money of which nobody said for which recovery it is.
     *
     * @param cases registrations whose months it covers, whole or in part, the latest last
     * @param left what no recovery takes, CNY
     */
    public record Repaid(List<String> cases, BigDecimal left) {}

    /**
     * Money of a person for one kind of money: their open recoveries of what they had been paid by that day, the oldest
     * first.
     *
     * @param kind code of the payment kind
     * @param number under which it is booked, unique
     * @param amount CNY
     */
    public Repaid repaid(long person, String kind, String number, LocalDate on, BigDecimal amount, String by) {
        persons.lock(person);
        var granted = awards.findByPersonIdAndKindOrderById(person, kind);
        granted.forEach(award -> accounts.work(award.key()));
        var shares = new ArrayList<Share>();
        var left = amount;
        for (var award : granted) {
            for (var recovery : cases.findByAwardIdOrderById(award.key())) {
                var share = recovery.state().open() ? share(recovery, on, left) : BigDecimal.ZERO;
                if (share.signum() > 0) {
                    left = left.subtract(share);
                    shares.add(new Share(recovery, caseOf(award), share));
                }
            }
        }
        left = left.subtract(leaveWithTheLast(shares, left));
        for (var i = 0; i < shares.size(); i++) {
            var share = shares.get(i);
            book(share.recovery(), new Receipt(number, i + 1, share.recovery().key(), share.amount(), on, by));
        }
        return new Repaid(shares.stream().map(Share::caseNumber).distinct().toList(), left);
    }

    /** What one recovery takes of the money, CNY. */
    private record Share(RecoveryCase recovery, String caseNumber, BigDecimal amount) {}

    private BigDecimal share(RecoveryCase recovery, LocalDate on, BigDecimal left) {
        return accounts.of(recovery).openOn(on).min(left);
    }

    /**
     * What is left over stays with the last recovery, which gives it back as it ends; with none where that one goes on, as
     * its later months are not to be paid with money from before.
     *
     * @return CNY that it takes
     */
    private BigDecimal leaveWithTheLast(List<Share> shares, BigDecimal left) {
        if (shares.isEmpty()) {
            return BigDecimal.ZERO;
        }
        var last = shares.remove(shares.size() - 1);
        var ends = accounts.of(last.recovery()).open().compareTo(last.amount()) == 0;
        var more = ends ? left : BigDecimal.ZERO;
        shares.add(new Share(last.recovery(), last.caseNumber(), last.amount().add(more)));
        return more;
    }

    private static String caseOf(Award award) {
        return Objects.requireNonNullElse(award.caseNumber(), award.handling());
    }

    /** Books it, and tells the process if nothing is open any more. */
    private void book(RecoveryCase recovery, Receipt receipt) {
        if (add(recovery, receipt)) {
            messages.send(MessageName.RECOVERY_SETTLED, recovery.number());
        }
    }

    /**
     * Money that another system reports for this recovery. The same again is no error and changes nothing.
     *
     * @return whether it is new
     * @throws NotAllowed as {@link #byHand}; also if the number is booked with another amount, day or recovery
     */
    @Transactional
    public boolean reported(RecoveryCase recovery, String number, BigDecimal amount, LocalDate on, String by) {
        persons.lock(recovery.personId());
        var receipt = new Receipt(number, 1, recovery.key(), amount, on, by);
        var before = receipts.of(number);
        if (before.stream().anyMatch(each -> same(each, receipt))) {
            return false;
        }
        book(current(recovery), checked(recovery, receipt));
        return true;
    }

    private static boolean same(Receipt before, Receipt now) {
        return before.caseId() == now.caseId()
                && before.amount().compareTo(now.amount()) == 0
                && before.receivedOn().equals(now.receivedOn());
    }

    /**
     * Money that an officer books in the process of the recovery, which looks at the books itself afterwards.
     *
     * @throws NotAllowed if the number is booked, the day lies ahead, more comes than is open, or the recovery is over
     */
    void byHand(RecoveryCase recovery, String number, BigDecimal amount, LocalDate on, String user) {
        persons.lock(recovery.personId());
        add(current(recovery), checked(recovery, new Receipt(number, 1, recovery.key(), amount, on, user)));
    }

    private Receipt checked(RecoveryCase recovery, Receipt receipt) {
        var account = accounts.of(current(recovery));
        if (!receipts.of(receipt.number()).isEmpty()) {
            throw taken(receipt.number());
        }
        if (receipt.receivedOn().isAfter(LocalDate.now(clock))) {
            throw new NotAllowed("“到账日期”不能晚于今日。");
        }
        if (receipt.amount().compareTo(account.open()) > 0) {
            throw new NotAllowed("追回" + recovery.number() + "尚欠" + RecoveryNotices.yuan(account.open()) + "元，收到"
                    + RecoveryNotices.yuan(receipt.amount()) + "元多于尚欠，没有登记。请只登记应退的部分，多付的退还本人。");
        }
        return receipt;
    }

    private RecoveryCase current(RecoveryCase recovery) {
        return cases.findById(recovery.key()).orElseThrow();
    }

    private boolean add(RecoveryCase recovery, Receipt receipt) {
        try {
            receipts.add(receipt, LocalDateTime.now(clock));
        } catch (DuplicateKeyException booked) {
            throw taken(receipt.number());
        }
        var ended = accounts.settle(recovery, receipt.receivedOn());
        notices.received(accounts.of(current(recovery)), receipt);
        return ended;
    }

    private static NotAllowed taken(String number) {
        return new NotAllowed("收款凭证号" + number + "已经登记过，同一笔款只登记一次。请核对凭证号。");
    }
}
