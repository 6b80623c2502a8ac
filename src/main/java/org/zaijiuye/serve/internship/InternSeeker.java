package org.zaijiuye.serve.internship;

import org.jspecify.annotations.Nullable;

/**
 * Somebody who wants an internship, as the round reads them.
 *
 * @param fields wished fields with commas between them, empty where any will do
 * @param caseNumber of the open registration, null where there is none
 */
record InternSeeker(
        long personId,
        String handling,
        String area,
        String fields,
        @Nullable String caseNumber) {}
