package org.zaijiuye.assist.hardship;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;
import org.zaijiuye.decision.Proposals;
import org.zaijiuye.dossier.Dossiers;
import org.zaijiuye.dossier.StoredJson;
import org.zaijiuye.engine.AskedByDiagrams;
import org.zaijiuye.engine.ItemVariables;
import org.zaijiuye.office.Jurisdiction;
import org.zaijiuye.records.DecisionRecord;
import org.zaijiuye.records.Office;
import org.zaijiuye.shared.Reason;

/**
 * 入户核查: where a category rests on what only somebody on the spot can see, the household is visited before the case is
 * reviewed. Called by HardshipProcess as {@code householdVisits}.
 */
@AskedByDiagrams
@Component("householdVisits")
public class HouseholdVisits {

    /** The name of the evidence that a visit leaves. */
    static final String NOTE = "visit";

    private static final String VISITOR = "hardship.visitor";

    private final Proposals proposals;
    private final Dossiers dossiers;
    private final HardshipParameters parameters;
    private final Jurisdiction jurisdiction;
    private final StoredJson stored;

    HouseholdVisits(
            Proposals proposals,
            Dossiers dossiers,
            HardshipParameters parameters,
            Jurisdiction jurisdiction,
            StoredJson stored) {
        this.proposals = proposals;
        this.dossiers = dossiers;
        this.parameters = parameters;
        this.jurisdiction = jurisdiction;
        this.stored = stored;
    }

    /** Whether the rule leaves the category open and nobody has been there yet. */
    public boolean needed(DelegateExecution execution) {
        var number = ItemVariables.handling(execution);
        return leavesOpen(proposals.latest(number)) && !dossiers.of(number).tells(NOTE);
    }

    private boolean leavesOpen(DecisionRecord proposal) {
        return stored.reasons(proposal).stream().map(Reason::code).anyMatch(HardshipRules.UNVERIFIED::equals);
    }

    /** Those who go there: in Shandong the street's clerks, in Shanxi the community workers. */
    public String visitors(DelegateExecution execution) {
        return visitors(ItemVariables.handling(execution));
    }

    String visitors(String handling) {
        var dossier = dossiers.of(handling);
        var role = parameters
                .asking(dossier.profile(), dossier.area(), dossier.submittedOn())
                .text(VISITOR);
        return jurisdiction.group(role, Office.Level.COMMUNITY.name(), dossier.office());
    }
}
