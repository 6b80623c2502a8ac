package org.zaijiuye.payment;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.zaijiuye.records.BenefitState;
import org.zaijiuye.records.Encrypted;
import org.zaijiuye.records.Entitlement;
import org.zaijiuye.records.Registrations;

@DisplayName("欠发月份：账户失败期间注销的，事由月之前的月份一直欠着，发清之前不结案")
class OwedMonthsTest extends BatchDesk {

    private static final Encrypted OTHER_ACCOUNT = new Encrypted("6222000000000000000");

    @Autowired
    private Registrations registrations;

    @Test
    @DisplayName("账户失败，12月就业：11月列明细并挂起，不结案；三年后变更账户，照发后结案")
    void months_before_the_event_stay_owed_however_long_the_account_is_missing() {
        var payee = payees.granted(NOVEMBER, 18);
        payees.accountFailed(payee);
        payees.left(payee, LocalDate.of(2025, 12, 5), LocalDate.of(2025, 12, 5).atStartOfDay());
        assertThat(settles(payee)).as("November has no line yet").isFalse();

        on(LocalDate.of(2026, 1, 10));
        start();
        assertThat(states(payee)).containsExactly("2025-11 HELD");
        assertThat(owing(payee)).as("nothing is missing any more").isFalse();
        assertThat(settles(payee)).isFalse();

        on(LocalDate.of(2029, 1, 20));
        payees.mend(payee, OTHER_ACCOUNT);
        payBatch();
        assertThat(states(payee)).containsExactly("2025-11 PAID");
        assertThat(settles(payee)).isTrue();
    }

    @Test
    @DisplayName("三年未能列出的月份（更正注销日期的办件久拖）仍然补列补发")
    void a_stop_of_long_ago_is_not_forgotten() {
        var payee = payees.granted(NOVEMBER, 18);
        payees.left(payee, LocalDate.of(2026, 1, 5), LocalDate.of(2026, 1, 5).atStartOfDay());
        payees.draft(payee, NOVEMBER);
        on(LocalDate.of(2026, 2, 10));
        assertThat(passed(start())).doesNotContain("Task_ApproveBatch");
        assertThat(owing(payee)).isTrue();

        on(LocalDate.of(2029, 1, 20));
        payees.lift(payee);
        payBatch();
        assertThat(states(payee)).containsExactly("2025-11 PAID", "2025-12 PAID");
        assertThat(owing(payee)).isFalse();
    }

    @Test
    @DisplayName("首月即停发、从未给出账户：什么也不欠，照常结案")
    void a_benefit_stopped_in_its_first_month_owes_nothing() {
        var payee = payees.granted(NOVEMBER, 18);
        payees.accountFailed(payee);
        payees.left(
                payee, LocalDate.of(2025, 11, 20), LocalDate.of(2025, 11, 20).atStartOfDay());

        start();
        assertThat(states(payee)).isEmpty();
        assertThat(settles(payee)).isTrue();
    }

    @Test
    @DisplayName("发放日之前不结案，发放日列出并发清后结案")
    void a_month_whose_pay_day_is_still_to_come_is_owed() {
        var payee = payees.granted(NOVEMBER, 18);
        payees.left(payee, LocalDate.of(2025, 12, 5), LocalDate.of(2025, 12, 5).atStartOfDay());

        on(LocalDate.of(2025, 12, 9));
        start();
        assertThat(owing(payee)).isTrue();
        assertThat(settles(payee)).isFalse();
        on(LocalDate.of(2025, 12, 10));
        payBatch();
        assertThat(settles(payee)).isTrue();
    }

    @Test
    @DisplayName("续发期间账户失败而注销：欠发的续发月份挂起，变更账户后补发")
    void months_of_an_extension_stay_owed_too() {
        var payee = payees.granted(YearMonth.of(2025, 10), 1, LocalDate.of(2026, 6, 20));
        payBatch();
        on(LocalDate.of(2026, 1, 10));
        payBatch();
        assertThat(payees.read(payee).state()).isEqualTo(BenefitState.EXTENDED);
        payees.accountFailed(payee);
        on(LocalDate.of(2026, 2, 10));
        start();
        payees.left(payee, LocalDate.of(2026, 3, 4), LocalDate.of(2026, 3, 4).atStartOfDay());

        on(LocalDate.of(2026, 3, 10));
        start();
        assertThat(payees.read(payee).state()).isEqualTo(BenefitState.ENDED);
        assertThat(states(payee)).endsWith("2025-12 PAID", "2026-01 HELD", "2026-02 HELD");
        assertThat(settles(payee)).isFalse();

        payees.mend(payee, OTHER_ACCOUNT);
        payBatch();
        assertThat(states(payee)).allMatch(each -> each.endsWith("PAID"));
        assertThat(settles(payee)).isTrue();
    }

    @Test
    @DisplayName("领满后账户失败：续发月份挂起，待遇暂停，变更账户后继续续发")
    void an_extension_begun_without_an_account_is_suspended_at_once() {
        var payee = payees.granted(YearMonth.of(2025, 10), 2, LocalDate.of(2026, 6, 20));
        start();
        assertThat(payees.read(payee).state()).isEqualTo(BenefitState.EXHAUSTED);
        approve();
        worker.work();
        payees.accountFailed(payee);

        on(LocalDate.of(2026, 1, 10));
        start();
        assertThat(states(payee)).last().isEqualTo("2025-12 HELD");
        assertThat(payees.read(payee).state()).isEqualTo(BenefitState.SUSPENDED);
        payees.mend(payee, OTHER_ACCOUNT);
        payBatch();
        assertThat(states(payee)).last().isEqualTo("2025-12 PAID");
        assertThat(payees.read(payee).state()).isEqualTo(BenefitState.EXTENDED);
    }

    private boolean settles(Entitlement payee) {
        return registrations.settled(LocalDateTime.of(2099, 1, 1, 0, 0)).contains(payee.caseNumber());
    }

    private boolean owing(Entitlement payee) {
        return sql.sql("select owing from entitlement where id = ?")
                .param(payee.key())
                .query(Boolean.class)
                .single();
    }

    private List<String> states(Entitlement payee) {
        return lines.findByAwardIdOrderByPayMonth(payee.key()).stream()
                .map(line -> line.payMonth() + " " + line.state())
                .toList();
    }
}
