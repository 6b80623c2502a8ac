package org.zaijiuye.dossier;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.zaijiuye.records.DecisionRecord;
import org.zaijiuye.records.Evidence;
import org.zaijiuye.shared.Reason;

/** Reads and writes the JSON that decisions are stored in. */
@Component
public class StoredJson {

    private static final TypeReference<List<Reason>> REASONS = new TypeReference<>() {};

    private static final TypeReference<Map<String, Object>> MAP = new TypeReference<>() {};

    private final ObjectMapper json;

    StoredJson(ObjectMapper json) {
        this.json = json;
    }

    public List<Reason> reasons(DecisionRecord ruling) {
        return reasons(ruling.reasons());
    }

    /** What a grant would rest on where the rule left it to an official. */
    public List<Reason> grounds(DecisionRecord proposal) {
        var grounds = proposal.grounds();
        return grounds == null ? List.of() : reasons(grounds);
    }

    private List<Reason> reasons(String text) {
        try {
            return json.readValue(text, REASONS);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("stored reasons cannot be read", e);
        }
    }

    /** What was granted, as the result record of its item; a missing node where nothing was. */
    public JsonNode result(DecisionRecord ruling) {
        var result = ruling.result();
        return result == null ? com.fasterxml.jackson.databind.node.MissingNode.getInstance() : read(result);
    }

    public <T> T result(DecisionRecord ruling, Class<T> type) {
        try {
            return json.treeToValue(result(ruling), type);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("stored result cannot be read", e);
        }
    }

    /** The facts that a rule was asked about. */
    public <F extends Record> F facts(DecisionRecord ruling, Class<F> type) {
        return to(type, ruling.facts().text());
    }

    ProvenFact proven(Evidence correction) {
        return to(ProvenFact.class, correction.data().text());
    }

    private <T> T to(Class<T> type, String text) {
        try {
            return json.readValue(text, type);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("stored JSON cannot be read as " + type.getSimpleName(), e);
        }
    }

    public <T> List<T> list(String text, Class<T> type) {
        try {
            return json.readerForListOf(type).readValue(text);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("stored JSON cannot be read as a list of " + type.getSimpleName(), e);
        }
    }

    public Map<String, Object> map(String text) {
        try {
            return json.readValue(text, MAP);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("stored JSON cannot be read", e);
        }
    }

    public JsonNode read(String text) {
        try {
            return json.readTree(text);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("stored JSON cannot be read", e);
        }
    }

    /** A value as a reader of JSON meets it: lists are arrays. */
    public JsonNode tree(Object value) {
        return json.valueToTree(value);
    }

    public String write(Object value) {
        try {
            return json.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("cannot be written as JSON", e);
        }
    }
}
