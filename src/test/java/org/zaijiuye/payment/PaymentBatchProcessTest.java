package org.zaijiuye.payment;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Map;
import org.camunda.bpm.engine.ExternalTaskService;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.zaijiuye.port.Register;
import org.zaijiuye.port.RegisterBusy;
import org.zaijiuye.port.RegisterFailure;
import org.zaijiuye.port.RegisterFailure.Cause;
import org.zaijiuye.records.Encrypted;
import org.zaijiuye.records.LineState;
import org.zaijiuye.records.Opinion;
import org.zaijiuye.records.PaymentBatch;

@DisplayName("待遇发放：汇集、审批、送银行")
class PaymentBatchProcessTest extends BatchDesk {

    @Autowired
    ExternalTaskService queries;

    private static final String FIRST_BATCH = "371082-si-BENEFIT-202511-1";

    @Test
    @DisplayName("2025-11 的待遇在 12 月 10 日发放：第二人批准，银行代发，逐笔入账")
    void pays_a_month_on_its_pay_day() {
        var payee = payees.granted(NOVEMBER, 18);

        var run = start();
        assertThat(task().getName()).isEqualTo("审批批次");
        assertThat(tasks.getIdentityLinksForTask(task().getId()))
                .anyMatch(link -> Payees.APPROVER.equals(link.getGroupId()));
        assertThat(tasks.getVariable(task().getId(), "view").toString())
                .contains(FIRST_BATCH, "荣成市社保中心", "1980.00", "王**", "2025-11")
                .doesNotContain("371082197603200");
        approve();
        worker.work();

        var line = only(payee);
        assertThat(line.state()).isEqualTo(LineState.PAID);
        assertThat(line.amount()).isEqualByComparingTo("1980.00");
        assertThat(line.paidAt()).isNotNull();
        assertThat(batches.findById(FIRST_BATCH).orElseThrow())
                .returns(PaymentBatch.State.BOOKED, PaymentBatch::state)
                .returns(Payees.APPROVER, PaymentBatch::approvedBy);
        assertThat(notices.findBySubjectOrderByCreatedAt(payee.handling()))
                .singleElement()
                .satisfies(notice -> assertThat(notice.text().text()).contains("2025-11", "1980.00"));
        assertThat(passed(run)).contains("EndEvent_BatchPaid", "EndEvent_PaymentsHandled");
    }

    @Test
    @DisplayName("定时：每日 6:30 检查")
    void is_started_by_the_clock_every_morning() {
        var job = management
                .createJobQuery()
                .processDefinitionKey("PaymentBatchProcess")
                .timers()
                .singleResult();

        assertThat(job.getDuedate()
                        .toInstant()
                        .atZone(ZoneId.of("Asia/Shanghai"))
                        .toLocalTime())
                .hasToString("06:30");
        management.executeJob(job.getId());
        assertThat(history.createHistoricProcessInstanceQuery()
                        .processDefinitionKey("PaymentBatchProcess")
                        .finished()
                        .count())
                .isPositive();
    }

    @Test
    @DisplayName("发放日前一天不发，发放日发")
    void waits_for_the_pay_day() {
        payees.granted(NOVEMBER, 18);

        on(LocalDate.of(2025, 12, 9));
        assertThat(passed(start())).contains("EndEvent_PaymentsHandled").doesNotContain("Task_ApproveBatch");
        on(LocalDate.of(2025, 12, 10));
        start();
        assertThat(task().getTaskDefinitionKey()).isEqualTo("Task_ApproveBatch");
    }

    @Test
    void collects_nothing_twice() {
        var payee = payees.granted(NOVEMBER, 18);

        start();
        assertThat(passed(start())).contains("EndEvent_PaymentsHandled");
        assertThat(lines.findByAwardIdOrderByPayMonth(payee.key())).hasSize(1);
        assertThat(batches.findAll()).hasSize(1);
    }

