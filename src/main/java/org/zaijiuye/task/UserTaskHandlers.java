package org.zaijiuye.task;

import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** All task forms by definition key; looked up late, because forms may need services of the engine themselves. */
@Component
public class UserTaskHandlers {

    private final ObjectProvider<UserTaskHandler> forms;
    private final ObjectProvider<OwnSteps> ownSteps;
    private volatile @Nullable Map<String, UserTaskHandler> byTask;

    UserTaskHandlers(ObjectProvider<UserTaskHandler> forms, ObjectProvider<OwnSteps> ownSteps) {
        this.forms = forms;
        this.ownSteps = ownSteps;
    }

    /** Whether a program handles the task, or those of administrators are handled too. */
    boolean knows(String task) {
        return isOfProgram(task) || ownSteps().isPresent();
    }

    boolean isOfProgram(String task) {
        return byTask().containsKey(task);
    }

    /** Empty where the program has none for the tasks and fields of administrators. */
    Optional<OwnSteps> ownSteps() {
        return Optional.ofNullable(ownSteps.getIfAvailable());
    }

    UserTaskHandler of(String task) {
        var form = byTask().get(task);
        return form == null
                ? ownSteps()
                        .map(steps -> new OwnStepHandler(task, steps))
                        .orElseThrow(() -> new IllegalStateException("用户任务 " + task + " 没有对应的办理程序。"))
                : form;
    }

    private Map<String, UserTaskHandler> byTask() {
        var known = byTask;
        if (known == null) {
            known = forms.stream().collect(Collectors.toUnmodifiableMap(UserTaskHandler::task, Function.identity()));
            byTask = known;
        }
        return known;
    }
}
