package org.zaijiuye.gate;

import java.util.List;
import java.util.Map;
import org.w3c.dom.Element;
import org.zaijiuye.bundle.BundleFile;

/** What the program relies on to find one of its processes, to start it and to keep its history. */
record ProcessFaults(ModelFaults faults) {

    private static final Map<String, String> KEPT =
            Map.of("historyTimeToLive", "历史保存期", "isStartableInTasklist", "能否由人发起");

    /** Whether more can be said of the file: if one of its processes was renamed, all else follows from that. */
    boolean keepsIds() {
        var model = faults.model();
        var first = model.processes().findFirst().orElseThrow();
        faults.known().program().models().stream()
                .filter(own -> BundleFile.fileName(own.name()).equals(BundleFile.fileName(model.name())))
                .flatMap(own -> own.processIds().stream())
                .filter(process -> !model.processIds().contains(process))
                .forEach(process -> faults.add(first, "PROCESS_RENAMED", "程序按编号“" + process + "”找这个流程，请恢复编号；名称可以改"));
        var keeps = faults.found().isEmpty();
        model.processes().forEach(this::check);
        return keeps;
    }

    private void check(Element process) {
        var id = process.getAttribute("id");
        var program = faults.known().program();
        program.find("process", id)
                .ifPresent(own -> KEPT.forEach((attribute, title) -> {
                    var kept = ModelFile.camunda(own, attribute);
                    var message = title + "（" + attribute + "）与程序原来的不同，应为 " + kept + "，请恢复";
                    faults.require(
                            ModelFile.camunda(process, attribute).equals(kept), process, "PROCESS_CHANGED", message);
                }));
        var listeners = new Diagrams(List.of(faults.model())).listeners(id);
        program.listeners(id)
                .forEach(run -> faults.require(
                        listeners.contains(run), process, "LISTENER_MISSING", "少了程序的监听器 " + run + "，申请会收不进来，请恢复"));
    }
}
