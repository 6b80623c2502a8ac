package org.zaijiuye.recovery;

import java.math.BigDecimal;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.zaijiuye.payment.PaymentKinds;
import org.zaijiuye.records.Awards;
import org.zaijiuye.records.Notices;
import org.zaijiuye.records.Outbox;
import org.zaijiuye.records.Recoveries.Recovery;
import org.zaijiuye.records.RecoveryCase;
import org.zaijiuye.recovery.RecoveryReceipts.Receipt;
import org.zaijiuye.recovery.RecoveryRefunds.Refund;

/** What the person is told of a recovery. */
@Component
class RecoveryNotices {

    private final Outbox outbox;
    private final Notices notices;
    private final Awards awards;
    private final PaymentKinds kinds;

    RecoveryNotices(Outbox outbox, Notices notices, Awards awards, PaymentKinds kinds) {
        this.outbox = outbox;
        this.notices = notices;
        this.awards = awards;
        this.kinds = kinds;
    }

    /** Before it is decided: so that the person can say what speaks against it. */
    void asked(RecoveryAccount account) {
        tell(
                account,
                "ASKED:" + account.months().size(),
                "拟追回" + title(account.recovery()),
                what(account) + "现拟要求您退回。您可以在作出追回决定之前向经办机构陈述意见、提交证据。");
    }

    /** The decision: how much, why, by when, how, and what may be done against it. */
    void decided(RecoveryAccount account) {
        tell(
                account,
                "DECIDED",
                "追回" + title(account.recovery()) + "决定",
                what(account) + "现要求您在" + account.recovery().payBy() + "前退回" + yuan(account.open())
                        + "元，转账时请写明追回编号" + account.recovery().number()
                        + "。一次退回有困难的，可以与经办机构书面约定分期。对据以停发或者更正的决定不服的，可以提出异议；异议处理期间不催收。");
    }

    void agreed(RecoveryAccount account) {
        var plan = account.plan().instalments();
        tell(
                account,
                "AGREED:" + plan.get(0).dueOn() + ":" + plan.size() + ":" + account.open(),
                "分期退回约定",
                "约定分" + plan.size() + "期退回" + yuan(account.open()) + "元："
                        + plan.stream()
                                .map(each -> each.dueOn() + "前" + yuan(each.amount()) + "元")
                                .collect(Collectors.joining("，"))
                        + "。");
    }

    void received(RecoveryAccount account, Receipt receipt) {
        tell(
                account,
                "RECEIVED:" + receipt.number() + ":" + receipt.part(),
                "收到退款",
                receipt.receivedOn() + "收到您退回的" + title(account.recovery()) + yuan(receipt.amount()) + "元，尚欠"
                        + yuan(account.open()) + "元。");
    }

    void behind(RecoveryAccount account) {
        account.next()
                .ifPresent(due -> tell(
                        account,
                        "BEHIND:" + due.dueOn(),
                        "退款逾期",
                        "您应在" + due.dueOn() + "前退回的" + yuan(due.amount()) + "元尚未收到，共欠" + yuan(account.open())
                                + "元。请尽快退回；有困难的，请与经办机构联系。"));
    }

    void repaid(RecoveryAccount account) {
        tell(account, "REPAID", "追回已还清", "您应退回的" + title(account.recovery()) + "已全部收到，本次追回办结。" + toBeRefunded(account));
    }

    /** Nothing is owed back; for months that had been given back the books owe the month again. */
    void cancelled(RecoveryAccount account) {
        tell(
                account,
                "CANCELLED",
                "追回已撤销",
                "原要求您退回的" + title(account.recovery()) + "不再追回。已经退回的月份，重新列入发放。" + toBeRefunded(account));
    }

    private static String toBeRefunded(RecoveryAccount account) {
        var credit = account.credit();
        return credit.signum() == 0 ? "" : "您多退的" + yuan(credit) + "元由经办机构退还。";
    }

    void refunded(RecoveryAccount account, Refund refund) {
        tell(
                account,
                "REFUNDED:" + refund.number(),
                "多退的款项已退还",
                "您多退的" + title(account.recovery()) + yuan(refund.amount()) + "元已于" + refund.refundedOn() + "退还，付款凭证号"
                        + refund.number() + "。");
    }

    void writtenOff(RecoveryAccount account) {
        tell(account, "WRITTEN_OFF", "追回已核销", "尚未退回的" + title(account.recovery()) + "经两人审核予以核销，不再追回。");
    }

    void referred(RecoveryAccount account) {
        tell(account, "REFERRED", "追回已移送", "您尚未退回的" + title(account.recovery()) + "已移送有权机关处理。");
    }

    private String what(RecoveryAccount account) {
        var award = awards.findById(account.recovery().awardId()).orElseThrow();
        var causes =
                account.months().stream().map(Recovery::handling).distinct().collect(Collectors.joining("、"));
        return "您领取的%s中，%s共%s元不应享受（依据办件%s，%s）。"
                .formatted(
                        title(account.recovery()),
                        account.months().stream().map(RecoveryNotices::month).collect(Collectors.joining("，")),
                        yuan(account.debt()),
                        causes,
                        kinds.of(award.kind()).recoveryBasis().citation());
    }

    private static String month(Recovery recovery) {
        return recovery.month() + (recovery.twice() ? "重复发放的" : "的") + yuan(recovery.amount()) + "元";
    }

    String title(RecoveryCase recovery) {
        return kinds.of(awards.findById(recovery.awardId()).orElseThrow().kind())
                .title();
    }

    static String yuan(BigDecimal amount) {
        return amount.setScale(2).toPlainString();
    }

    private void tell(RecoveryAccount account, String fact, String title, String text) {
        var recovery = account.recovery();
        var once = recovery.number() + ":" + fact;
        if (!notices.existsByDedupeKey(once)) {
            outbox.tellPerson(recovery.personId(), recovery.number(), once, title, text);
        }
    }
}
