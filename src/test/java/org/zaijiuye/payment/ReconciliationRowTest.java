package org.zaijiuye.payment;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.zaijiuye.payment.ReconciliationRow.Sum;

@DisplayName("当日对账：送出＝确认＋失败＋在途，笔数和金额都要相等")
class ReconciliationRowTest {

    @ParameterizedTest
    @CsvSource({
        "6, 6.06, true",
        "6, 6.07, false",
        "6, 6.05, false",
        "7, 6.06, false",
        "5, 6.06, false",
    })
    void balances_by_lines_and_by_the_cent(int lines, BigDecimal amount, boolean balanced) {
        var row = row(lines, amount);
        assertThat(row.balanced()).isEqualTo(balanced);
    }

    @ParameterizedTest
    @CsvSource({"7, 7.06, 多 1 笔、1.00 元", "5, 5.05, 多 -1 笔、-1.01 元"})
    void says_what_differs_and_what_to_do(int lines, BigDecimal amount, String difference) {
        assertThat(row(lines, amount).advice()).contains(difference, "批次 B-1 的明细逐笔核对", "不要审批荣成市社保中心的失业保险金新批次");
    }

    private static ReconciliationRow row(int lines, BigDecimal amount) {
        return new ReconciliationRow(
                "B-1",
                "荣成市社保中心",
                "失业保险金",
                new Sum(lines, amount),
                new Sum(3, new BigDecimal("3.03")),
                new Sum(2, new BigDecimal("2.02")),
                new Sum(1, new BigDecimal("1.01")));
    }
}
