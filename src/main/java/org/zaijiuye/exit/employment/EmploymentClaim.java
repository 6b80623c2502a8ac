package org.zaijiuye.exit.employment;

import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.zaijiuye.shared.Statement;

/**
 * The facts of an employment registration. Null means that a register did not answer.
 *
 * @param profile and area choose the parameters; the rule itself does not read them
 * @param date the day of submission
 * @param uscc unified social credit code, null if none was given; a sole trader needs one
 * @param licensed whether the business register knows the person as operator of that business; asked for sole traders
 * @param employerInsured whether an employer pays social insurance for the same period; null also where the last
 *     employer may only have stopped late
 * @param hasOpenEmployment whether an employment registration is open for the same period
 * @param openEmployment its number, null if there is none or it is not told
 * @param drawingBenefit whether the person draws unemployment benefit
 * @param benefitEnds whether the person has committed to the benefit's ending
 * @param openHandling number of an open handling of this item, null if there is none
 * @param statements what the registers said to the questions that the rule leaves open
 */
record EmploymentClaim(
        @NotNull String profile,
        @NotNull String area,
        @NotNull @JsonPropertyDescription("申请日期") LocalDate date,
        @NotNull @JsonPropertyDescription("出生日期") LocalDate birthDate,
        @NotNull @JsonPropertyDescription("就业类型") EmpType empType,
        @JsonPropertyDescription("统一社会信用代码") @Nullable String uscc,
        @JsonPropertyDescription("登记为经营者") @Nullable Boolean licensed,
        @NotNull @JsonPropertyDescription("就业起始日期") LocalDate startDate,
        @JsonPropertyDescription("领取基本养老金") @Nullable Boolean receivingPension,
        @JsonPropertyDescription("单位参保") @Nullable Boolean employerInsured,
        @JsonPropertyDescription("已有就业登记") @Nullable Boolean hasOpenEmployment,
        @JsonPropertyDescription("已有登记编号") @Nullable String openEmployment,
        @JsonPropertyDescription("正在领取失业保险金") boolean drawingBenefit,
        @JsonPropertyDescription("知悉停发待遇") boolean benefitEnds,
        @JsonPropertyDescription("在办的同类办件") @Nullable String openHandling,
        List<Statement> statements) {

    EmploymentClaim {
        // What JSON leaves out arrives as null.
        statements = List.copyOf(Objects.requireNonNullElse(statements, List.of()));
    }

    boolean overlaps() {
        return Boolean.TRUE.equals(hasOpenEmployment) || openEmployment != null;
    }

    boolean soleTrader() {
        return empType == EmpType.SOLE_TRADER;
    }
}
