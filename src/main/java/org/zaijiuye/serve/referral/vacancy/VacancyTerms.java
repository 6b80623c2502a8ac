package org.zaijiuye.serve.referral.vacancy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a post is judged by.
 *
 * @param minWage yuan a month at the place of work; null for a place of which no minimum wage is known
 * @param minHourlyWage yuan an hour, for part-time work
 * @param wording words that show discrimination
 * @param fees words that show that applicants are to pay
 */
record VacancyTerms(
        LocalDate today,
        @Nullable BigDecimal minWage,
        BigDecimal minHourlyWage,
        List<ForbiddenWords> wording,
        List<ForbiddenWords> fees) {}
