package org.zaijiuye.application.form;

import java.util.HashSet;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.zaijiuye.decision.ItemRegistry;
import org.zaijiuye.shared.Exclusion;
import org.zaijiuye.shared.Fault;

/** F11 and what items exclude (F03, F04): which items may be chosen, and which not together. */
@Component
class ChoiceCheck implements FormCheck {

    private final ItemRegistry items;

    ChoiceCheck(ItemRegistry items) {
        this.items = items;
    }

    @Override
    public Stream<Fault> faults(Draft draft) {
        return Stream.of(none(draft), unknown(draft), twice(draft), contradictory(draft))
                .flatMap(faults -> faults);
    }

    private static Stream<Fault> none(Draft draft) {
        return draft.items().isEmpty() ? Stream.of(FormCheck.fault("items", "F11", "没有选择事项，请至少选择一项。")) : Stream.empty();
    }

    private Stream<Fault> unknown(Draft draft) {
        return draft.places(item ->
                        !item.word().isEmpty() && items.find(item.word()).isEmpty())
                .map(place -> f11(place, "没有代码为“" + place.item().word() + "”的事项，请核对事项代码。"));
    }

    private static Stream<Fault> twice(Draft draft) {
        var seen = new HashSet<String>();
        return draft.places(item -> !item.word().isEmpty() && !seen.add(item.word()))
                .map(place -> f11(place, "同一事项选择了两次，请只保留一项。"));
    }

    private Stream<Fault> contradictory(Draft draft) {
        return items.all().stream().flatMap(item -> item.description().excludes().stream()
                .flatMap(exclusion -> together(draft, item.word(), exclusion)));
    }

    private static Stream<Fault> together(Draft draft, String word, Exclusion exclusion) {
        return exclusion.others().stream().anyMatch(draft::chosen)
                ? draft.places(item -> item.word().equals(word))
                        .map(place ->
                                new Fault(place.at() + ".item", word, exclusion.code(), exclusion.message(), null))
                : Stream.empty();
    }

    private static Fault f11(Draft.Placed place, String message) {
        return new Fault(place.at() + ".item", place.item().word(), "F11", message, null);
    }
}
