package org.zaijiuye.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.zaijiuye.BuiltItems;
import org.zaijiuye.RunsBeside;
import org.zaijiuye.shared.Fault;

@RunsBeside
@DisplayName("金额变动超过百分之三十")
class MoneyStepsTest {

    private static final String TABLE = "BenefitStandard";
    private static final String IN_FORCE = PolicyEngine.xml(TABLE);
    private static final String LAST = "<rule id=\"Row_Shanxi1From2023\">";

    static List<String> names() {
        return PolicyEngine.names();
    }

    @ParameterizedTest
    @MethodSource("names")
    void no_packaged_table_needs_a_confirmation(String table) {
        assertThat(told(table, PolicyEngine.xml(table), PolicyEngine.xml(table)))
                .isEmpty();
        assertThat(told(table, PolicyEngine.xml(table), null)).isEmpty();
    }

    @ParameterizedTest(name = "山西一类 1880 → {0}：{1}")
    @CsvSource({"2444, 0", "2444.01, 1", "1386, 0", "1385.99, 1", "1980, 0"})
    void both_sides_of_thirty_percent(String value, int faults) {
        assertThat(told(TABLE, IN_FORCE.replace("<text>1980</text>", "<text>" + value + "</text>"), IN_FORCE))
                .hasSize(faults);
    }

    @Test
    void the_planted_minimum_wage_is_told_with_its_row() {
        assertThat(told(TABLE, IN_FORCE.replace("<text>1980</text>", "<text>198000</text>"), IN_FORCE))
                .containsExactly(
                        "文件 BenefitStandard.dmn，第8行“最低工资（元/月）”写的是 198000：比同类前一行的 1880 高10431.9%（此前核定的同类是 1980），超过30%。");
    }

    @Test
    void a_row_without_one_before_it_is_compared_with_what_is_in_force() {
        var first = IN_FORCE.replace("<text>1880</text>", "<text>3000</text>")
                .replace("<text>1980</text>", "<text>3100</text>");
        assertThat(told(TABLE, first, IN_FORCE))
                .anySatisfy(message -> assertThat(message).contains("第7行", "比此前核定的同类的 1880 高59.6%"))
                .anySatisfy(message -> assertThat(message).contains("第8行", "比此前核定的同类的 1980 高56.6%"));
    }

    @Test
    void a_staircase_of_small_steps_does_not_pass() {
        var stairs = added("2026-01-01", "2026-01-02", "2500")
                .replace("</decisionTable>", row("3", ">= date and time(\"2026-01-02T00:00:00\")", "3200"));
        assertThat(told(TABLE, stairs, IN_FORCE)).singleElement().asString().contains("写的是 3200：比此前核定的同类的 1980 高61.6%");
    }

    @Test
    void what_was_confirmed_is_not_asked_again_with_the_next_change() {
        var confirmed = IN_FORCE.replace("<text>1980</text>", "<text>2600</text>");
        var next = confirmed.replace("<text>2010</text>", "<text>2020</text>");
        assertThat(told(TABLE, confirmed, IN_FORCE)).isNotEmpty();
        assertThat(told(TABLE, next, confirmed)).isEmpty();
    }

    @Test
    void a_rate_and_the_dibao_count_as_money() {
        assertThat(told(TABLE, IN_FORCE.replace("<text>0.90</text>", "<text>0.62</text>"), IN_FORCE))
                .isNotEmpty()
                .allSatisfy(message -> assertThat(message).contains("“比例”"));
        assertThat(told(TABLE, IN_FORCE.replace("<text>750</text>", "<text>300</text>"), IN_FORCE))
                .isNotEmpty()
                .allSatisfy(message -> assertThat(message).contains("“低保（元/月）”"));
    }

    @Test
    @DisplayName("新的或者改了名的类区，地区改换类区：都由第二人确认")
    void a_class_without_a_value_before_and_a_place_in_another_class_are_asked_for() {
        var renamed = IN_FORCE.replace("\"山东一类\"", "\"山东甲类\"").replace("<text>2100</text>", "<text>19800</text>");
        assertThat(told(TABLE, renamed, IN_FORCE)).isNotEmpty().anySatisfy(message -> assertThat(message)
                .contains("此前核定的表里没有这一类"));
        var classes = PolicyEngine.xml("WageClass");
        assertThat(told("WageClass", classes.replace("\"山东一类\"", "\"山东甲类\""), classes))
                .isNotEmpty()
                .allSatisfy(message -> assertThat(message).contains("此前核定的类区是“山东一类”"));
        assertThat(told("WageClass", classes, classes)).isEmpty();
    }

    @ParameterizedTest(name = "最低工资 1980 → {0}，比例 0.90 → {1}：{2}")
    @CsvSource({"2400, 0.99, 1", "2221, 0.99, 0", "2222, 0.99, 1", "1980, 0.99, 0", "1560, 0.80, 0", "1559, 0.80, 1"})
    void what_is_paid_counts_also_where_each_factor_changes_little(String wage, String rate, int faults) {
        var start = IN_FORCE.indexOf(LAST);
        var sent = IN_FORCE.substring(0, start)
                + IN_FORCE.substring(start)
                        .replace("<text>1980</text>", "<text>" + wage + "</text>")
                        .replace("<text>0.90</text>", "<text>" + rate + "</text>");
        assertThat(told(TABLE, sent, IN_FORCE)).hasSize(faults).allSatisfy(message -> assertThat(message)
                .contains("“最低工资（元/月）”", "最低工资（元/月）乘比例是 ", "超过30%"));
    }

