package org.zaijiuye.desk;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.zaijiuye.task.UserTaskContext;
import org.zaijiuye.task.UserTaskHandler;

/** A user task of work with a person ({@code ServiceTask}): where it stands, whom it shows, and who keeps away. */
public abstract class ServiceTaskForm implements UserTaskHandler {

    private final String task;
    private final String process;
    private final ServicePersons persons;

    protected ServiceTaskForm(String task, String process, ServicePersons persons) {
        this.task = task;
        this.process = process;
        this.persons = persons;
    }

    /** The person, masked, to which a form adds its own. */
    protected final Map<String, Object> person(UserTaskContext work) {
        return persons.view(work, process);
    }

    @Override
    public final String task() {
        return task;
    }

    @Override
    public final Optional<String> process() {
        return Optional.of(process);
    }

    @Override
    public final @Nullable String refusal(UserTaskContext work, String user) {
        return persons.refusal(work, process, user);
    }

    @Override
    public final List<String> barred(UserTaskContext work) {
        return persons.barred(work, process);
    }
}
