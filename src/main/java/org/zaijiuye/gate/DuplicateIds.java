package org.zaijiuye.gate;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.zaijiuye.bundle.BundleFile;
import org.zaijiuye.shared.Fault;

/** Ids that two files of one deployment define: the engine would take neither and name no file. */
record DuplicateIds(List<BundleFile> files) {

    static List<Fault> of(List<BundleFile> files, ObjectMapper json) {
        var all = new DuplicateIds(files);
        return Stream.of(
                        all.of("流程", "PROCESS", ".bpmn", file -> ModelFile.read(file)
                                .processIds()),
                        all.of("决策表", "DECISION", ".dmn", ModelFile::decisionIds),
                        all.of(
                                "表单",
                                "FORM",
                                ".form",
                                file -> Set.of(FormFile.read(file, json).id())))
                .flatMap(faults -> faults)
                .toList();
    }

    private Stream<Fault> of(String kind, String code, String ending, Function<BundleFile, Set<String>> reader) {
        return files.stream()
                .filter(file -> file.name().endsWith(ending))
                .flatMap(file -> reader.apply(file).stream().map(id -> Map.entry(id, file.fileName())))
                .collect(groupingBy(Map.Entry::getKey, TreeMap::new, mapping(Map.Entry::getValue, toList())))
                .entrySet()
                .stream()
                .filter(id -> id.getValue().size() > 1)
                .map(id -> new Fault(
                        id.getKey(),
                        "DUPLICATE_" + code,
                        "%s %s 在文件 %s 中都有，请以原文件名部署，或改用另一个%s编号。"
                                .formatted(kind, id.getKey(), String.join("、", id.getValue()), kind)));
    }
}
