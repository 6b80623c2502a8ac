package org.zaijiuye.assist.flexsubsidy;

import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A month of a claim, with what the person paid for it with personal identity, in yuan; left out is nothing.
 *
 * @param employerInsured whether an employer paid for it
 * @param backpaid whether it was paid for later (补缴)
 * @param operator whether the person ran a business in it that has been closed since
 * @param taken what other money it was given, null if none
 */
record ClaimedMonth(
        @NotNull @JsonPropertyDescription("月份") YearMonth month,

        @PositiveOrZero @JsonPropertyDescription("个人缴纳养老保险费") @Nullable
        BigDecimal pensionPaid,

        @PositiveOrZero @JsonPropertyDescription("个人缴纳医疗保险费") @Nullable
        BigDecimal medicalPaid,

        @JsonPropertyDescription("单位缴费") boolean employerInsured,
        @JsonPropertyDescription("补缴") boolean backpaid,
        @JsonPropertyDescription("登记为经营者") boolean operator,
        @JsonPropertyDescription("已享受的其他待遇") @Nullable Taken taken) {

    BigDecimal pension() {
        return Objects.requireNonNullElse(pensionPaid, BigDecimal.ZERO);
    }

    BigDecimal medical() {
        return Objects.requireNonNullElse(medicalPaid, BigDecimal.ZERO);
    }
}
