package org.zaijiuye.assist.startupsubsidy;

import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.zaijiuye.shared.NamedBy;
import org.zaijiuye.shared.Statement;

/**
 * The facts of a claim. The facts up to {@code categoryOn} make a case; the rest, left out, describe the plain one.
 *
 * @param date the day of the application
 * @param firstEver whether the person never ran or represented a business before; null where the register has not told
 * @param operating whether it is in business on that day; null where the register has not told
 * @param category to which the person belonged when the licence was given, null for none
 * @param categoryOn since when: of a graduate the day of graduation; null where nobody has told
 * @param categoryUntil the last day on which they belonged to it, null while they do
 * @param operator whether the person is the one who runs it (经营者)
 * @param operatorOn since when, null since the licence was given
 * @param interrupted whether it was closed or lost its licence in between
 * @param abnormal whether it is on the list of abnormal operation (经营异常名录)
 * @param operationSeen whether it was seen in business on the spot, with papers that show it
 * @param received whether the person was given this or the subsidy for opening a small enterprise before
 * @param shopGiven whether somebody was given it for this shop before
 * @param unverified registers that have not told what the claim needs, and {@code visit} before it was visited
 * @param accountProven whether the account is shown to be the person's own
 * @param statements what the registers said to the questions that the rule leaves open
 */
record StartupSubsidyClaim(
        @NotNull @JsonPropertyDescription("判定日期") LocalDate date,
        @NotNull String profile,
        @NotNull @JsonPropertyDescription("统一社会信用代码") String uscc,
        @NotNull @JsonPropertyDescription("营业执照核发日期") LocalDate licenceDate,
        @JsonPropertyDescription("首次创办") @Nullable Boolean firstEver,
        @JsonPropertyDescription("存续在业") @Nullable Boolean operating,
        @JsonPropertyDescription("人员类别") @Nullable Category category,
        @JsonPropertyDescription("具备该类别的起始日期") @Nullable LocalDate categoryOn,
        @Nullable String area,
        @JsonPropertyDescription("具备该类别的截止日期") @Nullable LocalDate categoryUntil,
        @JsonPropertyDescription("本人为经营者") @Nullable Boolean operator,
        @JsonPropertyDescription("成为经营者日期") @Nullable LocalDate operatorOn,
        @JsonPropertyDescription("期间曾被注销或者吊销") @Nullable Boolean interrupted,
        @JsonPropertyDescription("列入经营异常名录") @Nullable Boolean abnormal,
        @JsonPropertyDescription("实地核查正常经营") @Nullable Boolean operationSeen,
        @JsonPropertyDescription("已享受过创业补贴") @Nullable Boolean received,
        @JsonPropertyDescription("该个体工商户已领取补贴") @Nullable Boolean shopGiven,

        @NamedBy(WitnessNames.class) @JsonPropertyDescription("未答复的部门")
        Set<String> unverified,

        @JsonPropertyDescription("收款账户已核实为本人有效账户") @Nullable Boolean accountProven,
        @JsonPropertyDescription("在办的同类办件") @Nullable String openHandling,
        List<Statement> statements) {

    StartupSubsidyClaim {
        // What JSON leaves out arrives as null.
        area = Objects.requireNonNullElse(area, "");
        operator = Objects.requireNonNullElse(operator, true);
        interrupted = Objects.requireNonNullElse(interrupted, false);
        abnormal = Objects.requireNonNullElse(abnormal, false);
        operationSeen = Objects.requireNonNullElse(operationSeen, true);
        received = Objects.requireNonNullElse(received, false);
        shopGiven = Objects.requireNonNullElse(shopGiven, false);
        unverified = Set.copyOf(Objects.requireNonNullElse(unverified, Set.of()));
        accountProven = Objects.requireNonNullElse(accountProven, true);
        statements = List.copyOf(Objects.requireNonNullElse(statements, List.of()));
    }
}
