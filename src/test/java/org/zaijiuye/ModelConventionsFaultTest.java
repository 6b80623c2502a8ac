package org.zaijiuye;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Each convention is broken once on purpose, and the check that guards it must say so. */
@RunsBeside
@DisplayName("约定的检查确实起作用")
class ModelConventionsFaultTest {

    private static final Path FILE = Path.of("processes", "register", "SampleProcess.bpmn");
    private static final String SOUND = SampleDiagram.xml();
    private static final String FORM = """
            {"id": "ReviewSample", "schemaVersion": 16, "components": [
              {"type": "text", "text": "样例"}, {"type": "textfield", "key": "comment"},
              {"type": "textfield", "key": "shown", "disabled": true},
              {"type": "group", "components": [{"type": "select", "key": "decision"}]}]}""";

    private static final Map<String, Function<DiagramFile, List<String>>> CHECKS = Map.ofEntries(
            Map.entry("ids", NamingChecks::ids),
            Map.entry("fileName", NamingChecks::fileName),
            Map.entry("chineseNames", NamingChecks::chineseNames),
            Map.entry("answers", NamingChecks::answers),
            Map.entry("attributes", BindingChecks::processAttributes),
            Map.entry("people", BindingChecks::people),
            Map.entry("drawing", BindingChecks::drawing),
            Map.entry("calls", diagram -> BindingChecks.calls(diagram, surroundings(json(FORM), ""))),
            Map.entry("forms", diagram -> BindingChecks.forms(diagram, surroundings(json(FORM), ""))),
            Map.entry("delegates", diagram -> CodeChecks.delegates(diagram, surroundings(json(FORM), ""))),
            Map.entry("code", diagram -> CodeChecks.rulesAndTests(diagram, surroundings(json(FORM), ""))));

    static Stream<Arguments> faults() {
        return Stream.of(
                fault("ids", "Task_DecideSample", "Activity_0ab12cd"),
                fault("ids", "EndEvent_SampleRefused", "Event_SampleRefused"),
                fault("ids", "Flow_SampleOutcomeRefused", "Flow_ToRefused"),
                fault("ids", "Flow_ToReviewSample", "SequenceFlow_1"),
                fault("fileName", "SampleProcess", "ExampleProcess"),
                fault("chineseNames", "name=\"样例申领\"", "name=\"Sample\""),
                fault("chineseNames", "name=\"审核样例\"", "name=\"Review\""),
                fault("chineseNames", "name=\"判定结果？\"", "name=\"\""),
                fault("chineseNames", "name=\"已核准\"", ""),
                fault("answers", "name=\"核准\"", ""),
                fault("answers", "default=\"Flow_SampleOutcomeRefused\"", ""),
                fault("attributes", "camunda:historyTimeToLive=\"P7D\"", ""),
                fault("attributes", "camunda:historyTimeToLive=\"P7D\"", "camunda:historyTimeToLive=\"P15Y\""),
                fault("attributes", "camunda:versionTag=\"1\"", ""),
                fault("attributes", "camunda:isStartableInTasklist=\"false\"", ""),
                fault("people", "camunda:dueDate=\"${deadlines.due(execution)}\"", ""),
                fault("people", "camunda:candidateGroups=\"clerk\"", ""),
                fault("calls", "camunda:calledElementBinding=\"deployment\"", ""),
                fault("calls", "calledElement=\"OtherProcess\"", "calledElement=\"NoSuchProcess\""),
                fault("forms", "camunda:formRefBinding=\"deployment\"", "camunda:formRefBinding=\"latest\""),
                fault("forms", "camunda:formRef=\"ReviewSample\"", "camunda:formRef=\"ReviewOther\""),
                fault("forms", "camunda:inputParameter name=\"comment\"", "camunda:inputParameter name=\"remark\""),
                fault("drawing", "bpmnElement=\"Task_DecideSample\"", "bpmnElement=\"Task_ReviewSample\""),
                fault("drawing", "bpmnElement=\"Flow_ToReviewSample\"", "bpmnElement=\"Flow_ToDecideSample\""),
                fault("delegates", "${decideSampleDelegate}", "${judgeSampleDelegate}"));
    }

    @ParameterizedTest(name = "{0}: {1} → {2}")
    @MethodSource("faults")
    void a_planted_fault_is_found(String check, String from, String to) {
        assertThat(SOUND).contains(from);
        assertThat(check(check).apply(DiagramFile.of(FILE, SOUND.replace(from, to))))
                .isNotEmpty();
    }

    @Test
    void the_sound_model_passes_every_check() {
        assertThat(CHECKS).allSatisfy((name, check) -> assertThat(check.apply(DiagramFile.of(FILE, SOUND)))
                .isEmpty());
        assertThat(FormChecks.form("ReviewSample", json(FORM))).isEmpty();
    }

    @ParameterizedTest(name = "没有 {0}")
    @CsvSource({"DecideSampleDelegate", "SampleRules", "SampleRulesTest", "SampleProcessTest"})
    void missing_code_is_found(String className) {
        var without = surroundings(json(FORM), className);
        var diagram = DiagramFile.of(FILE, SOUND);
        var findings = Stream.concat(
                CodeChecks.delegates(diagram, without).stream(), CodeChecks.rulesAndTests(diagram, without).stream());
        assertThat(findings).singleElement().asString().startsWith(className);
    }

    @ParameterizedTest(name = "{0} → {1}")
    @CsvSource({
        "\"id\": \"ReviewSample\", \"id\": \"Review\"",
        "\"schemaVersion\": 16, \"schemaVersion\": 18",
        "\"textfield\", \"filepicker\"",
        "\"select\", \"documentPreview\""
    })
    void a_form_that_tasklist_cannot_show_is_found(String from, String to) {
        assertThat(FORM).contains(from);
        assertThat(FormChecks.form("ReviewSample", json(FORM.replace(from, to))))
                .isNotEmpty();
    }

    @Test
    void a_field_that_the_task_does_not_declare_is_found() {
        var larger = json(FORM.replace("\"disabled\": true", "\"disabled\": false"));
        assertThat(BindingChecks.forms(DiagramFile.of(FILE, SOUND), surroundings(larger, "")))
                .singleElement()
                .asString()
                .endsWith("shown");
    }

    private static Function<DiagramFile, List<String>> check(String name) {
        return Objects.requireNonNull(CHECKS.get(name), name);
    }

    private static Arguments fault(String check, String from, String to) {
        return Arguments.of(check, from, to);
    }

    /** Everything that the sound model refers to exists, except one class. */
    private static Surroundings surroundings(JsonNode form, String missing) {
        return new Surroundings(
                Set.of("SampleProcess", "OtherProcess"),
                Map.of("ReviewSample", form),
                name -> name.startsWith("register.sample.") && !name.endsWith("." + missing));
    }

    private static JsonNode json(String text) {
        try {
            return new ObjectMapper().readTree(text);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
