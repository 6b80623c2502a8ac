package org.zaijiuye.engine;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.jspecify.annotations.Nullable;

/** What an item process knows by itself: the handling, which is its business key, and the item's outcome. */
public final class ItemVariables {

    private ItemVariables() {}

    /** The handling number, which is the business key of an item process and of all that it calls. */
    public static String handling(DelegateExecution execution) {
        return execution.getProcessBusinessKey();
    }

    /** Sets {@code <item>Outcome}, on which the diagram branches. */
    public static void outcome(DelegateExecution execution, String item, String outcome) {
        execution.setVariable(item + "Outcome", outcome);
    }

    public static @Nullable String outcome(DelegateExecution execution, String item) {
        return (String) execution.getVariable(item + "Outcome");
    }

    public static String reviewOutcome(DelegateExecution execution) {
        return (String) execution.getVariable("reviewOutcome");
    }

    /** A local of the multi-instance body the execution is in, for example {@code register} or {@code batch}. */
    public static String element(DelegateExecution execution, String name) {
        return (String) execution.getVariable(name);
    }
}
