package org.zaijiuye.records;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;

/**
 * Something that was done for a person, once per kind and reference.
 *
 * @param caseNumber the case that was open on that day, if any
 * @param counts whether it is one of the services that the notices ask for: a link that was sent is none
 * @param reference the row of the item that it comes from, such as a booking or a push
 * @param userId the official, or empty where the system did it
 */
public record ServiceRecord(
        @Id @Nullable Long id,
        long personId,
        @Nullable String caseNumber,
        ServiceKind kind,
        LocalDate servedOn,
        boolean counts,
        String reference,
        @Nullable String userId) {}
