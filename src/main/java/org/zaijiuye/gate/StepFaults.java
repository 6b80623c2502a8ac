package org.zaijiuye.gate;

import static java.util.stream.Collectors.joining;

import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.w3c.dom.Attr;
import org.w3c.dom.Element;
import org.zaijiuye.shared.Xml;

/** What a step would run: only what the program or an integrator has, and each in its place. */
record StepFaults(ModelFaults faults) {

    private static final Pattern DELEGATE = Pattern.compile("[$#]\\{\\s*(\\w+)\\s*}");

    /** Of these the engine reads other spellings in another way than a person. */
    private static final Pattern YES_OR_NO = Pattern.compile(
            "isExecutable|cancelActivity|isInterrupting|triggeredByEvent|isForCompensation|isSequential");

    void check() {
        faults.model().elements().forEach(element -> {
            element(element);
            Xml.attributes(element).forEach(attribute -> attribute(element, attribute));
        });
    }

    private void element(Element element) {
        switch (element.getLocalName()) {
            case "script", "scriptTask" -> faults.add(element, "SCRIPT", "不支持脚本，请改用程序中的委托（delegateExpression）");
            case "connector" -> faults.add(element, "CONNECTOR", "不支持连接器，请删除；要调用外部系统，请用外部任务");
            case "signalEventDefinition", "conditionalEventDefinition" ->
                faults.add(element, "EVENT", "程序不会发出这个事件，办件会停在这里，请删除或改用定时");
            case "messageEventDefinition", "receiveTask" -> message(element);
            case "serviceTask", "sendTask", "businessRuleTask" -> work(element);
            case "task", "manualTask" ->
                faults.add(
                        element, "NO_WORK", "没有说明由谁办，办件会直接越过这一步；由人来做的请在扳手菜单改为“User Task”（用户任务），由程序做的改为“Service Task”");
            case "failedJobRetryTimeCycle" -> faults.add(element, "RETRY", "失败后何时重试由程序决定，请删除重试周期（Retry time cycle）");
            case "executionListener", "taskListener" -> listener(element);
            case "loopCardinality" -> times(element);
            default -> {}
        }
    }

    private void attribute(Element element, Attr attribute) {
        var name = attribute.getLocalName();
        var value = attribute.getValue();
        if (YES_OR_NO.matcher(name).matches() && !value.matches("true|false")) {
            faults.add(element, "YES_OR_NO", attribute.getName() + "=“" + value + "”应为 true 或 false，请改正");
        } else if (attribute.getName().equals("language")) {
            faults.add(element, "SCRIPT", "不支持脚本，请去掉表达式的语言（language）");
        } else if (Stream.of(element, attribute).anyMatch(part -> ModelFile.CAMUNDA.equals(part.getNamespaceURI()))) {
            engineAttribute(element, attribute, name, value);
        }
    }

    private void engineAttribute(Element element, Attr attribute, String name, String value) {
        switch (name) {
            case "class", "formHandlerClass", "variableMappingClass", "variableMappingDelegateExpression" ->
                faults.add(element, "CLASS", "不支持 camunda:" + name + "，请改用程序中的委托（delegateExpression）");
            case "resource" -> faults.add(element, "SCRIPT", "不支持脚本，请去掉表达式的外部文件（resource）");
            case "caseRef" -> faults.add(element, "CASE", "不支持 CMMN，请改为调用流程");
            case "formKey" -> faults.add(element, "FORM_KEY", "不支持 camunda:formKey，请用 camunda:formRef 指明表单");
            case "type" -> type(element, attribute, value);
            case "delegateExpression" -> delegate(element, value);
            case "decisionRef" -> decision(element, value);
            case "businessKey" -> businessKey(element, value);
            default -> {}
        }
    }

    /** Whose case a called process is about is not for a diagram to say. */
    private void businessKey(Element element, String value) {
        var own = faults.known().program().all("in").map(in -> in.getAttribute("businessKey"));
        var message = "业务编号“" + value + "”不能改成别的，请填 ${execution.processBusinessKey}";
        faults.require(own.anyMatch(value.replace("#{", "${")::equals), element, "BUSINESS_KEY", message);
    }

