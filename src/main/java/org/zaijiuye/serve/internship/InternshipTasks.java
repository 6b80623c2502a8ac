package org.zaijiuye.serve.internship;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Set;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;
import org.zaijiuye.engine.AskedByDiagrams;
import org.zaijiuye.office.Jurisdiction;
import org.zaijiuye.office.Role;
import org.zaijiuye.records.Office;
import org.zaijiuye.task.ServiceTask;

/**
 * Who forwards an application and writes down the answer, until when, and which way it goes. Called by the diagram as
 * {@code internshipTasks}.
 */
@AskedByDiagrams
@Component("internshipTasks")
public class InternshipTasks implements ServiceTask {

    static final String PROCESS = "InternshipApplicationProcess";

    private static final Set<ApplicationState> NOT_THERE =
            Set.of(ApplicationState.APPLIED, ApplicationState.NOT_FORWARDED);

    private final InternshipPlacement placement;
    private final Jurisdiction jurisdiction;

    InternshipTasks(InternshipPlacement placement, Jurisdiction jurisdiction) {
        this.placement = placement;
        this.jurisdiction = jurisdiction;
    }

    /** Whether the host unit has the application. */
    public boolean forwarded(DelegateExecution execution) {
        return !NOT_THERE.contains(state(execution));
    }

    /** Whether the host unit takes the person. */
    public boolean accepted(DelegateExecution execution) {
        return state(execution) == ApplicationState.ACCEPTED;
    }

    private ApplicationState state(DelegateExecution execution) {
        return placement.require(execution.getProcessBusinessKey()).state();
    }

    @Override
    public String process() {
        return PROCESS;
    }

    @Override
    public long person(String businessKey) {
        return placement.require(businessKey).personId();
    }

    @Override
    public String group(String businessKey) {
        return jurisdiction.group(
                Role.JOB_MATCH_OFFICER.code(),
                Office.Level.COUNTY.name(),
                placement.require(businessKey).office());
    }

    /** Of the step that comes next. */
    @Override
    public LocalDate due(String businessKey) {
        var application = placement.require(businessKey);
        return application.state() == ApplicationState.APPLIED
                ? application.forwardBy()
                : Objects.requireNonNull(application.answerBy());
    }
}
