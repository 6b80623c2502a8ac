package org.zaijiuye.lifecycle;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Date;
import java.util.Objects;
import java.util.OptionalLong;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.springframework.stereotype.Component;
import org.zaijiuye.office.Jurisdiction;
import org.zaijiuye.office.Reviewers;
import org.zaijiuye.records.Notices;
import org.zaijiuye.records.Outbox;
import org.zaijiuye.task.ServiceTask;
import org.zaijiuye.task.ServiceTasks;

/** Tells the supervisors of an office, once, of work with a person that nobody has done in time. */
@Component
class OverdueServiceRound implements ServiceRound {

    private final ServiceTasks services;
    private final TaskService tasks;
    private final RuntimeService runtime;
    private final Jurisdiction jurisdiction;
    private final Reviewers reviewers;
    private final Notices notices;
    private final Outbox outbox;
    private final Clock clock;

    OverdueServiceRound(
            ServiceTasks services,
            TaskService tasks,
            RuntimeService runtime,
            Jurisdiction jurisdiction,
            Reviewers reviewers,
            Notices notices,
            Outbox outbox,
            Clock clock) {
        this.services = services;
        this.tasks = tasks;
        this.runtime = runtime;
        this.jurisdiction = jurisdiction;
        this.reviewers = reviewers;
        this.notices = notices;
        this.outbox = outbox;
        this.clock = clock;
    }

    @Override
    public String code() {
        return "OVERDUE_SERVICE";
    }

    @Override
    public String title() {
        return "逾期服务督促";
    }

    @Override
    public Rhythm rhythm() {
        return Rhythm.DAILY;
    }

    /** In one portion: of what is late there is little, or supervisors have more to do than to read notices. */
    @Override
    public OptionalLong portion(LocalDate day, long after, int size) {
        // Of contacts and hand-overs the time limits tell, under the same key.
        services.all().stream()
                .filter(service -> !(service instanceof CaseTaskService))
                .forEach(service -> tell(service, day));
        return OptionalLong.empty();
    }

    private void tell(ServiceTask service, LocalDate day) {
        var late = tasks.createTaskQuery()
                .processDefinitionKey(service.process())
                .dueBefore(Date.from(day.atStartOfDay(clock.getZone()).toInstant()))
                .list();
        if (!late.isEmpty()) {
            var instances = late.stream().map(Task::getProcessInstanceId).collect(toSet());
            var keys = runtime.createProcessInstanceQuery().processInstanceIds(instances).list().stream()
                    .collect(toMap(ProcessInstance::getId, ProcessInstance::getBusinessKey));
            late.forEach(task -> tell(service, task, Objects.requireNonNull(keys.get(task.getProcessInstanceId()))));
        }
    }

    private void tell(ServiceTask service, Task task, String number) {
        var once = number + ":OVERDUE";
        if (!notices.existsByDedupeKey(once)) {
            jurisdiction
                    .ofGroup(service.group(number))
                    .ifPresent(office -> outbox.tellOffice(
                            reviewers.supervisors(office),
                            number,
                            once,
                            task.getName() + "逾期",
                            "“%s”（编号 %s）应在 %s 前完成，至今没有完成，请督促。".formatted(task.getName(), number, service.due(number))));
        }
    }
}
