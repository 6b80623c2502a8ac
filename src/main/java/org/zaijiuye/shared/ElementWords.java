package org.zaijiuye.shared;

import java.util.Map;
import org.w3c.dom.Element;

/** The elements of a diagram as Modeler's palette calls them in Chinese. */
public final class ElementWords {

    private static final Map<String, String> WORDS = Map.ofEntries(
            Map.entry("process", "流程"),
            Map.entry("subProcess", "子流程"),
            Map.entry("transaction", "事务子流程"),
            Map.entry("adHocSubProcess", "临时子流程"),
            Map.entry("callActivity", "调用活动"),
            Map.entry("userTask", "人工任务"),
            Map.entry("serviceTask", "服务任务"),
            Map.entry("businessRuleTask", "规则任务"),
            Map.entry("sendTask", "发送任务"),
            Map.entry("receiveTask", "接收任务"),
            Map.entry("startEvent", "开始事件"),
            Map.entry("endEvent", "结束事件"),
            Map.entry("boundaryEvent", "边界事件"),
            Map.entry("intermediateCatchEvent", "中间捕获事件"),
            Map.entry("intermediateThrowEvent", "中间抛出事件"),
            Map.entry("exclusiveGateway", "排他网关"),
            Map.entry("parallelGateway", "并行网关"),
            Map.entry("inclusiveGateway", "包容网关"),
            Map.entry("eventBasedGateway", "事件网关"),
            Map.entry("complexGateway", "复杂网关"),
            Map.entry("timerEventDefinition", "定时"),
            Map.entry("messageEventDefinition", "消息"),
            Map.entry("errorEventDefinition", "错误"),
            Map.entry("escalationEventDefinition", "升级"),
            Map.entry("signalEventDefinition", "信号"),
            Map.entry("conditionalEventDefinition", "条件"),
            Map.entry("terminateEventDefinition", "终止"),
            Map.entry("cancelEventDefinition", "取消"),
            Map.entry("compensateEventDefinition", "补偿"),
            Map.entry("linkEventDefinition", "链接"),
            Map.entry("scriptTask", "脚本任务"),
            Map.entry("task", "任务"),
            Map.entry("manualTask", "手工任务"),
            Map.entry("sequenceFlow", "顺序流"),
            Map.entry("textAnnotation", "注释"),
            Map.entry("association", "关联"),
            Map.entry("message", "消息"),
            Map.entry("error", "错误"),
            Map.entry("signal", "信号"),
            Map.entry("escalation", "升级"));

    private ElementWords() {}

    /** An event with what makes it happen, for example 定时开始事件. */
    public static String of(Element element) {
        var events =
                Xml.children(element, ".*EventDefinition").map(event -> WORDS.getOrDefault(event.getLocalName(), ""));
        return events.findFirst().orElse("") + of(element.getLocalName());
    }

    /** Whether a person finds the element in the drawing, and not only inside of another. */
    public static boolean isDrawn(Element element) {
        return element.hasAttribute("id") && !Xml.is(element, ".*(Definition|Characteristics|xpression)");
    }

    public static String of(String element) {
        return WORDS.getOrDefault(element, element);
    }
}
