package org.zaijiuye.lifecycle;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;
import org.zaijiuye.engine.AskedByDiagrams;
import org.zaijiuye.records.CaseTask;
import org.zaijiuye.records.CaseTask.Kind;
import org.zaijiuye.records.CaseTask.State;
import org.zaijiuye.records.CaseTasks;

/** What the diagrams ask about the work on a case, as {@code caseWork}. */
@AskedByDiagrams
@Component
public class CaseWork {

    private final CaseTasks tasks;

    CaseWork(CaseTasks tasks) {
        this.tasks = tasks;
    }

    /** Number of the work of a case that has just been opened. */
    public String number(DelegateExecution execution) {
        return opened(execution).number();
    }

    public boolean handsOver(DelegateExecution execution) {
        return opened(execution).kind() == Kind.HAND_OVER;
    }

    public boolean first(DelegateExecution execution) {
        return task(execution).kind() == Kind.FIRST_CONTACT;
    }

    public boolean is(DelegateExecution execution, String state) {
        return task(execution).state() == State.valueOf(state);
    }

    private CaseTask opened(DelegateExecution execution) {
        return tasks.findFirstByCaseNumberOrderByIdDesc(execution.getProcessBusinessKey())
                .orElseThrow();
    }

    private CaseTask task(DelegateExecution execution) {
        return tasks.findByNumber(execution.getProcessBusinessKey()).orElseThrow();
    }
}
