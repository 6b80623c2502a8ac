package org.zaijiuye.application;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.zaijiuye.decision.ItemRegistry;
import org.zaijiuye.dossier.StoredJson;
import org.zaijiuye.records.DecisionRecord;
import org.zaijiuye.records.Decisions;
import org.zaijiuye.records.Effects;
import org.zaijiuye.records.Handling;

/** What a decision granted, with the numbers and dates that the grant gave out; null where it granted nothing. */
@Component
public class GrantResults {

    private final Decisions decisions;
    private final Effects effects;
    private final ItemRegistry items;
    private final StoredJson stored;

    GrantResults(Decisions decisions, Effects effects, ItemRegistry items, StoredJson stored) {
        this.decisions = decisions;
        this.effects = effects;
        this.items = items;
        this.stored = stored;
    }

    /** In words, as it stands today. */
    public List<ResultRow> rows(Handling handling) {
        var result = decisions
                .latest(handling.number(), DecisionRecord.Kind.DECISION)
                .map(decision -> today(handling, decision))
                .orElse(null);
        return ResultRow.of(items.of(handling.item()).description(), result);
    }

    /** As it stands today: what has happened since is taken in. */
    @Nullable
    JsonNode today(Handling handling, DecisionRecord decision) {
        return with(decision, () -> items.of(handling.item()).issued(handling.number()));
    }

    /** As the decision said it when it took effect; as it stands today where it is too old to have kept that. */
    @Nullable
    JsonNode whenDecided(Handling handling, DecisionRecord decision) {
        return effects.issued(decision)
                .map(kept -> with(decision, () -> stored.map(kept)))
                .orElseGet(() -> today(handling, decision));
    }

    /** Null for a decision that granted nothing: nothing was issued with it, and nobody is asked. */
    private @Nullable JsonNode with(DecisionRecord decision, Supplier<Map<String, Object>> issued) {
        if (!(stored.result(decision) instanceof ObjectNode granted)) {
            return null;
        }
        issued.get().forEach((name, value) -> granted.set(name, stored.tree(value)));
        return granted;
    }
}
