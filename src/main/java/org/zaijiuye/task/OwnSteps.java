package org.zaijiuye.task;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What goes for user tasks and form fields that administrators add and no program knows: an official sees the case, is
 * asked, and the answers are kept as a note. They decide nothing, and no variable of the process holds them.
 */
public interface OwnSteps {

    /** What the form shows, masked: {@link UserTaskHandler#view}. */
    Map<String, Object> view(UserTaskContext work);

    /** The Chinese sentence why this user may not work the task, or null: {@link UserTaskHandler#refusal}. */
    @Nullable
    String refusal(UserTaskContext work, String user);

    /** Who would be refused anyway: {@link UserTaskHandler#barred}. */
    List<String> barred(UserTaskContext work);

    /**
     * Keeps what was answered.
     *
     * @param process key of the process in which the step stands
     * @param step the step's name in the diagram
     */
    void note(UserTaskContext work, String process, String step, String user, List<Answer> answers);
}
