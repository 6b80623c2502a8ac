package org.zaijiuye.payment;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.zaijiuye.port.RegisterFailure;
import org.zaijiuye.port.RegisterFailure.Cause;
import org.zaijiuye.problem.NotAllowed;
import org.zaijiuye.records.BenefitState;
import org.zaijiuye.records.LineState;
import org.zaijiuye.records.PaymentLine;
import org.zaijiuye.records.RecoveryCases;
import org.zaijiuye.recovery.RecoveryBooking;

@DisplayName("待遇发放：逐笔入账，失败、停发与暂停")
class PaymentOutcomesTest extends BatchDesk {

    @Autowired
    private BankReceiptWorker receipts;

    @Autowired
    private RecoveryBooking booking;

    @Autowired
    private RecoveryCases cases;

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
        assertThat(lines.findByAwardIdOrderByPayMonth(payee.key()))
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

        sentWithoutAnswer();
        var reason = payees.stopped(paid, NOVEMBER, EARLIER);
        payees.stopped(failed, NOVEMBER, EARLIER);
        worker.work();

        assertThat(lines.findByAwardIdOrderByPayMonth(paid.key()))
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
    @DisplayName("同一收款凭证同时登记到两人的追回：只登记一次")
    void one_receipt_is_booked_once_though_two_book_it_at_once() throws Exception {
        var both = List.of(payees.granted(NOVEMBER, 18), payees.granted(NOVEMBER, 18));
        payBatch();
        both.forEach(payee -> payees.stopped(payee, NOVEMBER, EARLIER));
        var start = new CyclicBarrier(2);
        var pool = Executors.newFixedThreadPool(2);
        try {
            var answers = pool.invokeAll(both.stream()
                    .map(payee -> (Callable<Boolean>) () -> {
                        start.await();
                        return booked(payee.handling() + "-R1");
                    })
                    .toList());
            assertThat(answers).extracting(Future::get).containsExactlyInAnyOrder(true, false);
        } finally {
            pool.shutdownNow();
        }
        assertThat(sql.sql("select sum(amount) from recovery_receipt")
                        .query(BigDecimal.class)
                        .single())
                .isEqualByComparingTo("1980");
        assertThat(sql.sql("select state from recovery_case order by state")
                        .query(String.class)
                        .list())
                .containsExactly("OPENED", "REPAID");
    }

    private boolean booked(String recovery) {
        try {
            return booking.reported(
                    cases.findByNumber(recovery).orElseThrow(),
                    "F-1",
                    new BigDecimal("1980.00"),
                    LocalDate.of(2025, 12, 10),
                    "SI");
        } catch (NotAllowed taken) {
            return false;
        }
    }

    @Test
    @DisplayName("送银行途中拟注销：未付的挂起；被否定后照发")
    void holds_what_failed_while_a_draft_is_open() {
        var payee = payees.granted(NOVEMBER, 18);
        bank.closedAccounts.add(payee.account().text());

        sentWithoutAnswer();
        payees.draft(payee, NOVEMBER);
        worker.work();
        assertThat(only(payee).state()).isEqualTo(LineState.HELD);
        start();
        assertThat(only(payee).state()).isEqualTo(LineState.HELD);

        payees.lift(payee);
        bank.closedAccounts.clear();
        payBatch();
        assertThat(only(payee).state()).isEqualTo(LineState.PAID);
    }

    @Test
    @DisplayName("2025-12-05 就业、当日注销：11 月仍在 12 月 10 日发放，12 月不发")
    void still_pays_the_months_before_the_event() {
        var payee = payees.granted(NOVEMBER, 18);
        payees.stopped(payee, YearMonth.of(2025, 12), EARLIER);

        payBatch();
        on(LocalDate.of(2026, 1, 10));
        assertThat(passed(start())).doesNotContain("Task_ApproveBatch");
        assertThat(only(payee)).returns(LineState.PAID, PaymentLine::state).returns(NOVEMBER, PaymentLine::payMonth);
    }

    @Test
    @DisplayName("对账时银行不通：三次之后当日作罢，次日再查")
    void a_bank_that_cannot_be_asked_is_asked_the_next_day() {
        payees.granted(NOVEMBER, 18);
        payBatch();
        for (var i = 0; i < BankTasks.TRIES; i++) {
            bank.refusals.add(new RegisterFailure(Cause.REFUSED, "社保卡银行：无法连接"));
        }
        var run = runtime.startProcessInstanceByKey("BankReconciliationProcess");
        for (var i = 0; i < BankTasks.TRIES; i++) {
            receipts.work();
            later(BankTasks.BACK_OFF.multipliedBy(BankTasks.TRIES));
        }
        assertThat(passed(run)).contains("BoundaryEvent_ReceiptsUnavailable", "EndEvent_Reconciled");

        on(LocalDate.of(2025, 12, 11));
        var next = runtime.startProcessInstanceByKey("BankReconciliationProcess");
        receipts.work();
        assertThat(passed(next))
                .contains("EndEvent_Reconciled")
                .doesNotContain("BoundaryEvent_ReceiptsUnavailable", "Task_ResolveDiscrepancy");
    }

    /** The order has gone to the bank, and may go again under its number. */
    private void sentWithoutAnswer() {
        bank.lostAnswers.add(new IllegalStateException("killed"));
        start();
        approve();
        worker.work();
        later(Duration.ofMinutes(3));
    }
}
