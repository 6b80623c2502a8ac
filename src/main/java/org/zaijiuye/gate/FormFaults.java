package org.zaijiuye.gate;

import static java.util.stream.Collectors.toCollection;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.camunda.feel.api.FeelEngineApi;
import org.camunda.feel.api.FeelEngineBuilder;
import org.springframework.web.util.HtmlUtils;
import org.zaijiuye.bundle.BundleFile;
import org.zaijiuye.shared.Fault;

/** What is wrong with one sent form, measured against the packaged form of the same id. */
final class FormFaults {

    private static final FeelEngineApi FEEL = FeelEngineBuilder.forJava().build();

    /** Beyond what packaged forms contain; the rest can bring pages and pictures from elsewhere into a clerk's task. */
    private static final Set<String> HARMLESS = Set.of("textfield", "separator", "spacer");

    private static final Pattern EMBEDDED =
            Pattern.compile("(?i)!\\[|<\\s*(img|iframe|script|object|embed|form|link|style|svg)");

    /** Links that run something; a browser reads over what is put between the letters. */
    private static final Pattern SCRIPT = Pattern.compile("(?i)(java|vb)script|data:text");

    private static final Pattern TEMPLATE = Pattern.compile("\\{\\{([^#/}][^}]*)}}");

    private final List<JsonNode> packaged;
    private final Set<String> types;
    private final ObjectMapper json;

    FormFaults(List<BundleFile> packaged, ObjectMapper json) {
        this.json = json;
        this.packaged = packaged.stream().map(this::read).toList();
        this.types = Stream.concat(
                        HARMLESS.stream(),
                        this.packaged.stream()
                                .flatMap(FormFaults::components)
                                .map(component -> component.path("type").asText()))
                .collect(toCollection(TreeSet::new));
    }

    List<Fault> of(BundleFile file) {
        var faults = new ArrayList<Fault>();
        var form = read(file);
        var fields = FormField.of(form);
        packaged.stream()
                .filter(known -> known.path("id").equals(form.path("id")))
                .forEach(known -> new FormContract(FormField.of(known))
                        .check(fields, (field, breach) -> faults.add(fault(file, field.title(), breach))));
        twice(fields, field -> faults.add(fault(file, field.title(), "编号“" + field.key() + "”有多个字段在用，请只保留一个")));
        components(form).forEach(component -> component(component)
                .forEach(complaint -> faults.add(fault(file, title(component), complaint))));
        return faults;
    }

    private static void twice(List<FormField> fields, Consumer<FormField> told) {
        var keys = new HashSet<String>();
        fields.stream().filter(field -> !keys.add(field.key())).forEach(told);
    }

    private Stream<String> component(JsonNode component) {
        var type = component.path("type").asText();
        if (!types.contains(type)) {
            return Stream.of("不支持组件 " + type + "，可用 " + String.join("、", types));
        }
        return texts(component).flatMap(FormFaults::complaints);
    }

    private static Stream<String> complaints(String text) {
        var read = HtmlUtils.htmlUnescape(text);
        if (EMBEDDED.matcher(read).find()
                || SCRIPT.matcher(read.replaceAll("[\\s\\p{Cntrl}]|&(Tab|NewLine);", ""))
                        .find()) {
            return Stream.of("文字里不能放图片、网页或脚本（例如 javascript: 链接），请改为纯文字");
        }
        var expressions = text.startsWith("=")
                ? Stream.of(text.substring(1))
                : TEMPLATE.matcher(text).results().map(found -> found.group(1));
        return expressions
                .filter(expression -> FEEL.parseExpression(expression.strip()).isFailure())
                .map(expression -> "表达式 " + expression.strip() + " 写法有误，请改正");
    }

    /** Of the component itself, whatever their name; what is inside it is a component of its own. */
    private static Stream<String> texts(JsonNode part) {
        if (part.isTextual()) {
            return Stream.of(part.asText());
        }
        return part.properties().isEmpty()
                ? Stream.iterate(0, i -> i < part.size(), i -> i + 1).flatMap(i -> texts(part.path(i)))
                : part.properties().stream()
                        .filter(property -> !property.getKey().equals("components"))
                        .flatMap(property -> texts(property.getValue()));
    }

    private static Stream<JsonNode> components(JsonNode parent) {
        var children = parent.path("components");
        return Stream.iterate(0, i -> i < children.size(), i -> i + 1)
                .map(children::path)
                .flatMap(child -> Stream.concat(Stream.of(child), components(child)));
    }

    private static String title(JsonNode component) {
        return Stream.of("label", "key", "id", "type")
                .map(name -> component.path(name).asText())
                .filter(name -> !name.isBlank())
                .findFirst()
                .map(name -> "组件“" + name + "”")
                .orElse("组件");
    }

    private static Fault fault(BundleFile file, String place, String message) {
        var text = "文件 " + file.name() + "，" + place + "：" + message + "。";
        return new Fault(file.name() + "#" + place, null, "FORM", text, null);
    }

    private JsonNode read(BundleFile file) {
        try {
            return json.readTree(file.bytes());
        } catch (IOException checkedBefore) {
            throw new UncheckedIOException(checkedBefore);
        }
    }
}
