package org.zaijiuye.review;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;
import org.zaijiuye.engine.AskedByDiagrams;
import org.zaijiuye.records.Objections;

/** The handling whose decision an ObjectionProcess reviews. Called by the diagram as {@code objected}. */
@AskedByDiagrams
@Component("objected")
public class ObjectedHandling {

    private final Objections objections;

    ObjectedHandling(Objections objections) {
        this.objections = objections;
    }

    public String handling(DelegateExecution execution) {
        return objections
                .findById(execution.getProcessBusinessKey())
                .orElseThrow(() -> new IllegalStateException("there is no such objection"))
                .handling();
    }
}
