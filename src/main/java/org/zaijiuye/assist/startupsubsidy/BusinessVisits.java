package org.zaijiuye.assist.startupsubsidy;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;
import org.zaijiuye.decision.Proposals;
import org.zaijiuye.dossier.Dossiers;
import org.zaijiuye.engine.AskedByDiagrams;
import org.zaijiuye.engine.ItemVariables;
import org.zaijiuye.office.Jurisdiction;
import org.zaijiuye.records.Office;
import org.zaijiuye.shared.Decision;

/**
 * 实地核查: a shop is visited before its claim is reviewed, unless the rule refuses anyway. Called by
 * StartupSubsidyProcess as {@code businessVisits}.
 */
@AskedByDiagrams
@Component("businessVisits")
public class BusinessVisits {

    /** The name of the evidence that a visit leaves. */
    static final String NOTE = "visit";

    private static final String VISITOR = "street-clerk";

    private final Proposals proposals;
    private final Dossiers dossiers;
    private final Jurisdiction jurisdiction;

    BusinessVisits(Proposals proposals, Dossiers dossiers, Jurisdiction jurisdiction) {
        this.proposals = proposals;
        this.dossiers = dossiers;
        this.jurisdiction = jurisdiction;
    }

    /** Whether the claim may be granted and nobody has been there yet. */
    public boolean needed(DelegateExecution execution) {
        var number = ItemVariables.handling(execution);
        return !proposals.latest(number).outcome().equals(Decision.Outcome.REFUSED.name())
                && !dossiers.of(number).tells(NOTE);
    }

    /** Those who go there: the street's clerks. */
    public String visitors(DelegateExecution execution) {
        return visitors(ItemVariables.handling(execution));
    }

    String visitors(String handling) {
        return jurisdiction.group(
                VISITOR, Office.Level.STREET.name(), dossiers.of(handling).office());
    }
}
