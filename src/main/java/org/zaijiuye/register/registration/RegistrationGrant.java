package org.zaijiuye.register.registration;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.zaijiuye.shared.Incidental;

/**
 * What a registration gives.
 *
 * @param regDate null where it is the day of the decision, which a proposal does not know
 * @param nextReportDue null where {@code regDate} is
 */
record RegistrationGrant(
        RegDateRule regDateRule,
        @Nullable LocalDate regDate,
        @Incidental @Nullable LocalDate nextReportDue) {}
