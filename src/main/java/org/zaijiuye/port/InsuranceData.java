package org.zaijiuye.port;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.zaijiuye.person.AreaCodes;

/**
 * What the social insurance system (SI) knows; null is unknown. Who never had an employer has no last month, and months
 * and causes are asked for by the benefit alone, whose rule refers what is unknown among them to an official.
 *
 * @param employerInsuredNow whether an employer pays for the current month
 * @param insuredArea place of insurance, six digits of GB/T 2260
 * @param lastEmployerMonth last month that an employer paid
 * @param stopReason why the employer stopped, U01 to U15 of policy.md §5.1
 * @param mutualProposedBy who proposed to end the contract by agreement
 * @param unemploymentMonths months of unemployment insurance paid since the last entitlement, 0 or more
 * @param unclaimedMonths those of them that an earlier unemployment left unclaimed, 0 or more
 * @param deemedMonths months that count as paid although nobody paid them (视同缴费), 0 or more
 * @param residualMonths unused months of the last entitlement, 0 or more
 * @param pensionSince first day of the pension
 * @param flexibleInsured whether the person pays with personal identity
 * @param claims unemployment benefit drawn, here or elsewhere
 * @param contributions paid into pension insurance, month by month
 * @param retireGroup M60, F55 or F50 of policy.md §1.4
 */
public record InsuranceData(
        @Nullable Boolean employerInsuredNow,
        @Nullable String employerName,
        @Nullable String employerUscc,
        @Nullable String insuredArea,
        @Nullable YearMonth lastEmployerMonth,
        @Nullable String stopReason,
        @Nullable Proposer mutualProposedBy,
        @Nullable Integer unemploymentMonths,
        @Nullable Integer unclaimedMonths,
        @Nullable Integer deemedMonths,
        @Nullable Integer residualMonths,
        @Nullable Boolean receivingPension,
        @Nullable LocalDate pensionSince,
        @Nullable Boolean flexibleInsured,
        @Nullable String retireGroup,
        @Nullable List<Claim> claims,
        @Nullable List<Contribution> contributions)
        implements Testimony {

    /** Fifty years, longer than anybody can have paid. */
    public static final int MOST_MONTHS = 600;

    /** No entitlement is longer (社会保险法第四十六条), so neither is what is left of one. */
    public static final int LONGEST_MONTHS = 24;

    private static final Pattern STOP_REASONS = Pattern.compile("U0[1-9]|U1[0-5]");
    private static final Pattern RETIRE_GROUPS = Pattern.compile("M60|F55|F50");

    /**
     * A claim to unemployment benefit in the register's history.
     *
     * @param area place of insurance that pays or paid, six digits of GB/T 2260
     * @param firstMonth first month drawn
     * @param lastMonth last month drawn; null while it is being drawn
     * @param months how many months were drawn
     */
    public record Claim(
            @Nullable String area,
            @Nullable YearMonth firstMonth,
            @Nullable YearMonth lastMonth,
            @Nullable Integer months) {}

    public enum Proposer {
        EMPLOYER,
        WORKER
    }

    public InsuranceData {
        if (Stream.of(unemploymentMonths, deemedMonths, unclaimedMonths, residualMonths)
                .anyMatch(InsuranceData::negative)) {
            throw new IllegalArgumentException("月数不能为负");
        }
        if (foreign(stopReason, STOP_REASONS) || foreign(retireGroup, RETIRE_GROUPS)) {
            throw new IllegalArgumentException("停保原因或者退休年龄类别不在代码表内");
        }
    }

    @Override
    public boolean complete() {
        return employerInsuredNow != null && receivingPension != null && flexibleInsured != null;
    }

    @Override
    public Stream<Flaw> flaws(LocalDate today) {
        var draws = Boolean.TRUE.equals(receivingPension);
        var begun = pensionSince != null && !pensionSince.isAfter(today);
        return Stream.of(
                        Testimony.where(outOfBounds(), Flaw.OUT_OF_BOUNDS),
                        Testimony.where(insuredArea != null && !AreaCodes.within(insuredArea), Flaw.NO_SUCH_PLACE),
                        Testimony.where(draws && Testimony.ahead(pensionSince, today), Flaw.PENSION_AHEAD),
                        Testimony.where(!draws && begun, Flaw.PENSION_DENIED),
                        Testimony.where(
                                drawn().anyMatch(each -> Testimony.reversed(each.firstMonth(), each.lastMonth())),
                                Flaw.ENDS_BEFORE_BEGINNING))
                .flatMap(each -> each);
    }

    private boolean outOfBounds() {
        return Stream.of(unemploymentMonths, deemedMonths, unclaimedMonths).anyMatch(each -> above(each, MOST_MONTHS))
                || above(residualMonths, LONGEST_MONTHS)
                || drawn().anyMatch(each -> negative(each.months()) || above(each.months(), MOST_MONTHS));
    }

    private Stream<Claim> drawn() {
        return Optional.ofNullable(claims).orElse(List.of()).stream();
    }

    private static boolean above(@Nullable Integer months, int most) {
        return months != null && months > most;
    }

    private static boolean foreign(@Nullable String code, Pattern codes) {
        return code != null && !codes.matcher(code).matches();
    }

    private static boolean negative(@Nullable Integer months) {
        return months != null && months < 0;
    }

    /**
     * Reads what the social insurance system answered.
     *
     * @throws IllegalArgumentException where the data has another form or a negative number of months
     */
    public static InsuranceData from(JsonNode data) {
        return RegisterData.read(data, InsuranceData.class);
    }
}
