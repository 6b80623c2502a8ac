package org.zaijiuye.dossier;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.zaijiuye.policy.DecisionTables;
import org.zaijiuye.policy.PolicyRow;
import org.zaijiuye.records.Evidence;
import org.zaijiuye.records.Handling;
import org.zaijiuye.shared.Item;
import org.zaijiuye.shared.ItemDescription;

/** Which registers a handling rests on, and why it may ask them (EvidenceSources.dmn). */
@Component
public class EvidenceSources {

    private final DecisionTables policies;
    private final Dossiers dossiers;
    private final StoredJson stored;
    private final ObjectProvider<Item<?>> items;

    /** @param items asked for late: they need services that read evidence */
    EvidenceSources(DecisionTables policies, Dossiers dossiers, StoredJson stored, ObjectProvider<Item<?>> items) {
        this.policies = policies;
        this.dossiers = dossiers;
        this.stored = stored;
        this.items = items;
    }

    /** Without those that the applicant does not let us ask, and those that nothing in force at the place looks at. */
    public List<PolicyRow> of(Handling handling) {
        var kind = handling.blockedBy() == null ? handling.caseKind() : ItemDescription.ITEM_OPEN;
        var closed = new HashSet<>(unauthorised(handling));
        closed.addAll(unneeded(handling));
        return policies.rows("EvidenceSources", Map.of("item", handling.item(), "caseKind", kind)).stream()
                .filter(source -> !closed.contains(source.text("register")))
                .toList();
    }

    private Set<String> unneeded(Handling handling) {
        var area = Dossier.area(handling.office());
        return items.stream()
                .filter(item -> item.word().equals(handling.item()))
                .flatMap(item -> item.unneeded(handling.profile(), area, () -> dossiers.submittedOn(handling)).stream())
                .collect(Collectors.toSet());
    }

    /** What was not allowed with the form may have been since. */
    private Set<String> unauthorised(Handling handling) {
        return items.stream()
                .filter(item -> item.word().equals(handling.item()))
                .filter(item -> !item.unauthorised(
                                stored.read(handling.request().text()))
                        .isEmpty())
                .flatMap(item -> item.unauthorised(dossiers.declared(handling).fields()).stream())
                .collect(Collectors.toSet());
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
