package org.zaijiuye.payment;

import java.time.Clock;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.DefaultTransactionDefinition;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.transaction.support.TransactionTemplate;
import org.zaijiuye.problem.NotAllowed;
import org.zaijiuye.records.BatchNote;
import org.zaijiuye.records.BatchNotes;
import org.zaijiuye.records.Encrypted;
import org.zaijiuye.records.PaymentBatches;
import org.zaijiuye.task.FormValues;
import org.zaijiuye.task.UserTaskContext;
import org.zaijiuye.task.UserTaskHandler;

/** 审批批次: a second person lets the money go, or returns the batch and says why. */
@Component
class ApproveBatchForm implements UserTaskHandler {

    private final BatchTaskView sheet;
    private final PaymentBatches batches;
    private final BatchApproval approval;
    private final IneligibleLines weeding;
    private final TransactionOperations apart;
    private final BatchNotes notes;
    private final Clock clock;

    ApproveBatchForm(
            BatchTaskView sheet,
            PaymentBatches batches,
            BatchApproval approval,
            IneligibleLines weeding,
            PlatformTransactionManager transactions,
            BatchNotes notes,
            Clock clock) {
        this.sheet = sheet;
        this.batches = batches;
        this.approval = approval;
        this.weeding = weeding;
        this.apart = new TransactionTemplate(
                transactions, new DefaultTransactionDefinition(TransactionDefinition.PROPAGATION_REQUIRES_NEW));
        this.notes = notes;
        this.clock = clock;
    }

    @Override
    public String task() {
        return "Task_ApproveBatch";
    }

    @Override
    public Optional<String> process() {
        return Optional.of("PaymentBatchProcess");
    }

    @Override
    public Object view(UserTaskContext work) {
        var number = work.text(PaymentVariables.BATCH);
        weeding.weed(number);
        return sheet.full(number);
    }

    /** Between collection and approval benefits end. */
    @Override
    public boolean shownAnewWhenTaken() {
        return true;
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
        var form = new FormValues(values);
        var number = work.text(PaymentVariables.BATCH);
        var now = LocalDateTime.now(clock);
        var decision = form.choice("decision", "审批意见", Set.of("APPROVE", "RETURN"));
        approval.requireApprover(number, user);
        var comment = decision.equals("RETURN") ? form.required("comment", "退回原因") : form.text("comment");
        if (decision.equals("APPROVE")) {
            refuseStale(number);
        }
        if (decision.equals("APPROVE") && batches.approve(number, user, now) != 1) {
            throw new NotAllowed("该批次已经审批或退回。");
        }
        notes.save(new BatchNote(null, number, user, decision, new Encrypted(comment), now));
        return Map.of();
    }

    /** What leaves the batch stays out, although this approval, which was given for more, is refused. */
    private void refuseStale(String number) {
        var left = apart.execute(status -> weeding.weed(number));
        var now = batches.findById(number).orElseThrow();
        if (now.lines() == 0) {
            throw new NotAllowed("批次中的明细都已停发或者暂停，没有可以发放的，请选择“退回”。");
        }
        if (left != null && left > 0) {
            throw new NotAllowed("认领之后又有 " + left + " 笔停发或者暂停，已撤出批次；现为 " + now.lines() + " 笔，合计 "
                    + now.total().toPlainString() + " 元。请确认后再次提交，或者退回任务重新认领查看明细。");
        }
    }
}
