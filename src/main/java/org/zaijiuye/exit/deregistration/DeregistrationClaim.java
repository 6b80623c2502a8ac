package org.zaijiuye.exit.deregistration;

import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.zaijiuye.person.EvidenceStrength;
import org.zaijiuye.shared.Statement;

/**
 * The facts of a deregistration.
 *
 * @param profile and area choose the parameters; the rule itself does not read them
 * @param date the day the question is asked for
 * @param regDate null if there is no open registration
 * @param endedOn the day an earlier decision ended the registration on, which is now to be dated anew; null as a rule
 * @param eventDate null if none was given, which is a fault
 * @param employer name or code of the employer, null if not given
 * @param evidence how much the registers say for the reason; left out it is {@code UNKNOWN}
 * @param noticed whether the person was reached, told, and heard
 * @param contested whether the person, when heard, disputed the reason
 * @param monthlyIncome yuan, asked for D03; null if unknown
 * @param lastContact last two-way contact, asked for D09; null if unknown
 * @param refusals days of recorded refusals of service, asked for D08
 * @param ownStatement whether the person has stated the end of the wish to work, asked for D08
 * @param openHandling number of an open handling of this item, null if there is none
 * @param statements what was reported and what the registers said to the reason
 */
record DeregistrationClaim(
        @NotNull String profile,
        @NotNull String area,
        @NotNull @JsonPropertyDescription("判定日期") LocalDate date,
        @JsonPropertyDescription("在册登记失业") boolean registered,
        @JsonPropertyDescription("登记日期") @Nullable LocalDate regDate,
        @JsonPropertyDescription("原注销日期") @Nullable LocalDate endedOn,
        @NotNull @JsonPropertyDescription("注销事由") DeregReason deregReason,
        @JsonPropertyDescription("事由发生日期") @Nullable LocalDate eventDate,
        @NotNull @JsonPropertyDescription("提出方") ExitInitiator starter,
        @JsonPropertyDescription("用人单位") @Nullable String employer,
        @JsonPropertyDescription("数据印证") EvidenceStrength evidence,
        @JsonPropertyDescription("已告知本人并听取意见") boolean noticed,
        @JsonPropertyDescription("本人有异议") boolean contested,
        @JsonPropertyDescription("月收入") @Nullable BigDecimal monthlyIncome,
        @JsonPropertyDescription("最近联系日期") @Nullable LocalDate lastContact,
        List<LocalDate> refusals,
        @JsonPropertyDescription("本人书面声明") boolean ownStatement,
        @JsonPropertyDescription("在办的同类办件") @Nullable String openHandling,
        List<Statement> statements) {

    /** The question whether the reason holds. */
    static final String GROUND = "ground";

    DeregistrationClaim {
        // What JSON leaves out arrives as null.
        evidence = Objects.requireNonNullElse(evidence, EvidenceStrength.UNKNOWN);
        statements = List.copyOf(Objects.requireNonNullElse(statements, List.of()));
        refusals = List.copyOf(Objects.requireNonNullElse(refusals, List.of()));
    }
}
