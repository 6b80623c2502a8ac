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
import org.zaijiuye.bundle.UnreadableFile;
import org.zaijiuye.policy.TableFaults;
import org.zaijiuye.policy.TableRelations;
import org.zaijiuye.shared.Fault;
import org.zaijiuye.shared.Item;

/** What is wrong with sent files before their diagrams are looked at, and with their forms and tables. */
record SentFiles(List<BundleFile> sent, List<BundleFile> packaged, ObjectMapper json, Iterable<Item<?>> items) {

    private static final String NAMING =
            " 不能部署：只收 .bpmn 流程图、.dmn 决策表和 .form 表单（不支持 CMMN），文件名用汉字、字母、数字、“-”和“_”，不带空格和文件夹，请改名，或者去掉这个文件。";

    private static final int MOST_BYTES = 2 * 1024 * 1024;

    /** What stands in the address of a page as it is, leads out of no folder and ends as the engine wants it. */
    private static final Pattern NAME = Pattern.compile(
            "(?!.*\\.\\.)((processes|forms)/(\\w+/)*)?[\\p{L}\\p{N}_][-\\p{L}\\p{N}_.()（）+]{0,100}\\.(bpmn|dmn|form)");

    /** So much that nothing of it is read. */
    List<Fault> tooMuch() {
        var large = sent.stream()
                .filter(file -> file.bytes().length > MOST_BYTES)
                .map(file -> fault(file.name(), "TOO_LARGE", " 超过 2 MB，请删去不需要的内容，或者拆成几个文件。"))
                .toList();
        var bytes = sent.stream().mapToLong(file -> file.bytes().length).sum();
        return !large.isEmpty() || (sent.size() <= 200 && bytes <= MOST_BYTES)
                ? large
                : List.of(new Fault("", "TOO_MANY", "一次部署最多200个文件、共 2 MB，这次有" + sent.size() + "个，请分几次部署。"));
    }

    /** Faults that leave nothing else of the diagrams and forms to be checked; what is wrong with tables comes along. */
    List<Fault> unreadable() {
        var faults =
                Stream.concat(twice(), sent.stream().flatMap(this::unreadable)).toList();
        return faults.isEmpty()
                ? faults
                : Stream.concat(faults.stream(), tables()).toList();
    }

    /** Faults of forms and tables, each by itself. */
    List<Fault> faults() {
        var forms = new FormFaults(BundleFile.ending(".form", packaged).toList(), json);
        var form = BundleFile.ending(".form", sent).flatMap(file -> forms.of(file).stream());
        return Stream.concat(form, tables()).toList();
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

    private Stream<Fault> tables() {
        var tables = new TableFaults(items);
        return BundleFile.ending(".dmn", sent).flatMap(file -> tables.of(file.fileName(), file.bytes()).stream());
    }

    private Stream<Fault> unreadable(BundleFile file) {
        var name = file.name();
        try {
            if (!NAME.matcher(name).matches()) {
                return Stream.of(fault(name.replaceAll("\\p{Cntrl}", "□"), "FILE_NAME", NAMING));
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
