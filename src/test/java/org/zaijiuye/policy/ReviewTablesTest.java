package org.zaijiuye.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("审核路线、材料清单、核验数据来源")
class ReviewTablesTest {

    private static PolicyEngine tables;

    @BeforeAll
    static void start() {
        tables = PolicyEngine.running();
    }

    @ParameterizedTest(name = "{0} {1} {2}：初审 {3}，复核 {4}，审批 {5}")
    @CsvSource({
        "registration, ORDINARY, GRANTED REFERRED, street-clerk, ,",
        "registration, ORDINARY, REFUSED, street-clerk, street-reviewer,",
        "benefit, ORDINARY, GRANTED REFERRED REFUSED, si-officer, si-reviewer,",
        "employment, ORDINARY, GRANTED REFERRED, street-clerk, ,",
        "employment, ORDINARY, REFUSED, street-clerk, street-reviewer,",
        "employment, BACKDATED, GRANTED REFERRED REFUSED, street-clerk, , county-reviewer",
        "deregistration, ORDINARY, GRANTED REFERRED REFUSED, street-clerk, street-reviewer,",
        "deregistration, DECLARED, GRANTED REFERRED REFUSED, street-clerk, street-reviewer,",
        "deregistration, DATA, GRANTED REFERRED REFUSED, street-clerk, street-reviewer,",
        "deregistration, CONTESTED, GRANTED REFERRED REFUSED, street-clerk, street-reviewer, county-approver",
        "deregistration, CERTAIN, GRANTED REFERRED REFUSED, , ,",
        "registration, ITEM_OPEN, REFUSED, , ,",
        "benefit, ITEM_OPEN, REFUSED, , ,",
        "employment, ITEM_OPEN, REFUSED, , ,",
        "deregistration, ITEM_OPEN, REFUSED, , ,"
    })
    void every_case_has_one_route_in_both_profiles(
            String item,
            String caseKind,
            String outcomes,
            @Nullable String first,
            @Nullable String recheck,
            @Nullable String approval) {
        for (var profile : List.of("weihai", "shanxi")) {
            for (var outcome : outcomes.split(" ", -1)) {
                var question = Map.<String, Object>of(
                        "profile", profile, "item", item, "caseKind", caseKind, "outcome", outcome);
                var row = tables.policies.row("ReviewRoute", question);
                assertStep(row, "firstReview", first);
                assertStep(row, "recheck", recheck);
                assertStep(row, "approval", approval);
                assertThat(row.has("firstNotice") || row.has("secondNotice")).isFalse();
            }
        }
    }

    @Test
    void a_case_that_no_row_foresees_is_an_error() {
        var inputs = Map.<String, Object>of(
                "profile", "weihai", "item", "registration", "caseKind", "BACKDATED", "outcome", "GRANTED");
        assertThatThrownBy(() -> tables.policies.row("ReviewRoute", inputs)).isInstanceOf(PolicyGapException.class);
    }

    @Test
    @DisplayName("人社厅发〔2020〕79号：失业登记只要身份证件")
    void only_the_identity_document_is_asked_for_at_registration() {
        assertThat(materials(Map.of("item", "registration"))).containsExactly("居民身份证或社会保障卡!");
    }

    @ParameterizedTest(name = "{0}：{1}")
    @CsvSource({"SOLE_TRADER, 营业执照!", "FLEXIBLE, 灵活就业承诺书（内容、地点、起始日、收入）!"})
    void papers_of_the_employment_registration_follow_its_kind(String empType, String paper) {
        assertThat(materials(Map.of("item", "employment", "variant", empType))).containsExactly("居民身份证或社会保障卡!", paper);
    }

    @Test
    void papers_beyond_the_identity_document_never_bar_benefit_or_deregistration() {
        assertThat(materials(Map.of("item", "benefit")))
                .containsExactly("居民身份证或社会保障卡!", "终止或解除劳动合同证明", "视同缴费年限材料（军龄、工龄）");
        assertThat(materials(Map.of("item", "deregistration", "variant", "D05")))
                .containsExactly("居民身份证或社会保障卡!", "劳动能力鉴定结论");
        assertThat(materials(Map.of("item", "deregistration", "variant", "D10")))
                .containsExactly("居民身份证或社会保障卡!");
    }

    @ParameterizedTest(name = "{0} {1} → {2}")
    @CsvSource({
        "registration, ORDINARY, psb emp si samr edu jus",
        "benefit, ORDINARY, psb emp si med samr edu jus bank",
        "employment, ORDINARY, psb emp si samr",
        "employment, BACKDATED, psb emp si samr",
        "deregistration, DECLARED, psb",
        "deregistration, ORDINARY, psb",
        "deregistration, DATA, psb si samr",
        "deregistration, CONTESTED, psb si samr",
        "deregistration, CERTAIN, psb"
    })
    void registers_asked_for_each_item(String item, String caseKind, String registers) {
        assertThat(registers(item, caseKind)).containsExactly(registers.split(" "));
    }

    @ParameterizedTest
    @ValueSource(strings = {"registration", "benefit", "employment", "deregistration"})
    @DisplayName("《个人信息保护法》最小必要：重复办理的事项不再查询")
    void nobody_is_asked_about_for_an_item_that_is_open_already(String item) {
        assertThat(registers(item, "ITEM_OPEN")).isEmpty();
    }

    private static void assertStep(PolicyRow row, String step, @Nullable String role) {
        assertThat(row.has(step)).as(step).isEqualTo(role != null);
        assertThat(row.has(step + "Level")).as(step + "Level").isEqualTo(role != null);
        if (role != null) {
            assertThat(row.text(step)).isEqualTo(role);
            assertThat(role.toUpperCase(java.util.Locale.ROOT)).startsWith(row.text(step + "Level"));
        }
    }

    /** Names of the papers, an exclamation mark at those that must be there. */
    private static Stream<String> materials(Map<String, Object> inputs) {
        return tables.policies.rows("Materials", inputs).stream()
                .map(row -> row.text("material") + (row.flag("required") ? "!" : ""));
    }

    private static Stream<String> registers(String item, String caseKind) {
        return tables.policies.rows("EvidenceSources", Map.of("item", item, "caseKind", caseKind)).stream()
                .filter(row -> row.integer("freshnessDays") > 0 && row.has("purpose"))
                .map(row -> row.text("register"));
    }
}
