package org.zaijiuye.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.zaijiuye.RunsBeside;

@RunsBeside
@DisplayName("参数表的内容：定义域内无空白、无重叠")
class PolicyDomainTest {

    private static final List<String> PROFILES = List.of("weihai", "shanxi");
    private static final List<String> ITEMS = List.of("registration", "benefit", "employment", "deregistration");

    private static PolicyEngine tables;

    @BeforeAll
    static void start() {
        tables = PolicyEngine.running();
    }

    @Test
    void every_parameter_has_one_value_for_each_profile() {
        for (var name : column("Parameters", 0)) {
            for (var profile : PROFILES) {
                assertThat(tables.parameters.text(name, profile, "371002", LocalDate.of(2025, 11, 4)))
                        .isNotBlank();
            }
        }
    }

    @Test
    void every_parameter_that_changes_has_one_value_on_both_sides_of_each_change() {
        for (var name : changingParameters()) {
            for (var date : datesAround("Parameters", LocalDate.of(2020, 1, 1))) {
                assertThat(tables.parameters.text(name, "weihai", "371002", date))
                        .isNotBlank();
            }
        }
    }

    @Test
    void every_area_with_a_wage_class_has_one_benefit_standard_in_every_month_since_2021_10() {
        for (var area : column("WageClass", 0)) {
            for (var date : datesAround("BenefitStandard", LocalDate.of(2021, 10, 1))) {
                for (var monthIndex : List.of(1, 24)) {
                    assertThat(standard(area, date, monthIndex).has("minWage")).isTrue();
                }
            }
        }
    }

    @Test
    void no_benefit_standard_is_invented_for_months_before_the_table_begins() {
        assertThatThrownBy(() -> standard("371002", LocalDate.of(2021, 9, 30), 1))
                .isInstanceOf(PolicyGapException.class)
                .hasMessageContaining("BenefitStandard")
                .hasMessageContaining("2021-09-30");
    }

    @Test
    @DisplayName("《失业保险条例》第十八条：低保 < 失业保险金 < 最低工资")
    void every_amount_lies_between_subsistence_and_minimum_wage() {
        for (var row : PolicyTablesTest.table("BenefitStandard").getRules()) {
            var minWage = new BigDecimal(PolicyTablesTest.cell("BenefitStandard", row, "minWage"));
            var rate = new BigDecimal(PolicyTablesTest.cell("BenefitStandard", row, "rate"));
            var dibao = new BigDecimal(PolicyTablesTest.cell("BenefitStandard", row, "dibao"));
            assertThat(minWage.multiply(rate)).as(row.getId()).isStrictlyBetween(dibao, minWage);
        }
    }

    @ParameterizedTest(name = "{0}：{1} 元")
    @CsvSource({"山东一类, 1980.00", "山东二类, 1809.00", "山东三类, 1638.00"})
    void sample_amounts_of_the_rule_catalogue(String wageClass, BigDecimal amount) {
        var row = tables.policies.row(
                "BenefitStandard", Map.of("wageClass", wageClass, "date", LocalDate.of(2025, 11, 1), "monthIndex", 1));
        assertThat(row.number("minWage").multiply(row.number("rate")).setScale(2, RoundingMode.DOWN))
                .isEqualTo(amount);
    }

    @ParameterizedTest(name = "最低工资变动：{0} → {1}")
    @CsvSource({"2023-09-30, 2100", "2023-10-01, 2200"})
    void the_standard_changes_on_the_day_of_the_notice(LocalDate date, int minWage) {
        assertThat(standard("371082", date, 1).integer("minWage")).isEqualTo(minWage);
    }

    @ParameterizedTest
    @ValueSource(strings = {"NATIONAL", "SHANDONG_STEP", "STEP_B"})
    void every_number_of_paid_months_has_one_term_that_never_falls(String profile) {
        var before = 0;
        for (var paidMonths = 0; paidMonths <= 125; paidMonths++) {
            var months = months(profile, paidMonths);
            assertThat(months).isGreaterThanOrEqualTo(before).isLessThanOrEqualTo(24);
            before = months;
        }
    }

