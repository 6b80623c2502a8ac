package org.zaijiuye.assist.flexsubsidy;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a claim gives, in yuan with two decimals.
 *
 * @param lines the months that are subsidised, the oldest first
 * @param refused the others, each with the first ground against it
 * @param total the sum of the lines
 * @param usedMonths months of the pool that are used with them
 * @param capMonths the months of the whole term; null where it lasts up to retirement
 * @param termUntil the month of retirement, where the term lasts up to it
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record FlexSubsidyGrant(
        List<Line> lines,
        List<Refused> refused,
        BigDecimal total,
        int usedMonths,
        @Nullable Integer capMonths,
        @Nullable YearMonth termUntil) {

    /**
     * A subsidised month.
     *
     * @param pension and {@code medical} the parts of the amount; null where a yearly amount is spread over the months
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Line(
            YearMonth month,
            @Nullable BigDecimal pension,
            @Nullable BigDecimal medical,
            BigDecimal amount) {}

    /** A month that is not subsidised, with the code and the words of the ground. */
    record Refused(YearMonth month, String code, String text) {}
}
