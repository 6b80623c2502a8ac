package org.zaijiuye.payment;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.Date;
import java.util.List;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.zaijiuye.records.BenefitState;
import org.zaijiuye.records.Encrypted;
import org.zaijiuye.records.Entitlement;
import org.zaijiuye.records.PaymentBatches;
import org.zaijiuye.records.PaymentLines;
import org.zaijiuye.records.PersonState;
import org.zaijiuye.records.StateTransitions;

@PaymentTest
@DisplayName("暂停发放：拟注销与账户失败各自解除（policy.md §10.1）")
class SuspensionsTest {

    private static final YearMonth NOVEMBER = YearMonth.of(2025, 11);
    private static final YearMonth DECEMBER = YearMonth.of(2025, 12);
    private static final Encrypted OTHER_ACCOUNT = new Encrypted("6222000000000000000");

    @Autowired
    private BatchCollection collecting;

    @Autowired
    private StateTransitions transitions;

    @Autowired
    private Payees payees;

    @Autowired
    private PaymentLines lines;

    @Autowired
    private PaymentBatches batches;

    @Autowired
    private PaymentOrderBuilder orders;

    @Autowired
    private LineSettlement outcomes;

    @BeforeEach
    void prepare() {
        payees.prepare();
    }

    @AfterEach
    void forget() {
        ClockUtil.reset();
        payees.forget();
    }

    @Test
    void a_disproved_draft_does_not_release_a_failed_account() {
        var payee = lined();
        payees.accountFailed(payee);
        payees.draft(payee, DECEMBER);
        assertThat(states(payee)).containsExactly("2025-11 HELD", "2025-12 HELD");

        payees.lift(payee);
        assertThat(payees.read(payee).state()).isEqualTo(BenefitState.SUSPENDED);
        assertThat(states(payee)).containsExactly("2025-11 HELD", "2025-12 HELD");

        payees.mend(payee, OTHER_ACCOUNT);
        assertThat(payees.read(payee))
                .returns(BenefitState.PAYING, Entitlement::state)
                .returns(OTHER_ACCOUNT, Entitlement::account);
        assertThat(states(payee)).containsExactly("2025-11 DUE", "2025-12 DUE");
    }

    @Test
    void a_new_account_does_not_lift_a_draft() {
        var payee = lined();
        payees.draft(payee, DECEMBER);
        payees.accountFailed(payee);

        payees.mend(payee, OTHER_ACCOUNT);
        assertThat(payees.read(payee).state()).isEqualTo(BenefitState.SUSPENDED);
        assertThat(states(payee)).containsExactly("2025-11 DUE", "2025-12 HELD");

        payees.lift(payee);
        assertThat(payees.read(payee).state()).isEqualTo(BenefitState.PAYING);
        assertThat(states(payee)).containsExactly("2025-11 DUE", "2025-12 DUE");
    }

    @Test
    @DisplayName("拟注销期间：事由月之前的月份照发，之后的不列明细")
    void months_before_a_drafted_exit_are_paid() {
        var payee = payees.granted(NOVEMBER, 18);
        payees.draft(payee, DECEMBER);

        collectOn(LocalDate.of(2026, 1, 10));
        assertThat(states(payee)).containsExactly("2025-11 BATCHED");
    }

    @Test
    @DisplayName("账户失败期间：到期月份照列明细但挂起，变更账户后补发")
    void a_failed_account_gets_its_months_held_and_all_of_them_when_mended() {
        var payee = payees.granted(NOVEMBER, 18);
        payees.accountFailed(payee);
        collectOn(LocalDate.of(2026, 1, 10));
        assertThat(states(payee)).containsExactly("2025-11 HELD", "2025-12 HELD");

        payees.mend(payee, OTHER_ACCOUNT);
        collectOn(LocalDate.of(2026, 1, 11));
        assertThat(states(payee)).containsExactly("2025-11 BATCHED", "2025-12 BATCHED");
    }

