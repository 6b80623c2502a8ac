package org.zaijiuye.payment;

import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.zaijiuye.records.Secret;

/** What an official said about a batch; {@code choice} is APPROVE, RETURN or CHECKED. */
record BatchNote(
        @Id @Nullable Long id, String batch, String userId, String choice, Secret comment, LocalDateTime givenAt) {}
