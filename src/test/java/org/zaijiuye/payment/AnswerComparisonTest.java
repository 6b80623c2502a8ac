package org.zaijiuye.payment;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
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
        compares(Map.of(), answers, settled, disagreements);
    }

    @ParameterizedTest(name = "{0}：此前 {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "后一份回执只写已付   | FAILED | 1 P 100.00 b               |          | PAID_AFTER_FAILED 1",
                "后一份回执只写失败   | PAID   | 1 F 100.00 b               |          | FAILED_AFTER_PAID 1",
                "后一份回执重复已付   | PAID   | 1 P 100.00 a               | 1 PAID   |",
                "后一份回执重复失败   | FAILED | 1 F 100.00 a               | 1 FAILED |",
                "重复失败之后又已付   | FAILED | 1 F 100.00 a, 1 P 100.00 b | 1 FAILED | PAID_AFTER_FAILED 1",
                "重复已付之后又付一次 | PAID   | 1 P 100.00 a, 1 P 100.00 b | 1 PAID   | DOUBLED 1"
            })
    void remembers_what_was_said_before(
            String what, Result before, String answers, @Nullable String settled, @Nullable String disagreements) {
        compares(Map.of(1L, before), answers, settled, disagreements);
    }

    @Test
    @DisplayName("没有流水号的几笔各是一笔，各有自己的记号")
    void payments_without_a_number_are_told_apart() {
        var receipt =
                new BankReceipt("B", List.of(answer("1 P 100.00 -"), answer("1 P 100.00 -"), answer("1 P 100.00 -")));
        assertThat(new AnswerComparison(Map.of(1L, new BigDecimal("100.00")), Map.of(), receipt).disagreements())
                .extracting(AnswerComparison.Disagreement::reference)
                .containsExactly("", "无流水号第2笔");
        var foreign = new BankReceipt("B", List.of(answer("9 P 100.00 -"), answer("9 P 100.00 -")));
        assertThat(new AnswerComparison(Map.of(), Map.of(), foreign).disagreements())
                .extracting(AnswerComparison.Disagreement::reference)
                .containsExactly("", "无流水号第2笔");
    }

    private static void compares(
            Map<Long, Result> before, String answers, @Nullable String settled, @Nullable String disagreements) {
        var comparison = new AnswerComparison(
                Map.of(1L, new BigDecimal("100.00"), 2L, new BigDecimal("200.00")),
                before,
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
