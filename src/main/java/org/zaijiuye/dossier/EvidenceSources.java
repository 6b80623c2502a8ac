package org.zaijiuye.dossier;

import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.zaijiuye.policy.DecisionTables;
import org.zaijiuye.policy.PolicyRow;
import org.zaijiuye.records.Handling;

/** Which registers a handling rests on, and why it may ask them (EvidenceSources.dmn). */
@Component
public class EvidenceSources {

    private final DecisionTables policies;

    EvidenceSources(DecisionTables policies) {
        this.policies = policies;
    }

    public List<PolicyRow> of(Handling handling) {
        var kind = handling.blockedBy() == null ? handling.caseKind() : "ITEM_OPEN";
        return policies.rows("EvidenceSources", Map.of("item", handling.item(), "caseKind", kind));
    }
}
