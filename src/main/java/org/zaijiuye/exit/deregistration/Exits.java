package org.zaijiuye.exit.deregistration;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;
import org.zaijiuye.dossier.Dossiers;
import org.zaijiuye.engine.AskedByDiagrams;
import org.zaijiuye.engine.ItemVariables;
import org.zaijiuye.records.Handlings;

/** What DeregistrationProcess and LifecycleProcess ask about an exit, as {@code exits}. */
@AskedByDiagrams
@Component("exits")
public class Exits {

    private final Handlings handlings;
    private final Dossiers dossiers;
    private final ExitReasons grounds;

    Exits(Handlings handlings, Dossiers dossiers, ExitReasons grounds) {
        this.handlings = handlings;
        this.dossiers = dossiers;
        this.grounds = grounds;
    }

    /** The handling of item 13 that an event of this case has just opened. */
    public String handling(DelegateExecution lifecycle) {
        return handlings.findByCaseNumberOrderByNumber(lifecycle.getProcessBusinessKey()).stream()
                .filter(each -> each.item().equals("deregistration") && each.open())
                // An application's own handling of item 13 is started by its application.
                .filter(each -> each.eventId() != null)
                .reduce((earlier, later) -> later)
                .orElseThrow(() -> new IllegalStateException("no event asked for an exit of this case"))
                .number();
    }

    /** Whether the person must be heard: nobody is deregistered on data alone. */
    public boolean hearing(DelegateExecution execution) {
        return grounds.of(dossiers.of(ItemVariables.handling(execution))).hearing();
    }
}
