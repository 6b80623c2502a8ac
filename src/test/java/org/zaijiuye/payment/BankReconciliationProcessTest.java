package org.zaijiuye.payment;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.task.Task;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.zaijiuye.Counter;
import org.zaijiuye.records.Entitlement;
import org.zaijiuye.records.LineState;

/** The bank outside, over HTTP, in every mood; money leaves it once a month that is owed, whatever it says. */
@DisplayName("银行的各种表现：逐笔登记、失败重发、差异交人查明，从不重复发放")
class BankReconciliationProcessTest extends Counter {

    @Autowired
    private ManagementService management;

    private Citizen citizen;
    private Entitlement payee;

    @BeforeEach
    void draws() {
        citizen = citizen(SEVEN_YEARS);
        payee = entitlements.findByCaseNumber(drawing(citizen)).get(0);
    }

    @AfterEach
    void an_ordinary_bank_again() {
        habit(null);
        fireHourly();
        resolveAll();
    }

    @Test
    @DisplayName("受理时不答复，一小时后再问：逐笔入账，没有差异")
    void answers_late() {
        habit("LATE");
        payOn("2025-12-10");
        assertThat(lineStates(payee)).containsExactly(LineState.SENT);
        fireHourly();
        assertThat(lineStates(payee)).containsExactly(LineState.PAID);
        assertThat(moved()).isEqualByComparingTo("1980.00");
        assertThat(reconciled("2025-12-11")).isEmpty();
    }

    @Test
    @DisplayName("一直不答复：满一天请人联系银行，联系后一天之内不再打扰；银行答复后入账")
    void is_silent() {
        habit("SILENT");
        payOn("2025-12-10");
        hall.at("2025-12-11T08:59");
        fireHourly();
        assertThat(checks()).isEmpty();
        hall.at("2025-12-11T09:01");
        fireHourly();
        assertThat(checks()).hasSize(1);
        hall.complete(COUNTY_APPROVER, checks().get(0), Map.of("comment", "银行称系统升级，次日答复"));
        hall.at("2025-12-12T09:00");
        fireHourly();
        assertThat(checks()).isEmpty();
        assertThat(lineStates(payee)).containsExactly(LineState.SENT);

        habit(null);
        fireHourly();
        assertThat(lineStates(payee)).containsExactly(LineState.PAID);
        assertThat(moved()).isEqualByComparingTo("1980.00");
    }

    @Test
    @DisplayName("账户已注销：退回待发，账户更正后下一批次发放一次")
    void refuses_a_line() {
        bank(false);
        payOn("2025-12-10");
        assertThat(lineStates(payee)).containsExactly(LineState.DUE);
        assertThat(moved()).isZero();
        bank(true);
        payOn("2025-12-11");
        assertThat(lineStates(payee)).containsExactly(LineState.PAID);
        assertThat(moved()).isEqualByComparingTo("1980.00");
    }

