package org.zaijiuye.recovery;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** By when which part of a debt is to be paid, as agreed with the person: the earliest first. */
record RepaymentPlan(List<Instalment> instalments) {

    /**
     * @param dueOn the last day on which it is in time
     * @param amount CNY
     */
    record Instalment(LocalDate dueOn, BigDecimal amount) {}

    /** The same sum every month; the last one takes the odd cents. */
    static RepaymentPlan monthly(BigDecimal open, int count, LocalDate first) {
        var each = open.divide(BigDecimal.valueOf(count), 2, RoundingMode.DOWN);
        return new RepaymentPlan(IntStream.range(0, count)
                .mapToObj(i -> new Instalment(
                        first.plusMonths(i),
                        i < count - 1 ? each : open.subtract(each.multiply(BigDecimal.valueOf(count - 1L)))))
                .toList());
    }

    /**
     * The first instalment that is not all paid, with what is missing of it.
     *
     * @param open CNY that is still to come of the whole debt
     */
    Optional<Instalment> next(BigDecimal open) {
        var later = instalments.stream().map(Instalment::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
        for (var instalment : instalments) {
            later = later.subtract(instalment.amount());
            if (open.compareTo(later) > 0) {
                return Optional.of(new Instalment(instalment.dueOn(), open.subtract(later)));
            }
        }
        return Optional.empty();
    }
}
