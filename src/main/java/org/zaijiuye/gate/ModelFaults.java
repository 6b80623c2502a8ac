package org.zaijiuye.gate;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.w3c.dom.Attr;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.zaijiuye.shared.Fault;

/** Everything that one diagram names and the program or the bundle does not have. */
final class ModelFaults {

    static final String CAMUNDA = "http://camunda.org/schema/1.0/bpmn";
    private static final Pattern BEAN = Pattern.compile("[$#]\\{\\s*(\\w+)\\s*}");
    private static final Set<String> ENGINE_OBJECTS = Set.of("execution", "task", "externalTask");
    /** What exists: beans, user tasks with a form program; decisions; in the deployment forms with what they send, and processes. */
    record Known(
            Beans beans,
            Set<String> tasks,
            Set<String> decisions,
            Map<String, Set<String>> forms,
            Set<String> processes) {}

    private final String file;
    private final Known known;
    private final List<Fault> faults = new ArrayList<>();

    ModelFaults(String file, Known known) {
        this.file = file;
        this.known = known;
    }

    List<Fault> of(ModelFile model) {
        model.elements().forEach(this::check);
        return List.copyOf(faults);
    }

    private void check(Element element) {
        switch (element.getLocalName()) {
            case "callActivity" -> checkCalledProcess(element);
            case "script", "scriptTask" -> add(element, "SCRIPT", "不支持脚本，请改用程序中的委托（delegateExpression）");
            default -> {}
        }
        var attributes = element.getAttributes();
        for (int i = 0; i < attributes.getLength(); i++) {
            checkAttribute(element, (Attr) attributes.item(i));
        }
        if (!element.getLocalName().equals("documentation")) {
            checkCalls(element, ModelFile.ownText(element));
        }
    }

    private void checkCalledProcess(Element call) {
        var called = call.getAttribute("calledElement");
        if (!called.contains("{") && !known.processes().contains(called)) {
            add(call, "NO_PROCESS", "调用的流程“" + called + "”不在本次部署中，请一并部署");
        }
    }

    private void checkAttribute(Element element, Attr attribute) {
        var value = attribute.getValue();
        if (CAMUNDA.equals(attribute.getNamespaceURI()) || CAMUNDA.equals(element.getNamespaceURI())) {
            checkCamunda(element, attribute.getLocalName(), value);
        }
        checkCalls(element, value);
    }

    private void checkCamunda(Element element, String attribute, String value) {
        switch (attribute) {
            case "class", "formHandlerClass", "variableMappingClass" ->
                add(element, "CLASS", "不支持 camunda:" + attribute + "，请改用程序中的委托（delegateExpression）");
            case "formKey" -> add(element, "FORM_KEY", "不支持 camunda:formKey，请用 camunda:formRef 指明表单");
            case "formRef" ->
                checkNamed(element, value, known.forms().keySet(), "NO_FORM", "表单“" + value + "”不存在，请改正表单编号，或一并部署该表单");
            case "decisionRef" ->
                checkNamed(element, value, known.decisions(), "NO_DECISION", "决策表“" + value + "”不存在，请改正编号，或一并部署该决策表");
            case "delegateExpression" -> checkDelegate(element, value);
            default -> {}
        }
    }

    private void checkNamed(Element element, String name, Set<String> existing, String code, String message) {
        if (!name.contains("{") && !existing.contains(name)) {
            add(element, code, message);
        }
    }

    private void checkDelegate(Element element, String value) {
        var bean = BEAN.matcher(value.trim());
        if (!bean.matches() || !known.beans().has(bean.group(1))) {
            add(element, "NO_DELEGATE", "委托“" + value + "”在程序中不存在，请改正名称，或先升级程序");
        }
    }

    private void checkCalls(Element element, String text) {
        BeanCall.in(text).forEach(call -> checkCall(element, call.bean(), call.method()));
    }

    private void checkCall(Element element, String bean, String method) {
        if (ENGINE_OBJECTS.contains(bean)) {
            return;
        }
        if (!known.beans().has(bean)) {
            add(element, "NO_BEAN", "表达式中的“" + bean + "”在程序中不存在，请改正名称，或先升级程序");
        } else if (!known.beans().canCall(bean, method)) {
            add(element, "NO_METHOD", "表达式中的“" + bean + "”没有可调用的“" + method + "”，请改正名称，或先升级程序");
        }
    }

    private void add(Element element, String code, String message) {
        var place = file + "#" + id(element);
        faults.add(new Fault(place, null, code, "文件 " + file + "，元素 " + id(element) + "：" + message + "。", null));
    }

    static String id(Node node) {
        for (Node at = node; at instanceof Element element; at = at.getParentNode()) {
            if (element.hasAttribute("id")) {
                return element.getAttribute("id");
            }
        }
        return "?";
    }
}
