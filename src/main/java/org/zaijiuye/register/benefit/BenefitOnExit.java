package org.zaijiuye.register.benefit;

import java.time.YearMonth;
import java.util.List;
import org.springframework.stereotype.Component;
import org.zaijiuye.event.LifecycleMessages;
import org.zaijiuye.records.Outbox;
import org.zaijiuye.records.Registration;
import org.zaijiuye.records.StateTransitions;
import org.zaijiuye.records.StopReason;
import org.zaijiuye.register.benefit.payment.BenefitBooks;
import org.zaijiuye.register.benefit.payment.BenefitBooks.Change;
import org.zaijiuye.shared.CaseExit;
import org.zaijiuye.shared.ExitConsequence;
import org.zaijiuye.shared.MessageName;

/** An exit and its corrections change what is owed: the books are computed anew, and whom it concerns is told. */
@Component
class BenefitOnExit implements ExitConsequence {

    private final BenefitBooks books;
    private final Repayments repayments;
    private final SurvivorNotice survivors;
    private final StateTransitions cases;
    private final LifecycleMessages messages;
    private final Outbox outbox;

    BenefitOnExit(
            BenefitBooks books,
            Repayments repayments,
            SurvivorNotice survivors,
            StateTransitions cases,
            LifecycleMessages messages,
            Outbox outbox) {
        this.books = books;
        this.repayments = repayments;
        this.survivors = survivors;
        this.cases = cases;
        this.messages = messages;
        this.outbox = outbox;
    }

    @Override
    public void drafted(String caseNumber, YearMonth from) {
        books.drafted(cases.registration(caseNumber).personId(), caseNumber, from);
    }

    @Override
    public void lifted(String caseNumber) {
        books.drafted(cases.registration(caseNumber).personId(), caseNumber, null);
    }

    /** Whoever draws nothing any more is no claimant: the case is classified once more before it leaves the register. */
    @Override
    public void ended(CaseExit exit) {
        var registration = cases.registration(exit.caseNumber());
        var changes = books.decided(registration.personId(), exit.caseNumber(), exit.handling());
        changes.stream()
                .filter(Change::endsEarlier)
                .filter(each -> of(each, exit))
                .forEach(each -> tell(each, exit));
        warn(changes, exit);
        messages.send(MessageName.CIRCUMSTANCES_CHANGED, exit.caseNumber());
        repayments.bookKept(registration);
        if (exit.reason().equals(DIED)) {
            survivors.tell(registration, exit.handling());
        }
    }

    @Override
    public void redated(CaseExit exit) {
        var registration = cases.registration(exit.caseNumber());
        warn(books.recompute(registration.personId(), exit.handling()), exit);
        repayments.bookKept(registration);
    }

    @Override
    public void restored(String caseNumber, String handling) {
        var registration = cases.registration(caseNumber);
        books.recompute(registration.personId(), handling);
        repayments.bookKept(registration);
    }

    @Override
    public String merged(CaseExit exit, String laterCase) {
        var registration = cases.registration(exit.caseNumber());
        var changes = books.recompute(registration.personId(), exit.handling());
        warn(changes, exit);
        repayments.bookKept(registration);
        return "其间应发的失业保险金照发。" + (unclaimed(changes, registration, laterCase) ? "尚未领取的月数予以保留，请在现登记下申领。" : "");
    }

    private static boolean unclaimed(List<Change> changes, Registration earlier, String laterCase) {
        return changes.stream().anyMatch(each -> each.after().caseNumber().equals(earlier.caseNumber()))
                && changes.stream().noneMatch(each -> each.after().caseNumber().equals(laterCase));
    }

    private static boolean of(Change change, CaseExit exit) {
        return change.after().caseNumber().equals(exit.caseNumber());
    }

    private void tell(Change change, CaseExit exit) {
        var benefit = change.after();
        var kept = StopReason.S6.name().equals(benefit.stopReason()) ? "。" : "，剩余" + benefit.residual() + "个月予以保留。";
        var text = "失业保险金自" + benefit.stopMonth() + "起停发" + kept;
        outbox.tellPerson(
                benefit.personId(),
                exit.handling(),
                exit.handling() + ":STOP:" + benefit.key(),
                "失业保险金停发",
                change.recovered() == 0 ? text : text + "已多发" + change.recovered() + "个月，请退回。");
    }

    /** Later grants were worked out with what was left before; the agency has to look at them. */
    private void warn(List<Change> changes, CaseExit exit) {
        for (var i = 0; i < changes.size(); i++) {
            if (changes.get(i).residualChanged()) {
                changes.subList(i + 1, changes.size()).forEach(later -> warn(later, exit));
            }
        }
    }

    private void warn(Change later, CaseExit exit) {
        outbox.tellOffice(
                "si-officer-" + later.after().office(),
                exit.handling(),
                exit.handling() + ":RESIDUAL:" + later.after().key() + ":" + exit.day(),
                "剩余月数已更正",
                "办件" + later.after().handling() + "核定时所用的剩余月数，因注销日期更正已变动，请核对。");
    }
}
