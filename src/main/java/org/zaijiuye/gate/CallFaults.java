package org.zaijiuye.gate;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.w3c.dom.Element;
import org.zaijiuye.shared.Fault;
import org.zaijiuye.shared.Xml;

/** Called processes that do not exist, and calls that come back to where they began. */
final class CallFaults {

    private final Map<String, Set<String>> calls;

    /** @param models of the whole deployment */
    CallFaults(List<ModelFile> models) {
        calls = models.stream()
                .flatMap(model -> model.processes().stream())
                .collect(toMap(
                        process -> process.getAttribute("id"),
                        process -> called(process).collect(toSet()),
                        (one, twin) -> one));
    }

    List<Fault> of(ModelFile model) {
        return model.all("callActivity").flatMap(call -> fault(model, call)).toList();
    }

    private Stream<Fault> fault(ModelFile model, Element call) {
        var called = call.getAttribute("calledElement");
        if (!calls.containsKey(called)) {
            var existing = NearNames.hint(called, calls.keySet());
            return Stream.of(model.fault(
                    call,
                    "NO_PROCESS",
                    called.isBlank()
                            ? "没有填写调用哪个流程，请在“Called element”中填写流程编号"
                            : "调用的流程“" + called + "”不在本次部署中" + existing + "；请改正编号，或一并部署"));
        }
        return reached(called).contains(ModelFile.process(call))
                ? Stream.of(model.fault(call, "CYCLE", "调用的流程“" + called + "”又会回来调用本流程，永远办不完，请改为调用别的流程"))
                : Stream.empty();
    }

    private Set<String> reached(String process) {
        var open = new ArrayList<>(List.of(process));
        var reached = new LinkedHashSet<String>();
        for (var i = 0; i < open.size(); i++) {
            if (reached.add(open.get(i))) {
                open.addAll(calls.getOrDefault(open.get(i), Set.of()));
            }
        }
        return reached;
    }

    static Stream<String> called(Element process) {
        return Xml.descendants(process, "callActivity").map(call -> call.getAttribute("calledElement"));
    }
}
