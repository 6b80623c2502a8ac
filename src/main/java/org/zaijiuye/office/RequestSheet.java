package org.zaijiuye.office;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.zaijiuye.problem.Rejected;
import org.zaijiuye.shared.Fault;

/** Reads what an administrator sends and gathers everything that is wrong with it. */
final class RequestSheet {

    private final JsonNode sent;
    private final String at;
    private final List<Fault> faults;

    private RequestSheet(JsonNode sent, String at, List<Fault> faults) {
        this.sent = sent;
        this.at = at;
        this.faults = faults;
    }

    static RequestSheet of(JsonNode sent, Set<String> fields) {
        return new RequestSheet(sent, "", new ArrayList<>()).knowing(fields);
    }

    /** The elements of a list of objects; their faults count here. */
    List<RequestSheet> list(String field, Set<String> fields) {
        var sheets = new ArrayList<RequestSheet>();
        for (var element : array(field)) {
            sheets.add(new RequestSheet(element, at + field + "[" + sheets.size() + "].", faults).knowing(fields));
        }
        return sheets;
    }

    List<String> texts(String field) {
        var texts = new ArrayList<String>();
        array(field).forEach(element -> texts.add(element.asText()));
        return texts;
    }

    String required(String field, String title, int longest) {
        var text = optional(field, title, longest);
        if (text == null && !sent.hasNonNull(field)) {
            fault(field, "FIELD_MISSING", "请填写“" + title + "”。");
        }
        return text == null ? "" : text;
    }

    /** Null where the field is missing or is no text of 1 to {@code longest} characters; the latter is a fault. */
    @Nullable
    String optional(String field, String title, int longest) {
        if (!sent.hasNonNull(field)) {
            return null;
        }
        var text = sent.path(field).asText().strip();
        if (!sent.path(field).isTextual() || text.isEmpty() || text.length() > longest) {
            fault(field, "FIELD_INVALID", "“" + title + "”填写有误：应为文字，最多" + longest + "字。");
            return null;
        }
        return text;
    }

    void require(boolean sound, String field, String message) {
        if (!sound) {
            fault(field, "FIELD_INVALID", message);
        }
    }

    /** @throws Rejected 422 if there is any fault */
    void refuse() {
        if (!faults.isEmpty()) {
            throw new Rejected(422, "提交的内容有 " + faults.size() + " 处需要更正，没有保存。", faults);
        }
    }

    private JsonNode array(String field) {
        var list = sent.path(field);
        require(list.isMissingNode() || list.isArray(), field, "“" + field + "”填写有误：应为列表。");
        return list;
    }

    private RequestSheet knowing(Set<String> fields) {
        require(sent.isObject(), "", "应为一组字段（JSON 对象）。");
        sent.fieldNames().forEachRemaining(name -> {
            if (!fields.contains(name)) {
                fault(name, "FIELD_UNKNOWN", "没有“" + name + "”这个字段，请删去或者改用规定的字段名。");
            }
        });
        return this;
    }

    private void fault(String field, String code, String message) {
        faults.add(new Fault(at + field, null, code, message, null));
    }
}
