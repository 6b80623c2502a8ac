package org.zaijiuye.gate;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.w3c.dom.Element;
import org.zaijiuye.bundle.BundleFile;
import org.zaijiuye.shared.Fault;

/** What the program relies on to find one of its processes, to start it and to keep its history. */
final class ProcessFaults {

    /** After which all else that can be said of the file follows from it. */
    static final String RENAMED = "PROCESS_RENAMED";

    private static final Map<String, String> KEPT =
            Map.of("historyTimeToLive", "历史保存期", "isStartableInTasklist", "能否由人发起");

    private ProcessFaults() {}

    static List<Fault> of(ModelFile model, ProgramDiagrams program) {
        var renamed = program.models().stream()
                .filter(own -> BundleFile.fileName(own.name()).equals(BundleFile.fileName(model.name())))
                .flatMap(own -> own.processIds().stream())
                .filter(process -> !model.processIds().contains(process))
                .map(process ->
                        model.fault(model.processes().get(0), RENAMED, "程序按编号“" + process + "”找这个流程，请恢复编号；名称可以改"));
        var changed = model.processes().stream().flatMap(process -> program.process(process.getAttribute("id")).stream()
                .flatMap(own -> changes(model, process, own)));
        var deaf = model.processIds().stream()
                .flatMap(process -> program.listeners(process).stream()
                        .filter(run -> ProgramDiagrams.listeners(model, process)
                                .noneMatch(kept -> ProgramDiagrams.run(kept).equals(run))))
                .map(run ->
                        model.fault(model.processes().get(0), "LISTENER_MISSING", "少了程序的监听器 " + run + "，申请会收不进来，请恢复"));
        return Stream.of(renamed, changed, deaf).flatMap(faults -> faults).toList();
    }

    private static Stream<Fault> changes(ModelFile model, Element process, Element own) {
        return KEPT.entrySet().stream()
                .filter(kept ->
                        !ModelFile.camunda(process, kept.getKey()).equals(ModelFile.camunda(own, kept.getKey())))
                .map(kept -> model.fault(
                        process,
                        "PROCESS_CHANGED",
                        kept.getValue() + "（" + kept.getKey() + "）与程序原来的不同，应为 " + ModelFile.camunda(own, kept.getKey())
                                + "，请恢复"));
    }
}
