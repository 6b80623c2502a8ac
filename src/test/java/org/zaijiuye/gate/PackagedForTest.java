package org.zaijiuye.gate;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.util.ClassUtils;
import org.zaijiuye.BuiltItems;
import org.zaijiuye.bundle.BundleFile;
import org.zaijiuye.desk.CaseWords;
import org.zaijiuye.engine.DiagramStep;
import org.zaijiuye.shared.Fault;

/** The packaged diagrams and forms and the program's delegates, as the gate sees them in the running program. */
final class PackagedForTest {

    static final Set<String> TOPICS = Set.of("send-sms");

    private static final List<BundleFile> FILES =
            Stream.concat(files("processes", ".bpmn"), files("forms", ".form")).toList();
    private static final Diagrams PROGRAM =
            new Diagrams(BundleFile.ending(".bpmn", FILES).map(ModelFile::read).toList());
    private static final List<FormFile> FORMS =
            BundleFile.ending(".form", FILES).map(PackagedForTest::form).toList();
    private static final Map<String, DiagramStep> STEPS = steps();

    private PackagedForTest() {}

    /** Of the first file, deployed together with the others. */
    static List<Fault> faults(BundleFile sent, BundleFile... more) {
        return ModelFaults.of(
                ModelFile.read(sent),
                known(Stream.concat(Stream.of(sent), Arrays.stream(more)).toList()));
    }

    static Known known(List<BundleFile> sent) {
        var replaced = sent.stream().map(BundleFile::fileName).collect(toSet());
        return new Known(
                PROGRAM,
                new Diagrams(Stream.concat(
                                PROGRAM.models().stream()
                                        .filter(model -> !replaced.contains(BundleFile.fileName(model.name()))),
                                BundleFile.ending(".bpmn", sent).map(ModelFile::read))
                        .toList()),
                Stream.concat(FORMS.stream(), BundleFile.ending(".form", sent).map(PackagedForTest::form))
                        .collect(toMap(FormFile::id, FormFile::sends, (packaged, own) -> own)),
                Set.of("WageClass"),
                PackagedForTest::allows,
                STEPS.keySet(),
                bean -> bean.equals("sendNoticeDelegate") ? Set.of("title", "text", "groups") : Set.of(),
                bean -> STEPS.containsKey(bean) ? Set.of(STEPS.get(bean).needs()) : Set.of(),
                TOPICS,
                process -> CaseWords.askedBy(process, BuiltItems.all().stream()),
                Set.of("street-clerk-371002001", "street-reviewer-371002001", "si-officer-371082-si", "param-admin"),
                new Effort());
    }

    private static boolean allows(String bean, String process) {
        var step = STEPS.get(bean);
        return step != null
                && (step.processes().length == 0
                        || Arrays.stream(step.processes())
                                .anyMatch(place -> place.equals(process)
                                        || (place.equals(DiagramStep.ITEMS) && isOfAnItem(process))));
    }

    private static boolean isOfAnItem(String process) {
        return BuiltItems.all().stream().anyMatch(item -> process.equalsIgnoreCase(item.word() + "Process"));
    }

    private static Map<String, DiagramStep> steps() {
        var scanner = new ClassPathScanningCandidateComponentProvider(false);
        scanner.addIncludeFilter(new AnnotationTypeFilter(DiagramStep.class));
        var steps = new TreeMap<String, DiagramStep>();
        scanner.findCandidateComponents("org.zaijiuye").forEach(found -> {
            var type = ClassUtils.resolveClassName(String.valueOf(found.getBeanClassName()), null);
            var name = type.getSimpleName();
            steps.put(
                    name.substring(0, 1).toLowerCase(Locale.ROOT) + name.substring(1),
                    type.getAnnotation(DiagramStep.class));
        });
        return steps;
    }

    private static FormFile form(BundleFile file) {
        return FormFile.read(file, new ObjectMapper());
    }

    private static Stream<BundleFile> files(String folder, String ending) {
        try (var files = Files.walk(Path.of(folder))) {
            return files.filter(file -> file.toString().endsWith(ending)).map(PackagedForTest::read).toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static BundleFile read(Path file) {
        try {
            return new BundleFile(file.toString(), Files.readAllBytes(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
