package org.zaijiuye.payment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.zaijiuye.records.BatchNote;
import org.zaijiuye.records.LineState;
import org.zaijiuye.records.PaymentBatch;

@DisplayName("批次待批期间停发、暂停或者账户失效的明细，送银行之前撤出")
class BatchWeedingTest extends BatchDesk {

    private static final String BATCH = "371082-si-BENEFIT-202511-1";

    @Test
    @DisplayName("认领时重新汇总：审批人看到的是撤出后的笔数、合计与名单")
    void whoever_takes_the_task_sees_what_is_left() {
        var stopped = payees.granted(NOVEMBER, 18);
        var stays = payees.granted(NOVEMBER, 18);
        start();
        assertThat(shown()).contains("\"lines\":2", "3960.00");

        payees.stopped(stopped, NOVEMBER, EARLIER);
        claim();
        assertThat(shown())
                .contains("\"lines\":1", "\"total\":\"1980.00\"", "撤出 1 笔")
                .doesNotContain("3960.00");
        assertThat(only(stopped))
                .returns(LineState.CANCELLED, line -> line.state())
                .returns(null, line -> line.batch());
        approve();
        worker.work();
        assertThat(only(stays).state()).isEqualTo(LineState.PAID);
        assertThat(bank.paid()).isEqualByComparingTo("1980.00");
        assertThat(batches.findById(BATCH).orElseThrow())
                .returns(1, PaymentBatch::lines)
                .returns(PaymentBatch.State.BOOKED, PaymentBatch::state);
    }

    @Test
    @DisplayName("认领之后才暂停：批准被退回并说明现有笔数，再次提交生效")
    void an_approval_of_more_than_is_left_is_refused_once() {
        var drafted = payees.granted(NOVEMBER, 18);
        payees.granted(NOVEMBER, 18);
        start();
        var task = claim().getId();
        payees.draft(drafted, NOVEMBER);

        refused(
                "认领之后又有 1 笔停发或者暂停，已撤出批次；现为 1 笔，合计 1980.00 元。请确认后再次提交，或者退回任务重新认领查看明细。",
                () -> tasks.complete(task, Map.of("decision", "APPROVE")));
        assertThat(only(drafted).state()).isEqualTo(LineState.HELD);
        tasks.complete(task, Map.of("decision", "APPROVE"));
        worker.work();
        assertThat(bank.orders).singleElement().satisfies(order -> assertThat(order.lines())
                .hasSize(1));

        payees.lift(drafted);
        payBatch();
        assertThat(only(drafted).state()).isEqualTo(LineState.PAID);
    }

    @Test
    @DisplayName("批准之后、送出之前停发：不送，批次笔数与合计随之更正并留痕")
    void what_stopped_after_the_approval_is_not_sent() {
        var stopped = payees.granted(NOVEMBER, 18);
        payees.granted(NOVEMBER, 18);
        start();
        approve();
        payees.stopped(stopped, NOVEMBER, EARLIER);

        worker.work();
        assertThat(only(stopped).state()).isEqualTo(LineState.CANCELLED);
        assertThat(batches.findById(BATCH).orElseThrow().total()).isEqualByComparingTo("1980.00");
        assertThat(notes.findByBatchOrderById(BATCH))
                .extracting(BatchNote::userId, BatchNote::choice)
                .last()
                .hasToString("(\"zaijiuye\", \"TAKEN_OUT\")");
    }

    @Test
    @DisplayName("全部撤出：批准后不送银行，以零笔入账")
    void an_emptied_batch_asks_nothing_of_the_bank() {
        var only = payees.granted(NOVEMBER, 18);
        var run = start();
        approve();
        payees.accountFailed(only);

        worker.work();
        assertThat(bank.orders).isEmpty();
        assertThat(only(only).state()).isEqualTo(LineState.HELD);
        assertThat(passed(run)).contains("EndEvent_BatchPaid");
    }

    @Test
    @DisplayName("待批时已全部撤出：只能退回")
    void an_emptied_batch_is_returned() {
        var only = payees.granted(NOVEMBER, 18);
        var run = start();
        payees.stopped(only, NOVEMBER, EARLIER);
        var task = claim().getId();

        refused("批次中的明细都已停发或者暂停，没有可以发放的，请选择“退回”。", () -> tasks.complete(task, Map.of("decision", "APPROVE")));
        tasks.complete(task, Map.of("decision", "RETURN", "comment", "已无明细"));
        assertThat(passed(run)).contains("EndEvent_BatchReturned");
        assertThat(only(only).state()).isEqualTo(LineState.CANCELLED);
    }

    @Test
    @DisplayName("事由月之前的明细不受影响")
    void a_month_before_the_event_stays_in_the_batch() {
        var payee = payees.granted(NOVEMBER, 18);
        start();
        payees.stopped(payee, NOVEMBER.plusMonths(1), EARLIER);
        approve();
        worker.work();
        assertThat(only(payee).state()).isEqualTo(LineState.PAID);
    }

    @Test
    @DisplayName("收集与注销同时进行：收集时还看不到停发的明细，送出前同样撤出并取消")
    void a_line_that_was_written_beside_an_exit_leaves_the_batch() {
        var stopped = payees.granted(NOVEMBER, 18);
        payees.granted(NOVEMBER, 18);
        payees.left(stopped, NOVEMBER.atDay(20), EARLIER);
        sql.sql("update award set ends_before = null, owing = true where id = ?")
                .param(stopped.key())
                .update();
        start();
        assertThat(only(stopped).state()).isEqualTo(LineState.BATCHED);
        sql.sql("update award set ends_before = '2025-11' where id = ?")
                .param(stopped.key())
                .update();

        approve();
        worker.work();
        assertThat(only(stopped).state()).isEqualTo(LineState.CANCELLED);
        assertThat(bank.paid()).isEqualByComparingTo("1980.00");
    }

    private String shown() {
        return tasks.getVariable(task().getId(), "view").toString();
    }
}
