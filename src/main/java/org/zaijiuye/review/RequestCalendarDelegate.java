package org.zaijiuye.review;

import java.time.Clock;
import java.time.LocalDate;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.zaijiuye.engine.DiagramStep;
import org.zaijiuye.policy.Calendars;

/** Opens one task for each year whose table is missing; while it is open, no second one. */
@DiagramStep(title = "提请录入节假日安排", help = "缺哪一年的节假日安排，就为哪一年开一项录入任务，已有任务的不再重复。任何流程都可以使用。")
@Component
class RequestCalendarDelegate implements JavaDelegate {

    static final String KEY = "CALENDAR-";
    private static final String PROCESS = "CalendarProcess";

    private final Calendars calendars;
    private final RuntimeService runtime;
    private final Clock clock;

    RequestCalendarDelegate(Calendars calendars, RuntimeService runtime, Clock clock) {
        this.calendars = calendars;
        this.runtime = runtime;
        this.clock = clock;
    }

    @Override
    public void execute(DelegateExecution execution) {
        calendars.missing(LocalDate.now(clock)).stream()
                .map(year -> KEY + year)
                .filter(key -> !asked(key))
                .forEach(key -> runtime.startProcessInstanceByKey(PROCESS, key));
    }

    private boolean asked(String key) {
        return runtime.createProcessInstanceQuery()
                        .processDefinitionKey(PROCESS)
                        .processInstanceBusinessKey(key)
                        .count()
                > 0;
    }
}
