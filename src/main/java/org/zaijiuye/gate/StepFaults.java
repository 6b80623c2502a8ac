package org.zaijiuye.gate;

import static java.util.Map.entry;

import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.w3c.dom.Element;
import org.zaijiuye.shared.Fault;

/** What was changed about the program's own steps and processes themselves. */
final class StepFaults {

    private static final String CODE = "STEP_CHANGED";

    private static final Map<String, String> TITLES = Map.ofEntries(
            entry("", "类型"),
            entry("assignee", "办理人"),
            entry("attachedToRef", "所附着的步骤"),
            entry("calledElement", "调用的流程"),
            entry("calledElementBinding", "调用流程的版本"),
            entry("cancelActivity", "是否中断"),
            entry("candidateGroups", "办理组"),
            entry("candidateUsers", "候选人"),
            entry("delegateExpression", "委托"),
            entry("dueDate", "期限"),
            entry("errorEventDefinition", "错误"),
            entry("executionListener", "监听器"),
            entry("followUpDate", "承诺期限"),
            entry("formRef", "表单"),
            entry("formRefBinding", "表单的版本"),
            entry("historyTimeToLive", "历史保存期"),
            entry("in", "传入的变量"),
            entry("isExecutable", "可执行"),
            entry("isInterrupting", "是否中断"),
            entry("isStartableInTasklist", "能否由人发起"),
            entry("messageEventDefinition", "消息"),
            entry("messageRef", "消息"),
            entry("multiInstanceLoopCharacteristics", "多实例"),
            entry("out", "传出的变量"),
            entry("outputParameter", "输出参数"),
            entry("property", "扩展属性"),
            entry("taskListener", "监听器"),
            entry("terminateEventDefinition", "终止"),
            entry("timerEventDefinition", "定时的表达式"),
            entry("topic", "外部任务的主题"));

    private final ModelFile changed;
    private final ModelFile packaged;
    private final Set<String> variables;

    /** @param variables that the program itself uses, and that no new form field may hide */
    StepFaults(ModelFile changed, ModelFile packaged, Set<String> variables) {
        this.changed = changed;
        this.packaged = packaged;
        this.variables = variables;
    }

    /** @param id of a step or process that both diagrams have */
    Stream<Fault> changed(String id) {
        var step = changed.element(id);
        return Stream.concat(signature(step), timers(step).distinct())
                .map(message -> Controls.fault(changed.name(), id, title(step), CODE, message));
    }

    private Stream<String> signature(Element step) {
        var before = StepSignature.of(packaged.element(step.getAttribute("id")), packaged.codes());
        var after = StepSignature.of(step, changed.codes());
        var parts = after.differences(before).stream()
                .filter(part -> !isNewField(part, before))
                .map(StepFaults::title)
                .distinct()
                .collect(Collectors.joining("、"));
        return parts.isEmpty() ? Stream.empty() : Stream.of("与程序原来的不同：" + parts + "；请恢复");
    }

    private static String title(String part) {
        if (part.startsWith(StepSignature.FIELD)) {
            return "表单字段的声明";
        }
        return part.startsWith(StepSignature.INPUT) ? "输入参数" : TITLES.getOrDefault(part, part);
    }

    /** A form may ask for more. */
    private boolean isNewField(String part, StepSignature before) {
        return part.startsWith(StepSignature.FIELD)
                && before.value(part).isEmpty()
                && !variables.contains(part.substring(StepSignature.FIELD.length()));
    }

    private static Stream<String> timers(Element step) {
        return FlowScope.children(step)
                .filter(child -> child.getLocalName().equals("timerEventDefinition"))
                .flatMap(FlowScope::children)
                .filter(child -> TimerText.isTimer(child) && !TimerText.isExpression(child.getTextContent()))
                .flatMap(timer -> Stream.ofNullable(TimerText.problem(timer)));
    }

    private static String title(Element step) {
        var id = step.getAttribute("id");
        var name = step.getAttribute("name").strip();
        return name.isEmpty() ? id : name + "（" + id + "）";
    }
}
