package org.zaijiuye.assist.flexsubsidy;

import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.zaijiuye.person.RetirementGroup;
import org.zaijiuye.shared.Statement;

/**
 * The facts of a claim. The facts up to {@code months} make a case; the rest, left out, describe the plain one.
 *
 * @param date the day the question is asked for
 * @param recognisedOn the day of recognition as a person with employment difficulty, null if there never was one
 * @param flexFrom first day of the registered flexible employment, null if none is registered
 * @param firstApproval the day on which this subsidy was first approved, null while it never was
 * @param retireGroup null where social insurance has not told
 * @param usedMonths months of the pool already used, 0 or more
 * @param capBase null for that of the table
 * @param frozen whether the first approval gave the term up to retirement; null while there was none, or where it is to
 *     be worked out
 * @param flexUntil last day of the flexible employment, null while it goes on
 * @param recognisedUntil the day on which the recognition ended, null while it holds
 * @param operatorFrom first month of running a business that still operates, null for none
 * @param pensionFrom first month of a pension, null for none
 * @param unverified registers that have not told what the claim needs
 * @param accountProven whether the account is shown to be the person's own
 * @param statements what the registers said to the questions that the rule leaves open
 */
record FlexSubsidyClaim(
        @NotNull @JsonPropertyDescription("判定日期") LocalDate date,
        @NotNull String profile,
        @NotNull String area,
        @JsonPropertyDescription("认定就业困难日期") @Nullable LocalDate recognisedOn,
        @JsonPropertyDescription("灵活就业起始日期") @Nullable LocalDate flexFrom,
        @JsonPropertyDescription("首次核定日期") @Nullable LocalDate firstApproval,
        @NotNull @JsonPropertyDescription("出生日期") LocalDate birthDate,
        @JsonPropertyDescription("退休年龄类别") @Nullable RetirementGroup retireGroup,

        @Min(0) @Max(600) @JsonPropertyDescription("已享受补贴月数") @Nullable
        Integer usedMonths,

        @JsonPropertyDescription("缴费计算口径") @Nullable CapBase capBase,
        @NotNull @JsonPropertyDescription("申领月份") List<@Valid ClaimedMonth> months,
        @JsonPropertyDescription("首次核定时可享受至退休") @Nullable Boolean frozen,
        @JsonPropertyDescription("灵活就业终止日期") @Nullable LocalDate flexUntil,
        @JsonPropertyDescription("退出就业困难认定日期") @Nullable LocalDate recognisedUntil,
        @JsonPropertyDescription("经营起始月份") @Nullable YearMonth operatorFrom,
        @JsonPropertyDescription("养老金起始月份") @Nullable YearMonth pensionFrom,
        @JsonPropertyDescription("未答复的部门") Set<Source> unverified,
        @JsonPropertyDescription("收款账户已核实为本人有效账户") @Nullable Boolean accountProven,
        @JsonPropertyDescription("在办的同类办件") @Nullable String openHandling,
        List<Statement> statements) {

    FlexSubsidyClaim {
        // What JSON leaves out arrives as null.
        usedMonths = Objects.requireNonNullElse(usedMonths, 0);
        months = List.copyOf(Objects.requireNonNullElse(months, List.of()));
        unverified = Set.copyOf(Objects.requireNonNullElse(unverified, Set.of()));
        accountProven = Objects.requireNonNullElse(accountProven, true);
        statements = List.copyOf(Objects.requireNonNullElse(statements, List.of()));
        if (months.stream().map(ClaimedMonth::month).distinct().count() < months.size()) {
            throw new IllegalArgumentException("同一月份只能申领一次");
        }
    }

    /** The day by which the term is fixed: that of the first approval, which this claim may be. */
    LocalDate approval() {
        return Objects.requireNonNullElse(firstApproval, date);
    }
}
