package org.zaijiuye.recovery;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.zaijiuye.records.Encrypted;
import org.zaijiuye.records.Recoveries.Recovery;
import org.zaijiuye.records.RecoveryCases;
import org.zaijiuye.recovery.RecoveryReceipts.Receipt;
import org.zaijiuye.recovery.RepaymentPlan.Instalment;

/** A recovery as an official sees it. */
@Component
class RecoveryView {

    private final RecoveryNotices notices;
    private final RecoveryCases cases;

    RecoveryView(RecoveryNotices notices, RecoveryCases cases) {
        this.notices = notices;
        this.cases = cases;
    }

    Map<String, Object> of(RecoveryAccount account) {
        var recovery = account.recovery();
        var view = new LinkedHashMap<String, Object>();
        view.put("number", recovery.number());
        view.put("money", notices.title(recovery));
        view.put("debt", RecoveryNotices.yuan(account.debt()));
        view.put("received", RecoveryNotices.yuan(account.received()));
        view.put("open", RecoveryNotices.yuan(account.open()));
        view.put("credit", RecoveryNotices.yuan(account.credit()));
        view.put("months", months(account));
        view.put(
                "receipts",
                account.receipts().stream().map(RecoveryView::receipt).toList());
        view.put(
                "plan",
                account.plan().instalments().stream()
                        .map(RecoveryView::instalment)
                        .toList());
        view.put(
                "next",
                account.next()
                        .map(each -> each.dueOn() + "前 " + RecoveryNotices.yuan(each.amount()) + " 元")
                        .orElse("无"));
        view.put("objected", cases.objectedTo(recovery.key()) ? "有：异议处理期间不催收，不核销，不移送。" : "无");
        view.put("heard", text(recovery.heard()));
        view.put("note", text(recovery.note()));
        return view;
    }

    private static List<Map<String, String>> months(RecoveryAccount account) {
        var allocated = account.allocation().months();
        return account.months().stream()
                .map(each -> Map.of(
                        "month", each.month() + (each.twice() ? "（重复发放）" : ""),
                        "amount", RecoveryNotices.yuan(each.amount()),
                        "handling", each.handling(),
                        "open", open(each, allocated)))
                .toList();
    }

    private static String open(Recovery month, List<RecoveryAllocation.Month> allocated) {
        return allocated.stream()
                .filter(each -> each.debt().id() == month.id())
                .findAny()
                .map(each -> RecoveryNotices.yuan(each.open()))
                .orElse("已还清");
    }

    private static Map<String, String> receipt(Receipt receipt) {
        return Map.of(
                "number", receipt.number(),
                "on", receipt.receivedOn().toString(),
                "amount", RecoveryNotices.yuan(receipt.amount()));
    }

    private static Map<String, String> instalment(Instalment instalment) {
        return Map.of("dueOn", instalment.dueOn().toString(), "amount", RecoveryNotices.yuan(instalment.amount()));
    }

    private static String text(@Nullable Encrypted words) {
        return words == null || words.text().isBlank() ? "无" : words.text();
    }
}
