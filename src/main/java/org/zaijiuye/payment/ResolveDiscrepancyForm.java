package org.zaijiuye.payment;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.zaijiuye.payment.BankDiscrepancies.Discrepancy;
import org.zaijiuye.payment.BankDiscrepancies.Resolution;
import org.zaijiuye.records.BatchNote;
import org.zaijiuye.records.BatchNotes;
import org.zaijiuye.records.Encrypted;
import org.zaijiuye.task.FormValues;
import org.zaijiuye.task.UserTaskContext;
import org.zaijiuye.task.UserTaskHandler;

/** 查明银行回执差异: somebody asks the bank what it really did, and the books follow. */
@Component
class ResolveDiscrepancyForm implements UserTaskHandler {

    private static final String FOUND_OUT = "FOUND_OUT";

    private final BankDiscrepancies discrepancies;
    private final DiscrepancySettlement settlement;
    private final BatchTaskView sheet;
    private final BatchNotes notes;
    private final Clock clock;

    ResolveDiscrepancyForm(
            BankDiscrepancies discrepancies,
            DiscrepancySettlement settlement,
            BatchTaskView sheet,
            BatchNotes notes,
            Clock clock) {
        this.discrepancies = discrepancies;
        this.settlement = settlement;
        this.sheet = sheet;
        this.notes = notes;
        this.clock = clock;
    }

    @Override
    public String task() {
        return "Task_ResolveDiscrepancy";
    }

    @Override
    public Optional<String> process() {
        return Optional.of("BankReconciliationProcess");
    }

    @Override
    public Object view(UserTaskContext work) {
        var found = found(work);
        var view = new LinkedHashMap<String, Object>(sheet.summary(found.batch()));
        view.put("kind", found.kind().title());
        view.put("line", found.line());
        view.put("who", sheet.payee(found.lineId()));
        view.put("ordered", yuan(found.ordered()));
        view.put("answered", yuan(found.answered()));
        view.put("reference", found.reference().isEmpty() ? "银行未提供" : found.reference());
        view.put("cause", found.cause() == null ? "无" : found.cause());
        return view;
    }

    private static String yuan(@Nullable BigDecimal amount) {
        return amount == null ? "未写明" : amount.toPlainString() + " 元";
    }

    @Override
    public @Nullable String refusal(UserTaskContext work, String user) {
        return sheet.refusal(found(work).batch(), user);
    }

    @Override
    public List<String> barred(UserTaskContext work) {
        return sheet.barred(found(work).batch());
    }

    @Override
    public Map<String, Object> submit(UserTaskContext work, String user, Map<String, Object> values) {
        var form = new FormValues(values);
        var resolution = Resolution.valueOf(form.choice("resolution", "查明的情况", choices()));
        var comment = form.required("comment", "查明经过");
        var found = found(work);
        settlement.resolve(found, resolution, user);
        var told = found.kind().title() + "（明细 " + found.line() + "）：" + comment;
        notes.save(new BatchNote(null, found.batch(), user, FOUND_OUT, new Encrypted(told), LocalDateTime.now(clock)));
        return Map.of();
    }

    private static Set<String> choices() {
        return Stream.of(Resolution.values()).map(Enum::name).collect(Collectors.toSet());
    }

    private Discrepancy found(UserTaskContext work) {
        return discrepancies.get(Long.parseLong(work.text(Discrepancies.ELEMENT)));
    }
}
