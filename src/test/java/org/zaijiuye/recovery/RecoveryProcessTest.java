package org.zaijiuye.recovery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.zaijiuye.payment.RecoveryChanged;
import org.zaijiuye.problem.NotAllowed;
import org.zaijiuye.records.LineState;
import org.zaijiuye.records.Recoveries;
import org.zaijiuye.records.RecoveryState;
import org.zaijiuye.register.benefit.payment.BenefitBooks;

@DisplayName("追回：核定、复核、到账、分期、核销、移送、撤销")
class RecoveryProcessTest extends RecoveryDesk {

    @Autowired
    private RecoverySteps steps;

    @Autowired
    private BenefitBooks books;

    @Autowired
    private Recoveries recoveries;

    @Test
    @DisplayName("核定、退回、再核定、复核同意：告知本人；分次到账抵扣最早月份，同一凭证只登记一次，多付不收；还清后明细为已追回")
    void checked_by_two_and_paid_back_in_parts() {
        assertThat(told(number)).containsExactly("拟追回失业保险金");
        hall.complete(OFFICER, number, "Task_ProposeRecovery", Map.of("heard", "本人无异议"));
        hall.complete(RECHECKER, number, "Task_ReviewRecovery", Map.of("decision", "RETURN", "comment", "请写明告知方式"));
        decided();
        assertThat(told(number)).endsWith("追回失业保险金决定");
        assertThat(hall.task(number, COLLECT).getDueDate()).isEqualTo("2026-07-10T23:59:59");

        came("A", "2000.50", "2026-06-10");
        assertThat(lineStates(benefit)).endsWith(LineState.RECOVERED, LineState.PAID);
        assertThat(open()).isEqualTo("1959.50");

        assertThat(refused(money("A", "1.00", "2026-06-10"))).contains("已经登记过");
        assertThat(refused(money("B", "1959.51", "2026-06-10"))).contains("尚欠1959.50元");
        assertThat(refused(money("B", "1.005", "2026-06-10"))).contains("两位小数");
        assertThat(refused(money("B", "1.00", "2026-06-11"))).contains("不能晚于今日");
        came("B", "1959.50", "2026-06-10");

        assertThat(lineStates(benefit)).endsWith(LineState.RECOVERED, LineState.RECOVERED);
        assertThat(hall.ends(number)).contains("EndEvent_RecoveryRepaid");
        assertThat(told(number)).endsWith("追回已还清", "收到退款");
    }

    @Test
    @DisplayName("复核之前，银行报告的退款先抵一部分；还清的不必再核定")
    void money_that_comes_by_itself_ends_it() {
        assertThat(event("R1-" + number, "BenefitRepaid", citizen, "2026-06-10", "{\"amount\":2000}"))
                .isEqualTo("APPLIED");
        assertThat(open()).isEqualTo("1960.00");
        assertThat(event("R2-" + number, "BenefitRepaid", citizen, "2026-06-10", "{\"amount\":1960}"))
                .isEqualTo("APPLIED");

        assertThat(hall.ends(number)).contains("EndEvent_RecoveryRepaid");
        assertThat(lineStates(benefit)).endsWith(LineState.RECOVERED, LineState.RECOVERED);
    }

    @Test
    @DisplayName("异议处理期间不催收、不核销；异议成立的撤销：退回的整月重新发放，其余由经办机构退还")
    void an_upheld_objection_takes_it_back() {
        decided();
        came("A", "2000", "2026-06-10");
        var objection = object(caseNumber.substring(1));
        round("2026-07-11");
        assertThat(told(number)).doesNotContain("退款逾期");
        assertThat(refused(Map.of("action", "WRITE_OFF", "comment", "无力偿还"))).contains("异议复核");
        assertThat(refused(Map.of("action", "REFER", "comment", "移送法院"))).contains("异议复核");

        answered(objection, "UPHELD");

        assertThat(hall.open(number)).containsExactly("Task_RefundCredit");
        assertThat(lineStates(benefit)).endsWith(LineState.DUE, LineState.PAID);
        assertThat(told(number)).contains("追回已撤销");
        assertThat(recoveries(caseNumber + "-13-1")).isZero();
    }

