package org.zaijiuye.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.zaijiuye.shared.Reason.Confidence;

@DisplayName("查参数表")
class DecisionTablesTest {

    private static final LocalDate DAY = LocalDate.of(2025, 11, 4);

    private static PolicyEngine tables;

    @BeforeAll
    static void start() {
        tables = PolicyEngine.running();
    }

    @AfterEach
    void withdraw() {
        tables.withdrawChanges();
    }

    @Test
    void names_table_version_and_row_of_an_answer() {
        var row = tables.parameters.at("ur.minAge", "weihai", "371002", DAY);

        assertThat(row.table()).isEqualTo("Parameters");
        assertThat(row.version()).isEqualTo(1);
        assertThat(row.row()).isEqualTo("Row_UrMinAge");
        assertThat(row.integer("value")).isEqualTo(16);
        assertThat(row.source()).isEqualTo("人社厅发〔2020〕3号");
        assertThat(row.confidence()).isEqualTo(Confidence.SURE);
    }

    @Test
    void reads_parameters_by_type() {
        assertThat(tables.parameters.integer("ui.cap", "weihai", "371002", DAY)).isEqualTo(24);
        assertThat(tables.parameters.flag("ui.eventMonthPayable", "weihai", "371002", DAY))
                .isFalse();
        assertThat(tables.parameters.text("ui.firstMonth", "shanxi", "140106", DAY))
                .isEqualTo("REG_MONTH");
        assertThat(tables.parameters.decimal("sla.supervisePercent", "weihai", "371002", DAY))
                .isEqualByComparingTo(BigDecimal.valueOf(80));
    }

    @Test
    void reads_a_parameter_as_it_is_in_force_on_the_date() {
        var name = "ui.extension.pensionContribution";
        assertThat(tables.parameters.flag(name, "weihai", "371002", LocalDate.of(2024, 12, 31)))
                .isFalse();
        assertThat(tables.parameters.flag(name, "weihai", "371002", LocalDate.of(2025, 1, 1)))
                .isTrue();
        assertThat(tables.parameters.flag(name, "weihai", "371002", LocalDate.of(2039, 12, 31)))
                .isTrue();
        assertThat(tables.parameters.flag(name, "weihai", "371002", LocalDate.of(2040, 1, 1)))
                .isFalse();
    }

    @Test
    void an_unknown_input_is_an_error_and_never_no_rule() {
        assertThatThrownBy(() -> tables.parameters.integer("ui.unheardOf", "weihai", "371002", DAY))
                .isInstanceOf(PolicyGapException.class)
                .hasMessageContaining("没有匹配的行")
                .hasMessageContaining("参数 ui.unheardOf");
        assertThatThrownBy(() -> tables.policies.row("WageClass", Map.of("area", "110101")))
                .isInstanceOf(PolicyGapException.class);
        assertThatThrownBy(() -> tables.policies.row("WageClass", Map.of())).isInstanceOf(PolicyGapException.class);
        assertThatThrownBy(() -> tables.policies.row("BenefitMonths", Map.of("monthsProfile", "NATIONAL")))
                .isInstanceOf(PolicyGapException.class);
    }

    @Test
    void a_table_that_is_not_deployed_is_an_error() {
        assertThatThrownBy(() -> tables.policies.rows("Unheard", Map.of()))
                .isInstanceOf(PolicyGapException.class)
                .hasMessageContaining("Unheard 尚未部署");
    }

    @Test
    void rows_that_overlap_are_an_error_that_names_the_table() {
        tables.deploy("BenefitMonths", PolicyEngine.xml("BenefitMonths").replace("[12..59]", "[12..60]"));

        assertThat(months(59).integer("months")).isEqualTo(12);
        assertThatThrownBy(() -> months(60))
                .isInstanceOf(PolicyGapException.class)
                .hasMessageContaining("BenefitMonths")
                .hasMessageContaining("缴费月数 60");
    }

    @Test
    void the_next_look_up_uses_a_table_deployed_alone_and_an_earlier_answer_keeps_its_values() {
        var before = tables.parameters.at("supplement.days", "weihai", "371002", DAY);
        var changed = PolicyEngine.xml("Parameters")
                .replaceFirst("(Result_SupplementDays_Value\">\\s*<text>)\"10\"", "$1\"15\"");

        tables.deploy("Parameters", changed);
        var after = tables.parameters.at("supplement.days", "weihai", "371002", DAY);

        assertThat(after.version()).isEqualTo(2);
        assertThat(after.integer("value")).isEqualTo(15);
        assertThat(before.version()).isEqualTo(1);
        assertThat(before.integer("value")).isEqualTo(10);
        assertThat(before.stored().values().get("value").asText()).isEqualTo("10");
    }

    @Test
    void another_node_on_the_same_database_sees_the_new_table_too() {
        var otherNode = new DecisionTables(new PolicyTables(tables.engine));
        assertThat(otherNode.row("WageClass", Map.of("area", "371083")).text("wageClass"))
                .isEqualTo("山东二类");

        tables.deploy("WageClass", PolicyEngine.xml("WageClass").replace("山东二类", "山东一类"));

        assertThat(otherNode.row("WageClass", Map.of("area", "371083")).text("wageClass"))
                .isEqualTo("山东一类");
    }

    @Test
    void a_withdrawn_table_gives_way_to_the_one_before() {
        tables.deploy("WageClass", PolicyEngine.xml("WageClass").replace("山东二类", "山东一类"));
        var newest = tables.engine
                .getRepositoryService()
                .createDecisionDefinitionQuery()
                .decisionDefinitionKey("WageClass")
                .latestVersion()
                .singleResult();
        tables.engine.getRepositoryService().deleteDeployment(newest.getDeploymentId());

        var row = tables.policies.row("WageClass", Map.of("area", "371083"));
        assertThat(row.version()).isEqualTo(1);
        assertThat(row.text("wageClass")).isEqualTo("山东二类");
    }

    @Test
    void an_answer_given_again_is_the_kept_one_whatever_becomes_of_the_callers_map() {
        var inputs = new HashMap<String, Object>(Map.of("area", "371082"));
        var first = tables.policies.rows("WageClass", inputs);
        inputs.put("area", "371083");

        assertThat(tables.policies.rows("WageClass", Map.of("area", "371082"))).isSameAs(first);
        assertThat(tables.policies.rows("WageClass", inputs)).isNotEqualTo(first);
    }

    @Test
    void a_user_without_any_right_on_tables_gets_an_answer() {
        var engine = tables.engine;
        engine.getProcessEngineConfiguration().setAuthorizationEnabled(true);
        engine.getIdentityService().setAuthentication("nobody", List.of());
        try {
            assertThat(engine.getRepositoryService()
                            .createDecisionDefinitionQuery()
                            .list())
                    .isEmpty();
            assertThat(tables.policies
                            .row("WageClass", Map.of("area", "371003"))
                            .text("wageClass"))
                    .isEqualTo("山东一类");
        } finally {
            engine.getIdentityService().clearAuthentication();
            engine.getProcessEngineConfiguration().setAuthorizationEnabled(false);
        }
    }

    @Test
    void no_history_is_written() {
        months(12);
        assertThat(tables.engine
                        .getHistoryService()
                        .createHistoricDecisionInstanceQuery()
                        .count())
                .isZero();
    }

    private PolicyRow months(int paidMonths) {
        return tables.policies.row("BenefitMonths", Map.of("monthsProfile", "NATIONAL", "paidMonths", paidMonths));
    }
}
