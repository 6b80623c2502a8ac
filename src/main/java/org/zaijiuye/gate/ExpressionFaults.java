package org.zaijiuye.gate;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toCollection;

import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.camunda.bpm.impl.juel.TreeBuilderException;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/**
 * Expressions of a sent diagram. They run with all rights of the program, hence they may call what the program's own
 * diagrams call and nothing else; literals and operators are free, and variables that are set at that place.
 */
record ExpressionFaults(ModelFaults faults, Set<String> words) {

    /** What no diagram of the program's own asks, and a condition of an administrator's may. */
    private static final Set<String> FOR_ADMINISTRATORS = Set.of("reviewers.officeCode(");

    /** Objects that only answer; others belong to the steps of the program's own processes. */
    private static final Set<String> ANYWHERE = Set.of("case", "deadlines", "execution", "reviewers", "task");

    /** Set by the engine itself. */
    private static final Set<String> ENGINE_VARIABLES = Set.of(
            "execution",
            "task",
            "loopCounter",
            "nrOfInstances",
            "nrOfActiveInstances",
            "nrOfCompletedInstances",
            "nrOfTerminatedInstances");

    ExpressionFaults(ModelFaults faults) {
        this(faults, faults.known().program().words());
        words.addAll(FOR_ADMINISTRATORS);
        words.addAll(faults.known().caseWords());
    }

    void check() {
        faults.model().elements().forEach(element -> Diagrams.expressions(element)
                .forEach(text -> Optional.ofNullable(complaint(element, text))
                        .ifPresent(complaint ->
                                faults.add(element, "EXPRESSION", "表达式 " + text.strip() + " " + complaint))));
    }

    private @Nullable String complaint(Element element, String text) {
        try {
            var used = ExpressionWords.of(text);
            var foreign = new TreeSet<>(used.calls());
            var usable = usable(ModelFile.process(element));
            foreign.removeAll(usable);
            if (writes(element)
                    && used.calls().stream().anyMatch(word -> owner(word).equals("case"))) {
                return "不能写进流程变量：个人信息只在案卷里，要用的地方直接写 ${case.…}";
            }
            return foreign.isEmpty()
                    ? variables(element, used.variables())
                    : "用了“" + readable(foreign) + "”，" + advice(foreign, usable);
        } catch (TreeBuilderException unreadable) {
            return "从第" + (unreadable.getPosition() + 1) + "个字符起写法有误，相等请写 ==，文字请加单引号";
        }
    }

    private @Nullable String variables(Element element, Set<String> used) {
        if (ENGINE_VARIABLES.containsAll(used)) {
            return null;
        }
        var set = new Variables(faults.model(), faults.known()).at(element);
        var unknown = new TreeSet<>(used);
        unknown.removeAll(ENGINE_VARIABLES);
        unknown.removeAll(set);
        if (unknown.isEmpty()) {
            return null;
        }
        var name = unknown.first();
        return "用了这里没有的变量“" + name + "”" + NearNames.hint(name, set) + "；这里可用的变量："
                + (set.isEmpty() ? "（无）" : String.join("、", set))
                + "；机构请写 ${reviewers.officeCode(execution)}，办件编号请写 ${execution.processBusinessKey}";
    }

    /** Whether a value goes into a variable. */
    private static boolean writes(Element element) {
        return element.hasAttributeNS(ModelFile.CAMUNDA, "resultVariable")
                || Stream.iterate((Node) element, node -> node != null, Node::getParentNode)
                        .anyMatch(node -> String.valueOf(node.getLocalName()).matches("(in|out)putParameter|in|out"));
    }

    /** What the program's own process asks, and everywhere what only answers. */
    private Set<String> usable(String process) {
        var usable = new TreeSet<>(faults.known().program().words(process));
        words.stream().filter(word -> ANYWHERE.contains(owner(word))).forEach(usable::add);
        return usable;
    }

    private static String advice(Set<String> foreign, Set<String> usable) {
        var same = usable.stream()
                .filter(word -> foreign.stream().anyMatch(other -> owner(other).equals(owner(word))))
                .collect(toCollection(TreeSet::new));
        return "程序的流程图里没有这种用法；只可以用变量、数值、文字、比较运算，以及 " + readable(same.isEmpty() ? usable : same);
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
