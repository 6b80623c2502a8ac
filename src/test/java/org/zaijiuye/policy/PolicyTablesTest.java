package org.zaijiuye.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.DmnModelInstance;
import org.camunda.bpm.model.dmn.HitPolicy;
import org.camunda.bpm.model.dmn.instance.Decision;
import org.camunda.bpm.model.dmn.instance.DecisionTable;
import org.camunda.bpm.model.dmn.instance.DrgElement;
import org.camunda.bpm.model.dmn.instance.Rule;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("参数表的形式：管理员在 Modeler 中看到的样子")
class PolicyTablesTest {

    private static final Map<String, DmnModelInstance> MODELS = new ConcurrentHashMap<>();

    static List<String> names() {
        return PolicyEngine.names();
    }

    @ParameterizedTest
    @MethodSource("names")
    void is_one_decision_named_like_its_file_with_a_chinese_name_and_a_place_in_the_diagram(String name) {
        var model = model(name);
        var decision = model.getModelElementsByType(Decision.class).iterator().next();

        assertThat(model.getModelElementsByType(DrgElement.class)).hasSize(1);
        assertThat(decision.getId()).isEqualTo(name);
        assertThat(decision.getName()).containsPattern("\\p{IsHan}");
        assertThat(decision.getCamundaHistoryTimeToLiveString()).isEqualTo("180");
        assertThat(PolicyEngine.xml(name)).contains("<dmndi:DMNShape", "dmnElementRef=\"" + name + "\"");
    }

    @ParameterizedTest
    @MethodSource("names")
    void has_chinese_column_labels_and_a_readable_note_on_every_row(String name) {
        var table = table(name);

        assertThat(table.getInputs())
                .allSatisfy(column -> assertThat(column.getLabel()).containsPattern("\\p{IsHan}"));
        assertThat(table.getOutputs())
                .allSatisfy(column -> assertThat(column.getLabel()).containsPattern("\\p{IsHan}"));
        assertThat(table.getRules()).allSatisfy(row -> {
            assertThat(row.getId()).startsWith("Row_");
            assertThat(row.getDescription().getTextContent()).containsPattern("\\p{IsHan}");
        });
    }

    @ParameterizedTest
    @MethodSource("names")
    void names_source_and_confidence_in_every_row(String name) {
        assertThat(table(name).getRules()).isNotEmpty().allSatisfy(row -> {
            assertThat(cell(name, row, "source")).isNotBlank();
            assertThat(cell(name, row, "confidence")).isIn("\"SURE\"", "\"TYPICAL\"", "\"ASSUMED\"");
        });
    }

    @ParameterizedTest
    @MethodSource("names")
    void says_of_every_sample_value_that_it_is_assumed(String name) {
        assertThat(table(name).getRules())
                .filteredOn(row -> cell(name, row, "source").contains("样例值"))
                .allSatisfy(row -> assertThat(cell(name, row, "confidence")).isEqualTo("\"ASSUMED\""));
    }

    @ParameterizedTest
    @MethodSource("names")
    void answers_one_row_or_collects_and_never_depends_on_the_order_of_rows(String name) {
        assertThat(table(name).getHitPolicy()).isIn(HitPolicy.UNIQUE, HitPolicy.COLLECT);
    }

    static DecisionTable table(String name) {
        return model(name)
                .getModelElementsByType(DecisionTable.class)
                .iterator()
                .next();
    }

    static String cell(String name, Rule row, String output) {
        var columns = table(name).getOutputs().stream()
                .map(column -> column.getName())
                .toList();
        return row.getOutputEntries().stream()
                .toList()
                .get(columns.indexOf(output))
                .getText()
                .getTextContent();
    }

    private static DmnModelInstance model(String name) {
        return MODELS.computeIfAbsent(
                name,
                key -> Dmn.readModelFromFile(
                        PolicyEngine.FOLDER.resolve(key + ".dmn").toFile()));
    }
}
