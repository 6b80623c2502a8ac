package org.zaijiuye.payment;

import java.time.Clock;
import java.time.LocalDateTime;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.zaijiuye.engine.FormValues;
import org.zaijiuye.engine.NotAllowed;
import org.zaijiuye.engine.TaskForm;
import org.zaijiuye.engine.TaskWork;
import org.zaijiuye.records.BatchNote;
import org.zaijiuye.records.BatchNotes;
import org.zaijiuye.records.PaymentBatches;
import org.zaijiuye.records.Secret;

/** 审批批次: a second person lets the money go, or returns the batch and says why. */
@Component
class ApproveBatchForm implements TaskForm {

    private final BatchSheet sheet;
    private final PaymentBatches batches;
    private final BatchNotes notes;
    private final Clock clock;

    ApproveBatchForm(BatchSheet sheet, PaymentBatches batches, BatchNotes notes, Clock clock) {
        this.sheet = sheet;
        this.batches = batches;
        this.notes = notes;
        this.clock = clock;
    }

    @Override
    public String task() {
        return "Task_ApproveBatch";
    }

    @Override
    public Object view(TaskWork work) {
        return sheet.full(work.text(PaymentVariables.BATCH));
    }

    @Override
    public @Nullable String refusal(TaskWork work, String user) {
        return sheet.refusal(work.text(PaymentVariables.BATCH), user);
    }

    @Override
    public Map<String, Object> submit(TaskWork work, String user, Map<String, Object> values) {
        var form = new FormValues(values);
        var number = work.text(PaymentVariables.BATCH);
        var now = LocalDateTime.now(clock);
        var decision = form.choice("decision", "审批意见", Set.of("APPROVE", "RETURN"));
        var comment = decision.equals("RETURN") ? form.required("comment", "退回原因") : form.text("comment");
        if (decision.equals("APPROVE") && batches.approve(number, user, now) != 1) {
            throw new NotAllowed("该批次已经审批或退回。");
        }
        notes.save(new BatchNote(null, number, user, decision, new Secret(comment), now));
        return Map.of();
    }
}
