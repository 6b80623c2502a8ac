package org.zaijiuye;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.zaijiuye.shared.Law;

/** The item table of the README is the one that the models and rules tell. */
@DisplayName("README 的事项表与流程图一致")
class ReadmeTest {

    private static final Pattern ROW = Pattern.compile(
            "\\| (?:\\d+|–) \\| (\\S+) \\| `(\\w+)` \\| (\\w+) \\| \\[(\\w+)]\\(([^)]+)\\)(\\S*) \\| (\\S+) \\| `(\\w+)` \\|");

    /** An item's further diagrams stand behind its own. */
    private static final Pattern FURTHER = Pattern.compile("、\\[(\\w+)]\\(([^)]+)\\)");

    @Test
    void every_item_s_row_names_its_model_and_its_rule_class() throws IOException {
        for (var row : rows()) {
            var model = Path.of(row.group(5));
            var process = Bpmn.readModelFromFile(model.toFile())
                    .getModelElementsByType(Process.class)
                    .iterator()
                    .next();
            assertThat(process.getId()).isEqualTo(row.group(4));
            assertThat(row.group(1)).endsWith(process.getName());
            assertThat(model).hasParentRaw(Path.of("processes", row.group(3)));
            assertThat(Path.of("src/main/java/org/zaijiuye", row.group(3), row.group(2), row.group(8) + ".java"))
                    .content()
                    .contains("Law." + law(row.group(7).replaceAll("[《》]", "")).name());
        }
    }

    private static Law law(String title) {
        return Arrays.stream(Law.values())
                .filter(law -> law.title().equals(title))
                .findFirst()
                .orElseThrow(() -> new AssertionError("the program cites no " + title));
    }

    @Test
    void no_item_is_missing() throws IOException {
        try (Stream<Path> models = Files.walk(Path.of("processes"), 2)) {
            var ofItems = models.filter(path -> path.toString().endsWith(".bpmn") && path.getNameCount() == 3)
                    .map(path -> path.toString().replace('\\', '/'))
                    .toList();
            assertThat(rows().stream().flatMap(ReadmeTest::diagrams)).containsExactlyInAnyOrderElementsOf(ofItems);
        }
    }

    private static Stream<String> diagrams(MatchResult row) {
        return Stream.concat(
                Stream.of(row.group(5)), FURTHER.matcher(row.group(6)).results().map(further -> further.group(2)));
    }

    @Test
    void the_readme_stays_short() throws IOException {
        assertThat(Files.readAllLines(Path.of("README.md"))).hasSizeLessThan(150);
    }

    private static List<MatchResult> rows() throws IOException {
        return ROW.matcher(Files.readString(Path.of("README.md"))).results().toList();
    }
}
