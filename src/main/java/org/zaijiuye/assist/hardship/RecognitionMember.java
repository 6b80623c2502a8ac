package org.zaijiuye.assist.hardship;

import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;

/**
 * Somebody of the household for which a person was recognised, the person included.
 *
 * @param exclusive whether only one of the household is recognised
 * @param claimKey the member, while nobody else of the household can be recognised; null where everybody can, or it is over
 */
record RecognitionMember(
        @Id @Nullable Long id,
        long recognitionId,
        String idHash,
        boolean exclusive,
        @Nullable String claimKey) {}
