package org.zaijiuye;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every diagram and form keeps our conventions; {@link ModelConventionsFaultTest} shows that the checks bite. */
@DisplayName("流程图与表单的约定")
class ModelConventionsTest {

    private static final List<DiagramFile> DIAGRAMS =
            files("processes", ".bpmn").stream().map(DiagramFile::read).toList();
    private static final Map<String, JsonNode> FORMS =
            files("forms", ".form").stream().collect(toMap(ModelConventionsTest::name, ModelConventionsTest::json));
    private static final Surroundings SURROUNDINGS = new Surroundings(
            DIAGRAMS.stream().map(DiagramFile::processId).collect(toSet()), FORMS, ModelConventionsTest::exists);

    static List<DiagramFile> diagrams() {
        return DIAGRAMS;
    }

    @Test
    void process_ids_are_unique() {
        assertThat(DIAGRAMS)
                .extracting(DiagramFile::processId)
                .doesNotHaveDuplicates()
                .isNotEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("diagrams")
    void names_follow_the_naming_table(DiagramFile diagram) {
        assertThat(NamingChecks.ids(diagram)).isEmpty();
        assertThat(NamingChecks.fileName(diagram)).isEmpty();
        assertThat(NamingChecks.chineseNames(diagram)).isEmpty();
        assertThat(NamingChecks.answers(diagram)).isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("diagrams")
    void engine_attributes_are_set(DiagramFile diagram) {
        assertThat(BindingChecks.processAttributes(diagram)).isEmpty();
        assertThat(BindingChecks.people(diagram)).isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("diagrams")
    void calls_stay_in_the_deployment(DiagramFile diagram) {
        assertThat(BindingChecks.calls(diagram, SURROUNDINGS)).isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("diagrams")
    void every_element_is_drawn(DiagramFile diagram) {
        assertThat(BindingChecks.drawing(diagram)).isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("diagrams")
    void user_tasks_and_forms_name_the_same_fields(DiagramFile diagram) {
        assertThat(BindingChecks.forms(diagram, SURROUNDINGS)).isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("diagrams")
    void service_tasks_lead_to_their_delegates(DiagramFile diagram) {
        assertThat(CodeChecks.delegates(diagram, SURROUNDINGS)).isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("diagrams")
    void models_have_their_rules_and_tests(DiagramFile diagram) {
        assertThat(CodeChecks.rulesAndTests(diagram, SURROUNDINGS)).isEmpty();
    }

    @Test
    void forms_can_be_shown_by_tasklist() {
        assertThat(FORMS).allSatisfy((name, form) -> assertThat(FormChecks.form(name, form))
                .isEmpty());
    }

    private static List<Path> files(String folder, String ending) {
        try (var paths = Files.walk(Path.of(folder))) {
            return paths.filter(path -> path.toString().endsWith(ending)).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String name(Path form) {
        return form.getFileName().toString().replaceFirst("\\.form$", "");
    }

    private static JsonNode json(Path form) {
        try {
            return new ObjectMapper().readTree(form.toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean exists(String name) {
        try {
            Class.forName("org.zaijiuye." + name, false, ModelConventionsTest.class.getClassLoader());
            return true;
        } catch (ClassNotFoundException e) {
            return false;
        }
    }
}
