package org.zaijiuye.assist.hardship;

import java.time.LocalDate;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.zaijiuye.records.Encrypted;

/**
 * What ended a recognition or one of its categories.
 *
 * @param category null where the whole recognition ends
 * @param cause where it comes from: number of an event, an exit or a review
 * @param lastDay on which it still holds, a time of grace included
 * @param evidence what it rests on
 * @param settled whether the recognition has been looked at since its last day
 */
record RecognitionEnd(
        @Id @Nullable Long id,
        long recognitionId,
        @Nullable String category,
        EndReason reason,
        String cause,
        LocalDate lastDay,
        Encrypted evidence,
        String recordedBy,
        LocalDateTime recordedAt,
        @Nullable LocalDateTime undoneAt,
        boolean settled) {}
