package org.zaijiuye.task;

import java.util.HashMap;
import java.util.Map;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.interceptor.Session;
import org.camunda.bpm.engine.impl.interceptor.SessionFactory;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.bpm.engine.variable.Variables;

/**
 * What a clerk has just sent with the completion of a task, for the length of this one command. It never becomes a
 * variable of its own, so that nothing of it can stay in the engine's tables or reach another task.
 */
final class SentFields implements Session {

    private final Map<String, VariableMap> byTask = new HashMap<>();

    static SentFields in(CommandContext context) {
        return context.getSession(SentFields.class);
    }

    void keep(String task, VariableMap sent) {
        byTask.put(task, sent);
    }

    VariableMap of(String task) {
        return byTask.getOrDefault(task, Variables.createVariables());
    }

    @Override
    public void flush() {}

    @Override
    public void close() {}

    /** Tells the engine of this kind of session. */
    static final class Factory implements SessionFactory {

        @Override
        public Class<?> getSessionType() {
            return SentFields.class;
        }

        @Override
        public Session openSession() {
            return new SentFields();
        }
    }
}
