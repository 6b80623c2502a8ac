package org.zaijiuye.serve.referral.vacancy;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;

/**
 * An employer on the blacklist of a city: a service for job seekers is one in the whole city, so what one of its offices
 * found out holds in all of it, and in no other city.
 *
 * @param city first four digits of its administrative division
 * @param since since when no post of theirs is taken there
 * @param owner office that did it ({@code EntryOwners})
 */
record BarredEmployer(
        @Id @Nullable Long id, String employer, String city, LocalDate since, String reason, String owner) {}
