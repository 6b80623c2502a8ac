package org.zaijiuye.application;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.zaijiuye.decision.ItemRegistry;
import org.zaijiuye.json.Structure;
import org.zaijiuye.shared.Decision;
import org.zaijiuye.shared.Item;
import org.zaijiuye.shared.Reason;

/** Asks a rule about a hypothetical case; nothing is stored. */
@RestController
@RequestMapping("/api/decisions")
@Tag(name = "试判", description = "假设的事实，依现行参数判定，不保存")
class DecisionsController {

    private final ItemRegistry items;
    private final FactsReader facts;
    private final Structure structure;
    private final ObjectMapper json;

    DecisionsController(ItemRegistry items, FactsReader facts, Structure structure, ObjectMapper json) {
        this.items = items;
        this.facts = facts;
        this.structure = structure;
        this.json = json;
    }

    @PostMapping(path = "/{item}", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "试判一个事项", description = "所需的事实因事项而异，见同一地址加 /schema。")
    Answer decide(@PathVariable String item, @RequestBody ObjectNode body) {
        var asked = require(item);
        return answer(facts.judge(asked, body), json);
    }

    @GetMapping("/{item}/schema")
    @Operation(summary = "试判所需的事实（JSON Schema）")
    JsonNode schema(@PathVariable String item) {
        return structure.schema(require(item).factsType());
    }

    static Answer answer(Decision<?> decision, ObjectMapper json) {
        var value = decision.value();
        return new Answer(
                decision.outcome(),
                decision.reasons().stream().map(Ground::of).toList(),
                value == null ? null : json.valueToTree(value));
    }

    private Item<?> require(String word) {
        return items.find(word).orElseThrow(() -> Callers.unknown(word));
    }

    record Answer(
            Decision.Outcome outcome,
            List<Ground> reasons,
            @Nullable JsonNode result) {}

    record Ground(String code, String text, String legalBasis, Reason.Confidence confidence) {

        static Ground of(Reason reason) {
            return new Ground(reason.code(), reason.text(), reason.basis().citation(), reason.confidence());
        }
    }
}
