package org.zaijiuye.gate;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * A field, text or group of a form.
 *
 * @param around the path of the groups around it, with a final dot
 * @param barriers what can keep a person from filling it: conditions of itself and of the groups around it
 */
record FormPart(JsonNode json, String around, Set<String> barriers) {

    /** What is inside the parent, each part before those inside of it. */
    static void collect(JsonNode parent, String around, Set<String> barriers, List<FormPart> parts) {
        for (var json : parent.path("components")) {
            var part = new FormPart(json, around, new LinkedHashSet<>(barriers));
            part.ownBarriers().forEach(part.barriers::add);
            parts.add(part);
            var path = part.text("path");
            collect(json, path.isEmpty() ? around : around + path + ".", part.barriers, parts);
        }
    }

    String text(String name) {
        return json.path(name).asText();
    }

    /** The path under which the value is sent. */
    String key() {
        return around + text("key");
    }

    /** Label by value, of a field in which one chooses; where the choices are computed, the expression alone. */
    Map<String, String> choices() {
        var choices = new LinkedHashMap<String, String>();
        json.path("values")
                .forEach(choice -> choices.put(
                        choice.path("value").asText(), choice.path("label").asText()));
        Stream.of("valuesExpression", "valuesKey")
                .filter(json::has)
                .forEach(computed -> choices.put(text(computed).strip(), ""));
        return choices;
    }

    /**
     * What a changed form breaks of this field, because the program reads it: its kind and choices, and that a person
     * can and must fill it. Words, order and layout are free.
     */
    Optional<String> breach(Optional<FormPart> changed) {
        if (changed.isEmpty()) {
            return Optional.of("不能删除或改编号，程序办理时要用，请恢复");
        }
        var now = changed.get();
        if (!now.text("type").equals(text("type"))) {
            return Optional.of("类型应为 " + text("type") + "，现为 " + now.text("type") + "，请改回");
        }
        if (!now.values().equals(values())) {
            return Optional.of("选项的值应为 " + values() + "，现为 " + now.values() + "；选项的文字可以改，值和个数不能改");
        }
        if (now.isRequired() != isRequired()) {
            return Optional.of(isRequired() ? "应为必填，请恢复" : "原来不是必填，请去掉必填");
        }
        var added = new LinkedHashSet<>(now.barriers);
        added.removeAll(barriers);
        if (!added.isEmpty()) {
            return Optional.of("办理人必须能够填写，请去掉" + String.join("、", added));
        }
        return now.preset().equals(preset()) ? swapped(now.choices()) : Optional.of("不能改默认值，应由办理人自己填写");
    }

    /** Else the clerk would choose one thing and the program do the other. */
    private Optional<String> swapped(Map<String, String> now) {
        return now.entrySet().stream()
                .filter(choice -> !choice.getValue().isBlank())
                .filter(choice -> choices().entrySet().stream()
                        .anyMatch(other -> other.getValue().equals(choice.getValue())
                                && !other.getKey().equals(choice.getKey())))
                .map(choice -> "选项 " + choice.getKey() + " 的文字“" + choice.getValue() + "”是另一个选项的，会使人选错，请改正")
                .findFirst();
    }

    private String values() {
        var values = new TreeSet<>(choices().keySet());
        return values.isEmpty() ? "（无）" : String.join("、", values);
    }

    private boolean isRequired() {
        return json.path("validate").path("required").asBoolean();
    }

    /** The default value as JSON; empty if there is none. */
    private String preset() {
        return json.hasNonNull("defaultValue") ? json.path("defaultValue").toString() : "";
    }

    private Stream<String> ownBarriers() {
        var hide = json.path("conditional").path("hide").asText();
        return Stream.of(
                        hide.isBlank() ? "" : "隐藏条件 " + hide.strip(),
                        json.path("disabled").asBoolean() ? "停用" : "",
                        json.path("readonly").asText("false").equals("false") ? "" : "只读")
                .filter(barrier -> !barrier.isEmpty());
    }
}
