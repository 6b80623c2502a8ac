package org.zaijiuye.recovery;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.zaijiuye.recovery.RecoveryAllocation.Debt;
import org.zaijiuye.recovery.RepaymentPlan.Instalment;

@DisplayName("追回：到账款项先抵最早的月份，分期")
class RecoveryAllocationTest {

    /** As the books may list them. */
    private static final List<Debt> DEBTS = List.of(
            new Debt(2, YearMonth.of(2026, 5), new BigDecimal("1980.00")),
            new Debt(1, YearMonth.of(2026, 4), new BigDecimal("1980.00")),
            new Debt(3, YearMonth.of(2026, 6), new BigDecimal("990.50")));

    @ParameterizedTest(name = "到账{0}元：各月尚欠{1}，收回{2}，共欠{3}，余{4}")
    @CsvSource({
        "0,       1980.00 1980.00 990.50, [],        4950.50, 0",
        "0.01,    1979.99 1980.00 990.50, [],        4950.49, 0",
        "1979.99, 0.01 1980.00 990.50,    [],        2970.51, 0",
        "1980,    0.00 1980.00 990.50,    [1],       2970.50, 0",
        "1980.01, 0.00 1979.99 990.50,    [1],       2970.49, 0",
        "3960,    0.00 0.00 990.50,       '[1, 2]',  990.50,  0",
        "4950.49, 0.00 0.00 0.01,         '[1, 2]',  0.01,    0",
        "4950.50, 0.00 0.00 0.00,         '[1, 2, 3]', 0.00,  0",
        "5000,    0.00 0.00 0.00,         '[1, 2, 3]', 0.00,  49.50",
    })
    void the_oldest_month_first(BigDecimal money, String open, String covered, BigDecimal all, BigDecimal credit) {
        var allocation = RecoveryAllocation.of(DEBTS, money);

        assertThat(allocation.months().stream()
                        .map(each -> each.open().setScale(2).toPlainString())
                        .collect(Collectors.joining(" ")))
                .isEqualTo(open);
        assertThat(allocation.covered()).hasToString(covered);
        assertThat(allocation.open()).isEqualByComparingTo(all);
        assertThat(allocation.credit()).isEqualByComparingTo(credit);
    }

    @Test
    @DisplayName("没有应退月份的，到账的都是余款")
    void without_a_debt_all_is_credit() {
        assertThat(RecoveryAllocation.of(List.of(), BigDecimal.TEN))
                .returns(BigDecimal.TEN, RecoveryAllocation::credit)
                .returns(BigDecimal.ZERO, RecoveryAllocation::open);
    }

    @Test
    @DisplayName("各期相等，末期补足零头；31日起的，短月在月末")
    void the_last_instalment_takes_the_odd_cents() {
        assertThat(RepaymentPlan.monthly(new BigDecimal("1000.00"), 3, LocalDate.of(2027, 1, 31))
                        .instalments())
                .containsExactly(
                        new Instalment(LocalDate.of(2027, 1, 31), new BigDecimal("333.33")),
                        new Instalment(LocalDate.of(2027, 2, 28), new BigDecimal("333.33")),
                        new Instalment(LocalDate.of(2027, 3, 31), new BigDecimal("333.34")));
    }

    @ParameterizedTest(name = "尚欠{0}元：下一期{1}，{2}元")
    @CsvSource({
        "1000.00, 2026-07-15, 333.33",
        "700.00,  2026-07-15, 33.33",
        "666.67,  2026-08-15, 333.33",
        "333.35,  2026-08-15, 0.01",
        "333.34,  2026-09-15, 333.34",
        "0.01,    2026-09-15, 0.01",
    })
    @DisplayName("提前退的算在最早的一期")
    void what_came_in_counts_for_the_earliest(BigDecimal open, LocalDate dueOn, BigDecimal amount) {
        var plan = RepaymentPlan.monthly(new BigDecimal("1000.00"), 3, LocalDate.of(2026, 7, 15));

        assertThat(plan.next(open)).contains(new Instalment(dueOn, amount));
        assertThat(plan.next(new BigDecimal("0.00"))).isEmpty();
    }
}
