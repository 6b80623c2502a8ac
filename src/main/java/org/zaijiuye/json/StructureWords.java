package org.zaijiuye.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.JsonNodePath;
import com.networknt.schema.ValidationMessage;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import org.zaijiuye.shared.Fault;

/** Says in Chinese what a comparison with a schema found, where, and what to do about it. */
record StructureWords(JsonNode schema, String at, @Nullable String item) {

    /** The keyword of JSON Schema under which a pattern is said in words. */
    static final String HINT = "$comment";

    Fault fault(ValidationMessage message) {
        var path = message.getInstanceLocation();
        return switch (message.getType()) {
            case "required" -> {
                var title = title(property(schemaOf(path), message.getProperty()), message.getProperty());
                yield new Fault(field(path, message.getProperty()), item, "FIELD_MISSING", "请填写“" + title + "”。", null);
            }
            case "additionalProperties", "unevaluatedProperties" ->
                new Fault(
                        field(path, message.getProperty()),
                        item,
                        "FIELD_UNKNOWN",
                        "没有“" + message.getProperty() + "”这个字段，请删去或者改用规定的字段名。",
                        null);
            default ->
                isNull(message)
                        ? invalid(path, "不能是空值（null），请填写；不填写的，请删去这个字段。")
                        : invalid(path, "填写有误：" + hint(schemaOf(path)) + "。");
        };
    }

    private static boolean isNull(ValidationMessage message) {
        return message.getInstanceNode() != null && message.getInstanceNode().isNull();
    }

    /** @param what follows the name of the field */
    Fault invalid(JsonNodePath path, String what) {
        return new Fault(field(path, null), item, "FIELD_INVALID", named(path) + what, null);
    }

    /** A field that was sent with nothing in it. */
    Fault missing(JsonNodePath path) {
        return new Fault(field(path, null), item, "FIELD_MISSING", "请填写" + named(path) + "。", null);
    }

    private String field(JsonNodePath path, @Nullable String property) {
        var field = new StringBuilder(at);
        for (var i = 0; i < path.getNameCount(); i++) {
            append(field, path.getElement(i));
        }
        if (property != null) {
            append(field, property);
        }
        return field.toString();
    }

    private static void append(StringBuilder field, Object step) {
        if (step instanceof Integer index) {
            field.append('[').append(index).append(']');
        } else {
            field.append(field.isEmpty() ? "" : ".").append(step);
        }
    }

    private JsonNode schemaOf(JsonNodePath path) {
        var found = schema;
        for (var i = 0; i < path.getNameCount(); i++) {
            found = path.getElement(i) instanceof Integer ? found.path("items") : property(found, path.getName(i));
        }
        return found;
    }

    /** An element of a list is called after the list. */
    private String named(JsonNodePath path) {
        if (path.getNameCount() == 0) {
            return "“表单”";
        }
        var last = path.getElement(path.getNameCount() - 1);
        return last instanceof Integer index
                ? named(path.getParent()) + "第" + (index + 1) + "项"
                : "“" + title(schemaOf(path), String.valueOf(last)) + "”";
    }

    private static JsonNode property(JsonNode schema, String name) {
        return schema.path("properties").path(name);
    }

    private static String title(JsonNode schema, String name) {
        return schema.path("description").asText(name);
    }

    private static String hint(JsonNode expected) {
        if (expected.has(HINT)) {
            return expected.path(HINT).asText();
        }
        if (expected.has("enum")) {
            var values = StreamSupport.stream(expected.path("enum").spliterator(), false)
                    .map(JsonNode::asText)
                    .collect(Collectors.joining("、"));
            return "应为 " + values + " 之一";
        }
        return switch (expected.path("format").asText()) {
            case "date" -> "应为实际存在的日期，形如 2025-11-04";
            case "uuid" -> "应为上传材料后得到的材料编号";
            default -> ofType(expected);
        };
    }

    private static String ofType(JsonNode expected) {
        return switch (expected.path("type").asText()) {
            case "boolean" -> "应为 true 或 false";
            case "integer" -> "应为整数" + range(expected);
            case "number" -> "应为数字" + range(expected);
            case "array" -> "应为列表，且不超过规定的项数";
            case "object" -> "应为一组字段";
            default ->
                expected.has("maxLength") && !expected.has("pattern")
                        ? "应为文字，最多" + expected.path("maxLength").asInt() + "字"
                        : "请对照填写说明检查文字的长度和格式";
        };
    }

    private static String range(JsonNode expected) {
        return bound(expected, "exclusiveMinimum", "，大于 ")
                + bound(expected, "minimum", "，不小于 ")
                + bound(expected, "maximum", "，不大于 ");
    }

    private static String bound(JsonNode expected, String keyword, String words) {
        return expected.has(keyword) ? words + expected.path(keyword).asText() : "";
    }
}
