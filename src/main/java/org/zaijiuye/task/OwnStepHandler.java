package org.zaijiuye.task;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Handles the tasks that no program handler knows; what they ask is kept as a note by {@link UserTaskGuard}. */
record OwnStepHandler(String task, OwnSteps steps) implements UserTaskHandler {

    @Override
    public Object view(UserTaskContext work) {
        return steps.view(work);
    }

    @Override
    public boolean shownAnewWhenTaken() {
        return true;
    }

    @Override
    public @Nullable String refusal(UserTaskContext work, String user) {
        return steps.refusal(work, user);
    }

    @Override
    public List<String> barred(UserTaskContext work) {
        return steps.barred(work);
    }

    @Override
    public Map<String, Object> submit(UserTaskContext work, String user, Map<String, Object> values) {
        return Map.of();
    }
}
