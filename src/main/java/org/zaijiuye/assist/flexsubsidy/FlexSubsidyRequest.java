package org.zaijiuye.assist.flexsubsidy;

import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Item 10's own fields on the form (policy.md §4.3). What was paid is known to the registers; the person tells it, with
 * proof, where they do not answer.
 */
record FlexSubsidyRequest(
        String item,

        @JsonPropertyDescription("从业内容") @NotNull @Size(min = 1, max = 200)
        String flexContent,

        @JsonPropertyDescription("从业地点") @NotNull @Size(min = 1, max = 200)
        String flexPlace,

        @JsonPropertyDescription("灵活就业起始日期") @NotNull LocalDate flexStart,

        @JsonPropertyDescription("参保险种") @NotNull @Size(min = 1, max = 2)
        List<InsuredType> insuredTypes,

        @JsonPropertyDescription("申领起始月份") @NotNull YearMonth claimFrom,
        @JsonPropertyDescription("申领截止月份") @NotNull YearMonth claimTo,

        @JsonPropertyDescription("本人缴费") @Size(max = 36) @Nullable
        List<@Valid Paid> paidAmounts,

        @JsonPropertyDescription("缴费凭证") @Nullable List<UUID> paymentProof,

        @JsonPropertyDescription("承诺未与用人单位建立劳动关系") @NotNull Boolean flexCommitment,

        @JsonPropertyDescription("收款账号") @Pattern(regexp = "\\d{16,19}", message = "应为16至19位数字") @Nullable
        String payAccount) {

    /** What the person says to have paid for a month, in yuan. */
    record Paid(
            @JsonPropertyDescription("月份") @NotNull YearMonth month,

            @JsonPropertyDescription("养老保险") @PositiveOrZero @Digits(integer = 6, fraction = 2) @Nullable
            BigDecimal pension,

            @JsonPropertyDescription("医疗保险") @PositiveOrZero @Digits(integer = 6, fraction = 2) @Nullable
            BigDecimal medical) {}
}
