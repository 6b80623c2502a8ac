package org.zaijiuye.engine.bundle;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.StringJoiner;
import java.util.TreeMap;
import org.w3c.dom.Element;
import org.zaijiuye.shared.Item.Fault;

/**
 * What a diagram may not lose when it is changed (design.md §8.6): the processes it calls, the delegates that propose,
 * record and give effect, and who does a task until when (nobody else named, nobody else let in by a listener). Steps may be added, moved and renamed; whether an existing
 * step is taken is a matter of ReviewRoute.dmn.
 */
final class Controls {

    private static final String CAMUNDA = "http://camunda.org/schema/1.0/bpmn";

    private static final Map<String, String> PEOPLE = new TreeMap<>(
            Map.of("candidateGroups", "办理组", "candidateUsers", "候选人", "assignee", "办理人", "dueDate", "期限"));

    private Controls() {}

    static List<Fault> dropped(ModelFile changed, ModelFile packaged) {
        var missing = new LinkedHashSet<>(of(packaged));
        missing.removeAll(of(changed));
        return missing.stream()
                .map(control -> new Fault(
                        changed.name(),
                        null,
                        "CONTROL_DROPPED",
                        "文件 " + changed.name() + " 缺少必要的环节：" + control + "。请恢复后再部署；是否经过某一审核环节请改 ReviewRoute 表。",
                        null))
                .toList();
    }

    private static Set<String> of(ModelFile model) {
        var controls = new LinkedHashSet<String>();
        model.processIds().forEach(process -> controls.add("可执行的流程“" + process + "”"));
        for (var element : model.elements()) {
            switch (element.getLocalName()) {
                case "callActivity" -> controls.add("调用流程“" + element.getAttribute("calledElement") + "”");
                case "serviceTask", "sendTask" -> delegate(element, controls);
                case "userTask" -> controls.add("用户任务“%s”（%s）".formatted(element.getAttribute("id"), people(element)));
                default -> {}
            }
        }
        return controls;
    }

    /** The engine prefers a type or a class to the delegate beside it. */
    private static void delegate(Element task, Set<String> controls) {
        var delegate = task.getAttributeNS(CAMUNDA, "delegateExpression");
        var overruled = task.hasAttributeNS(CAMUNDA, "type") || task.hasAttributeNS(CAMUNDA, "class");
        if (!delegate.isEmpty() && !overruled) {
            controls.add("委托“" + delegate + "”");
        }
    }

    /** Who does the task until when; a listener could give it to somebody else. */
    private static String people(Element task) {
        var people = new StringJoiner("，");
        PEOPLE.forEach((attribute, title) -> {
            var value = task.getAttributeNS(CAMUNDA, attribute);
            people.add(title + " " + (value.isEmpty() ? "无" : value));
        });
        var listeners = task.getElementsByTagNameNS(CAMUNDA, "taskListener").getLength()
                + task.getElementsByTagNameNS(CAMUNDA, "executionListener").getLength();
        return people + (listeners == 0 ? "，监听器 无" : "，监听器 " + listeners + "个");
    }
}