    @ParameterizedTest(name = "{0} → {1}")
    @CsvSource({
        "ui.minMonths, 1",
        "ui.cap, 23",
        "ui.extension.maxMonths, 120",
        "ui.extension.withinMonths, 13",
        "ui.stop.imprisoned, false",
        "ui.flexRegistrationStops, false",
        "ui.residualNeedsInvoluntary, false",
        "ui.monthsProfile, SHANDONG_STEP"
    })
    void who_is_paid_and_for_how_long_is_asked_for(String name, String value) {
        var parameters = PolicyEngine.xml("Parameters");
        assertThat(told("Parameters", parameter(parameters, name, value), parameters))
                .singleElement()
                .asString()
                .contains("文件 Parameters.dmn，第", "“取值”写的是 \"" + value + "\"：和此前核定的不同，这个参数决定谁领待遇、领多久");
    }

    @ParameterizedTest
    @CsvSource({"ui.payDay, 20", "ur.minAge, 17", "ur.contactSla, 20"})
    void other_parameters_are_not_asked_for(String name, String value) {
        var parameters = PolicyEngine.xml("Parameters");
        assertThat(told("Parameters", parameter(parameters, name, value), parameters))
                .isEmpty();
    }

    @Test
    void a_row_of_such_a_parameter_may_be_confirmed_moved_and_explained_but_not_be_lost() {
        var parameters = PolicyEngine.xml("Parameters");
        var changed = parameter(parameters, "ui.minMonths", "1");
        assertThat(told("Parameters", changed, changed)).isEmpty();
        var start = parameters.lastIndexOf("<rule", parameters.indexOf("\"ui.minMonths\""));
        var row = parameters.substring(start, parameters.indexOf("</rule>", start) + "</rule>".length());
        var moved = parameters
                .replace(row, "")
                .replace("</decisionTable>", row.replace("\"SURE\"", "\"ASSUMED\"") + "</decisionTable>");
        assertThat(moved).isNotEqualTo(parameters);
        assertThat(told("Parameters", moved, parameters)).isEmpty();
        assertThat(told("Parameters", parameters.replace(row, ""), parameters))
                .singleElement()
                .asString()
                .contains("此前核定的这一行被删去");
        var others = row.replace("\"ui.minMonths\"", "not(\"ur.minAge\")").replace("id=\"", "id=\"Other_");
        assertThat(told("Parameters", parameters.replace(row, row + others), parameters))
                .as("a row for all other names")
                .hasSize(1);
    }

    /** In its first row. */
    private static String parameter(String table, String name, String value) {
        var start = table.indexOf("<text>\"" + name + "\"</text>");
        assertThat(start).as(name).isNotNegative();
        var cell = table.indexOf("<outputEntry", start);
        var end = table.indexOf("</outputEntry>", cell);
        return table.substring(0, cell)
                + table.substring(cell, end).replaceFirst("<text>[^<]*", "<text>\"" + value + "\"")
                + table.substring(end);
    }

    @Test
    void the_months_of_the_law_count_as_money() {
        var months = PolicyEngine.xml("BenefitMonths");
        var longer = months.replace("<text>18</text>", "<text>24</text>");
        assertThat(told("BenefitMonths", longer, months)).isNotEmpty().allSatisfy(message -> assertThat(message)
                .contains("“领取月数”写的是 24：比此前核定的同类的 18 高33.3%"));
    }

    /** 山西一类 ends on the first day, and a row from the first to the second day follows. */
    private static String added(String from, String to, String value) {
        var start = IN_FORCE.indexOf(LAST);
        var ended = IN_FORCE.substring(start)
                .replaceFirst(
                        "&gt;= date and time\\(\"2023-10-01T00:00:00\"\\)",
                        "[date and time(\"2023-10-01T00:00:00\")..date and time(\"" + from + "T00:00:00\"))");
        var range = "[date and time(\"" + from + "T00:00:00\")..date and time(\"" + to + "T00:00:00\"))";
        return (IN_FORCE.substring(0, start) + ended).replace("</decisionTable>", row("2", range, value));
    }

    private static String row(String id, String date, String value) {
        return """
                <rule id="Row_%s">
                  <inputEntry id="A%1$s"><text>"山西一类"</text></inputEntry>
                  <inputEntry id="B%1$s"><text>%s</text></inputEntry>
                  <inputEntry id="C%1$s"><text></text></inputEntry>
                  <outputEntry id="D%1$s"><text>%s</text></outputEntry>
                  <outputEntry id="E%1$s"><text>750</text></outputEntry>
                  <outputEntry id="F%1$s"><text>0.90</text></outputEntry>
                  <outputEntry id="G%1$s"><text>"样例值"</text></outputEntry>
                  <outputEntry id="H%1$s"><text>"ASSUMED"</text></outputEntry>
                </rule></decisionTable>""".formatted(id, date.replace(">", "&gt;"), value);
    }

    private static List<String> told(String table, String sent, @Nullable String inForce) {
        return new MoneySteps(BuiltItems.all())
                .of(table + ".dmn", bytes(sent), inForce == null ? null : bytes(inForce)).stream()
                        .map(Fault::message)
                        .toList();
    }

    private static byte[] bytes(String xml) {
        return xml.getBytes(StandardCharsets.UTF_8);
    }
}
