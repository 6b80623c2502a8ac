package org.zaijiuye.serve.internship;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;

/**
 * A post of which somebody was told, each once.
 *
 * @param declinedOn when the person wanted none of it, {@code declineReason} where they say why
 */
record InternshipPush(
        @Id @Nullable Long id,
        long personId,
        String post,
        LocalDate pushedOn,
        @Nullable LocalDate declinedOn,
        @Nullable String declineReason) {}
