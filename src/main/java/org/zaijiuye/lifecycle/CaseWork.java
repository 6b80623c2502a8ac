package org.zaijiuye.lifecycle;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;
import org.zaijiuye.records.CaseTask;
import org.zaijiuye.records.CaseTask.Kind;
import org.zaijiuye.records.CaseTask.State;
import org.zaijiuye.records.CaseTasks;

/** What the diagrams ask about the work on a case, as {@code caseWork}. */
@Component
public class CaseWork {

    private final CaseTasks tasks;

    CaseWork(CaseTasks tasks) {
        this.tasks = tasks;
    }

    /** Number of the open contact of a case. */
    public String contact(DelegateExecution execution) {
        return open(Kind.FIRST_CONTACT, execution);
    }

    /** Number of the open hand-over of a case. */
    public String handOver(DelegateExecution execution) {
        return open(Kind.HAND_OVER, execution);
    }

    public boolean first(DelegateExecution execution) {
        return task(execution).kind() == Kind.FIRST_CONTACT;
    }

    public boolean is(DelegateExecution execution, String state) {
        return task(execution).state() == State.valueOf(state);
    }

    private String open(Kind kind, DelegateExecution execution) {
        var caseNumber = execution.getProcessBusinessKey();
        return tasks.findByOpenKey(kind.openKey(caseNumber))
                .map(CaseTask::number)
                .orElseThrow(() -> new IllegalStateException("case " + caseNumber + " has no open " + kind));
    }

    private CaseTask task(DelegateExecution execution) {
        return tasks.findByNumber(execution.getProcessBusinessKey()).orElseThrow();
    }
}
