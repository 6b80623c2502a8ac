package org.zaijiuye.gate;

import static java.util.stream.Collectors.joining;

import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.w3c.dom.Element;
import org.zaijiuye.shared.NearNames;
import org.zaijiuye.shared.Xml;

/** What a step would run: only what the program or an integrator has, and each in its place. */
record StepFaults(ModelFaults faults) {

    private static final Pattern DELEGATE = Pattern.compile("[$#]\\{\\s*(\\w+)\\s*}");

    void check() {
        faults.model().elements().forEach(element -> {
            Restriction.check(faults, element);
            element(element);
            Xml.attributes(element)
                    .forEach(attribute -> attribute(element, attribute.getLocalName(), attribute.getValue()));
        });
    }

    private void element(Element element) {
        switch (element.getLocalName()) {
            case "messageEventDefinition", "receiveTask" -> message(element);
            case "serviceTask", "sendTask", "businessRuleTask" -> work(element);
            case "executionListener", "taskListener" -> listener(element);
            case "loopCardinality" -> loops(element);
            default -> {}
        }
    }

    private void attribute(Element element, String attribute, String value) {
        switch (attribute) {
            case "type" -> external(element, value);
            case "delegateExpression" -> delegate(element, value);
            case "decisionRef" -> decision(element, value);
            default -> {}
        }
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

    private void external(Element element, String type) {
        var topic = ModelFile.camunda(element, "topic");
        var topics = faults.known().topics();
        var own = faults.known().program().hasTopic(topic, ModelFile.process(element));
        var known = NearNames.hint(topic, topics) + "；可用的主题：" + NearNames.list(topics);
        var message = "没有办理外部任务“" + topic + "”的工作者，办件会停在这里" + known + "，要增加请在程序配置中登记";
        faults.require(own || topics.contains(topic) || !type.equals("external"), element, "NO_TOPIC", message);
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
        faults.require(own.contains(Diagrams.run(listener)), listener, "LISTENER", "不支持监听器，请删除；要做的事请画成步骤");
    }

    /** Loops inside of loops multiply, and could keep the program busy for hours. */
    private void loops(Element innermost) {
        var times = Xml.around(innermost)
                .flatMap(around -> Xml.children(around, "multiInstanceLoopCharacteristics"))
                .flatMap(loop -> Xml.children(loop, "loopCardinality"))
                .map(loop -> Xml.ownText(loop).strip())
                .filter(text -> text.matches("[1-9][0-9]?"))
                .mapToDouble(Double::parseDouble)
                .reduce(1, (some, more) -> some * more);
        faults.require(times <= 100, innermost, "TIMES", "连同外面各层一共要重复%.0f次，最多100次，请减少重复次数".formatted(times));
    }
}
