package org.zaijiuye.task;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.springframework.stereotype.Component;

/** The processes of human work that items brought, by definition key. */
@Component
public class ServiceTasks {

    private final Map<String, ServiceTask> byProcess;

    ServiceTasks(List<ServiceTask> tasks) {
        byProcess = tasks.stream().collect(Collectors.toMap(ServiceTask::process, Function.identity()));
    }

    public Collection<ServiceTask> all() {
        return byProcess.values();
    }

    public Optional<ServiceTask> find(String process) {
        return Optional.ofNullable(byProcess.get(process));
    }

    /**
     * The one of the running process.
     *
     * @throws IllegalStateException if no item brought it
     */
    public ServiceTask of(DelegateExecution execution) {
        var process = process(execution);
        return find(process)
                .orElseThrow(
                        () -> new IllegalStateException("流程 " + process + " 没有登记由谁、在何时以前办理，不能用 service(execution)"));
    }

    static String process(DelegateExecution execution) {
        return ((ExecutionEntity) execution).getProcessDefinition().getKey();
    }
}
