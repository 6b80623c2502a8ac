package org.zaijiuye.serve.referral.vacancy;

import java.time.LocalDate;
import java.util.List;

/**
 * What a post is judged by.
 *
 * @param floor the minimum wage at the place of work
 * @param wording words that show discrimination
 * @param fees words that show that applicants are to pay
 */
record VacancyTerms(LocalDate today, WageFloor floor, List<ForbiddenWords> wording, List<ForbiddenWords> fees) {}
