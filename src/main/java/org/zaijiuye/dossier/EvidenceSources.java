package org.zaijiuye.dossier;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.zaijiuye.policy.DecisionTables;
import org.zaijiuye.policy.PolicyRow;
import org.zaijiuye.records.Evidence;
import org.zaijiuye.records.Handling;
import org.zaijiuye.shared.ItemDescription;

/** Which registers a handling rests on, and why it may ask them (EvidenceSources.dmn). */
@Component
public class EvidenceSources {

    private final DecisionTables policies;
    private final Dossiers dossiers;

    EvidenceSources(DecisionTables policies, Dossiers dossiers) {
        this.policies = policies;
        this.dossiers = dossiers;
    }

    public List<PolicyRow> of(Handling handling) {
        var kind = handling.blockedBy() == null ? handling.caseKind() : ItemDescription.ITEM_OPEN;
        return policies.rows("EvidenceSources", Map.of("item", handling.item(), "caseKind", kind));
    }

    /** The registers that did not answer, know nothing, or contradict; no answer is never taken as passed. */
    public List<String> unsettled(Handling handling) {
        var latest = dossiers.latest(handling);
        return of(handling).stream()
                .map(source -> source.text("register"))
                .filter(register -> !established(latest.get(register)))
                .toList();
    }

    /** Whether the register, or a clerk in its stead, has established what it was asked for. */
    public static boolean established(@Nullable Evidence known) {
        return known != null && known.result() == Evidence.Result.MATCH;
    }
}