    @Test
    void an_extended_benefit_goes_back_to_extended() {
        var payee = extended();
        payees.draft(payee, YearMonth.of(2026, 3));
        payees.accountFailed(payee);
        assertThat(payees.read(payee).state()).isEqualTo(BenefitState.SUSPENDED);

        payees.lift(payee);
        payees.mend(payee, OTHER_ACCOUNT);
        assertThat(payees.read(payee).state()).isEqualTo(BenefitState.EXTENDED);
    }

    @Test
    void an_exit_ends_an_extended_benefit_also_while_suspended() {
        var payee = extended();
        payees.draft(payee, YearMonth.of(2026, 3));

        payees.stopped(
                payee, YearMonth.of(2026, 3), YearMonth.of(2026, 3).atDay(12).atStartOfDay());
        assertThat(payees.read(payee))
                .returns(BenefitState.ENDED, Entitlement::state)
                .returns(null, Entitlement::draftedFrom);
    }

    @Test
    @DisplayName("续发中拟注销：事由月之前的续发月份照发")
    void months_of_an_extension_before_a_drafted_exit_are_paid() {
        var payee = extended();
        transitions.move(transitions.registration(payee.caseNumber()), PersonState.DEREG_PENDING);
        payees.draft(payee, YearMonth.of(2026, 4));

        collectOn(LocalDate.of(2026, 5, 10));
        assertThat(states(payee)).last().isEqualTo("2026-03 BATCHED");
        assertThat(payees.read(payee).state()).isEqualTo(BenefitState.SUSPENDED);
    }

    @Test
    void an_undone_stop_leaves_a_failed_account_suspended() {
        var payee = lined();
        payees.accountFailed(payee);
        payees.stopped(payee, DECEMBER, DECEMBER.atDay(5).atStartOfDay());
        assertThat(payees.read(payee).state()).isEqualTo(BenefitState.STOPPED);

        payees.restored(payee);
        assertThat(payees.read(payee)).returns(BenefitState.SUSPENDED, Entitlement::state);
        payees.mend(payee, OTHER_ACCOUNT);
        assertThat(payees.read(payee)).returns(BenefitState.PAYING, Entitlement::state);
    }

    @Test
    @DisplayName("送银行后变更账户：同一批次仍是同一指令，旧账户的失败不计入新账户")
    void a_change_on_the_way_leaves_the_order_as_it_was() {
        var payee = payees.granted(NOVEMBER, 18);
        var batch = collectOn(LocalDate.of(2025, 12, 10)).get(0);
        batches.approve(batch, Payees.APPROVER, LocalDateTime.of(2025, 12, 10, 9, 0));
        var order = orders.send(batch);

        payees.mend(payee, OTHER_ACCOUNT);
        assertThat(orders.send(batch)).isEqualTo(order);

        var line = lines.findByBatchOrderById(batch).get(0);
        outcomes.failed(line, payees.award(payee));
        assertThat(lines.findByAwardIdOrderByPayMonth(payee.key()))
                .singleElement()
                .satisfies(again -> assertThat(again.failures()).isZero());
        assertThat(states(payee)).containsExactly("2025-11 DUE");
    }

    /** Two months that went out and came back. */
    private Entitlement lined() {
        var payee = payees.granted(NOVEMBER, 18);
        collectOn(LocalDate.of(2026, 1, 10)).forEach(lines::putBack);
        return payee;
    }

    /** Exhausted in 2026-01 and extended from 2026-02 on, up to retirement in 2026-11. */
    private Entitlement extended() {
        var payee = payees.granted(YearMonth.of(2024, 8), 18, LocalDate.of(2026, 11, 20));
        collectOn(LocalDate.of(2026, 2, 10));
        collectOn(LocalDate.of(2026, 3, 10));
        assertThat(payees.read(payee).state()).isEqualTo(BenefitState.EXTENDED);
        return payee;
    }

    private List<String> collectOn(LocalDate day) {
        ClockUtil.setCurrentTime(
                Date.from(day.atTime(9, 0).atZone(ZoneId.of("Asia/Shanghai")).toInstant()));
        return collecting.collect();
    }

    private List<String> states(Entitlement payee) {
        return lines.findByAwardIdOrderByPayMonth(payee.key()).stream()
                .map(line -> line.payMonth() + " " + line.state())
                .toList();
    }
}
