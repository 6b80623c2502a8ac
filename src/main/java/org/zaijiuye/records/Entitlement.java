package org.zaijiuye.records;

import java.time.LocalDate;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;

/**
 * A granted benefit: {@code granted} months by its decision, of which {@code months} are left where they were corrected,
 * consecutive calendar months from {@code firstMonth}. {@code priorResidual} is what the person's benefit before it had
 * left when it was granted, {@code draftedFrom} the month from which an exit that is being examined touches it. State,
 * months, stop and {@code residual}, the months left when it stopped, follow from these and the register.
 */
public record Entitlement(
        @Id @Nullable Long id,
        long personId,
        String caseNumber,
        String handling,
        String office,
        String area,
        YearMonth firstMonth,
        YearMonth lastMonth,
        int months,
        Encrypted account,
        Encrypted holder,
        @Nullable LocalDate retirementDate,
        BenefitState state,
        @Nullable String stopReason,
        @Nullable YearMonth stopMonth,
        @Nullable Integer residual,
        @Nullable YearMonth draftedFrom,
        boolean accountFailed,
        int granted,
        @Nullable Integer priorResidual,
        @Nullable String openKey) {

    private static final int CITY_DIGITS = 4;

    public long key() {
        if (id == null) {
            throw new IllegalStateException("an entitlement that is not stored has no key");
        }
        return id;
    }

    /**
     * Whether a claim of which social insurance tells is this one.
     *
     * @param claimArea where it is drawn; null where the register does not say, as for claims of the own city
     * @param begun its first month; null where the register does not say
     */
    public boolean is(@Nullable String claimArea, @Nullable YearMonth begun) {
        return firstMonth.equals(begun)
                && (claimArea == null || claimArea.startsWith(office.substring(0, CITY_DIGITS)));
    }
}