    @ParameterizedTest
    @CsvSource({"REPEATS, ''", "PAYS_TWICE, 同一笔明细支付了两次", "FOREIGN, 回执中有本批次没有的明细"})
    @DisplayName("说了两次不是差异；付了两次、答复没有送过的明细，交人查明，本笔照常已发")
    void answers_more_than_it_was_asked(String habit, String kind) {
        habit(habit);
        payOn("2025-12-10");
        assertThat(lineStates(payee)).containsExactly(LineState.PAID);
        var tasks = reconciled("2025-12-11");
        assertThat(tasks).hasSize(kind.isEmpty() ? 0 : 1);
        for (var task : tasks) {
            assertThat(view(task)).contains(kind);
            refused(task, "PAID", "请选择“银行已经更正”");
            resolve(task, "CORRECTED_BY_BANK");
        }
        assertThat(lineStates(payee)).containsExactly(LineState.PAID);
        assertThat(reconciled("2025-12-12")).as("once").isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"PAID, PAID", "NOT_PAID, DUE"})
    @DisplayName("金额不符：在途，查明后按已发或者未付登记，批次随之办结")
    void pays_another_amount(String resolution, LineState then) {
        habit("OTHER_AMOUNT");
        payOn("2025-12-10");
        assertThat(lineStates(payee)).containsExactly(LineState.SENT);
        var task = reconciled("2025-12-11").get(0);
        assertThat(view(task)).contains("1980.00 元", "1981.00 元");
        refused(task, "CORRECTED_BY_BANK", "请选择“银行确已支付”或者");
        resolve(task, resolution);
        assertThat(lineStates(payee)).containsExactly(then);
        fireHourly();
        assertThat(batchesOpen()).isZero();
    }

    @ParameterizedTest
    @CsvSource({"PAID, PAID", "NOT_PAID, DUE"})
    @DisplayName("先报失败、后报已付：次日挂起不再发放，查明后按已发登记或者恢复应发")
    void pays_after_all(String resolution, LineState then) {
        habit("PAYS_AFTER_ALL");
        payOn("2025-12-10");
        assertThat(lineStates(payee)).containsExactly(LineState.DUE);
        var task = reconciled("2025-12-11").get(0);
        assertThat(lineStates(payee)).containsExactly(LineState.HELD);
        payOn("2025-12-11");
        assertThat(lineStates(payee)).containsExactly(LineState.HELD);
        assertThat(moved()).isEqualByComparingTo("1980.00");
        resolve(task, resolution);
        assertThat(lineStates(payee)).containsExactly(then);
    }

    @Test
    @DisplayName("先报失败、后报已付，而该笔已在另一批次待批：撤出批次并挂起")
    void pays_after_all_what_waits_for_approval() {
        habit("PAYS_AFTER_ALL");
        payOn("2025-12-10");
        hall.at("2025-12-11T05:00");
        hall.fire("PaymentBatchProcess");
        assertThat(lineStates(payee)).containsExactly(LineState.BATCHED);
        reconciled("2025-12-11");
        var batch = hall.tasksOf(COUNTY_APPROVER, "Task_ApproveBatch").get(0);
        hall.complete(COUNTY_APPROVER, batch, Map.of("decision", "RETURN", "comment", "银行可能已付"));
        assertThat(lineStates(payee)).containsExactly(LineState.HELD);
        assertThat(moved()).isEqualByComparingTo("1980.00");
    }

    @Test
    @DisplayName("先报失败、重发之后才报已付：不能再登记一次已发，追回多付的一笔后了结")
    void pays_after_all_what_was_sent_again() {
        habit("PAYS_AFTER_ALL");
        payOn("2025-12-10");
        habit(null);
        payOn("2025-12-11");
        assertThat(lineStates(payee)).containsExactly(LineState.PAID);
        var task = reconciled("2025-12-12").get(0);
        refused(task, "PAID", "该笔已在另一批次重新送银行");
        resolve(task, "NOT_PAID");
        assertThat(lineStates(payee)).containsExactly(LineState.PAID);
    }

    @Test
    @DisplayName("先报失败、重发已付之后又报已付，两笔都在本人账户：多付的一笔向本人追回；重发还没有答复的不能先追回")
    void asks_back_what_was_paid_here_and_again_in_another_batch() {
        habit("PAYS_AFTER_ALL");
        payOn("2025-12-10");
        habit(null);
        payOn("2025-12-11");
        var task = reconciled("2025-12-12").get(0);
        stands("SENT");
        refused(task, "WITH_PAYEE", "另一批次还没有答复");
        stands("PAID");

        resolve(task, "WITH_PAYEE");
        assertThat(lineStates(payee)).containsExactly(LineState.PAID);
        assertThat(database.sql(
                                "select v.amount from recovery v join payment_line l on l.id = v.line_id where l.award_id = ?")
                        .params(payee.key())
                        .query(BigDecimal.class)
                        .list())
                .singleElement()
                .isEqualTo(new BigDecimal("1980.00"));
    }

    private void stands(String state) {
        database.sql("update payment_line set state = ? where award_id = ?")
                .params(state, payee.key())
                .update();
    }

    @Test
    @DisplayName("两次退汇：第二次起账户失效，保留应发月份，告知本人更换账户")
    void gives_up_an_account_that_sends_the_money_back_twice() {
        habit("RETURNS");
        payOn("2025-12-10");
        resolve(reconciled("2025-12-11").get(0), "NOT_PAID");
        assertThat(lineStates(payee)).containsExactly(LineState.DUE);
        payOn("2025-12-12");
        resolve(reconciled("2025-12-13").get(0), "NOT_PAID");
        assertThat(lineStates(payee)).containsExactly(LineState.HELD);
        assertThat(told(payee.handling())).anyMatch(title -> title.endsWith("未能到账"));
    }

    @Test
    @DisplayName("退汇：查明后恢复应发，重新审批发放，净付一次")
    void gets_a_payment_back() {
        habit("RETURNS");
        payOn("2025-12-10");
        assertThat(lineStates(payee)).containsExactly(LineState.PAID);
        resolve(reconciled("2025-12-11").get(0), "NOT_PAID");
        assertThat(lineStates(payee)).containsExactly(LineState.DUE);
        habit(null);
        payOn("2025-12-12");
        assertThat(lineStates(payee)).containsExactly(LineState.PAID);
        assertThat(moved()).isEqualByComparingTo("1980.00");
    }

    private void payOn(String day) {
        hall.at(day + "T09:00");
        hall.fire("PaymentBatchProcess");
        approve();
    }

    private void approve() {
        for (var batch : hall.tasksOf(COUNTY_APPROVER, "Task_ApproveBatch")) {
            hall.complete(COUNTY_APPROVER, batch, Map.of("decision", "APPROVE"));
        }
    }

    /** The morning's reconciliation; answers the tasks that nobody has taken. */
    private List<Task> reconciled(String day) {
        hall.at(day + "T06:00");
        hall.fire("BankReconciliationProcess");
        return hall.tasksOf(COUNTY_APPROVER, "Task_ResolveDiscrepancy");
    }

    private void fireHourly() {
        management
                .createJobQuery()
                .activityId("Event_BankAskedHourly")
                .list()
                .forEach(each -> management.executeJob(each.getId()));
        hall.run();
    }

    private List<Task> checks() {
        return hall.tasksOf(COUNTY_APPROVER, "Task_CheckBank");
    }

    private void resolve(Task task, String resolution) {
        hall.complete(COUNTY_APPROVER, task, Map.of("resolution", resolution, "comment", "银行书面答复"));
    }

    private void resolveAll() {
        for (var task : hall.tasksOf(COUNTY_APPROVER, "Task_ResolveDiscrepancy")) {
            resolve(task, view(task).contains("支付了两次") ? "CORRECTED_BY_BANK" : "NOT_PAID");
        }
    }

    private void refused(Task task, String resolution, String why) {
        hall.claim(COUNTY_APPROVER, task.getId());
        var answer = hall.submit(COUNTY_APPROVER, task.getId(), Map.of("resolution", resolution, "comment", "银行书面答复"));
        assertThat(answer.getStatusCode().is4xxClientError()).isTrue();
        assertThat(String.valueOf(answer.getBody())).contains(why);
        hall.call(COUNTY_APPROVER, HttpMethod.POST, "/engine-rest/task/" + task.getId() + "/unclaim", "{}");
    }

    private String view(Task task) {
        return runtime.createVariableInstanceQuery()
                .taskIdIn(task.getId())
                .variableName("view")
                .singleResult()
                .getValue()
                .toString();
    }

    private int batchesOpen() {
        return database.sql("select count(*) from payment_batch b join payment_attempt a on a.batch = b.number"
                        + " join payment_line l on l.id = a.line_id where l.award_id = ? and b.state <> 'BOOKED'")
                .params(payee.key())
                .query(Integer.class)
                .single();
    }

    private void habit(@Nullable String habit) {
        var body = "{\"habit\":" + (habit == null ? "null" : "\"" + habit + "\"") + "}";
        hall.call("", HttpMethod.PUT, "/sandbox/bank/accounts/" + citizen.account(), body);
    }

    private void bank(boolean valid) {
        hall.register(
                "bank",
                citizen.idNo(),
                "{'accounts':[{'account':'%s','holder':'%s','valid':%s}]}".formatted(citizen.account(), "赵红", valid));
    }

    /** What the bank's own books say that it paid to the account. */
    private BigDecimal moved() {
        return StreamSupport.stream(hall.get("portal", "/sandbox/bank/payments").spliterator(), false)
                .filter(each -> each.path("account").asText().equals(citizen.account()))
                .map(each -> each.path("amount").decimalValue())
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
