package org.zaijiuye.payment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.Date;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.zaijiuye.engine.NotAllowed;
import org.zaijiuye.port.Register;
import org.zaijiuye.port.RegisterBusy;
import org.zaijiuye.port.RegisterFailure;
import org.zaijiuye.port.RegisterFailure.Cause;
import org.zaijiuye.records.BatchNotes;
import org.zaijiuye.records.BenefitState;
import org.zaijiuye.records.Entitlement;
import org.zaijiuye.records.LineState;
import org.zaijiuye.records.Notices;
import org.zaijiuye.records.Offices;
import org.zaijiuye.records.Opinion;
import org.zaijiuye.records.Opinions;
import org.zaijiuye.records.PaymentBatch;
import org.zaijiuye.records.PaymentBatches;
import org.zaijiuye.records.PaymentLine;
import org.zaijiuye.records.PaymentLines;
import org.zaijiuye.records.Secret;
import org.zaijiuye.records.Suspensions;

@PaymentTest
@DisplayName("待遇发放：汇集、审批、送银行、入账")
@SuppressWarnings("JavaTimeDefaultTimeZone") // when an earlier step was taken: the hour is all the same
class PaymentBatchProcessTest {

    private static final YearMonth NOVEMBER = YearMonth.of(2025, 11);
    private static final String FIRST_BATCH = "371082-si-BENEFIT-202511-1";

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private TaskService tasks;

    @Autowired
    private HistoryService history;

    @Autowired
    private ManagementService management;

    @Autowired
    private Payees payees;

    @Autowired
    private StubBank bank;

    @Autowired
    private BankWorker worker;

    @Autowired
    private PaymentLines lines;

    @Autowired
    private PaymentBatches batches;

    @Autowired
    private BatchNotes notes;

    @Autowired
    private Notices notices;

    @Autowired
    private Opinions opinions;

    @Autowired
    private Offices offices;

    @Autowired
    private Suspensions suspensions;

    @Autowired
    private JdbcClient sql;

    @BeforeEach
    void prepare() {
        payees.prepare();
        on(LocalDate.of(2025, 12, 10));
    }

