package org.zaijiuye.task;

import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** All task forms by definition key; looked up late, because forms may need services of the engine themselves. */
@Component
public class UserTaskHandlers {

    private final ObjectProvider<UserTaskHandler> forms;
    private volatile @Nullable Map<String, UserTaskHandler> byTask;

    UserTaskHandlers(ObjectProvider<UserTaskHandler> forms) {
        this.forms = forms;
    }

    boolean knows(String task) {
        return byTask().containsKey(task);
    }

    UserTaskHandler of(String task) {
        var form = byTask().get(task);
        if (form == null) {
            throw new IllegalStateException("用户任务 " + task + " 没有对应的 TaskForm。");
        }
        return form;
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