    private void decision(Element element, String id) {
        var known = faults.known().decisions();
        var message = "决策表“" + id + "”不存在" + NearNames.hint(id, known) + "；请改正编号，或一并部署该决策表";
        faults.require(known.contains(id), element, "NO_DECISION", message);
    }

    private void delegate(Element element, String value) {
        var bean = DELEGATE.matcher(value.strip());
        var name = bean.matches() ? bean.group(1) : "";
        var known = faults.known();
        var process = ModelFile.process(element);
        if (element.getLocalName().endsWith("Listener")) {
            return;
        }
        if (!known.delegates().contains(name)) {
            var hint = NearNames.hint(name, known.delegates());
            faults.add(element, "NO_DELEGATE", "委托“" + value + "”在程序中不存在" + hint + "；请改正名称，或先升级程序");
        } else if (!known.steps().test(name, process)) {
            faults.add(element, "DELEGATE_PLACE", "委托“" + value + "”不能用在流程 " + process + " 中，请删除或改用其他委托");
        } else {
            var read = known.fields().apply(name);
            Xml.descendants(element, "field").forEach(field -> field(field, field.getAttribute("name"), read));
        }
    }

    private void field(Element field, String name, Set<String> read) {
        var message = "这个步骤没有字段“" + name + "”" + NearNames.hint(name, read) + "；可填的字段：" + NearNames.list(read);
        if (faults.require(read.contains(name), field, "NO_FIELD", message) && name.equals("groups")) {
            var children = Xml.children(field).map(Xml::ownText).collect(joining());
            new ReferenceFaults(faults).groupsOf(field, field.getAttribute("stringValue") + children);
        }
    }

    private void type(Element element, Attr type, String value) {
        var topic = ModelFile.camunda(element, "topic");
        var topics = faults.known().topics();
        if (type.getNamespaceURI() == null) {
            return;
        }
        if (!value.equals("external")) {
            faults.add(element, "TYPE", "不支持 camunda:type=“" + value + "”，请改用委托或外部任务（External）");
        } else if (!topics.contains(topic) && !faults.known().program().hasTopic(topic, ModelFile.process(element))) {
            var known = NearNames.hint(topic, topics) + "；可用的主题：" + NearNames.list(topics);
            faults.add(element, "NO_TOPIC", "没有办理外部任务“" + topic + "”的工作者，办件会停在这里" + known + "，要增加请在程序配置中登记");
        }
    }

    /** As Modeler draws a step that is to be done by a machine, it says nothing of how. */
    private void work(Element element) {
        var choice = element.getLocalName().equals("businessRuleTask")
                ? "选“DMN”，填决策表的编号"
                : "选“Delegate expression”，填程序的委托，例如发送通知填 ${sendNoticeDelegate}；交外部系统的选“External”，填登记过的主题";
        var message = "还没有填写由程序做什么；请在 Modeler 右侧“Implementation”（实现）的“Type”（类型）中" + choice + "，或者套用元素模板；要由人来做的，请改为用户任务";
        var done = Stream.of("delegateExpression", "expression", "type", "class", "decisionRef")
                .anyMatch(way -> element.hasAttributeNS(ModelFile.CAMUNDA, way));
        faults.require(done, element, "NO_WORK", message);
    }

    private void message(Element receiver) {
        var name = ModelFile.message(receiver);
        if (receiver.getParentNode().getLocalName().matches("endEvent|intermediateThrowEvent")) {
            work(receiver);
        } else {
            var waited = faults.known().program().hasMessage(name, ModelFile.process(receiver));
            faults.require(waited, receiver, "NO_MESSAGE", "程序不会向这个流程发出消息“" + name + "”，办件会停在这里，请删除或改用定时");
        }
    }

    private void listener(Element listener) {
        var own = faults.known().program().listeners(ModelFile.process(listener));
        var known = own.contains(Diagrams.run(listener))
                && Xml.child(listener, "script").isEmpty();
        faults.require(known, listener, "LISTENER", "不支持监听器，请删除；要做的事请画成步骤");
    }

    private void times(Element loop) {
        var times = Xml.ownText(loop).strip();
        faults.require(times.matches("[1-9][0-9]?"), loop, "TIMES", "重复次数“" + times + "”应为1至99的整数，请改正");
    }
}
