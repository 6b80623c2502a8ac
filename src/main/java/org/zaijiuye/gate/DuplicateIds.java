package org.zaijiuye.gate;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import org.springframework.util.CollectionUtils;
import org.springframework.util.MultiValueMap;
import org.zaijiuye.bundle.BundleFile;
import org.zaijiuye.shared.Fault;

/** Ids that two files of one deployment define: the engine would take neither and name no file. */
record DuplicateIds(List<BundleFile> files, List<Fault> faults) {

    static List<Fault> of(List<BundleFile> files) {
        var all = new DuplicateIds(files, new ArrayList<>());
        all.check("流程", "PROCESS", ".bpmn", file -> ModelFile.read(file).processIds());
        all.check("决策表", "DECISION", ".dmn", BundleFile::ids);
        all.check("表单", "FORM", ".form", BundleFile::ids);
        return all.faults;
    }

    private void check(String kind, String code, String ending, Function<BundleFile, Set<String>> reader) {
        MultiValueMap<String, String> names = CollectionUtils.toMultiValueMap(new TreeMap<>());
        BundleFile.ending(ending, files)
                .forEach(file -> reader.apply(file).forEach(id -> names.add(id, file.fileName())));
        names.values().removeIf(files -> files.size() == 1);
        names.forEach((id, files) -> faults.add(new Fault(
                id,
                "DUPLICATE_" + code,
                "%s %s 在文件 %s 中都有，请以原文件名部署，或改用另一个%s编号。".formatted(kind, id, String.join("、", files), kind))));
    }
}
