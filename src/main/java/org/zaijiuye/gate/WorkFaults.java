package org.zaijiuye.gate;

import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.w3c.dom.Element;
import org.zaijiuye.engine.StepFields;
import org.zaijiuye.shared.NearNames;
import org.zaijiuye.shared.Xml;
import org.zaijiuye.task.ExternalStep;

/** What a step would run: only what the program or an integrator has, and each in its place. */
record WorkFaults(ModelFaults faults) {

    private static final Pattern DELEGATE = Pattern.compile("[$#]\\{\\s*(\\w+)\\s*}");

    private static final String NO_DECISION = "决策表“%s”不存在%s；请改正编号，或一并部署该决策表";

    void check() {
        faults.model().elements().all().forEach(element -> {
            Restriction.check(faults, element);
            element(element);
            variables(element);
            Xml.attributes(element)
                    .forEach(attribute -> attribute(element, attribute.getLocalName(), attribute.getValue()));
        });
    }

    private void element(Element element) {
        switch (element.getLocalName()) {
            case "messageEventDefinition", "receiveTask" -> message(element);
            case "serviceTask", "sendTask", "businessRuleTask" -> work(element);
            case "executionListener", "taskListener" -> listener(element);
            case "errorEventDefinition" -> error(element);
            default -> {}
        }
    }

    private void attribute(Element element, String attribute, String value) {
        switch (attribute) {
            case "type" -> external(element, value);
            case "delegateExpression" -> delegate(element, value);
            case "decisionRef" -> faults.exists(value, faults.known().decisions(), element, "NO_DECISION", NO_DECISION);
            default -> {}
        }
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
            fields(element, known.fields().apply(name));
            var empty = StepFields.empty(known.needs().apply(name), element);
            var message = "委托“" + value + "”没有填写字段 " + String.join("、", empty)
                    + "；请在右侧“Field injections”（扩展属性 item 在“Extension properties”）中填写，或者套用元素模板";
            faults.require(empty.isEmpty(), element, "NO_VALUE", message);
        }
    }

    private void fields(Element step, Set<String> read) {
        var message = "这个步骤没有字段“%s”%s；可填的字段：" + NearNames.list(read);
        Xml.descendants(step, "field")
                .filter(field -> faults.exists(field.getAttribute("name"), read, field, "NO_FIELD", message))
                .filter(field -> field.getAttribute("name").equals("groups"))
                .forEach(field -> new ReferenceFaults(faults).groupsOf(field, StepFields.value(field)));
    }

    private void external(Element element, String type) {
        var topic = ModelFile.camunda(element, "topic");
        var topics = faults.known().topics();
        var own = faults.known().program().hasTopic(topic, ModelFile.process(element));
        var message = "没有办理外部任务“%s”的工作者，办件会停在这里%s；可用的主题：" + NearNames.list(topics) + "，要增加请在程序配置中登记";
        if (type.equals("external") && !own && faults.exists(topic, topics, element, "NO_TOPIC", message)) {
            fields(element, ExternalStep.FIELDS);
        }
    }

    /** As Modeler draws a step that is to be done by a machine, it says nothing of how. */
    private void work(Element element) {
        var choice = element.getLocalName().equals("businessRuleTask")
                ? "选“DMN”，填决策表的编号"
                : "选“Delegate expression”，填程序的委托，例如发送通知填 ${sendNoticeDelegate}，并在“Field injections”中填字段 title（标题）、text（内容）；交外部系统的选“External”，填登记过的主题";
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

    /** What the program's own steps go by is written by them, or as the program's own diagram writes it. */
    private void variables(Element element) {
        var process = ModelFile.process(element);
        var program = faults.known().program();
        Variables.written(element)
                .filter(name -> program.sets(name, process))
                .filter(name -> program.in(process, element.getLocalName())
                        .filter(own -> Variables.written(own).anyMatch(name::equals))
                        .noneMatch(own -> Variables.value(own).equals(Variables.value(element))))
                .forEach(name -> faults.add(element, "VARIABLE", "变量“" + name + "”是程序自己的，由程序的步骤填写，写了会使办件走错；请换一个名称"));
    }

    /** An error that nothing catches ends its branch without a word, and with it the case. */
    private void error(Element thrown) {
        var code = ModelFile.referred(thrown, "error", "errorCode");
        var calls = faults.known().deployed().calls(ModelFile.process(thrown)).toList();
        var caught =
                isCaught(thrown, code) || (!calls.isEmpty() && calls.stream().allMatch(call -> isCaught(call, code)));
        var message = "没有错误边界事件接住这个错误（代码“" + code + "”），办件会没有结果；请在抛出它的步骤、所在的子流程或者调用本流程的每个步骤上补上边界事件，或者改为普通的结束事件";
        var throwing = thrown.getParentNode().getLocalName().matches("endEvent|extensionElements");
        faults.require(caught || !throwing, thrown, "ERROR", message);
    }

    /** On a step around the place, or by an event sub-process beside one; none catches what it throws itself. */
    private static boolean isCaught(Element place, String code) {
        var around = Xml.around(place).map(step -> step.getAttribute("id")).toList();
        return Xml.around(place)
                .flatMap(Xml::children)
                .filter(beside -> beside.getAttribute("triggeredByEvent").equals("true")
                        ? !around.contains(beside.getAttribute("id"))
                        : Xml.is(beside, "boundaryEvent") && around.contains(beside.getAttribute("attachedToRef")))
                .flatMap(beside -> Stream.concat(Stream.of(beside), Xml.children(beside, "startEvent")))
                .flatMap(event -> Xml.children(event, "errorEventDefinition"))
                .anyMatch(event -> Set.of("", code).contains(ModelFile.referred(event, "error", "errorCode")));
    }
}
