package org.zaijiuye.gate;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.zaijiuye.bundle.BundleFile;
import org.zaijiuye.bundle.Manifest;
import org.zaijiuye.bundle.UnreadableFile;
import org.zaijiuye.policy.TableFaults;
import org.zaijiuye.policy.TableRelations;
import org.zaijiuye.shared.Fault;

/** What is wrong with sent files before their diagrams are looked at, and with their forms and tables. */
record SentFiles(
        List<BundleFile> sent,
        List<BundleFile> packaged,
        ObjectMapper json,
        TableFaults tables,
        TableRelations relations) {

    private static final int MOST_FILES = 200;
    private static final int MOST_BYTES = 2 * 1024 * 1024;

    /** What the engine takes for a model, however it is written. */
    private static final Pattern MODEL = Pattern.compile("(?s).*(bpmn|dmn|cmmn)(1[0-9]|20)?(\\.xml)?");

    private static final Pattern OURS = Pattern.compile("(?s).*\\.(bpmn|dmn)");

    /** So much that nothing of it is read. */
    List<Fault> tooMuch() {
        if (sent.size() > MOST_FILES) {
            var message = "一次部署有" + sent.size() + "个文件，最多" + MOST_FILES + "个，请分几次部署。";
            return List.of(new Fault("", "TOO_MANY", message));
        }
        return sent.stream()
                .filter(file -> file.bytes().length > MOST_BYTES)
                .map(file ->
                        fault(file.name(), "TOO_LARGE", " 超过 " + MOST_BYTES / 1024 / 1024 + " MB，请删去不需要的内容，或者拆成几个文件。"))
                .toList();
    }

    /** Faults that leave nothing else of the diagrams and forms to be checked; what is wrong with tables comes along. */
    List<Fault> unreadable() {
        var unreadable =
                Stream.concat(twice(), sent.stream().flatMap(this::unreadable)).toList();
        return unreadable.isEmpty()
                ? List.of()
                : Stream.concat(unreadable.stream(), sent.stream().flatMap(this::tables))
                        .toList();
    }

    /** Faults of forms and tables, each by itself, and of files of other kinds. */
    List<Fault> faults() {
        var forms = new FormFaults(
                packaged.stream().filter(file -> file.name().endsWith(".form")).toList(), json);
        return sent.stream()
                .flatMap(file -> file.name().endsWith(".form")
                        ? forms.of(file).stream()
                        : Stream.concat(tables(file), other(file)))
                .toList();
    }

    /** What tables say about each other; asked only of tables that are in order by themselves. */
    List<Fault> relations(Collection<BundleFile> inForce) {
        return sent.stream().flatMap(this::tables).findAny().isPresent()
                ? List.of()
                : relations.of(contents(sent), contents(inForce), contents(packaged));
    }

    private static Map<String, byte[]> contents(Collection<BundleFile> files) {
        return files.stream()
                .filter(file -> file.name().endsWith(".dmn"))
                .collect(toMap(BundleFile::fileName, BundleFile::bytes));
    }

    private static Stream<Fault> other(BundleFile file) {
        return OURS.matcher(file.name()).matches() || file.name().equals(Manifest.RESOURCE)
                ? Stream.empty()
                : Stream.of(fault(file.name(), "FILE_NAME", " 不能部署：只收 .bpmn 流程图、.dmn 决策表和 .form 表单，请去掉这个文件。"));
    }

    private Stream<Fault> tables(BundleFile file) {
        return file.name().endsWith(".dmn") ? tables.of(file.fileName(), file.bytes()).stream() : Stream.empty();
    }

    private Stream<Fault> unreadable(BundleFile file) {
        var name = file.name();
        try {
            if (MODEL.matcher(name).matches() && !OURS.matcher(name).matches()) {
                return Stream.of(fault(name, "FILE_NAME", "：流程图的文件名应以 .bpmn 结尾，决策表以 .dmn 结尾，请改名后再部署；不支持 CMMN。"));
            }
            if (name.endsWith(".bpmn")) {
                ModelFile.read(file);
            } else if (name.endsWith(".form")) {
                FormFile.read(file, json);
            }
            return Stream.empty();
        } catch (UnreadableFile e) {
            return e.faults().stream();
        }
    }

    private Stream<Fault> twice() {
        return sent.stream()
                .collect(groupingBy(BundleFile::fileName, LinkedHashMap::new, counting()))
                .entrySet()
                .stream()
                .filter(name -> name.getValue() > 1)
                .map(name -> fault(name.getKey(), "DUPLICATE_NAME", " 在一次部署中出现了" + name.getValue() + "次，请只保留一个。"));
    }

    private static Fault fault(String file, String code, String message) {
        return new Fault(file, code, "文件 " + file + message);
    }
}
