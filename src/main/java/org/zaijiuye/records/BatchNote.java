package org.zaijiuye.records;

import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;

/**
 * What an official said about a batch; {@code choice} is APPROVE, RETURN, CHECKED or FOUND_OUT; TAKEN_OUT is the
 * program's own.
 */
public record BatchNote(
        @Id @Nullable Long id, String batch, String userId, String choice, Encrypted comment, LocalDateTime givenAt) {}
