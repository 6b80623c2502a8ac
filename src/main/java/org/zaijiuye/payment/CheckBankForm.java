package org.zaijiuye.payment;

import java.time.Clock;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.zaijiuye.records.BatchNote;
import org.zaijiuye.records.BatchNotes;
import org.zaijiuye.records.Encrypted;
import org.zaijiuye.task.FormValues;
import org.zaijiuye.task.UserTaskContext;
import org.zaijiuye.task.UserTaskHandler;

/** 联系银行: the bank did not answer; after the call the batch goes out again under its old number. */
@Component
class CheckBankForm implements UserTaskHandler {

    static final String CHECKED = "CHECKED";

    private final BatchTaskView sheet;
    private final BatchNotes notes;
    private final Clock clock;

    CheckBankForm(BatchTaskView sheet, BatchNotes notes, Clock clock) {
        this.sheet = sheet;
        this.notes = notes;
        this.clock = clock;
    }

    @Override
    public String task() {
        return "Task_CheckBank";
    }

    @Override
    public Optional<String> process() {
        return Optional.of("PaymentBatchProcess");
    }

    @Override
    public Object view(UserTaskContext work) {
        return sheet.summary(work.text(PaymentVariables.BATCH));
    }

    @Override
    public @Nullable String refusal(UserTaskContext work, String user) {
        return sheet.refusal(work.text(PaymentVariables.BATCH), user);
    }

    @Override
    public List<String> barred(UserTaskContext work) {
        return sheet.barred(work.text(PaymentVariables.BATCH));
    }

    @Override
    public Map<String, Object> submit(UserTaskContext work, String user, Map<String, Object> values) {
        var comment = new FormValues(values).required("comment", "联系情况");
        var number = work.text(PaymentVariables.BATCH);
        notes.save(new BatchNote(null, number, user, CHECKED, new Encrypted(comment), LocalDateTime.now(clock)));
        return Map.of();
    }
}
