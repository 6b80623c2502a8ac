package org.zaijiuye.gate;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toCollection;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.camunda.bpm.impl.juel.TreeBuilderException;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;
import org.zaijiuye.shared.Fault;

/**
 * Expressions of a sent diagram. They run with all rights of the program, hence they may call what the program's own
 * diagrams call and nothing else; literals and operators are free, and variables that are set at that place.
 */
final class ExpressionFaults {

    /** What no diagram of the program's own asks, and a condition of an administrator's may. */
    private static final Set<String> FOR_ADMINISTRATORS = Set.of("reviewers.officeCode(");

    /** Set by the engine itself. */
    private static final Set<String> ENGINE_VARIABLES = Set.of(
            "execution",
            "task",
            "loopCounter",
            "nrOfInstances",
            "nrOfActiveInstances",
            "nrOfCompletedInstances",
            "nrOfTerminatedInstances");

    private final ModelFile model;
    private final Known known;
    private final Set<String> words;

    private ExpressionFaults(ModelFile model, Known known) {
        this.model = model;
        this.known = known;
        words = known.program().words();
        words.addAll(FOR_ADMINISTRATORS);
        words.addAll(known.caseWords());
    }

    static List<Fault> of(ModelFile model, Known known) {
        var check = new ExpressionFaults(model, known);
        return model.elements().stream()
                .flatMap(element -> ProgramDiagrams.expressions(element).flatMap(text -> Stream.ofNullable(
                                check.complaint(element, text))
                        .map(complaint -> model.fault(element, "EXPRESSION", "表达式 " + text.strip() + " " + complaint))))
                .toList();
    }

    private @Nullable String complaint(Element element, String text) {
        try {
            var used = ExpressionWords.of(text);
            var foreign = new TreeSet<>(used.calls());
            foreign.removeAll(words);
            return foreign.isEmpty()
                    ? variables(element, used.variables())
                    : "用了“" + readable(foreign) + "”，" + advice(foreign);
        } catch (TreeBuilderException unreadable) {
            return "从第" + (unreadable.getPosition() + 1) + "个字符起写法有误，相等请写 ==，文字请加单引号";
        }
    }

    private @Nullable String variables(Element element, Set<String> used) {
        var unknown = new TreeSet<>(used);
        unknown.removeAll(ENGINE_VARIABLES);
        if (unknown.isEmpty()) {
            return null;
        }
        var set = new Variables(model, known).at(element);
        unknown.removeAll(set);
        if (unknown.isEmpty()) {
            return null;
        }
        var name = unknown.first();
        return "用了这里没有的变量“" + name + "”" + NearNames.hint(name, set) + "；这里可用的变量："
                + (set.isEmpty() ? "（无）" : String.join("、", set))
                + "；机构请写 ${reviewers.officeCode(execution)}，办件编号请写 ${execution.processBusinessKey}";
    }

    private String advice(Set<String> foreign) {
        var same = words.stream()
                .filter(word -> foreign.stream().anyMatch(other -> owner(other).equals(owner(word))))
                .collect(toCollection(TreeSet::new));
        return "程序的流程图里没有这种用法；只可以用变量、数值、文字、比较运算，以及 " + readable(same.isEmpty() ? words : same);
    }

    private static String readable(Collection<String> words) {
        return words.stream()
                .map(word -> word.endsWith("(") ? word + "…)" : word)
                .collect(joining("、"));
    }

    private static String owner(String word) {
        return word.replaceFirst("[.(].*", "");
    }
}
