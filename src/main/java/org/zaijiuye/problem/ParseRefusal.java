package org.zaijiuye.problem;

import java.util.List;
import org.camunda.bpm.engine.ParseException;
import org.camunda.bpm.engine.Problem;
import org.camunda.bpm.engine.ResourceReport;
import org.zaijiuye.shared.Fault;

/** What the engine itself has against a diagram, with file and place; its own words stay in English at the end. */
final class ParseRefusal {

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
        var place = element == null ? "第" + problem.getLine() + "行" : "元素 " + element;
        return new Fault(
                element == null ? file : file + "#" + element,
                null,
                "MODEL",
                "文件 " + file + "，" + place + "：流程引擎不接受这里的设置，请在 Modeler 中改正（引擎原文：" + problem.getMessage() + "）。",
                null);
    }
}
