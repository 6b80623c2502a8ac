package org.zaijiuye.gate;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toCollection;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.zaijiuye.shared.NearNames;

/**
 * A field, text or group of a form.
 *
 * @param around the path of the groups around it, with a final dot
 * @param barriers what can keep a person from filling it: conditions of itself and of the groups around it
 */
record FormPart(JsonNode json, String around, Set<String> barriers) {

    private static final String CHOICES = "选项的值应为 %s，现为 %s；选项的文字可以加长，值和个数不能改";

    private static final String RELABELLED = "选项 %s 的文字应为“%s”，现为“%s”，会使人选错，请改回；要说明的可以写在后面";
    private static final Pattern INVISIBLE = Pattern.compile("[\\s\\p{Z}\\u00AD\\u200B-\\u200D\\u2060\\uFEFF]");

    /** What is inside the parent, each part before those inside of it. */
    static Stream<FormPart> inside(JsonNode parent, String around, Set<String> barriers) {
        return parent.path("components").valueStream().flatMap(json -> {
            var all = Stream.concat(barriers.stream(), barriers(json)).collect(toCollection(LinkedHashSet::new));
            var path = json.path("path").asText();
            var here = path.isEmpty() ? around : around + path + ".";
            return Stream.concat(Stream.of(new FormPart(json, around, all)), inside(json, here, all));
        });
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

    /** What keeps a person from filling it at all, whatever the program needs. */
    Optional<String> lacks() {
        if (text("key").isBlank() && !text("type").matches("text|table|group|separator|spacer")) {
            return Optional.of("没有编号（Key），填的内容不会保存，请填写编号");
        }
        var chosen = text("type").matches("radio|select");
        return isRequired() && ((chosen && String.join("", choices().keySet()).isBlank()) || barriers.contains("只读"))
                ? Optional.of("必填而没有选项，或者只读，办理人无法提交，请填写选项，或者去掉只读")
                : Optional.empty();
    }

    private boolean isRequired() {
        return json.at("/validate/required").asBoolean();
    }

    /**
     * What a changed form breaks of this field, because the program reads it: its kind and choices, and that a person
     * can and must fill it. Words, order and layout are free.
     */
    Stream<String> breach(@Nullable FormPart now) {
        if (now == null) {
            return Stream.of("不能删除或改编号，程序办理时要用，请恢复");
        }
        var added = now.barriers.stream()
                .filter(barrier -> !barriers.contains(barrier))
                .collect(joining("、"));
        var required = isRequired() ? "应为必填，请恢复" : "原来不是必填，请去掉必填";
        return Stream.of(
                        breach(now, part -> part.text("type"), "类型应为 %s，现为 %s，请改回"),
                        breach(now, part -> NearNames.list(part.choices().keySet()), CHOICES),
                        breach(now, FormPart::isRequired, required),
                        Optional.of("办理人必须能够填写，请去掉" + added).filter(barred -> !added.isEmpty()),
                        breach(now, FormPart::preset, "不能改默认值，应由办理人自己填写"),
                        relabelled(now.choices()))
                .flatMap(Optional::stream)
                .limit(1);
    }

    private Optional<String> breach(FormPart now, Function<FormPart, Object> reading, String message) {
        return reading.apply(this).equals(reading.apply(now))
                ? Optional.empty()
                : Optional.of(message.formatted(reading.apply(this), reading.apply(now)));
    }

    /** Else the clerk would choose one thing and the program do the other; more may be said after what stands there. */
    private Optional<String> relabelled(Map<String, String> now) {
        return choices().entrySet().stream()
                .filter(choice -> !seen(now.getOrDefault(choice.getKey(), "")).startsWith(seen(choice.getValue())))
                .map(choice -> RELABELLED.formatted(choice.getKey(), choice.getValue(), now.get(choice.getKey())))
                .findFirst();
    }

    /** Without what nobody sees. */
    private static String seen(String label) {
        return INVISIBLE.matcher(label).replaceAll("");
    }

    /** The default value as JSON; empty if there is none. */
    private String preset() {
        return json.hasNonNull("defaultValue") ? json.path("defaultValue").toString() : "";
    }

    private static Stream<String> barriers(JsonNode json) {
        var hide = json.path("conditional").path("hide").asText();
        return Stream.of(
                        hide.isBlank() ? "" : "隐藏条件 " + hide.strip(),
                        json.path("disabled").asBoolean() ? "停用" : "",
                        json.path("readonly").asText("false").equals("false") ? "" : "只读")
                .filter(barrier -> !barrier.isEmpty());
    }
}
