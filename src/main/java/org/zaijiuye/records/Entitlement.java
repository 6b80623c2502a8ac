package org.zaijiuye.records;

import java.time.LocalDate;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;

/**
 * A granted benefit: {@code months} consecutive calendar months from {@code firstMonth}; {@code residual} are the months
 * left when it stopped. Written by {@code benefit} and {@code deregistration}, read by {@code payment}; {@code
 * draftedFrom}, {@code accountFailed} and {@code resumesAs} by {@link Suspensions} alone.
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
        @Nullable BenefitState resumesAs,
        @Nullable String openKey) {

    public long key() {
        if (id == null) {
            throw new IllegalStateException("an entitlement that is not stored has no key");
        }
        return id;
    }
}
