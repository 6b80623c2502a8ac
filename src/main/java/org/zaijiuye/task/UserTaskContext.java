package org.zaijiuye.task;

import java.util.Map;

/**
 * One open user task, as a {@link UserTaskHandler} sees it.
 *
 * @param taskId the engine's id of this task
 * @param task definition key, for example {@code Task_FirstReview}
 * @param businessKey handling, application, objection or case number; empty where the process has none (batches)
 * @param instance the engine's id of the process instance, which stands for it where there is no business key
 * @param data what the process knows around the task: its few variables and the element of a multi-instance body
 *     (for example {@code register} or {@code batch}); without the task's own fields
 */
public record UserTaskContext(
        String taskId, String task, String businessKey, String instance, Map<String, Object> data) {

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
