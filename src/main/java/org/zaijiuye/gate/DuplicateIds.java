package org.zaijiuye.gate;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.zaijiuye.bundle.BundleFile;
import org.zaijiuye.shared.Fault;

/** Ids that two files of one deployment define: the engine would take neither and name no file. */
final class DuplicateIds {

    private DuplicateIds() {}

    static List<Fault> of(List<BundleFile> files, ObjectMapper json) {
        return Stream.of(
                        faults("流程", "PROCESS", ids(files, ".bpmn", file -> ModelFile.read(file)
                                .processIds())),
                        faults("决策表", "DECISION", ids(files, ".dmn", ModelFile::decisionIds)),
                        faults(
                                "表单",
                                "FORM",
                                ids(
                                        files,
                                        ".form",
                                        file -> List.of(
                                                FormFile.read(file, json).id()))))
                .flatMap(List::stream)
                .toList();
    }

    private static Map<String, List<String>> ids(
            List<BundleFile> files, String ending, Function<BundleFile, Collection<String>> reader) {
        var found = new TreeMap<String, List<String>>();
        files.stream().filter(file -> file.name().endsWith(ending)).forEach(file -> reader.apply(file)
                .forEach(id ->
                        found.computeIfAbsent(id, any -> new ArrayList<>()).add(file.fileName())));
        return found;
    }

    private static List<Fault> faults(String kind, String code, Map<String, List<String>> files) {
        return files.entrySet().stream()
                .filter(id -> id.getValue().size() > 1)
                .map(id -> new Fault(
                        id.getKey(),
                        null,
                        "DUPLICATE_" + code,
                        "%s %s 在文件 %s 中都有，请以原文件名部署，或改用另一个%s编号。"
                                .formatted(kind, id.getKey(), String.join("、", id.getValue()), kind),
                        null))
                .toList();
    }
}