    @Test
    @DisplayName("退回：明细回到待发，进入下一批次")
    void returns_a_batch() {
        var payee = payees.granted(NOVEMBER, 18);

        var run = start();
        var id = claim().getId();
        refused("请填写“退回原因”。", () -> tasks.complete(id, Map.of("decision", "RETURN")));
        refused("“审批意见”请在给出的选项中选择。", () -> tasks.complete(id, Map.of("decision", "AGREE")));
        tasks.complete(id, Map.of("decision", "RETURN", "comment", "核对名单"));

        assertThat(passed(run)).contains("EndEvent_BatchReturned", "EndEvent_PaymentsHandled");
        assertThat(only(payee).state()).isEqualTo(LineState.DUE);
        assertThat(batches.findById(FIRST_BATCH).orElseThrow().state()).isEqualTo(PaymentBatch.State.RETURNED);
        assertThat(notes.findByBatchOrderById(FIRST_BATCH)).singleElement().returns("核对名单", note -> note.comment()
                .text());
        start();
        assertThat(only(payee).batch()).isEqualTo("371082-si-BENEFIT-202511-2");
    }

    @Test
    @DisplayName("回避与职责分离：不得审批本人、近亲属和本人经办过的待遇")
    void keeps_interested_approvers_away() {
        var payee = payees.granted(NOVEMBER, 18);
        offices.relate(
                "relative",
                "hash" + payee.handling().substring(1, payee.handling().indexOf('-')),
                "SPOUSE");
        opinions.save(new Opinion(
                null,
                payee.handling(),
                "CLERK:FIRST_REVIEW",
                "clerk",
                "AGREE",
                null,
                new Encrypted(""),
                EARLIER,
                null,
                null));

        start();
        refused("回避：批次中有本人或近亲属的待遇，请由其他人员办理。", () -> tasks.claim(task().getId(), "relative"));
        refused("职责分离：批次中有您经办过的待遇，请由其他人员办理。", () -> tasks.claim(task().getId(), "clerk"));
    }

    @Test
    @DisplayName("未经审批的批次，无论流程怎样走到，都不送银行")
    void never_sends_what_nobody_approved() {
        var payee = payees.granted(NOVEMBER, 18);
        start();
        passOverApproval();
        worker.work();

        assertThat(bank.orders).isEmpty();
        assertThat(only(payee).state()).isEqualTo(LineState.BATCHED);
        assertThat(runtime.createIncidentQuery().singleResult().getIncidentMessage())
                .contains("未经审批，不能送银行代发");
    }

    @Test
    @DisplayName("审批人在人员记录中没有区县审批岗位：不送银行，步骤上出现事件；登记岗位后重试，照常发放")
    void never_sends_what_somebody_without_the_post_approved() {
        var payee = payees.granted(NOVEMBER, 18);
        start();
        batches.approve(FIRST_BATCH, "stranger", LocalDateTime.of(2025, 12, 10, 9, 0));
        passOverApproval();
        worker.work();

        assertThat(bank.orders).isEmpty();
        assertThat(only(payee).state()).isEqualTo(LineState.BATCHED);
        var incident = runtime.createIncidentQuery().singleResult();
        assertThat(incident.getActivityId()).isEqualTo("Task_SendBatch");
        assertThat(incident.getIncidentMessage()).contains("审批人 stranger 在人员记录中没有区县审批岗位");
        sql.sql(
                        "insert into staff_post (user_id, group_id, since, entered_by) values (?, ?, current_timestamp, 'test')")
                .params("stranger", Payees.APPROVER)
                .update();
        queries.setRetries(incident.getConfiguration(), 1);
        worker.work();
        assertThat(only(payee).state()).isEqualTo(LineState.PAID);
    }

