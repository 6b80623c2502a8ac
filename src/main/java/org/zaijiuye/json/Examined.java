package org.zaijiuye.json;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.zaijiuye.shared.Fault;

/**
 * A request whose structure has been compared, for the checks that no structure can say: they see only sound fields and
 * add what they find, so that all faults come in one answer.
 */
public final class Examined {

    private final JsonNode sent;
    private final String at;
    private final List<Fault> faults;

    Examined(JsonNode sent, String at, List<Fault> faults) {
        this.sent = sent;
        this.at = at;
        this.faults = faults;
    }

    /** The field as it was sent, without outer spaces; empty where it was left out or is faulty. */
    public Optional<String> text(String field) {
        return node(field).filter(JsonNode::isTextual).map(node -> node.asText().strip());
    }

    public Optional<JsonNode> node(String field) {
        return Optional.ofNullable(sent.get(field)).filter(node -> sound(field));
    }

    /** The texts of a list; its faulty elements are left out. */
    public List<String> texts(String field) {
        var texts = new ArrayList<String>();
        sent.path(field)
                .forEach(element ->
                        texts.add(element.isTextual() ? element.asText().strip() : ""));
        return texts.stream().filter(text -> !text.isEmpty()).toList();
    }

    /** The objects of a list; what is found in them counts here. */
    public List<Examined> list(String field) {
        var list = new ArrayList<Examined>();
        for (var element : sent.path(field)) {
            list.add(new Examined(element, at + field + "[" + list.size() + "].", faults));
        }
        return list;
    }

    public void require(boolean sound, String field, String message) {
        if (!sound) {
            fault(field, "FIELD_INVALID", message);
        }
    }

    public void fault(String field, String code, String message) {
        faults.add(new Fault(at + field, null, code, message, null));
    }

    /** Everything that is wrong, the structure first. */
    public List<Fault> faults() {
        return List.copyOf(faults);
    }

    private boolean sound(String field) {
        return faults.stream()
                .map(Fault::field)
                .noneMatch(faulty -> faulty.equals(at + field)
                        || faulty.startsWith(at + field + ".")
                        || faulty.startsWith(at + field + "["));
    }
}
