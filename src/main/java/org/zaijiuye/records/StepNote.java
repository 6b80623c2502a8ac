package org.zaijiuye.records;

import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;

/**
 * What an official answered at a step, or in a field, that an administrator added: it decides nothing.
 *
 * @param subject the handling, or else the application, case, batch or business key that the step was about
 * @param process key of the process, {@code task} and {@code step} id and name of the step in its diagram
 * @param answers a JSON list of questions with what was answered, both worded as the form showed them
 */
public record StepNote(
        @Id @Nullable Long id,
        String subject,
        String process,
        String task,
        String step,
        String userId,
        Encrypted answers,
        LocalDateTime writtenAt) {}