    @Test
    @DisplayName("银行不通：按间隔重试三次，再由经办人联系银行，以原批次号再送")
    void asks_people_after_the_last_try() {
        var payee = payees.granted(NOVEMBER, 18);
        for (var i = 0; i < BankTasks.TRIES; i++) {
            bank.refusals.add(new RegisterFailure(Cause.REFUSED, "社保卡银行：无法连接"));
        }

        var run = start();
        approve();
        worker.work();
        worker.work();
        assertThat(bank.orders).as("waits before the second try").hasSize(1);
        later(BankTasks.BACK_OFF);
        worker.work();
        assertThat(task()).isNull();
        later(BankTasks.BACK_OFF.multipliedBy(2));
        worker.work();
        assertThat(task().getTaskDefinitionKey()).isEqualTo("Task_CheckBank");
        assertThat(only(payee).state()).isEqualTo(LineState.SENT);

        var id = claim().getId();
        refused("请填写“联系情况”。", () -> tasks.complete(id, Map.of()));
        tasks.complete(id, Map.of("comment", "银行已恢复，未受理本批次"));
        worker.work();
        assertThat(only(payee).state()).isEqualTo(LineState.PAID);
        assertThat(bank.orders).extracting(order -> order.batchNumber()).containsOnly(FIRST_BATCH);
        assertThat(passed(run)).contains("BoundaryEvent_BankUnavailable", "Task_CheckBank", "EndEvent_BatchPaid");
    }

    @Test
    void a_full_bulkhead_costs_no_try() {
        payees.granted(NOVEMBER, 18);
        for (var i = 0; i < BankTasks.TRIES + 1; i++) {
            bank.refusals.add(new RegisterBusy(Register.BANK));
        }

        var run = start();
        approve();
        for (var i = 0; i < BankTasks.TRIES + 2; i++) {
            worker.work();
            later(Duration.ofSeconds(6));
        }
        assertThat(passed(run)).contains("EndEvent_BatchPaid").doesNotContain("Task_CheckBank");
    }

    @Test
    @DisplayName("银行已付款而程序中断：以原批次号重送，不重复发放")
    void pays_once_although_the_answer_was_lost() {
        var payee = payees.granted(NOVEMBER, 18);
        bank.lostAnswers.add(new IllegalStateException("killed"));

        start();
        approve();
        worker.work();
        assertThat(only(payee).state()).isEqualTo(LineState.SENT);
        worker.work();
        assertThat(bank.orders).as("locked").hasSize(1);
        later(Duration.ofSeconds(45));
        worker.work();

        assertThat(bank.orders).as("taken up within a minute").hasSize(2);
        assertThat(bank.orders.get(0)).isEqualTo(bank.orders.get(1));
        assertThat(bank.paid()).isEqualByComparingTo("1980.00");
        assertThat(only(payee).state()).isEqualTo(LineState.PAID);
        assertThat(notices.findBySubjectOrderByCreatedAt(payee.handling())).hasSize(1);
    }

    @Test
    @DisplayName("程序的错误、缺少批次变量：不无限重试，成为管理员可见的异常，改正后重试")
    void a_fault_of_ours_becomes_an_incident() {
        var payee = payees.granted(NOVEMBER, 18);
        start();
        approve();
        var sending = queries.createExternalTaskQuery().topicName("bank-batch").singleResult();
        runtime.removeVariable(sending.getExecutionId(), "batch");
        worker.work();
        var stopped = queries.createExternalTaskQuery()
                .topicName("bank-batch")
                .noRetriesLeft()
                .singleResult();
        assertThat(stopped.getErrorMessage()).contains("没有批次变量 batch", "请管理员核对流程图");
        assertThat(bank.orders).isEmpty();

        runtime.setVariable(sending.getExecutionId(), "batch", FIRST_BATCH);
        queries.setRetries(sending.getId(), 1);
        bank.refusals.add(new IllegalStateException("a fault of ours"));
        later(Duration.ofMinutes(1));
        worker.work();
        assertThat(queries.createExternalTaskQuery()
                        .topicName("bank-batch")
                        .noRetriesLeft()
                        .count())
                .isEqualTo(1);

        queries.setRetries(sending.getId(), 1);
        later(Duration.ofHours(1));
        worker.work();
        assertThat(only(payee).state()).isEqualTo(LineState.PAID);
        assertThat(bank.paid()).isEqualByComparingTo("1980.00");
    }

    /** As an administrator can by modification: the batch stays the one of the step. */
    private void passOverApproval() {
        var process = task().getProcessInstanceId();
        var approval = runtime.getActivityInstance(process).getActivityInstances("Task_ApproveBatch")[0];
        runtime.createProcessInstanceModification(process)
                .startBeforeActivity("Task_SendBatch", approval.getParentActivityInstanceId())
                .cancelAllForActivity("Task_ApproveBatch")
                .execute();
    }
}
