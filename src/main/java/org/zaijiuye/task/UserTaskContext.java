package org.zaijiuye.task;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One open user task, as a {@link UserTaskHandler} sees it.
 *
 * @param taskId the engine's id of this task
 * @param task definition key, for example {@code Task_FirstReview}
 * @param businessKey handling, application, objection or case number; empty where the process has none (batches)
 * @param office code of the office that the work belongs to; null where the process has none
 * @param data what the process knows around the task: its few variables and the element of a multi-instance body
 *     (for example {@code register} or {@code batch}); without the task's own fields
 */
public record UserTaskContext(
        String taskId,
        String task,
        String businessKey,
        @Nullable String office,
        Map<String, Object> data) {

    public UserTaskContext {
        data = Map.copyOf(data);
    }

    /**
     * The text under a name in {@link #data}.
     *
     * @throws IllegalStateException if the process does not know it
     */
    public String text(String name) {
        if (data.get(name) instanceof String text) {
            return text;
        }
        throw new IllegalStateException(task + " has no text named " + name);
    }
}
