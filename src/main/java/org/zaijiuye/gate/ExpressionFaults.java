package org.zaijiuye.gate;

import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.camunda.bpm.impl.juel.TreeBuilderException;
import org.w3c.dom.Element;
import org.zaijiuye.engine.ExpressionWords;
import org.zaijiuye.shared.NearNames;
import org.zaijiuye.shared.Xml;

/**
 * Expressions of a sent diagram, process by process. They run with all rights of the program, hence they may call what the program's own
 * diagrams call and nothing else; literals and operators are free, and variables that are set at that place.
 *
 * @param usable what the program's own process asks, and what everywhere only answers
 * @param caseWords what may be asked about the case there; as long as a fact is not known it answers neither yes nor no
 */
record ExpressionFaults(ModelFaults faults, Set<String> usable, Variables variables, Set<String> caseWords) {

    /** Objects that only answer; others belong to the steps of the program's own processes. */
    private static final Set<String> ANYWHERE = Set.of("case", "deadlines", "execution", "reviewers", "task");

    /** Set by the engine itself. */
    private static final Pattern ENGINE_VARIABLES =
            Pattern.compile("execution|task|loopCounter|nrOf(Active|Completed|Terminated)?Instances");

    private static final String CONDITION = "conditionExpression|completionCondition";

    private static final String UNKNOWN =
            "用了这里没有的变量“%s”%s；这里可用的变量：%s；机构请写 ${reviewers.officeCode(execution)}，办件编号请写 ${execution.processBusinessKey}";

    private static final String ANSWER =
            "用了表单里填的“%s”：人工步骤填的内容只记在案卷上，不能决定办件往哪里走；请改问案卷里的事实，写法如 ${case.office == '371082-si'}，这里可以问 %s（各是什么，见 administer.md 的“条件和通知里可以问什么”）";

    static void check(ModelFaults faults) {
        var words = new TreeSet<>(faults.known().program().words().get());
        // What no diagram of the program's own asks, and a condition of an administrator's may.
        words.add("reviewers.officeCode(…)");
        words.removeIf(word -> !ANYWHERE.contains(owner(word)));
        faults.model().parts().forEach((process, part) -> {
            var usable = faults.known().program().words(process);
            usable.addAll(words);
            var caseWords = faults.known().caseWords().apply(process);
            usable.addAll(caseWords);
            var place = new ExpressionFaults(faults, usable, Variables.of(process, faults), caseWords);
            part.all().forEach(element -> Diagrams.expressions(element).forEach(text -> place.complaint(element, text)
                    .map(what -> "表达式 %s（%s）%s".formatted(text.strip(), Xml.holder(element, text), what))
                    .ifPresent(what -> faults.add(element, "EXPRESSION", what))));
        });
    }

    private Optional<String> complaint(Element element, String text) {
        if (text.length() > 1000 || text.split("[(\\[]", -1).length > 50) {
            return Optional.of("太长，最多1000个字符、49个左括号，请拆开");
        }
        try {
            var used = ExpressionWords.of(text.strip());
            if (used.calls().stream().anyMatch(word -> owner(word).equals("case")) && !forgets(element, text)) {
                return Optional.of("不能写进流程变量和步骤的名称、说明：个人信息只在案卷里，${case.…} 只用在条件和“发送通知”里");
            }
            var foreign = new TreeSet<>(used.calls());
            foreign.removeAll(usable);
            if (!foreign.isEmpty()) {
                return Optional.of("用了“" + String.join("、", foreign) + "”" + advice(foreign));
            }
            // A text, a number or a date the engine would take for no, or fail.
            if (Xml.is(element, CONDITION)
                    && (!used.yesOrNo() || used.answers().stream().anyMatch(caseWords::contains))) {
                return Optional.of("得不出是或否，请写成比较，例如 ${case.facts.registered == true}");
            }
            return used.variables().stream()
                    .sorted()
                    .flatMap(name -> unknown(element, name))
                    .findFirst();
        } catch (TreeBuilderException unreadable) {
            return Optional.of("从第" + (unreadable.getPosition() + 1) + "个字符起写法有误，相等请写 ==，文字请加单引号");
        }
    }

    private Stream<String> unknown(Element element, String name) {
        var set = variables.at(element);
        if (set.contains(name) || ENGINE_VARIABLES.matcher(name).matches()) {
            return Stream.empty();
        }
        var isAnswer = faults.known().forms().values().stream().anyMatch(fields -> fields.contains(name));
        return Stream.of(
                isAnswer
                        ? ANSWER.formatted(name, NearNames.nearest("case.facts." + name, caseWords))
                        : UNKNOWN.formatted(name, NearNames.hint(name, set), NearNames.nearest(name, set)));
    }

    /** Whether the engine keeps nothing of the answer: a condition, a field of a notice, an expression without a result. */
    private static boolean forgets(Element element, String text) {
        return Xml.is(element, CONDITION + "|field|string|expression")
                || (text.equals(ModelFile.camunda(element, "expression"))
                        && ModelFile.camunda(element, "resultVariable").isEmpty());
    }

    private String advice(SortedSet<String> foreign) {
        var word = foreign.first();
        var near = NearNames.hint(word, usable);
        var same = usable.stream()
                .filter(other -> owner(other).equals(owner(word)))
                .toList();
        return near.isEmpty()
                ? "，程序的流程图里没有这种用法；只可以用变量、数值、文字、比较运算，以及 " + NearNames.nearest(word, same.isEmpty() ? usable : same)
                : near + "；请改正";
    }

    private static String owner(String word) {
        return word.replaceFirst("[.(].*", "");
    }
}
