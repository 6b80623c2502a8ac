package org.zaijiuye.office;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;
import org.zaijiuye.engine.AskedByDiagrams;
import org.zaijiuye.engine.ItemVariables;
import org.zaijiuye.records.Objections;
import org.zaijiuye.records.Office;
import org.zaijiuye.records.PaymentBatches;
import org.zaijiuye.records.StateTransitions;
import org.zaijiuye.task.ServiceTasks;

/** Candidate groups of the user tasks outside the planned route. Called by the diagrams as {@code reviewers}. */
@AskedByDiagrams
@Component("reviewers")
public class Reviewers {

    private static final String COUNTY_APPROVER = "county-approver";

    private final StateTransitions transitions;
    private final Objections objections;
    private final PaymentBatches batches;
    private final Jurisdiction jurisdiction;
    private final ServiceTasks services;

    Reviewers(
            StateTransitions transitions,
            Objections objections,
            PaymentBatches batches,
            Jurisdiction jurisdiction,
            ServiceTasks services) {
        this.transitions = transitions;
        this.objections = objections;
        this.batches = batches;
        this.jurisdiction = jurisdiction;
        this.services = services;
    }

    /** Those who prepare the case at the office that holds it. */
    public String verifiers(DelegateExecution execution) {
        return clerks(ItemVariables.handling(execution));
    }

    public String investigators(DelegateExecution execution) {
        return clerks(ItemVariables.handling(execution));
    }

    /** Who may allow a second request for papers, and who is told at 80 % of a limit. */
    public String supervisors(DelegateExecution execution) {
        return supervisors(ItemVariables.handling(execution));
    }

    public String objection(DelegateExecution execution) {
        var objection = objections.findById(execution.getProcessBusinessKey()).orElseThrow();
        return objection(objection.handling());
    }

    public String paymentApprovers(DelegateExecution execution) {
        var batch = batches.findById(ItemVariables.element(execution, "batch")).orElseThrow();
        return county(batch.office());
    }

    /** Whoever works a process that serves a person, as its item says. */
    public String service(DelegateExecution execution) {
        return services.of(execution).group(execution.getProcessBusinessKey());
    }

    /** The office that holds the handling, for conditions of an administrator's own. */
    public String officeCode(DelegateExecution execution) {
        return transitions.handling(ItemVariables.handling(execution)).office();
    }

    public String clerks(String handling) {
        return clerks(office(handling));
    }

    public String supervisors(String handling) {
        return supervisors(office(handling));
    }

    /** Those who review a decision of this handling that is objected to. */
    public String objection(String handling) {
        return county(transitions.handling(handling).office());
    }

    public String clerks(Office office) {
        return Role.clerk(office.level()).groupAt(office.code());
    }

    public String supervisors(Office office) {
        return Role.supervisor(office.level()).groupAt(office.code());
    }

    /** The county's approvers, who are also told when a limit has passed. */
    public String county(String office) {
        return jurisdiction.group(COUNTY_APPROVER, Office.Level.COUNTY.name(), office);
    }

    private Office office(String handling) {
        return jurisdiction.office(transitions.handling(handling).office());
    }
}
