package org.zaijiuye.gate;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toCollection;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.camunda.bpm.engine.impl.el.ExpressionManager;
import org.camunda.bpm.engine.impl.el.JuelExpressionManager;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;
import org.zaijiuye.shared.Fault;

/**
 * Expressions of a sent diagram. They run with all rights of the program, hence they may call what the program's own
 * diagrams call and nothing else; variables, literals and operators are free.
 */
final class ExpressionFaults {

    static final String CODE = "EXPRESSION";

    private static final ExpressionManager ENGINE = new JuelExpressionManager();
    private static final Pattern POSITION = Pattern.compile("at position (\\d+)");
    /** What no diagram of the program's own asks, and a condition of an administrator's may. */
    private static final Set<String> FOR_ADMINISTRATORS = Set.of("reviewers.officeCode(");

    private static final Pattern LITERAL = Pattern.compile("'[^']*'|\"[^\"]*\"");
    private static final Pattern GONE = Pattern.compile("(?<![\\w.])(office|handling)(?![\\w.(])");
    private static final Set<String> TEXTS = Set.of("documentation", "text");

    private final Set<String> allowed;

    private ExpressionFaults(Set<String> allowed) {
        this.allowed = allowed;
    }

    static ExpressionFaults against(Collection<ModelFile> packaged) {
        var used = packaged.stream()
                .flatMap(model -> model.elements().stream())
                .flatMap(ExpressionFaults::texts)
                .flatMap(text -> ExpressionWords.in(text).stream());
        return new ExpressionFaults(
                Stream.concat(used, FOR_ADMINISTRATORS.stream()).collect(toCollection(TreeSet::new)));
    }

    List<Fault> of(ModelFile sent) {
        var faults = new ArrayList<Fault>();
        for (var element : sent.elements()) {
            texts(element).forEach(text -> {
                var complaint = complaint(text);
                if (complaint != null) {
                    faults.add(fault(sent, element, "表达式 " + text.strip() + " " + complaint));
                }
            });
            if (isScript(element)) {
                faults.add(fault(sent, element, "不支持脚本，请去掉表达式的语言（language）和外部文件（resource）"));
            }
        }
        return faults;
    }

    private @Nullable String complaint(String text) {
        if (GONE.matcher(LITERAL.matcher(text).replaceAll("")).find()) {
            return "用了已经取消的变量 office 或 handling，请改用 ${reviewers.officeCode(execution)} 或 ${execution.processBusinessKey}";
        }
        var foreign = ExpressionWords.in(text);
        foreign.removeAll(allowed);
        return foreign.isEmpty() ? syntax(text) : "用了“" + readable(foreign) + "”，" + advice(foreign);
    }

    private String advice(Set<String> foreign) {
        var same = allowed.stream()
                .filter(word -> foreign.stream().anyMatch(other -> owner(other).equals(owner(word))))
                .toList();
        return "程序的流程图里没有这种用法；只可以用变量、数值、文字、比较运算，以及 " + readable(same.isEmpty() ? allowed : same);
    }

    private static String readable(Collection<String> words) {
        return words.stream()
                .map(word -> word.endsWith("(") ? word + "…)" : word)
                .collect(joining("、"));
    }

    private static String owner(String word) {
        return word.replaceFirst("[.(].*", "");
    }

    /** What the engine would say only after it began to deploy, without file and element. */
    private static @Nullable String syntax(String text) {
        try {
            ENGINE.createExpression(text);
            return null;
        } catch (RuntimeException unreadable) {
            var place = POSITION.matcher(String.valueOf(unreadable.getMessage()));
            return (place.find() ? "从第" + (Integer.parseInt(place.group(1)) + 1) + "个字符起" : "")
                    + "写法有误，相等请写 ==，文字请加单引号";
        }
    }

    /** A condition in another language than that of expressions. */
    private static boolean isScript(Element element) {
        return element.hasAttribute("language") || element.hasAttributeNS(ModelFaults.CAMUNDA, "resource");
    }

    private static Stream<String> texts(Element element) {
        var attributes = element.getAttributes();
        var values = IntStream.range(0, attributes.getLength())
                .mapToObj(i -> attributes.item(i).getNodeValue());
        return Stream.concat(values, Stream.of(ModelFile.ownText(element)))
                .filter(text -> ExpressionWords.isExpression(text) && !TEXTS.contains(element.getLocalName()));
    }

    private static Fault fault(ModelFile file, Element element, String message) {
        var place = ModelFaults.id(element);
        return new Fault(
                file.name() + "#" + place,
                null,
                CODE,
                "文件 " + file.name() + "，元素 " + place + "：" + message + "。",
                null);
    }
}
