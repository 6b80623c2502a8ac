package org.zaijiuye.assist.aidplan;

import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.zaijiuye.records.Encrypted;

/**
 * What an official did in a cycle of aid.
 *
 * @param number the cycle
 * @param notedBy null where it was carried over from a time that did not ask
 * @param policies what was explained, if a consultation was given; then there is an answer
 * @param answer what the person was told about them
 */
record AidNote(
        @Id @Nullable Long id,
        String number,
        LocalDateTime notedAt,
        @Nullable String notedBy,
        Encrypted progress,
        @Nullable Encrypted policies,
        @Nullable Encrypted answer) {}
