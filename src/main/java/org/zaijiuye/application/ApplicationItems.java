package org.zaijiuye.application;

import java.util.List;
import java.util.Optional;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;
import org.zaijiuye.engine.AskedByDiagrams;
import org.zaijiuye.records.Handling;
import org.zaijiuye.records.HandlingState;
import org.zaijiuye.records.Handlings;
import org.zaijiuye.timelimit.Limits;

/** The handlings of an application, as ApplicationProcess asks for them. Called as {@code applicationItems}. */
@AskedByDiagrams
@Component("applicationItems")
public class ApplicationItems {

    private final Handlings handlings;
    private final Limits limits;

    ApplicationItems(Handlings handlings, Limits limits) {
        this.handlings = handlings;
        this.limits = limits;
    }

    public String number(DelegateExecution execution, String item) {
        return require(execution, item).number();
    }

    /** What an item waited for is there: its own time limit begins. */
    public void accept(DelegateExecution execution, String item) {
        var handling = require(execution, item);
        if (handling.state() == HandlingState.WAITING_PREREQ) {
            limits.accept(handling);
        }
    }

    Handling require(DelegateExecution execution, String item) {
        return find(execution, item).orElseThrow(() -> new IllegalStateException("the application has no " + item));
    }

    /** The business key of the process is the application's number. */
    List<Handling> all(DelegateExecution execution) {
        return handlings.findByApplicationOrderByNumber(execution.getProcessBusinessKey());
    }

    Optional<Handling> find(DelegateExecution execution, String item) {
        return all(execution).stream()
                .filter(handling -> handling.item().equals(item))
                .findFirst();
    }
}
