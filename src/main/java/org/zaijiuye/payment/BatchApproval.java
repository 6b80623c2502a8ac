package org.zaijiuye.payment;

import org.springframework.stereotype.Component;
import org.zaijiuye.office.Posts;
import org.zaijiuye.office.Reviewers;
import org.zaijiuye.problem.NotAllowed;
import org.zaijiuye.records.PaymentBatch;
import org.zaijiuye.records.PaymentBatches;

/**
 * Whether a second person let the money go: an approver of the county by the office's own records, who prepared none of
 * the benefits in the batch and is related to none of the payees. Asked again when the batch is sent.
 */
@Component
class BatchApproval {

    private final PaymentBatches batches;
    private final BatchTaskView sheet;
    private final Reviewers reviewers;
    private final Posts posts;

    BatchApproval(PaymentBatches batches, BatchTaskView sheet, Reviewers reviewers, Posts posts) {
        this.batches = batches;
        this.sheet = sheet;
        this.reviewers = reviewers;
        this.posts = posts;
    }

    /** @throws NotAllowed if the user holds no such post */
    void requireApprover(String number, String user) {
        posts.require(user, reviewers.county(batch(number).office()));
    }

    /** @throws NotAllowed if the records do not show the approval */
    void require(String number) {
        var batch = batch(number);
        var approver = batch.approvedBy();
        var at = batch.approvedAt();
        if (batch.state() != PaymentBatch.State.APPROVED || approver == null || at == null) {
            throw new NotAllowed("批次 " + number + " 未经审批，不能送银行代发。请先由区县审批人审批；流程图有误的，请管理员改正后重试。");
        }
        if (!posts.heldAt(approver, reviewers.county(batch.office()), at)) {
            throw new NotAllowed("批次 " + number + " 的审批人 " + approver + " 在人员记录中没有区县审批岗位，不能送银行代发。请管理员核对人员登记。");
        }
        var refusal = sheet.refusal(number, approver);
        if (refusal != null) {
            throw new NotAllowed("批次 " + number + " 的审批人不能审批本批次，不能送银行代发。" + refusal);
        }
    }

    private PaymentBatch batch(String number) {
        return batches.findById(number).orElseThrow(() -> new NotAllowed("没有批次 " + number + "，不能送银行代发。请管理员核对流程图。"));
    }
}
