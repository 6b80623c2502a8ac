package org.zaijiuye.application.form;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.zaijiuye.decision.ItemRegistry;
import org.zaijiuye.json.Structure;
import org.zaijiuye.shared.Fault;
import org.zaijiuye.shared.Item;

/** What an item asks for on the form: its own record, and its own judgement of the whole. */
@Component
public class ItemFields {

    private final Structure structure;
    private final ItemRegistry items;

    ItemFields(Structure structure, ItemRegistry items) {
        this.structure = structure;
        this.items = items;
    }

    /** What the structure of an item's own fields shows; {@code at} is their place on the form. */
    public Stream<Fault> faults(Item<?> item, JsonNode request, String at) {
        var own = (ObjectNode) request.deepCopy();
        own.remove("item");
        return structure.faults(item.requestType(), own, at, item.word()).stream();
    }

    Stream<Fault> judged(Draft draft, boolean sound) {
        return draft.places(item -> items.find(item.word()).isPresent())
                .flatMap(place -> judged(
                        items.of(place.item().word()),
                        Submission.completed(draft),
                        place.item().request(),
                        place.at(),
                        sound));
    }

    /** @param sound whether the form has no fault of structure */
    @SuppressWarnings("CatchingUnchecked")
    private static Stream<Fault> judged(Item<?> item, JsonNode form, JsonNode request, String at, boolean sound) {
        try {
            return Stream.concat(
                            item.validate(form, request).stream(), item.validateAgainstRecords(form, request).stream())
                    .map(fault -> placed(item, fault, at));
        } catch (RuntimeException e) {
            if (sound) {
                throw e;
            }
            // It stumbled over a field whose fault is reported already.
            return Stream.empty();
        }
    }

    /** Items do not know their place among the items, so they name their own fields without it. */
    private static Fault placed(Item<?> item, Fault fault, String at) {
        var first = List.of(fault.field().split("[.\\[]", 2)).get(0);
        var own = Arrays.stream(item.requestType().getRecordComponents())
                .anyMatch(component -> component.getName().equals(first));
        var field = own ? at + "." + fault.field() : fault.field();
        return new Fault(field, item.word(), fault.code(), fault.message(), fault.legalBasis());
    }
}
