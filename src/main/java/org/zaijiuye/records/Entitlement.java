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

    public long key() {
        if (id == null) {
            throw new IllegalStateException("an entitlement that is not stored has no key");
        }
        return id;
    }
}
