package org.zaijiuye.serve.trainingoffer;

import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;
import org.zaijiuye.engine.AskedByDiagrams;
import org.zaijiuye.event.CallAttempts;
import org.zaijiuye.office.Role;
import org.zaijiuye.policy.Calendars;
import org.zaijiuye.policy.Parameters;
import org.zaijiuye.serve.trainingoffer.TrainingVersion.Action;
import org.zaijiuye.serve.trainingoffer.TrainingVersion.State;
import org.zaijiuye.timelimit.Deadlines;

/** Who reviews training information and until when, which way it goes, and whether a call reached. Called by the diagrams as {@code training}. */
@AskedByDiagrams
@Component("training")
public class TrainingTasks {

    private final TrainingPublications publications;
    private final TrainingPushes pushes;
    private final CallAttempts attempts;
    private final Calendars calendars;
    private final Parameters parameters;
    private final Deadlines deadlines;

    TrainingTasks(
            TrainingPublications publications,
            TrainingPushes pushes,
            CallAttempts attempts,
            Calendars calendars,
            Parameters parameters,
            Deadlines deadlines) {
        this.publications = publications;
        this.pushes = pushes;
        this.attempts = attempts;
        this.calendars = calendars;
        this.parameters = parameters;
        this.deadlines = deadlines;
    }

    public String reviewers(DelegateExecution execution) {
        return Role.TRAINING_OFFICER.groupAt(version(execution).office());
    }

    public Date reviewDue(DelegateExecution execution) {
        var drafted = version(execution).draftedAt().toLocalDate();
        var days = parameters.integer("train.reviewWd", "", "", drafted);
        return deadlines.endOf(calendars.current().workingDaysAfter(drafted, days));
    }

    /** Whether it was agreed that the public sees it. */
    public boolean toPublish(DelegateExecution execution) {
        return agreed(version(execution), Action.PUBLISH);
    }

    /** Whether it was agreed that the public sees it no longer. */
    public boolean toWithdraw(DelegateExecution execution) {
        return agreed(version(execution), Action.WITHDRAW);
    }

    /** Whether the person was reached by telephone. */
    public boolean told(DelegateExecution execution) {
        return pushes.findByNumber(execution.getProcessBusinessKey())
                .filter(push -> push.phonedOn() != null)
                .isPresent();
    }

    public boolean callAgain(DelegateExecution execution) {
        return !attempts.exhausted(execution.getProcessBusinessKey());
    }

    private static boolean agreed(TrainingVersion version, Action action) {
        return version.state() == State.AGREED && version.action() == action;
    }

    private TrainingVersion version(DelegateExecution execution) {
        return publications.require(execution.getProcessBusinessKey());
    }
}
