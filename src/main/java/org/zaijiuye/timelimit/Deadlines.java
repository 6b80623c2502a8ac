package org.zaijiuye.timelimit;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Date;
import java.util.function.Function;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.zaijiuye.engine.AskedByDiagrams;
import org.zaijiuye.engine.ItemVariables;
import org.zaijiuye.records.Handling;
import org.zaijiuye.records.Objection;
import org.zaijiuye.records.Objections;
import org.zaijiuye.records.StateTransitions;
import org.zaijiuye.records.Supplements;
import org.zaijiuye.task.ServiceTasks;

/** Due dates and timers of the diagrams; a date means the end of that day. Called as {@code deadlines}. */
@AskedByDiagrams
@Component("deadlines")
public class Deadlines {

    private final StateTransitions transitions;
    private final Limits limits;
    private final Supplements supplements;
    private final Objections objections;
    private final ServiceTasks services;
    private final Clock clock;

    Deadlines(
            StateTransitions transitions,
            Limits limits,
            Supplements supplements,
            Objections objections,
            ServiceTasks services,
            Clock clock) {
        this.transitions = transitions;
        this.limits = limits;
        this.supplements = supplements;
        this.objections = objections;
        this.services = services;
        this.clock = clock;
    }

    /** The legal limit; of a decided handling that of the objection under review. */
    public Date due(DelegateExecution execution) {
        return limit(execution, Handling::dueOn);
    }

    /** The promise. */
    public Date promise(DelegateExecution execution) {
        return limit(execution, Handling::targetOn);
    }

    private Date limit(DelegateExecution execution, Function<Handling, @Nullable LocalDate> limit) {
        var handling = transitions.handling(ItemVariables.handling(execution));
        return endOf(
                handling.open()
                        ? limit.apply(handling)
                        : objections
                                .underReview(handling.number())
                                .map(Objection::dueOn)
                                .orElse(null));
    }

    public Date hearing(DelegateExecution execution) {
        return endOf(limits.hearingDue(transitions.handling(ItemVariables.handling(execution))));
    }

    public Date supplement(DelegateExecution execution) {
        return endOf(supplements
                .awaited(ItemVariables.handling(execution))
                .orElseThrow(() -> new IllegalStateException("no supplement is awaited"))
                .dueOn());
    }

    public Date objection(DelegateExecution execution) {
        return endOf(objections
                .findById(execution.getProcessBusinessKey())
                .orElseThrow(() -> new IllegalStateException("there is no such objection"))
                .dueOn());
    }

    /** Of a process that serves a person, as its item says. */
    public Date service(DelegateExecution execution) {
        return endOf(services.of(execution).due(execution.getProcessBusinessKey()));
    }

    /** A batch is approved on the day it is collected. */
    public Date payment(DelegateExecution execution) {
        return endOf(LocalDate.now(clock));
    }

    /** The table of a year is due before the year begins; the business key ends with the year. */
    public Date calendar(DelegateExecution execution) {
        var year = Integer.parseInt(execution.getProcessBusinessKey().replaceFirst("^.*-", ""));
        return endOf(LocalDate.of(year - 1, 12, 31));
    }

    /** As due dates are written; without a day it is now. */
    public Date endOf(@Nullable LocalDate day) {
        var end = day == null
                ? LocalDateTime.now(clock)
                : day.plusDays(1).atStartOfDay().minusSeconds(1);
        return Date.from(end.atZone(clock.getZone()).toInstant());
    }
}
