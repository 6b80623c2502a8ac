package org.zaijiuye.gate;

import static java.util.function.Predicate.not;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.zaijiuye.bundle.BundleFile;
import org.zaijiuye.shared.Fault;
import org.zaijiuye.shared.NearNames;
import org.zaijiuye.task.FormExpression;
import org.zaijiuye.task.FormText;

/** What is wrong with one sent form, measured against the packaged form of the same id. */
final class FormFaults {

    private final List<FormFile> packaged;
    /** And what packaged forms contain; the rest can bring pages and pictures from elsewhere into a clerk's task. */
    private final Set<String> types = new TreeSet<>(Set.of("textfield", "separator", "spacer"));

    /** What the program shows in forms, by the packaged ones. */
    private final Set<String> shown = new TreeSet<>();

    private final ObjectMapper json;
    private final Effort effort = new Effort();

    FormFaults(List<BundleFile> packaged, ObjectMapper json) {
        this.json = json;
        this.packaged = packaged.stream().map(file -> FormFile.read(file, json)).toList();
        this.packaged.stream().flatMap(form -> form.parts().stream()).forEach(part -> {
            types.add(part.text("type"));
            texts(part.json()).flatMap(FormExpression::views).forEach(shown::add);
        });
    }

    List<Fault> of(BundleFile file) {
        var form = FormFile.read(file, json);
        var fields = new LinkedHashMap<String, FormPart>();
        var twice = form.fields().stream()
                .filter(field -> fields.putIfAbsent(field.key(), field) != null)
                .map(field -> fault(file, title(field), "编号“" + field.key() + "”有多个字段在用，请只保留一个"))
                .toList();
        var breaches = packaged.stream()
                .filter(known -> known.id().equals(form.id()))
                .flatMap(known -> known.fields().stream())
                .flatMap(field ->
                        field.breach(fields.get(field.key())).map(breach -> fault(file, title(field), breach)));
        var harm =
                form.parts().stream().flatMap(part -> harm(part).map(complaint -> fault(file, title(part), complaint)));
        return Stream.concat(breaches, Stream.concat(twice.stream(), harm)).toList();
    }

    private Stream<String> harm(FormPart part) {
        return types.contains(part.text("type"))
                ? Stream.concat(part.lacks().stream(), texts(part.json()).flatMap(this::complaints))
                : Stream.of("不支持组件 " + part.text("type") + "，可用 " + String.join("、", types));
    }

    private Stream<String> complaints(String text) {
        if (FormText.leadsElsewhere(text)) {
            return Stream.of("文字里不能放图片、网页、脚本或者通往别处的链接（例如 javascript:、https://），请改为纯文字");
        }
        var unreadable = FormExpression.in(text).flatMap(this::unreadable);
        var unknown = FormExpression.views(text)
                .filter(name -> !shown.contains(name))
                .map(name -> "程序不提供“view." + name + "”" + NearNames.hint(name, shown) + "；请改正名称，或者删去");
        return Stream.concat(unreadable, unknown);
    }

    private Stream<String> unreadable(FormExpression expression) {
        if (expression.isTooMuch() || !effort.allows(expression.steps())) {
            return Stream.of("表达式太长（最多1000个字符），或者括号太多，无法检查，请拆开");
        }
        return expression.isReadable() ? Stream.empty() : Stream.of("表达式 " + expression.text() + " 写法有误，请改正");
    }

    /** Of the component itself, whatever their name; what is inside it is a component of its own. */
    private static Stream<String> texts(JsonNode part) {
        var inner = part.isObject()
                ? part.propertyStream()
                        .filter(property -> !property.getKey().equals("components"))
                        .map(Map.Entry::getValue)
                : part.valueStream();
        return part.isTextual() ? Stream.of(part.asText()) : inner.flatMap(FormFaults::texts);
    }

    private static String title(FormPart part) {
        var names = Stream.of("label", "id", "type").map(part::text).filter(not(String::isBlank));
        var name = "“" + names.findFirst().orElse("") + "”";
        return part.text("key").isBlank() ? "组件" + name : "字段" + name + "（" + part.key() + "）";
    }

    private static Fault fault(BundleFile file, String place, String message) {
        return new Fault(file.name() + "#" + place, "FORM", "文件 " + file.name() + "，" + place + "：" + message + "。");
    }
}
