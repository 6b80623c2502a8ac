package org.zaijiuye.gate;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.zaijiuye.bundle.BundleFile;
import org.zaijiuye.bundle.Manifest;
import org.zaijiuye.bundle.PackagedBundle;
import org.zaijiuye.bundle.UnreadableFile;
import org.zaijiuye.policy.TableFaults;
import org.zaijiuye.policy.TableRelations;
import org.zaijiuye.shared.Fault;
import org.zaijiuye.shared.Item;

/** Checks each file that somebody sends by itself; what comes from the bundle in force was checked when it was sent. */
final class SentFiles {

    /** What the engine takes for a model, however it is written. */
    private static final Pattern MODEL = Pattern.compile("(?s).*(bpmn|dmn|cmmn)(1[0-9]|20)?(\\.xml)?");

    private static final Pattern OURS = Pattern.compile("(?s).*\\.(bpmn|dmn)");

    private final PackagedBundle bundle;
    private final ObjectMapper json;
    private final TableFaults tables;
    private final TableRelations relations;

    SentFiles(PackagedBundle bundle, ObjectMapper json, Iterable<? extends Item<?>> items) {
        this.tables = new TableFaults(items);
        this.relations = new TableRelations(items);
        this.bundle = bundle;
        this.json = json;
    }

    /** Faults that leave nothing else of the diagrams and forms to be checked; what is wrong with tables comes along. */
    List<Fault> unreadable(List<BundleFile> files) {
        var unreadable = Stream.concat(twice(files), files.stream().flatMap(file -> unreadable(file).stream()))
                .toList();
        return unreadable.isEmpty()
                ? List.of()
                : Stream.concat(unreadable.stream(), files.stream().flatMap(this::tables))
                        .toList();
    }

    /** Faults of files that can be read. */
    List<Fault> faults(List<BundleFile> files) {
        return files.stream().flatMap(this::faults).toList();
    }

    /** What tables say about each other; asked only of tables that are in order by themselves. */
    List<Fault> relations(List<BundleFile> sent, Map<String, BundleFile> inForce) {
        return sent.stream().flatMap(this::tables).findAny().isPresent()
                ? List.of()
                : relations.of(
                        contents(sent.stream()),
                        contents(inForce.values().stream()),
                        contents(bundle.files().stream()));
    }

    private static Map<String, byte[]> contents(Stream<BundleFile> files) {
        return files.filter(file -> file.name().endsWith(".dmn"))
                .collect(toMap(BundleFile::fileName, BundleFile::bytes));
    }

    private Stream<Fault> faults(BundleFile file) {
        if (file.name().endsWith(".bpmn")) {
            var model = ModelFile.read(file);
            var controls = controls(model).toList();
            return Stream.of(
                            controls,
                            Soundness.of(model, controls),
                            ExpressionFaults.against(packagedModels()).of(model))
                    .flatMap(List::stream);
        }
        return file.name().endsWith(".form")
                ? new FormFaults(packaged(".form").toList(), json).of(file).stream()
                : Stream.concat(tables(file), other(file));
    }

    private Stream<Fault> other(BundleFile file) {
        if (file.name().endsWith(".dmn") || file.name().equals(Manifest.RESOURCE)) {
            return Stream.empty();
        }
        var message = "文件 " + file.name() + " 不能部署：只收 .bpmn 流程图、.dmn 决策表和 .form 表单，请去掉这个文件。";
        return Stream.of(new Fault(file.name(), null, "FILE_NAME", message, null));
    }

    private Stream<BundleFile> packaged(String ending) {
        return bundle.files().stream().filter(file -> file.name().endsWith(ending));
    }

    private List<ModelFile> packagedModels() {
        return packaged(".bpmn").map(ModelFile::read).toList();
    }

    private Stream<Fault> tables(BundleFile file) {
        return file.name().endsWith(".dmn") ? tables.of(file.fileName(), file.bytes()).stream() : Stream.empty();
    }

    /** A packaged diagram is known by its name and by the processes in it. */
    private Stream<Fault> controls(ModelFile model) {
        return packagedModels().stream()
                .filter(packaged -> packaged.isReplacedBy(model))
                .flatMap(packaged -> Controls.faults(model, packaged).stream());
    }

    private List<Fault> unreadable(BundleFile file) {
        if (MODEL.matcher(file.name()).matches() && !OURS.matcher(file.name()).matches()) {
            var message = "文件 " + file.name() + "：流程图的文件名应以 .bpmn 结尾，决策表以 .dmn 结尾，请改名后再部署；不支持 CMMN。";
            return List.of(new Fault(file.name(), null, "FILE_NAME", message, null));
        }
        if (file.name().endsWith(".bpmn")) {
            return tried(file, ModelFile::read);
        }
        return file.name().endsWith(".form") ? tried(file, form -> FormFile.read(form, json)) : List.of();
    }

    private static List<Fault> tried(BundleFile file, Consumer<BundleFile> reader) {
        try {
            reader.accept(file);
            return List.of();
        } catch (UnreadableFile e) {
            return e.faults();
        }
    }

    private static Stream<Fault> twice(List<BundleFile> files) {
        return files.stream()
                .collect(groupingBy(BundleFile::fileName, LinkedHashMap::new, counting()))
                .entrySet()
                .stream()
                .filter(name -> name.getValue() > 1)
                .map(name -> new Fault(
                        name.getKey(),
                        null,
                        "DUPLICATE_NAME",
                        "文件 " + name.getKey() + " 在一次部署中出现了" + name.getValue() + "次，请只保留一个。",
                        null));
    }
}
