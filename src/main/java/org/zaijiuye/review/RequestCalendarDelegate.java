package org.zaijiuye.review;

import java.time.Clock;
import java.time.LocalDate;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.zaijiuye.policy.Calendars;

/** Opens one task for each year whose table is missing; while it is open, no second one. */
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
