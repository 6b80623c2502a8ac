package org.zaijiuye.task;

import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** All task forms by definition key; looked up late, because forms may need services of the engine themselves. */
@Component
public class TaskForms {

    private final ObjectProvider<TaskForm> forms;
    private volatile @Nullable Map<String, TaskForm> byTask;

    TaskForms(ObjectProvider<TaskForm> forms) {
        this.forms = forms;
    }

    boolean knows(String task) {
        return byTask().containsKey(task);
    }

    TaskForm of(String task) {
        var form = byTask().get(task);
        if (form == null) {
            throw new IllegalStateException("用户任务 " + task + " 没有对应的 TaskForm。");
        }
        return form;
    }

    private Map<String, TaskForm> byTask() {
        var known = byTask;
        if (known == null) {
            known = forms.stream().collect(Collectors.toUnmodifiableMap(TaskForm::task, Function.identity()));
            byTask = known;
        }
        return known;
    }
}
