package org.zaijiuye.task;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What one user task shows and accepts; one package-private bean per user task, found by {@link #task()}. */
public interface UserTaskHandler {

    /** The definition key, for example {@code Task_FirstReview}. */
    String task();

    /** Key of the only process in which the task is worked; empty where it may stand in any. */
    default Optional<String> process() {
        return Optional.empty();
    }

    /** What the form shows, masked. Becomes the one task-local Json variable {@code view}; Jackson writes it. */
    Object view(UserTaskContext work);

    /** What it shows as long as nobody has taken the task: the same, unless that is dear where many begin at once. */
    default Object preview(UserTaskContext work) {
        return view(work);
    }

    /** Whether what is shown may change while the task waits: it is built again when somebody takes the task. */
    default boolean shownAnewWhenTaken() {
        return false;
    }

    /** The Chinese sentence why this user may not work the task (own case, was the clerk before, …), or null. */
    @Nullable
    String refusal(UserTaskContext work, String user);

    /** Comes first when the task is completed: takes the rows that the submission has to hold before it reads anything. */
    default void begin(UserTaskContext work) {}

    /** Whose task it is from the start, without being claimed: whoever had it before it was sent back. */
    default Optional<String> holder(UserTaskContext work) {
        return Optional.empty();
    }

    /** Who would be refused anyway, as far as that is known when the task begins: it does not stand in their lists. */
    default List<String> barred(UserTaskContext work) {
        return List.of();
    }

    /**
     * Checks what the form sent, writes the records and answers what the diagram must know. A name that is a field of
     * the form replaces what was sent, so that the model's output parameter carries it; any other name is set on the
     * scope around the task: the process instance, or the turn of a multi-instance body.
     *
     * @param values the declared fields that were filled: String, Boolean, Number or Jackson {@code JsonNode}
     * @throws NotAllowed with a Chinese sentence if a value is missing, foreign or contradicts the records
     */
    Map<String, Object> submit(UserTaskContext work, String user, Map<String, Object> values);
}
