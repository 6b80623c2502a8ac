package org.zaijiuye.register.benefit;

import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.zaijiuye.person.EvidenceStrength;
import org.zaijiuye.port.InsuranceData;
import org.zaijiuye.records.ExitFact;
import org.zaijiuye.records.StopReason;
import org.zaijiuye.records.UnempReason;
import org.zaijiuye.shared.Statement;

/**
 * The facts of a claim to unemployment benefit. The first ten make a case; null among them means that a register did
 * not answer. The rest, left out, describe the plain case: nothing speaks against the claim.
 *
 * @param date the day the question is asked for
 * @param profile, monthsProfile and area choose the tables; the rule itself does not read them
 * @param unempReason what the register says or an official has proven; where the register is silent, what the form says
 * @param paidMonths contribution months since the last entitlement was created, deemed ones included, 0 or more
 * @param residualMonths unused months of the previous entitlement, 0 or more
 * @param regDate the day of registration from which the period counts; left out it is {@code date}
 * @param mutualProposedBy asked for U03 only; null if the register does not say
 * @param employment how much speaks for the person's working ({@link BenefitRules#employment})
 * @param employmentRebutted whether a clerk has accepted and recorded the person's rebuttal of that evidence
 * @param exhausted whether the entitlement of this spell is used up
 * @param stopReasons what would stop a running benefit; work and pension have facts of their own
 * @param unverifiedStops stop reasons whose register did not answer
 * @param accountProven whether the bank or a clerk has shown the account to be the person's own and valid
 * @param statedReason what the form says; null where it was not asked, or where an official has proven what is right
 * @param disagreements what else form and register tell differently about the work that was lost
 * @param unclaimedMonths those of {@code paidMonths} that an earlier unemployment left unclaimed
 * @param insuredPlace what the place of insurance means for the claim; left out it is of no matter
 * @param drawingDoubtful whether the register shows an open claim that may be one to our own benefit or another's
 * @param drawnUntil last month of the claims that the register shows and that are not in our books
 * @param subsidisedUntil last month for which the register shows a subsidy that only who works is given
 * @param reasonOnlyStated whether nobody but the applicant tells why the work ended
 * @param reported what others reported and no handling has judged; the rule reads it in the facts that it is about
 * @param statements what the registers said to the questions that the rule leaves open
 */
record BenefitClaim(
        @NotNull @JsonPropertyDescription("判定日期") LocalDate date,
        @NotNull String profile,
        @Nullable String monthsProfile,
        @NotNull String area,
        @JsonPropertyDescription("已登记失业") @Nullable Boolean registered,
        @NotNull @JsonPropertyDescription("有求职要求") Boolean jobSeeking,
        @JsonPropertyDescription("领取基本养老金") @Nullable Boolean receivingPension,
        @JsonPropertyDescription("失业原因") @Nullable UnempReason unempReason,

        @Min(0) @Max(InsuranceData.MOST_MONTHS) @JsonPropertyDescription("缴费月数") @Nullable
        Integer paidMonths,

        @Min(0) @Max(InsuranceData.LONGEST_MONTHS) @JsonPropertyDescription("以前未领取月数") @Nullable
        Integer residualMonths,

        @JsonPropertyDescription("登记日期") LocalDate regDate,
        @JsonPropertyDescription("协商解除提出方") @Nullable Proposer mutualProposedBy,
        @JsonPropertyDescription("在业迹象") EvidenceStrength employment,
        @JsonPropertyDescription("已采信申辩") boolean employmentRebutted,
        @JsonPropertyDescription("正在领取") boolean alreadyDrawing,
        @JsonPropertyDescription("本次已领满") boolean exhausted,
        Set<StopReason> stopReasons,
        Set<StopReason> unverifiedStops,
        @JsonPropertyDescription("收款账户已核实为本人有效账户") @Nullable Boolean accountProven,

        @Min(0) @Max(InsuranceData.MOST_MONTHS) @JsonPropertyDescription("其中以前失业未申领的缴费月数") @Nullable
        Integer unclaimedMonths,

        @JsonPropertyDescription("在办的同类办件") @Nullable String openHandling,
        InsuredPlace insuredPlace,
        List<Statement> statements,
        @JsonPropertyDescription("申请表填写的失业原因") @Nullable UnempReason statedReason,
        List<Disagreement> disagreements,
        @JsonPropertyDescription("是否正在领取存疑") boolean drawingDoubtful,
        @JsonPropertyDescription("登记系统记载领取至") @Nullable YearMonth drawnUntil,
        @JsonPropertyDescription("失业原因仅有申请人陈述") boolean reasonOnlyStated,
        Set<ExitFact> reported,
        @JsonPropertyDescription("登记系统记载享受就业补贴至") @Nullable YearMonth subsidisedUntil) {

    BenefitClaim {
        // What JSON leaves out arrives as null.
        regDate = Objects.requireNonNullElse(regDate, date);
        employment = Objects.requireNonNullElse(employment, EvidenceStrength.NONE);
        stopReasons = Set.copyOf(Objects.requireNonNullElse(stopReasons, Set.of()));
        unverifiedStops = Set.copyOf(Objects.requireNonNullElse(unverifiedStops, Set.of()));
        accountProven = Objects.requireNonNullElse(accountProven, true);
        insuredPlace = Objects.requireNonNullElse(insuredPlace, InsuredPlace.HERE);
        reported = Set.copyOf(Objects.requireNonNullElse(reported, Set.of()));
        statements = List.copyOf(Objects.requireNonNullElse(statements, List.of()));
        unclaimedMonths = Objects.requireNonNullElse(unclaimedMonths, 0);
        disagreements = List.copyOf(Objects.requireNonNullElse(disagreements, List.of()));
        if (negative(unclaimedMonths) || negative(paidMonths) || negative(residualMonths)) {
            throw new IllegalArgumentException("months are 0 or more");
        }
    }

    /** Contribution months that count: those of an earlier unemployment only where they accumulate. */
    @Nullable
    Integer countedMonths(BenefitTerms terms) {
        if (paidMonths == null || unclaimedMonths == null || terms.unclaimedAccumulates()) {
            return paidMonths;
        }
        return Math.max(0, paidMonths - unclaimedMonths);
    }

    private static boolean negative(@Nullable Integer months) {
        return months != null && months < 0;
    }
}
