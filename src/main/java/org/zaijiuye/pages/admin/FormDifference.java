package org.zaijiuye.pages.admin;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** How two versions of a form differ, component by component; layout is no difference. */
final class FormDifference {

    private static final List<String> COLUMNS = List.of("类型", "文字", "编号（Key）", "必填", "选项", "其他设置");

    private static final Map<String, String> TYPES = Map.ofEntries(
            Map.entry("textfield", "单行文字"),
            Map.entry("textarea", "多行文字"),
            Map.entry("number", "数字"),
            Map.entry("datetime", "日期时间"),
            Map.entry("checkbox", "勾选"),
            Map.entry("radio", "单选"),
            Map.entry("select", "下拉选择"),
            Map.entry("text", "文字说明"),
            Map.entry("table", "表格"),
            Map.entry("group", "分组"),
            Map.entry("separator", "分隔线"),
            Map.entry("spacer", "空白"));

    /** What has a column of its own, and what only says where a component stands. */
    private static final Set<String> SHOWN = Set.of(
            "components",
            "type",
            "label",
            "text",
            "key",
            "values",
            "validate.required",
            "layout",
            "id",
            "schemaVersion",
            "executionPlatformVersion");

    private static final JsonMapper JSON = new JsonMapper();

    private FormDifference() {}

    static TableDifference of(byte[] before, byte[] after) {
        return TableDifference.between(COLUMNS, components(before), components(after));
    }

    /** By id; it was judged when it came into force, so nothing of it is refused here. */
    private static Map<String, List<String>> components(byte[] content) {
        var components = new LinkedHashMap<String, List<String>>();
        var times = new HashMap<String, Integer>();
        if (content.length > 0) {
            try {
                inside(JSON.readTree(content)).forEach(component -> {
                    var id = component.path("id").asText(component.path("key").asText());
                    components.put(id + "#" + times.merge(id, 1, Integer::sum), cells(component));
                });
            } catch (IOException noForm) {
                components.put("", List.of("", "不是有效的 JSON，请下载后核对", "", "", "", ""));
            }
        }
        return components;
    }

    /** Groups before what is in them. */
    private static Stream<JsonNode> inside(JsonNode parent) {
        return parent.path("components").valueStream().flatMap(part -> Stream.concat(Stream.of(part), inside(part)));
    }

    private static List<String> cells(JsonNode component) {
        var type = component.path("type").asText();
        return List.of(
                TYPES.getOrDefault(type, type),
                component.path("label").asText() + component.path("text").asText(),
                component.path("key").asText(),
                component.at("/validate/required").asBoolean() ? "是" : "",
                component
                        .path("values")
                        .valueStream()
                        .map(choice -> choice.path("label").asText() + "（"
                                + choice.path("value").asText() + "）")
                        .collect(Collectors.joining("\n")),
                settings("", component).collect(Collectors.joining("\n")));
    }

    private static Stream<String> settings(String path, JsonNode node) {
        if (node.isArray()) {
            return node.valueStream().flatMap(element -> settings(path, element));
        }
        if (!node.isObject()) {
            return Stream.of(path + " = " + node.asText());
        }
        return node.propertyStream()
                .map(property ->
                        Map.entry(path.isEmpty() ? property.getKey() : path + "." + property.getKey(), property))
                .filter(property -> !SHOWN.contains(property.getKey()))
                .flatMap(property ->
                        settings(property.getKey(), property.getValue().getValue()));
    }
}
