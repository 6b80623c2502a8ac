package org.zaijiuye.gate;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Attr;
import org.w3c.dom.Element;
import org.zaijiuye.shared.Fault;

/** What a step that an administrator inserts may not do: wait for what never comes, end the case, decide in the program's stead. */
final class AddedSteps {

    private static final Pattern SETS = Pattern.compile("(set|remove)Variable|\\.variables\\b");
    private static final Set<String> EVENTS = Set.of("timerEventDefinition", "linkEventDefinition");

    /** Delegates that decide nothing and may be called at any time. */
    private static final Set<String> HARMLESS = Set.of(
            "${recordContactDelegate}",
            "${markTimeLimitsDelegate}",
            "${recomputeDatesDelegate}",
            "${requestCalendarDelegate}",
            "${classifyCaseDelegate}");

    private final String file;
    private final Set<String> ownSteps;
    private final Set<String> ownScopes;
    private final Set<String> variables;

    /** @param variables that only the program itself may write */
    AddedSteps(String file, Set<String> ownSteps, Set<String> ownScopes, Set<String> variables) {
        this.file = file;
        this.ownSteps = ownSteps;
        this.ownScopes = ownScopes;
        this.variables = variables;
    }

    Stream<Fault> faults(FlowScope scope) {
        return scope.nodes().keySet().stream()
                .filter(step -> !ownSteps.contains(step))
                .flatMap(step -> problems(scope, step).stream()
                        .map(problem -> Controls.fault(file, step, scope.title(step), "STEP_ADDED", problem)));
    }

    /** Of a sequence flow, wherever it lies; none of the program's has a listener or a script. */
    Stream<Fault> flowFaults(Element flow) {
        var id = flow.getAttribute("id");
        var runs = parts(flow)
                .anyMatch(part -> ModelFile.CAMUNDA.equals(part.getNamespaceURI())
                        || part.hasAttribute("language")
                        || part.hasAttributeNS(ModelFile.CAMUNDA, "resource")
                        || sets(part.getTextContent()) != null);
        return runs && flow.getLocalName().equals("sequenceFlow")
                ? Stream.of(Controls.fault(file, id, id, "STEP_ADDED", "连线上只能写条件，不能有监听器、脚本或改写变量，请删除"))
                : Stream.empty();
    }

    private List<String> problems(FlowScope scope, String step) {
        var problems = new ArrayList<String>();
        if (ownScopes.contains(scope.id())) {
            if (scope.is(step, "startEvent")) {
                problems.add("不能新增开始事件，请删除；流程只由程序发起");
            } else if (scope.isInterruptingSubProcess(step)) {
                problems.add("中断型的事件子流程会使办件没有决定就结束，请改为不中断");
            }
        }
        if (scope.is(step, "receiveTask")) {
            problems.add("程序不会发出这个步骤所等的消息，办件会停在这里，请删除或改用定时");
        }
        Stream.ofNullable(scope.nodes().get(step)).flatMap(AddedSteps::parts).forEach(part -> check(part, problems));
        return problems.stream().distinct().limit(1).toList();
    }

    private void check(Element part, List<String> problems) {
        if (part.getLocalName().endsWith("EventDefinition") && !EVENTS.contains(part.getLocalName())) {
            problems.add(
                    FlowScope.isNode((Element) part.getParentNode())
                                    && part.getParentNode().getLocalName().equals("endEvent")
                            ? "新增的结束事件只能是普通的结束事件，不能终止、报错、取消或上报，请改为普通的"
                            : "新增的事件只能是定时事件；其他事件程序不会发出，办件会停在这里，请删除或改用定时");
        }
        if (TimerText.isTimer(part)) {
            add(problems, timer(part));
        }
        var attributes = part.getAttributes();
        IntStream.range(0, attributes.getLength())
                .mapToObj(i -> (Attr) attributes.item(i))
                .forEach(attribute -> add(problems, attribute(part, attribute)));
        if (part.getLocalName().equals("outputParameter")) {
            add(problems, written(part.getAttribute("name")));
        }
        if (!FlowScope.children(part).findAny().isPresent()) {
            add(problems, sets(part.getTextContent()));
        }
    }

    private static @Nullable String timer(Element part) {
        return TimerText.isExpression(part.getTextContent())
                ? "新增的定时请直接填写时长，例如 P3D（3天），不用表达式"
                : TimerText.problem(part);
    }

    private @Nullable String attribute(Element part, Attr attribute) {
        var value = attribute.getValue();
        return switch (attribute.getLocalName()) {
            case "resultVariable" -> written(value);
            case "target" -> part.getLocalName().equals("out") ? written(value) : null;
            case "variables" -> part.getLocalName().equals("out") ? "传出全部变量会改写程序自己的变量，请逐个写明" : null;
            case "variableMappingClass", "variableMappingDelegateExpression" -> "不支持变量映射类，请逐个写明传入和传出的变量";
            case "type" -> ModelFile.CAMUNDA.equals(attribute.getNamespaceURI()) ? external() : null;
            case "delegateExpression" -> HARMLESS.contains(value.strip()) ? null : "这个委托只能在程序原有的步骤上调用，请删除或改用其他委托";
            default -> sets(value);
        };
    }

    private static String external() {
        return "程序中没有办理这个外部任务的工作者，办件会停在这里，请删除或改用其他任务";
    }

    private @Nullable String written(String variable) {
        return variables.contains(variable) ? "不能改写程序自己的变量“" + variable + "”，请改用别的名字" : null;
    }

    private static @Nullable String sets(String text) {
        return TimerText.isExpression(text) && SETS.matcher(text).find() ? "新增的步骤不能用表达式改写变量，请删除" : null;
    }

    private static void add(List<String> problems, @Nullable String problem) {
        if (problem != null) {
            problems.add(problem);
        }
    }

    /** The element with all that is in it, without the steps of a sub-process and the flows between them. */
    private static Stream<Element> parts(Element element) {
        return Stream.concat(
                Stream.of(element),
                FlowScope.children(element)
                        .filter(child -> !FlowScope.isNode(child)
                                && !child.getLocalName().equals("sequenceFlow"))
                        .flatMap(AddedSteps::parts));
    }
}
