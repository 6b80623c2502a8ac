package org.zaijiuye.gate;

import static java.util.Collections.frequency;
import static java.util.stream.Collectors.toMap;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Collection;
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
import org.zaijiuye.shared.Item;

/** What is wrong with sent files before their diagrams are looked at, and with their forms and tables. */
record SentFiles(List<BundleFile> sent, List<BundleFile> packaged, ObjectMapper json, Iterable<Item<?>> items) {

    private static final int MOST_FILES = 200;
    private static final int MOST_BYTES = 2 * 1024 * 1024;

    /** What the engine takes for a model, however it is written. */
    private static final Pattern MODEL = Pattern.compile("(?s).*(bpmn|dmn|cmmn)(1[0-9]|20)?(\\.xml)?");

    private static final Pattern OURS = Pattern.compile("(?s).*\\.(bpmn|dmn|form)");

    /** So much that nothing of it is read. */
    List<Fault> tooMuch() {
        if (sent.size() > MOST_FILES) {
            return List.of(new Fault("", "TOO_MANY", "一次部署有" + sent.size() + "个文件，最多" + MOST_FILES + "个，请分几次部署。"));
        }
        var remedy = " 超过 " + MOST_BYTES / 1024 / 1024 + " MB，请删去不需要的内容，或者拆成几个文件。";
        return sent.stream()
                .filter(file -> file.bytes().length > MOST_BYTES)
                .map(file -> fault(file.name(), "TOO_LARGE", remedy))
                .toList();
    }

    /** Faults that leave nothing else of the diagrams and forms to be checked; what is wrong with tables comes along. */
    List<Fault> unreadable() {
        var unreadable = Stream.concat(twice(), sent.stream().flatMap(this::unreadable));
        var faults = unreadable.toList();
        var all = Stream.concat(faults.stream(), tables());
        return faults.isEmpty() ? faults : all.toList();
    }

    /** Faults of forms and tables, each by itself, and of files of other kinds. */
    List<Fault> faults() {
        var forms = new FormFaults(BundleFile.ending(".form", packaged).toList(), json);
        var form = BundleFile.ending(".form", sent).flatMap(file -> forms.of(file).stream());
        return Stream.concat(form, Stream.concat(tables(), others())).toList();
    }

    /** What tables say about each other; asked only of tables that are in order by themselves. */
    List<Fault> relations(Collection<BundleFile> inForce) {
        return tables().findAny().isPresent()
                ? List.of()
                : new TableRelations(items).of(contents(sent), contents(inForce), contents(packaged));
    }

    private static Map<String, byte[]> contents(Collection<BundleFile> files) {
        return BundleFile.ending(".dmn", files).collect(toMap(BundleFile::fileName, BundleFile::bytes));
    }

    private Stream<Fault> others() {
        return sent.stream()
                .map(BundleFile::name)
                .filter(name -> !OURS.matcher(name).matches() && !name.equals(Manifest.RESOURCE))
                .map(name -> fault(name, "FILE_NAME", " 不能部署：只收 .bpmn 流程图、.dmn 决策表和 .form 表单，请去掉这个文件。"));
    }

    private Stream<Fault> tables() {
        var tables = new TableFaults(items);
        return BundleFile.ending(".dmn", sent).flatMap(file -> tables.of(file.fileName(), file.bytes()).stream());
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
        var names = sent.stream().map(BundleFile::fileName).toList();
        return names.stream()
                .distinct()
                .filter(name -> frequency(names, name) > 1)
                .map(name -> fault(name, "DUPLICATE_NAME", " 在一次部署中出现了" + frequency(names, name) + "次，请只保留一个。"));
    }

    private static Fault fault(String file, String code, String message) {
        return new Fault(file, code, "文件 " + file + message);
    }
}
