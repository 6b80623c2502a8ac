package org.zaijiuye.records;

import java.time.LocalDate;

/**
 * Somebody on the register with what decides their group and layer of service, and what is written there now.
 *
 * @param recommendations counted ones of this case
 * @param guidances counted ones of this case
 */
public record RegisteredPerson(
        long personId,
        String caseNumber,
        String profile,
        String serviceOrg,
        LocalDate birthDate,
        LocalDate regDate,
        String tags,
        int tier,
        boolean hardship,
        boolean claimant,
        int recommendations,
        int guidances) {}
