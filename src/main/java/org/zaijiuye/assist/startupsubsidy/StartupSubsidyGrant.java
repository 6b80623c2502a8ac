package org.zaijiuye.assist.startupsubsidy;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a claim gives.
 *
 * @param amount in yuan with two decimals, paid once
 * @param category null where it is left to a person
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record StartupSubsidyGrant(
        BigDecimal amount,
        String uscc,
        LocalDate licenceDate,
        @Nullable Category category) {}
