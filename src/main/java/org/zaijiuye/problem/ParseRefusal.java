package org.zaijiuye.problem;

import java.util.List;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.ParseException;
import org.camunda.bpm.engine.Problem;
import org.camunda.bpm.engine.ResourceReport;
import org.zaijiuye.shared.Fault;

/** What the engine itself has against a diagram: file, line and element; its English words stay with the cause. */
final class ParseRefusal {

    /** The element that the engine's sentence is about. */
    private static final Pattern ELEMENT = Pattern.compile("element '(?:\\{[^}]*})?\"?(?:\\w+:)?(\\w+)");

    private ParseRefusal() {}

    static Rejected of(ParseException cause) {
        var faults = cause.getResorceReports().stream()
                .flatMap(report -> report.getErrors().stream().map(problem -> fault(report, problem)))
                .toList();
        var refusal = new Rejected(422, "不能部署，共" + faults.size() + "处问题。", List.copyOf(faults));
        refusal.initCause(cause);
        return refusal;
    }

    private static Fault fault(ResourceReport report, Problem problem) {
        var file = report.getResourceName();
        var element = problem.getMainElementId();
        var named = ELEMENT.matcher(String.valueOf(problem.getMessage()));
        var name = named.find() ? "元素 " + named.group(1) : "";
        var place = element == null ? "第" + problem.getLine() + "行" + name : "元素 " + element;
        return new Fault(
                element == null ? file : file + "#" + element,
                null,
                "MODEL",
                "文件 " + file + "，" + place + "：写法不合 BPMN 规范，或者缺少必填的内容，流程引擎不接受。请在 Modeler 中打开，检查这一处和它前后的内容，改正后重新部署。",
                null);
    }
}
