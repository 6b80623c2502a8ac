package org.zaijiuye.recovery;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("追回办结以后有余款：退还本人，登记付款凭证")
class RecoveryRefundTest extends RecoveryDesk {

    private static final String REFUND = "Task_RefundCredit";

    private static Map<String, Object> refund(String payment, String on) {
        return Map.of("refund", payment, "refundedOn", on);
    }

    private void repays(String amount) {
        assertThat(event("R-" + number, "BenefitRepaid", citizen, "2026-06-10", "{\"amount\":" + amount + "}"))
                .isEqualTo("APPLIED");
    }

    @Test
    @DisplayName("撤销的，不足整月的退款须退还：任务有期限，凭证号必填、日期不晚于今日；登记以后告知本人，办结为已撤销")
    void what_a_cancelled_recovery_holds_is_given_back() {
        decided();
        came("A", "2000", "2026-06-10");
        answered(object(caseNumber.substring(1)), "UPHELD");
        assertThat(hall.ends(number)).doesNotContain("EndEvent_RecoveryCancelled");
        assertThat(hall.task(number, REFUND).getDueDate()).isNotNull();
        assertThat(texts()).contains("您多退的20.00元由经办机构退还");
        assertThat(page()).contains("（已撤销）", "多退，待退还您", "<dd>20.00 元</dd>");

        assertThat(refused(REFUND, refund("", "2026-06-10"))).contains("请填写“付款凭证号”");
        assertThat(refused(REFUND, refund("F" + number, "2099-01-01"))).contains("不能晚于今日");
        assertThat(refused(REFUND, refund("F" + number, "六月"))).contains("应为日期");
        hall.complete(OFFICER, number, REFUND, refund("F" + number, "2026-06-10"));

        assertThat(hall.ends(number)).contains("EndEvent_RecoveryCancelled");
        assertThat(told(number)).contains("多退的款项已退还");
        assertThat(accounts.of(number).credit()).isZero();
        assertThat(page()).contains("已退还您").doesNotContain("待退还您");
    }

    @Test
    @DisplayName("还清的，多付的也要退还；付款凭证号只登记一次")
    void what_came_beyond_the_months_is_given_back() {
        repays("3960.01");
        assertThat(accounts.of(number).credit()).isEqualTo("0.01");
        assertThat(hall.open(number)).containsExactly(REFUND);
        hall.complete(OFFICER, number, REFUND, refund("F" + number, "2026-06-10"));
        assertThat(hall.ends(number)).contains("EndEvent_RecoveryRepaid");

        var used = "F" + number;
        paidInVain();
        repays("4000");
        assertThat(refused(REFUND, refund(used, "2026-06-10"))).contains("已经登记过");
    }

    @Test
    @DisplayName("已核销的，决定撤销以后，此前退回的部分由定期服务立任务退还")
    void what_came_in_before_a_write_off_is_given_back_when_nothing_was_owed() {
        decided();
        came("A", "500", "2026-06-10");
        does("WRITE_OFF", "无力偿还");
        hall.complete(RECHECKER, number, "Task_ApproveWriteOff", AGREE);
        round("RECOVERY_UNREFUNDED", "2026-06-11");
        assertThat(hall.open(number)).isEmpty();
        answered(object(caseNumber.substring(1)), "UPHELD");

        round("RECOVERY_UNREFUNDED", "2026-06-12");
        assertThat(accounts.of(number).credit()).isEqualTo("500.00");
        hall.complete(OFFICER, number, REFUND, refund("F" + number, "2026-06-12"));
        assertThat(hall.ends(number)).contains("EndEvent_RecoveryWrittenOff");
    }

    @Test
    @DisplayName("正好还清的没有余款，不产生任务")
    void nothing_is_left_of_the_exact_sum() {
        repays("3960.00");
        assertThat(hall.open(number)).isEmpty();
        assertThat(hall.ends(number)).contains("EndEvent_RecoveryRepaid");
    }

    @Test
    @DisplayName("按旧的流程图办结的，由定期服务补立退还任务，只立一次")
    void a_case_that_ended_without_the_task_gets_it() {
        repays("4000");
        var process = hall.task(number, REFUND).getProcessInstanceId();
        runtime.deleteProcessInstance(process, "ended by a former diagram");
        for (var i = 0; i < 2; i++) {
            round("RECOVERY_UNREFUNDED", "2026-06-1" + (1 + i));
        }
        assertThat(hall.open(number)).containsExactly(REFUND);
        hall.complete(OFFICER, number, REFUND, refund("F" + number, "2026-06-12"));
        round("RECOVERY_UNREFUNDED", "2026-06-13");
        assertThat(hall.open(number)).isEmpty();
    }
}
