package org.zaijiuye.serve.internship;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;

/**
 * An internship that was agreed. It is no employment: the intern stays registered (policy.md §5.6).
 *
 * @param endedOn the day it really ended, null while it lasts
 * @param completed whether it lasted to its end, or as long as one must last at least
 * @param openKey the person while it lasts, so that there is one at most
 */
record InternshipAgreement(
        @Id @Nullable Long id,
        long personId,
        String post,
        LocalDate startDate,
        LocalDate endDate,
        BigDecimal allowance,
        @Nullable LocalDate endedOn,
        boolean completed,
        @Nullable String openKey) {

    String number() {
        return "JX%d%08d".formatted(startDate.getYear(), id);
    }
}
