package org.zaijiuye.payment;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.zaijiuye.port.BankReceipt;
import org.zaijiuye.port.BankReceipt.Result;

@DisplayName("银行回执与指令逐笔比较：第一次答复为准，其余不动款项、列为差异")
class AnswerComparisonTest {

    /** Lines 1 of 100.00 and 2 of 200.00 were sent; an answer is line, P or F, amount and booking number, - for none. */
    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "逐笔已付             | 1 P 100.00 a, 2 P 200.00 b              | 1 PAID, 2 PAID   |",
                "一笔失败             | 1 F 100.00 a, 2 P 200.00 b              | 1 FAILED, 2 PAID |",
                "一笔没有答复         | 2 P 200.00 b                            | 2 PAID           |",
                "没有写明金额和流水号 | 1 P - -                                 | 1 PAID           |",
                "金额小数位不同不算差异 | 1 P 100.0 a                           | 1 PAID           |",
                "同一流水号说了两次   | 1 P 100.00 a, 1 P 100.00 a              | 1 PAID           |",
                "两个流水号即付了两次 | 1 P 100.00 a, 1 P 100.00 b              | 1 PAID           | DOUBLED 1",
                "没有流水号不能断定是重复 | 1 P 100.00 -, 1 P 100.00 -          | 1 PAID           | DOUBLED 1",
                "付了三次             | 1 P 100.00 a, 1 P 100.00 b, 1 P 100.00 c | 1 PAID          | DOUBLED 1, DOUBLED 1",
                "多付一分             | 1 P 100.01 a                            |                  | OTHER_AMOUNT 1",
                "失败的金额无关紧要   | 1 F 0.00 a                              | 1 FAILED         |",
                "先失败后已付         | 1 F 100.00 a, 1 P 100.00 b              | 1 FAILED         | PAID_AFTER_FAILED 1",
                "先已付后退汇         | 1 P 100.00 a, 1 F 100.00 b              | 1 PAID           | FAILED_AFTER_PAID 1",
                "两次失败             | 1 F 100.00 a, 1 F 100.00 b              | 1 FAILED         |",
                "没有送过的明细       | 3 P 100.00 a                            |                  | FOREIGN null",
                "认不出的明细         | 01 P 100.00 a                           |                  | FOREIGN null"
            })
    void compares(String what, String answers, @Nullable String settled, @Nullable String disagreements) {
        var comparison = new AnswerComparison(
                Map.of(1L, new BigDecimal("100.00"), 2L, new BigDecimal("200.00")),
                new BankReceipt(
                        "B",
                        Stream.of(answers.split(", ", -1))
                                .map(AnswerComparisonTest::answer)
                                .toList()));
        assertThat(comparison.settled().stream().map(each -> each.lineId() + " " + each.result()))
                .containsExactlyInAnyOrderElementsOf(list(settled));
        assertThat(comparison.disagreements().stream().map(each -> each.kind() + " " + each.lineId()))
                .containsExactlyElementsOf(list(disagreements));
    }

    private static BankReceipt.Line answer(String text) {
        var parts = text.trim().split(" ", -1);
        return new BankReceipt.Line(
                parts[0],
                parts[2].equals("-") ? null : new BigDecimal(parts[2]),
                parts[1].equals("P") ? Result.PAID : Result.FAILED,
                null,
                parts[3].equals("-") ? null : parts[3]);
    }

    private static List<String> list(@Nullable String text) {
        return text == null ? List.of() : List.of(text.split(", ", -1));
    }
}
