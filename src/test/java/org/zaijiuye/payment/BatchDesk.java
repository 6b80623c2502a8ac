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
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.zaijiuye.problem.NotAllowed;
import org.zaijiuye.records.BatchNotes;
import org.zaijiuye.records.Entitlement;
import org.zaijiuye.records.Notices;
import org.zaijiuye.records.Offices;
import org.zaijiuye.records.Opinions;
import org.zaijiuye.records.PaymentBatches;
import org.zaijiuye.records.PaymentLine;
import org.zaijiuye.records.PaymentLines;

/** A desk of the county at which payment batches are approved and sent; after every test the books must balance. */
@PaymentTest
abstract class BatchDesk {

    protected static final YearMonth NOVEMBER = YearMonth.of(2025, 11);

    /** When an earlier step was taken; nothing depends on it. */
    protected static final LocalDateTime EARLIER = LocalDateTime.of(2025, 12, 1, 9, 0);

    @Autowired
    protected RuntimeService runtime;

    @Autowired
    protected TaskService tasks;

    @Autowired
    protected HistoryService history;

    @Autowired
    protected ManagementService management;

    @Autowired
    protected Payees payees;

    @Autowired
    protected StubBank bank;

    @Autowired
    protected BankWorker worker;

    @Autowired
    protected PaymentLines lines;

    @Autowired
    protected PaymentBatches batches;

    @Autowired
    protected BatchNotes notes;

    @Autowired
    protected Notices notices;

    @Autowired
    protected Opinions opinions;

    @Autowired
    protected Offices offices;

    @Autowired
    protected JdbcClient sql;

    @BeforeEach
    void prepareDesk() {
        payees.prepare();
        on(LocalDate.of(2025, 12, 10));
    }

    @AfterEach
    void the_books_balance() {
        try {
            new PaymentBooks(sql).balance(bank.paid());
        } finally {
            ClockUtil.reset();
            bank.forget();
            payees.forget();
        }
    }

    protected void payBatch() {
        start();
        approve();
        worker.work();
    }

    protected ProcessInstance start() {
        return runtime.startProcessInstanceByKey("PaymentBatchProcess");
    }

    protected void approve() {
        tasks.complete(claim().getId(), Map.of("decision", "APPROVE"));
    }

    protected Task claim() {
        var id = task().getId();
        tasks.claim(id, Payees.APPROVER);
        return task();
    }

    protected Task task() {
        return tasks.createTaskQuery().singleResult();
    }

    protected PaymentLine only(Entitlement payee) {
        var all = lines.findByAwardIdOrderByPayMonth(payee.key());
        assertThat(all).hasSize(1);
        return all.get(0);
    }

    protected List<String> passed(ProcessInstance run) {
        return history.createHistoricActivityInstanceQuery().processInstanceId(run.getId()).list().stream()
                .map(each -> each.getActivityId())
                .toList();
    }

    protected static void refused(String sentence, org.assertj.core.api.ThrowableAssert.ThrowingCallable attempt) {
        assertThatThrownBy(attempt).isExactlyInstanceOf(NotAllowed.class).hasMessage(sentence);
    }

    protected static void on(LocalDate day) {
        ClockUtil.setCurrentTime(
                Date.from(day.atTime(6, 30).atZone(ZoneId.of("Asia/Shanghai")).toInstant()));
    }

    protected static void later(Duration time) {
        ClockUtil.setCurrentTime(
                Date.from(ClockUtil.getCurrentTime().toInstant().plus(time).plusSeconds(1)));
    }
}
