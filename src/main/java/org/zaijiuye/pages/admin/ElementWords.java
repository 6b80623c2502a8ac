package org.zaijiuye.pages.admin;

import java.util.Map;

/** The elements of a diagram as Modeler's palette calls them in Chinese. */
final class ElementWords {

    private static final Map<String, String> WORDS = Map.ofEntries(
            Map.entry("process", "流程"),
            Map.entry("subProcess", "子流程"),
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
            Map.entry("sequenceFlow", "顺序流"),
            Map.entry("textAnnotation", "注释"),
            Map.entry("association", "关联"),
            Map.entry("message", "消息"),
            Map.entry("error", "错误"),
            Map.entry("signal", "信号"),
            Map.entry("escalation", "升级"));

    private ElementWords() {}

    static String of(String element) {
        return WORDS.getOrDefault(element, element);
    }
}
