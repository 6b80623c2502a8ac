package org.zaijiuye.application.form;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.zaijiuye.decision.ItemRegistry;
import org.zaijiuye.json.StrictJson;
import org.zaijiuye.json.Structure;
import org.zaijiuye.problem.Rejected;
import org.zaijiuye.shared.Fault;

/** The one check of the one form: it answers with a sound submission, or with every fault at once. */
@Service
public class Forms {

    private final Structure structure;
    private final List<FormCheck> checks;
    private final ItemFields itemFields;
    private final ItemRegistry items;
    private final Clock clock;

    Forms(Structure structure, List<FormCheck> checks, ItemFields itemFields, ItemRegistry items, Clock clock) {
        this.structure = structure;
        this.checks = checks;
        this.itemFields = itemFields;
        this.items = items;
        this.clock = clock;
    }

    /**
     * The submission in a form without faults.
     *
     * @throws Rejected 422 with every fault
     */
    public Submission check(String text, String sender) {
        var sent = StrictJson.object(text);
        var faults = faults(sent, sender);
        if (!faults.isEmpty()) {
            throw new Rejected(422, "申请表有 " + faults.size() + " 处需要更正，没有保存。", faults);
        }
        return Submission.of(draft(List.of(), sent, sender));
    }

    private List<Fault> faults(ObjectNode sent, String sender) {
        var structural = new ArrayList<>(structure.faults(ApplicationForm.class, sent, "", null));
        structural.addAll(ofItems(sent, structural));
        var draft = draft(structural, sent, sender);
        var all = Stream.of(
                        structural.stream(),
                        checks.stream().flatMap(check -> check.faults(draft)),
                        itemFields.judged(draft, structural.isEmpty()))
                .flatMap(faults -> faults);
        return List.copyOf(once(all));
    }

    private List<Fault> ofItems(ObjectNode sent, List<Fault> faults) {
        return draft(faults, sent, "")
                .places(item -> items.find(item.word()).isPresent())
                .flatMap(place -> itemFields.faults(
                        items.of(place.item().word()), place.item().request(), place.at()))
                .toList();
    }

    private Draft draft(List<Fault> faults, ObjectNode sent, String sender) {
        return Draft.without(faults, sent, sender, LocalDateTime.now(clock), clock.getZone());
    }

    /** Each fault once; of a place that is empty or cannot be read nothing else can be said. */
    private static Collection<Fault> once(Stream<Fault> faults) {
        var byPlace = new LinkedHashMap<String, Fault>();
        var unreadable = new HashSet<String>();
        faults.filter(fault -> !unreadable.contains(fault.field())).forEach(fault -> {
            byPlace.putIfAbsent(fault.field() + " " + fault.code(), fault);
            if (fault.code().startsWith("FIELD_")) {
                unreadable.add(fault.field());
            }
        });
        return byPlace.values();
    }
}