    @AfterEach
    void the_books_balance() {
        try {
            new PaymentBooks(sql).balance(bank.paid());
        } finally {
            ClockUtil.reset();
            runtime.createProcessInstanceQuery()
                    .list()
                    .forEach(each -> runtime.deleteProcessInstance(each.getId(), "test"));
            bank.forget();
            payees.forget();
        }
    }

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
        assertThat(lines.findByEntitlementIdOrderByPayMonth(payee.key())).hasSize(1);
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
                new Secret(""),
                LocalDateTime.now()));

        start();
        refused("回避：批次中有本人或近亲属的待遇，请由其他人员办理。", () -> tasks.claim(task().getId(), "relative"));
        refused("职责分离：批次中有您经办过的待遇，请由其他人员办理。", () -> tasks.claim(task().getId(), "clerk"));
    }

    @Test
    @DisplayName("银行不通：按间隔重试三次，再由经办人联系银行，以原批次号再送")
    void asks_people_after_the_last_try() {
        var payee = payees.granted(NOVEMBER, 18);
        for (var i = 0; i < BankWorker.TRIES; i++) {
            bank.refusals.add(new RegisterFailure(Cause.REFUSED, "社保卡银行：无法连接"));
        }

        var run = start();
        approve();
        worker.work();
        worker.work();
        assertThat(bank.orders).as("waits before the second try").hasSize(1);
        later(BankWorker.BACK_OFF);
        worker.work();
        assertThat(task()).isNull();
        later(BankWorker.BACK_OFF.multipliedBy(2));
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
        for (var i = 0; i < BankWorker.TRIES + 1; i++) {
            bank.refusals.add(new RegisterBusy(Register.BANK));
        }

        var run = start();
        approve();
        for (var i = 0; i < BankWorker.TRIES + 2; i++) {
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
        later(Duration.ofMinutes(3));
        worker.work();

        assertThat(bank.orders).hasSize(2);
        assertThat(bank.orders.get(0)).isEqualTo(bank.orders.get(1));
        assertThat(bank.paid()).isEqualByComparingTo("1980.00");
        assertThat(only(payee).state()).isEqualTo(LineState.PAID);
        assertThat(notices.findBySubjectOrderByCreatedAt(payee.handling())).hasSize(1);
    }

    @Test
    @DisplayName("入账失败：下一批次重发；再次失败则暂停发放、全部明细挂起并告知本人")
    void gives_an_account_up_after_two_failures() {
        var payee = payees.granted(NOVEMBER, 18);
        var other = payees.granted(NOVEMBER, 18);
        bank.closedAccounts.add(payee.account().text());

        payBatch();
        assertThat(only(other).state()).isEqualTo(LineState.PAID);
        assertThat(only(payee)).returns(LineState.DUE, PaymentLine::state).returns("账户状态异常", PaymentLine::cause);
        assertThat(payees.read(payee).state()).isEqualTo(BenefitState.PAYING);

        on(LocalDate.of(2026, 1, 10));
        payBatch();
        assertThat(lines.findByEntitlementIdOrderByPayMonth(payee.key()))
                .hasSize(2)
                .allMatch(line -> line.state() == LineState.HELD);
        assertThat(payees.read(payee).state()).isEqualTo(BenefitState.SUSPENDED);
        assertThat(notices.findBySubjectOrderByCreatedAt(payee.handling()))
                .singleElement()
                .returns("失业保险金未能到账", notice -> notice.title());

        assertThat(passed(start())).doesNotContain("Task_ApproveBatch");
    }

    @Test
    @DisplayName("送银行途中注销：已付的追回，未付的取消")
    void settles_what_was_on_its_way_when_the_benefit_stopped() {
        var paid = payees.granted(YearMonth.of(2025, 10), 18);
        var failed = payees.granted(NOVEMBER, 18);
        bank.closedAccounts.add(failed.account().text());

        start();
        approve();
        var reason = payees.stopped(paid, NOVEMBER, LocalDateTime.now());
        payees.stopped(failed, NOVEMBER, LocalDateTime.now());
        worker.work();

        assertThat(lines.findByEntitlementIdOrderByPayMonth(paid.key()))
                .extracting(PaymentLine::state)
                .containsExactly(LineState.PAID, LineState.PAID);
        assertThat(sql.sql(
                                "select l.pay_month || ' ' || r.handling from recovery r join payment_line l on l.id = r.line_id")
                        .query(String.class)
                        .list())
                .containsExactly("2025-11 " + reason);
        assertThat(only(failed).state()).isEqualTo(LineState.CANCELLED);
    }

    @Test
    @DisplayName("送银行途中拟注销：未付的挂起；被否定后照发")
    void holds_what_failed_while_a_draft_is_open() {
        var payee = payees.granted(NOVEMBER, 18);
        bank.closedAccounts.add(payee.account().text());

        start();
        approve();
        suspensions.draft(payee.key(), NOVEMBER);
        worker.work();
        assertThat(only(payee).state()).isEqualTo(LineState.HELD);
        start();
        assertThat(only(payee).state()).isEqualTo(LineState.HELD);

        suspensions.lift(payee.key());
        bank.closedAccounts.clear();
        payBatch();
        assertThat(only(payee).state()).isEqualTo(LineState.PAID);
    }

    @Test
    @DisplayName("2025-12-05 就业、当日注销：11 月仍在 12 月 10 日发放，12 月不发")
    void still_pays_the_months_before_the_event() {
        var payee = payees.granted(NOVEMBER, 18);
        payees.stopped(payee, YearMonth.of(2025, 12), LocalDateTime.now());

        payBatch();
        on(LocalDate.of(2026, 1, 10));
        assertThat(passed(start())).doesNotContain("Task_ApproveBatch");
        assertThat(only(payee)).returns(LineState.PAID, PaymentLine::state).returns(NOVEMBER, PaymentLine::payMonth);
    }

    private void payBatch() {
        start();
        approve();
        worker.work();
    }

    private ProcessInstance start() {
        return runtime.startProcessInstanceByKey("PaymentBatchProcess");
    }

    private void approve() {
        tasks.complete(claim().getId(), Map.of("decision", "APPROVE"));
    }

    private Task claim() {
        var id = task().getId();
        tasks.claim(id, Payees.APPROVER);
        return task();
    }

    private Task task() {
        return tasks.createTaskQuery().singleResult();
    }

    private PaymentLine only(Entitlement payee) {
        var all = lines.findByEntitlementIdOrderByPayMonth(payee.key());
        assertThat(all).hasSize(1);
        return all.get(0);
    }

    private List<String> passed(ProcessInstance run) {
        return history.createHistoricActivityInstanceQuery().processInstanceId(run.getId()).list().stream()
                .map(each -> each.getActivityId())
                .toList();
    }

    private static void refused(String sentence, org.assertj.core.api.ThrowableAssert.ThrowingCallable attempt) {
        assertThatThrownBy(attempt).isExactlyInstanceOf(NotAllowed.class).hasMessage(sentence);
    }

    private static void on(LocalDate day) {
        ClockUtil.setCurrentTime(
                Date.from(day.atTime(6, 30).atZone(ZoneId.of("Asia/Shanghai")).toInstant()));
    }

    private static void later(Duration time) {
        ClockUtil.setCurrentTime(
                Date.from(ClockUtil.getCurrentTime().toInstant().plus(time).plusSeconds(1)));
    }
}