    @Test
    @DisplayName("四月已退回，五月不再应退：办结为已还清，不是撤销，四月不重新发放")
    void what_came_back_and_is_not_owed_stays_repaid() {
        decided();
        came("A", "1980", "2026-06-10");
        var recovery = accounts.of(number).recovery();
        transaction.executeWithoutResult(each -> {
            lines.findByAwardIdOrderByPayMonth(recovery.awardId()).forEach(line -> recoveries.forgive(line.key()));
            accounts.changed(new RecoveryChanged(recovery.awardId()));
        });

        assertThat(lineStates(benefit)).endsWith(LineState.RECOVERED, LineState.PAID);
        assertThat(told(number)).contains("追回已还清").doesNotContain("追回已撤销");
        assertThat(accounts.of(number).recovery().state()).isEqualTo(RecoveryState.REPAID);
    }

    @Test
    @DisplayName("更早的事由使应退月份增加：复核之前并入，复核之后另立一件")
    void later_months_join_or_are_a_case_of_their_own() {
        assertThat(event("OLDER-" + caseNumber, "EmploymentStarted", citizen, "2026-03-10", "{}"))
                .isEqualTo("APPLIED");
        heardAndReviewed(caseNumber + "-13-2");
        assertThat(open()).isEqualTo("5940.00");
        hall.complete(OFFICER, number, "Task_ProposeRecovery", Map.of("heard", "本人无异议"));
        database.sql("update recovery_case set proposed_months = '1,2' where number = ?")
                .param(number)
                .update();
        var review = hall.task(number, "Task_ReviewRecovery").getId();
        hall.claim(RECHECKER, review);
        assertThat(body(hall.submit(RECHECKER, review, AGREE)).path("message").asText())
                .contains("核定以后应退月份有变动，现为3笔、共5940.00元");
        hall.submit(RECHECKER, review, Map.of("decision", "RETURN", "comment", "请重新核定"));
        decided();
        hall.at("2026-06-11T09:00");
        event("OLDEST-" + caseNumber, "EmploymentStarted", citizen, "2026-02-10", "{}");
        heardAndReviewed(caseNumber + "-13-3");

        assertThat(open()).isEqualTo("5940.00");
        number = benefit.handling() + "-R2";
        assertThat(open()).isEqualTo("1980.00");
        assertThat(hall.open(number)).containsExactly("Task_ProposeRecovery");
    }

    @Test
    @DisplayName("分期：期数有上限；逾期的次日提醒一次，任务重新交办；还上以后等下一期")
    void instalments_that_are_late_come_back_as_a_task() {
        decided();
        assertThat(refused(Map.of("action", "PLAN", "instalments", 13, "firstOn", "2026-07-15")))
                .contains("2至12");
        hall.complete(OFFICER, number, COLLECT, Map.of("action", "PLAN", "instalments", 3, "firstOn", "2026-07-15"));
        assertThat(told(number)).endsWith("分期退回约定");
        var waiting = hall.task(number, COLLECT);
        assertThat(waiting.getDueDate()).isEqualTo("2026-07-15T23:59:59");

        round("2026-07-15");
        assertThat(hall.task(number, COLLECT).getId()).isEqualTo(waiting.getId());
        round("2026-07-16");
        var again = hall.task(number, COLLECT).getId();
        assertThat(again).isNotEqualTo(waiting.getId());
        round("2026-07-17");
        assertThat(hall.task(number, COLLECT).getId()).isEqualTo(again);
        assertThat(told(number)).filteredOn("退款逾期"::equals).hasSize(1);

        came("A", "1320", "2026-07-17");
        assertThat(hall.task(number, COLLECT).getDueDate()).isEqualTo("2026-08-15T23:59:59");
        round("2026-08-15");
        round("2026-08-16");
        assertThat(told(number)).filteredOn("退款逾期"::equals).hasSize(2);
    }

