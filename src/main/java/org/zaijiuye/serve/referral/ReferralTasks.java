package org.zaijiuye.serve.referral;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;
import org.zaijiuye.engine.AskedByDiagrams;
import org.zaijiuye.event.LifecycleMessages;
import org.zaijiuye.office.Role;
import org.zaijiuye.policy.Calendars;
import org.zaijiuye.policy.Parameters;
import org.zaijiuye.shared.MessageName;
import org.zaijiuye.task.ServiceTask;

/**
 * Asks an officer of the county to find posts by hand: one open task a person, and none more often than pushes. Called
 * by the diagram as {@code referralTasks}.
 */
@AskedByDiagrams
@Component("referralTasks")
public class ReferralTasks implements ServiceTask {

    static final String PROCESS = "ReferralProcess";

    private static final String ITEM = "-05-";

    private final ReferralTaskRows rows;
    private final Seekers seekers;
    private final RuntimeService runtime;
    private final LifecycleMessages messages;
    private final Calendars calendars;
    private final Parameters parameters;

    ReferralTasks(
            ReferralTaskRows rows,
            Seekers seekers,
            RuntimeService runtime,
            LifecycleMessages messages,
            Calendars calendars,
            Parameters parameters) {
        this.rows = rows;
        this.seekers = seekers;
        this.runtime = runtime;
        this.messages = messages;
        this.calendars = calendars;
        this.parameters = parameters;
    }

    /** Opens a task for each person who has none and had none lately. */
    void open(List<Seeker> seekers, ReferralTask.Cause cause, LocalDate day) {
        if (seekers.isEmpty()) {
            return;
        }
        var people = seekers.stream().map(Seeker::personId).toList();
        var served = rows.since(people, day.minusDays(parameters.integer("push.jobDays", "", "", day))).stream()
                .map(ReferralTask::personId)
                .collect(Collectors.toSet());
        var earlier =
                rows.all(people).stream().collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
        var due = calendars.current().workingDaysAfter(day, parameters.integer("rec.officerWd", "", "", day));
        var opened = new ArrayList<ReferralTask>();
        for (var seeker : seekers) {
            if (!served.contains(seeker.personId())) {
                opened.add(task(seeker, cause, day, due, earlier.getOrDefault(seeker.personId(), 0L) + 1));
            }
        }
        rows.saveAll(opened);
        opened.forEach(task -> runtime.startProcessInstanceByKey(PROCESS, task.number()));
    }

    private static ReferralTask task(
            Seeker seeker, ReferralTask.Cause cause, LocalDate day, LocalDate due, long count) {
        return new ReferralTask(
                seeker.file() + ITEM + count,
                seeker.personId(),
                seeker.caseNumber(),
                seeker.county(),
                cause,
                day,
                due,
                null,
                null,
                null,
                null,
                Long.toString(seeker.personId()));
    }

    /** Ends what need not be done any more. */
    void endNeedless(LocalDate day) {
        seekers.needlessTasks(day).forEach(number -> end(of(number), day));
    }

    /** The registration has ended, and nobody needs to look for posts any more. */
    void end(String caseNumber, LocalDate day) {
        rows.findByCaseNumberAndOpenKeyIsNotNull(caseNumber).forEach(task -> end(task, day));
    }

    /** Of somebody without a registration, or who wants to hear of no more posts. */
    void stop(long person, LocalDate day) {
        rows.findByPersonIdAndOpenKeyIsNotNull(person).forEach(task -> end(task, day));
    }

    private void end(ReferralTask task, LocalDate day) {
        rows.close(task.number(), ReferralTask.Outcome.ENDED, null, null, day);
        messages.send(MessageName.JOB_SEARCH_ENDED, task.number());
    }

    /** Whether the officer picked posts. */
    public boolean picked(DelegateExecution execution) {
        return of(execution.getProcessBusinessKey()).outcome() == ReferralTask.Outcome.PICKED;
    }

    ReferralTask of(String businessKey) {
        return rows.findById(businessKey).orElseThrow();
    }

    @Override
    public String process() {
        return PROCESS;
    }

    @Override
    public long person(String businessKey) {
        return of(businessKey).personId();
    }

    @Override
    public String group(String businessKey) {
        return Role.JOB_MATCH_OFFICER.groupAt(of(businessKey).county());
    }

    @Override
    public LocalDate due(String businessKey) {
        return of(businessKey).dueOn();
    }
}