    @ParameterizedTest(name = "缴费 {0} 个月 → 全国 {1}，山东分档 {2}，分档乙 {3}")
    @DisplayName("《社会保险法》第四十六条")
    @CsvSource({
        "0, 0, 0, 0",
        "11, 0, 0, 0",
        "12, 12, 3, 3",
        "23, 12, 3, 3",
        "24, 12, 6, 6",
        "35, 12, 6, 6",
        "36, 12, 9, 9",
        "47, 12, 9, 9",
        "48, 12, 12, 12",
        "59, 12, 12, 12",
        "60, 18, 14, 18",
        "71, 18, 14, 18",
        "72, 18, 15, 18",
        "83, 18, 15, 18",
        "84, 18, 16, 18",
        "95, 18, 16, 18",
        "96, 18, 17, 18",
        "107, 18, 17, 18",
        "108, 18, 18, 18",
        "119, 18, 18, 18",
        "120, 24, 24, 24",
        "600, 24, 24, 24"
    })
    void months_on_both_sides_of_every_step(int paidMonths, int national, int shandong, int stepB) {
        assertThat(months("NATIONAL", paidMonths)).isEqualTo(national);
        assertThat(months("SHANDONG_STEP", paidMonths)).isEqualTo(shandong);
        assertThat(months("STEP_B", paidMonths)).isEqualTo(stepB);
    }

    @Test
    void every_item_has_limits_and_the_promise_is_never_longer_than_the_law() {
        for (var profile : PROFILES) {
            for (var item : ITEMS) {
                for (var step : List.of("DECISION", "OBJECTION")) {
                    var row = tables.policies.row("TimeLimits", Map.of("profile", profile, "item", item, "step", step));
                    assertThat(row.integer("promiseDays")).isBetween(1, row.integer("legalDays"));
                }
            }
        }
    }

    @ParameterizedTest(name = "{0}：法定 {1} 个工作日，承诺 {2} 个工作日")
    @CsvSource({"registration, 3, 1", "benefit, 10, 1", "employment, 1, 1", "deregistration, 3, 1"})
    void limits_of_the_rule_catalogue(String item, int legalDays, int promiseDays) {
        var row = tables.policies.row("TimeLimits", Map.of("profile", "weihai", "item", item, "step", "DECISION"));
        assertThat(row.integer("legalDays")).isEqualTo(legalDays);
        assertThat(row.integer("promiseDays")).isEqualTo(promiseDays);
    }

    static List<LocalDate> datesAround(String table, LocalDate first) {
        var dates = new TreeSet<>(List.of(first, LocalDate.of(2099, 12, 31)));
        var literal = Pattern.compile("date and time\\(\"(\\d{4}-\\d{2}-\\d{2})T00:00:00\"\\)")
                .matcher(PolicyEngine.xml(table));
        while (literal.find()) {
            var change = LocalDate.parse(literal.group(1));
            dates.addAll(List.of(change.minusDays(1), change, change.plusDays(1)));
        }
        return dates.stream().filter(date -> !date.isBefore(first)).toList();
    }

    private static List<String> column(String table, int index) {
        return PolicyTablesTest.table(table).getRules().stream()
                .map(row -> row.getInputEntries().stream().toList().get(index))
                .map(cell -> cell.getText().getTextContent())
                .flatMap(text -> Stream.of(text.replace("\"", "").split(",")))
                .distinct()
                .toList();
    }

    private static List<String> changingParameters() {
        return PolicyTablesTest.table("Parameters").getRules().stream()
                .map(row -> row.getInputEntries().stream()
                        .map(cell -> cell.getText().getTextContent())
                        .toList())
                .filter(cells -> cells.get(3).contains("date and time"))
                .map(cells -> cells.get(0).replace("\"", ""))
                .distinct()
                .toList();
    }

    private static PolicyRow standard(String area, LocalDate date, int monthIndex) {
        var wageClass = tables.policies.row("WageClass", Map.of("area", area)).text("wageClass");
        return tables.policies.row(
                "BenefitStandard", Map.of("wageClass", wageClass, "date", date, "monthIndex", monthIndex));
    }

    private static int months(String profile, int paidMonths) {
        return tables.policies
                .row("BenefitMonths", Map.of("monthsProfile", profile, "paidMonths", paidMonths))
                .integer("months");
    }
}
