package org.zaijiuye.application;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.zaijiuye.application.form.ItemFields;
import org.zaijiuye.decision.ItemRegistry;
import org.zaijiuye.dossier.Dossiers;
import org.zaijiuye.event.LifecycleMessages;
import org.zaijiuye.problem.Rejected;
import org.zaijiuye.records.Encrypted;
import org.zaijiuye.records.Handling;
import org.zaijiuye.records.HandlingState;
import org.zaijiuye.records.Handlings;
import org.zaijiuye.records.StateTransitions;
import org.zaijiuye.records.Supplement;
import org.zaijiuye.records.Supplements;
import org.zaijiuye.shared.Fault;
import org.zaijiuye.shared.MessageName;
import org.zaijiuye.timelimit.Limits;

/** What the applicant was asked for has come: it is kept, the clock runs again and the review goes on. */
@Component
class SupplementReceipt {

    private final Supplements supplements;
    private final Dossiers dossiers;
    private final ItemFields itemFields;
    private final ItemRegistry items;
    private final StateTransitions transitions;
    private final Handlings handlings;
    private final Limits limits;
    private final LifecycleMessages messages;
    private final Clock clock;

    SupplementReceipt(
            Supplements supplements,
            Dossiers dossiers,
            ItemFields itemFields,
            ItemRegistry items,
            StateTransitions transitions,
            Handlings handlings,
            Limits limits,
            LifecycleMessages messages,
            Clock clock) {
        this.supplements = supplements;
        this.dossiers = dossiers;
        this.itemFields = itemFields;
        this.items = items;
        this.transitions = transitions;
        this.handlings = handlings;
        this.limits = limits;
        this.messages = messages;
        this.clock = clock;
    }

    void receive(Handling handling, JsonNode fields, String documents) {
        var awaited = supplements
                .awaited(handling.number())
                .filter(any -> handling.state() == HandlingState.SUPPLEMENT)
                .orElseThrow(() -> RequestReader.conflict("办件 " + handling.number() + " 目前没有要求补正，没有保存。"));
        var supplied = fields instanceof ObjectNode object ? object : JsonNodeFactory.instance.objectNode();
        Rejected.refuse(faults(handling, supplied, documents));
        keep(handling, awaited, supplied, documents);
        if (!messages.send(MessageName.SUPPLEMENT_RECEIVED, handling.number())) {
            throw RequestReader.conflict("办件 " + handling.number() + " 已不再等待补正，没有保存。");
        }
    }

    private void keep(Handling handling, Supplement awaited, ObjectNode supplied, String documents) {
        var id = awaited.id();
        if (id == null
                || supplements.receive(id, LocalDateTime.now(clock), new Encrypted(supplied.toString()), documents)
                        == 0) {
            throw RequestReader.conflict("这次补正已经收到，没有再次保存。");
        }
        handlings.resume(handling.number(), LocalDateTime.now(clock));
        limits.resume(transitions.handling(handling.number()));
        transitions.move(handling.number(), HandlingState.CHECKING);
    }

    /** The item as it would be with what has come, in the places of this request. */
    private List<Fault> faults(Handling handling, ObjectNode supplied, String documents) {
        if (supplied.isEmpty() && documents.isEmpty()) {
            return List.of(new Fault("fields", handling.item(), "FIELD_MISSING", "请填写补正的字段或者材料编号。", null));
        }
        var item = items.of(handling.item());
        var dossier = dossiers.of(handling.number());
        var merged = (ObjectNode) dossier.request().deepCopy();
        merged.setAll(supplied);
        var structural = itemFields.faults(item, merged, "fields").toList();
        var judged = structural.isEmpty() ? item.validate(dossier.form(), merged).stream() : Stream.<Fault>empty();
        return Stream.concat(structural.stream(), judged).toList();
    }
}
