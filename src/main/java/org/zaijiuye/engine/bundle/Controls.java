package org.zaijiuye.engine.bundle;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.w3c.dom.Element;
import org.zaijiuye.shared.Item.Fault;

/**
 * What a diagram may not lose when it is changed (design.md §8.6): the processes it calls, the delegates that propose,
 * record and give effect, and who does a task until when. Steps may be added, moved and renamed; whether an existing
 * step is taken is a matter of ReviewRoute.dmn.
 */
final class Controls {

    private static final String CAMUNDA = "http://camunda.org/schema/1.0/bpmn";

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
        for (var element : model.elements()) {
            switch (element.getLocalName()) {
                case "callActivity" -> controls.add("调用流程“" + element.getAttribute("calledElement") + "”");
                case "serviceTask", "sendTask" -> delegate(element, controls);
                case "userTask" ->
                    controls.add("用户任务“%s”（办理组 %s，期限 %s）"
                            .formatted(
                                    element.getAttribute("id"),
                                    element.getAttributeNS(CAMUNDA, "candidateGroups"),
                                    element.getAttributeNS(CAMUNDA, "dueDate")));
                default -> {}
            }
        }
        return controls;
    }

    private static void delegate(Element task, Set<String> controls) {
        var delegate = task.getAttributeNS(CAMUNDA, "delegateExpression");
        if (!delegate.isEmpty()) {
            controls.add("委托“" + delegate + "”");
        }
    }
}