    @Test
    @DisplayName("没有约定分期的，期满次日提醒")
    void the_whole_sum_may_be_late() {
        decided();
        round("2026-07-10");
        assertThat(told(number)).doesNotContain("退款逾期");
        round("2026-07-11");
        round("2026-07-12");
        assertThat(told(number)).filteredOn("退款逾期"::equals).hasSize(1);
    }

    @Test
    @DisplayName("核销须两人：不同意的继续追回；同意的办结，不再追回")
    void two_persons_give_it_up() {
        decided();
        does("WRITE_OFF", "无力偿还");
        hall.complete(RECHECKER, number, "Task_ApproveWriteOff", Map.of("decision", "RETURN", "comment", "请先约定分期"));
        does("WRITE_OFF", "已死亡，无遗产");
        assertThatThrownBy(() -> steps.writeOff(accounts.of(number), OFFICER))
                .isInstanceOf(NotAllowed.class)
                .hasMessageContaining("两人");
        hall.complete(RECHECKER, number, "Task_ApproveWriteOff", AGREE);

        assertThat(hall.ends(number)).contains("EndEvent_RecoveryWrittenOff");
        transaction.executeWithoutResult(each -> books.recompute(benefit.personId(), null));
        assertThat(hall.open(benefit.handling() + "-R2")).isEmpty();
        assertThat(lineStates(benefit)).endsWith(LineState.PAID, LineState.PAID);
    }

    @Test
    @DisplayName("移送有权机关的办结")
    void it_may_be_left_to_others() {
        decided();
        does("REFER", "冒领，移送基金监督");
        assertThat(hall.ends(number)).contains("EndEvent_RecoveryReferred");
        assertThat(told(number)).endsWith("追回已移送");
        assertThat(open()).isEqualTo("0");
    }

    @Test
    @DisplayName("银行、财务系统报告到账：同一凭证再报不变，金额不同的、多于尚欠的拒绝；还清后办结")
    void the_treasury_reports_what_came_in() {
        var path = "/api/recoveries/" + number + "/receipts";
        assertThat(hall.post("portal", path, receipt("1000.005")).getStatusCode())
                .isEqualTo(HttpStatus.UNPROCESSABLE_ENTITY);
        for (var i = 0; i < 2; i++) {
            assertThat(body(hall.post("portal", path, receipt("1000.05")))
                            .path("open")
                            .decimalValue())
                    .isEqualByComparingTo("2959.95");
        }
        assertThat(hall.post("portal", path, receipt("1000.06")).getStatusCode())
                .isEqualTo(HttpStatus.CONFLICT);
        assertThat(hall.post("portal", path, receipt("2959.96").replace("F-", "G-"))
                        .getStatusCode())
                .isEqualTo(HttpStatus.CONFLICT);
        assertThat(hall.post("portal", path.replace("-R1", "-R9"), receipt("1")).getStatusCode())
                .isEqualTo(HttpStatus.NOT_FOUND);
        assertThat(body(hall.post("portal", path, receipt("2959.95").replace("F-", "G-")))
                        .path("state")
                        .asText())
                .isEqualTo("REPAID");

        assertThat(hall.ends(number)).contains("EndEvent_RecoveryRepaid");
        var read = "/api/recoveries/" + number;
        assertThat(hall.call("si-officer-371002-si", HttpMethod.GET, read, null).getStatusCode())
                .isEqualTo(HttpStatus.NOT_FOUND);
        assertThat(hall.get(OFFICER, read).path("months").findValuesAsText("repaid"))
                .containsExactly("true", "true");
    }

    private String receipt(String amount) {
        return "{\"receipt\":\"F-%s\",\"amount\":%s,\"receivedOn\":\"2026-06-10\"}".formatted(number, amount);
    }

    @Test
    @DisplayName("申请人页面：月份、已收到、尚欠、下一笔")
    void the_applicant_sees_what_is_open() {
        decided();
        came("A", "2000.50", "2026-06-10");
        assertThat(page())
                .contains(number + "（追回中）", "2026-04（1980.00 元，已退回）", "2026-05（1980.00 元）")
                .contains("<dd>3960.00 元</dd>", "<dd>2000.50 元</dd>", "<dd>1959.50 元</dd>", "2026-07-10前 1959.50 元");
    }
}
