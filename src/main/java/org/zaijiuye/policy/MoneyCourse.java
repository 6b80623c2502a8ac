package org.zaijiuye.policy;

import static java.util.stream.Collectors.joining;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.zaijiuye.shared.Fault;

/**
 * One money column of one class through time, in the table that was sent and in the one that holds good; or several that
 * are paid multiplied with each other.
 *
 * @param questions of one class, in the order of their dates
 */
record MoneyCourse(
        SentTable sheet,
        List<Column> factors,
        List<Map<String, Object>> questions,
        Answers sent,
        Optional<Answers> inForce) {

    private static final BigDecimal MOST = new BigDecimal("0.30");
    private static final BigDecimal HUNDRED = new BigDecimal(100);

    /** One for each cell. */
    Stream<Fault> faults() {
        var faults = new LinkedHashMap<String, Fault>();
        Map<String, Object> before = null;
        for (var question : questions) {
            var value = value(sent, question);
            if (value != null) {
                fault(before, question, value).ifPresent(fault -> faults.putIfAbsent(fault.field(), fault));
                before = question;
            }
        }
        return faults.values().stream();
    }

    private Optional<Fault> fault(
            @Nullable Map<String, Object> before, Map<String, Object> question, BigDecimal value) {
        var step = before == null || (isInForce(before) && isInForce(question))
                ? Optional.<Fault>empty()
                : compare(question, value, value(sent, before), "同类前一行");
        return step.or(() -> compare(question, value, then(question), "此前核定的同类"))
                .or(() -> before == null && inForce.isPresent() && then(question) == null
                        ? Optional.of(told(question, "此前核定的表里没有这一类，没有可以比较的数值"))
                        : Optional.empty());
    }

    /** A step that is in force already is not asked for again with every later change of the table. */
    private boolean isInForce(Map<String, Object> question) {
        var now = value(sent, question);
        var then = then(question);
        return now != null && then != null && now.compareTo(then) == 0;
    }

    private @Nullable BigDecimal then(Map<String, Object> question) {
        return inForce.map(old -> value(old, question)).orElse(null);
    }

    private @Nullable BigDecimal value(Answers answers, Map<String, Object> question) {
        var product = BigDecimal.ONE;
        for (var factor : factors) {
            var value = answers.number(question, factor.name());
            if (value == null) {
                return null;
            }
            product = product.multiply(value);
        }
        return product;
    }

    private Optional<Fault> compare(
            Map<String, Object> question, BigDecimal value, @Nullable BigDecimal other, String which) {
        if (other == null || !isFar(value, other)) {
            return Optional.empty();
        }
        var product = factors.size() == 1
                ? ""
                : factors.stream().map(Column::label).collect(joining("乘", "", "是 ")) + plain(value) + "，";
        return Optional.of(told(
                question,
                "%s比%s的 %s %s%s，超过30%%"
                        .formatted(product, which, plain(other), change(value, other), approved(question, other))));
    }

    /** What held good for the same date, where something else is what the value is far from. */
    private String approved(Map<String, Object> question, BigDecimal other) {
        var then = then(question);
        return then == null || then.compareTo(other) == 0 ? "" : "（此前核定的同类是 " + plain(then) + "）";
    }

    private Fault told(Map<String, Object> question, String message) {
        return sheet.moneyFault(number(question), sheet.output(factors.get(0).name()), message);
    }

    private static boolean isFar(BigDecimal value, BigDecimal other) {
        return value.subtract(other).abs().compareTo(other.abs().multiply(MOST)) > 0;
    }

    private static String change(BigDecimal value, BigDecimal other) {
        var word = value.compareTo(other) > 0 ? "高" : "低";
        if (other.signum() == 0) {
            return word;
        }
        var percent = value.subtract(other)
                .abs()
                .multiply(HUNDRED)
                .divide(other.abs(), 1, RoundingMode.HALF_UP)
                .stripTrailingZeros();
        return word + percent.toPlainString() + "%";
    }

    private static String plain(BigDecimal value) {
        return value.stripTrailingZeros().toPlainString();
    }

    private int number(Map<String, Object> question) {
        var ids = sheet.rows().stream().map(rule -> rule.getId()).toList();
        return ids.indexOf(sent.row(question).orElseThrow().row());
    }
}
