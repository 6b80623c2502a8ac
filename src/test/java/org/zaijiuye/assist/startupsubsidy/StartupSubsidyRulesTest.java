package org.zaijiuye.assist.startupsubsidy;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.zaijiuye.shared.Decision;
import org.zaijiuye.shared.Decision.Outcome;
import org.zaijiuye.shared.Reason;
import org.zaijiuye.shared.Reason.Confidence;

@DisplayName("一次性创业补贴的规则（山东省就业促进条例第二十六条）")
class StartupSubsidyRulesTest {

    private static final ObjectMapper JSON =
            JsonMapper.builder().findAndAddModules().build();

    private static final String PLAIN = """
            {'date':'2026-03-15','profile':'weihai','uscc':'92371082MA3ABCD123','licenceDate':'2025-03-15',
             'firstEver':true,'operating':true,'category':'HARDSHIP','categoryOn':'2024-11-26'}""";

    private static Decision<StartupSubsidyGrant> decide(String changes, StartupSubsidyTerms terms) {
        try {
            var facts = (ObjectNode) JSON.readTree(PLAIN.replace('\'', '"'));
            facts.setAll((ObjectNode) JSON.readTree(changes.replace('\'', '"')));
            return StartupSubsidyRules.decide(JSON.treeToValue(facts, StartupSubsidyClaim.class), terms);
        } catch (JsonProcessingException wrong) {
            throw new IllegalArgumentException(wrong);
        }
    }

    private static Decision<StartupSubsidyGrant> decide(String changes) {
        return decide(changes, terms(true, Category.values()));
    }

    private static StartupSubsidyTerms terms(boolean firstEver, Category... allowed) {
        Map<Category, Confidence> categories =
                Arrays.stream(allowed).collect(Collectors.toMap(Function.identity(), each -> Confidence.SURE));
        return new StartupSubsidyTerms(
                new BigDecimal("3000.00"),
                12,
                36,
                firstEver,
                5,
                "3710",
                categories,
                Confidence.ASSUMED,
                Confidence.ASSUMED);
    }

    private static List<String> codes(Decision<?> decision) {
        return decision.reasons().stream().map(Reason::code).toList();
    }

    private static void refused(String changes, String... codes) {
        assertThat(decide(changes).outcome()).isEqualTo(Outcome.REFUSED);
        assertThat(codes(decide(changes))).containsExactly(codes);
    }

    private static void referred(String changes, String... codes) {
        assertThat(decide(changes).outcome()).isEqualTo(Outcome.REFERRED);
        assertThat(codes(decide(changes))).containsExactly(codes);
        assertThat(decide(changes).value()).isNotNull();
    }

    @Test
    @DisplayName("符合条件的，一次性补贴3000.00元；金额是样例值")
    void who_opened_a_first_shop_a_year_ago_is_given_the_amount_once() {
        var decision = decide("{}");

        assertThat(decision.outcome()).isEqualTo(Outcome.GRANTED);
        assertThat(Objects.requireNonNull(decision.value()).amount()).isEqualTo("3000.00");
        assertThat(codes(decision)).containsExactly("STARTUP_GRANTED", "STARTUP_AMOUNT");
        assertThat(decision.reasons())
                .extracting(Reason::confidence)
                .containsExactly(Confidence.SURE, Confidence.ASSUMED);
    }

    @ParameterizedTest
    @DisplayName("满12个月之日起可以申领；2月29日领照的，2月28日满")
    @CsvSource({
        "2025-03-15, 2026-03-14, REFUSED",
        "2025-03-15, 2026-03-15, GRANTED",
        "2024-02-29, 2025-02-27, REFUSED",
        "2024-02-29, 2025-02-28, GRANTED"
    })
    void twelve_months_to_the_day(String licence, String date, Outcome outcome) {
        var facts = "{'licenceDate':'%s','date':'%s','categoryOn':'2020-01-01'}".formatted(licence, date);

        assertThat(decide(facts).outcome()).isEqualTo(outcome);
        if (outcome == Outcome.REFUSED) {
            assertThat(codes(decide(facts))).containsExactly("STARTUP_UNDER_12M");
        }
    }

    @Test
    @DisplayName("领照后36个月内申领，当日仍可")
    void the_time_for_a_claim_ends_after_36_months() {
        assertThat(decide("{'date':'2028-03-15'}").outcome()).isEqualTo(Outcome.GRANTED);
        refused("{'date':'2028-03-16'}", "STARTUP_WINDOW");
    }

    @ParameterizedTest
    @DisplayName("统一社会信用代码：92开头、校验正确、在本市登记")
    @CsvSource({
        "92371082MA3ABCD123, GRANTED",
        "92371002MA3ABCD127, GRANTED",
        "91371082MA3ABCD126, REFUSED",
        "92371082MA3ABCD124, REFUSED",
        "92370102MA3ABCD120, REFUSED",
        "9237, REFUSED"
    })
    void the_shop_is_a_sole_trader_of_this_city(String uscc, Outcome outcome) {
        var decision = decide("{'uscc':'" + uscc + "'}");

        assertThat(decision.outcome()).isEqualTo(outcome);
        if (outcome == Outcome.REFUSED) {
            assertThat(codes(decision)).containsExactly("STARTUP_USCC");
        }
    }

    @Test
    @DisplayName("存续、在业，期间没有注销、吊销，不在经营异常名录")
    void the_shop_is_in_business_and_always_was() {
        refused("{'operating':false}", "STARTUP_STATUS");
        refused("{'interrupted':true}", "STARTUP_STATUS");
        refused("{'abnormal':true}", "STARTUP_ABNORMAL");
        refused("{'operationSeen':false}", "STARTUP_NOT_OPERATING");
        referred("{'operating':null}", "STARTUP_STATUS_UNVERIFIED");
    }

    @Test
    @DisplayName("首次创办：以前开办过的不予；参数可以不要求")
    void it_is_the_first_business_ever() {
        refused("{'firstEver':false}", "STARTUP_NOT_FIRST");
        referred("{'firstEver':null}", "STARTUP_FIRST_UNVERIFIED");
        assertThat(decide("{'firstEver':false}", terms(false, Category.values()))
                        .outcome())
                .isEqualTo(Outcome.GRANTED);
    }

    @Test
    @DisplayName("不是经营者的不予；第6个月变更经营者的由人认定")
    void the_person_runs_it_and_did_from_the_licence_on() {
        refused("{'operator':false}", "STARTUP_OPERATOR");
        assertThat(decide("{'operatorOn':'2025-03-15'}").outcome()).isEqualTo(Outcome.GRANTED);
        referred("{'operatorOn':'2025-09-15'}", "STARTUP_OPERATOR_CHANGED");
    }

    @ParameterizedTest
    @DisplayName("类别看领照之日：当日起、当日止都算")
    @CsvSource({
        "2025-03-15, , GRANTED",
        "2025-03-16, , REFUSED",
        "2024-11-26, 2025-03-15, GRANTED",
        "2024-11-26, 2025-03-14, REFUSED"
    })
    void the_category_counts_on_the_day_of_the_licence(String on, String until, Outcome outcome) {
        var end = until == null ? "null" : "'" + until + "'";
        var decision = decide("{'categoryOn':'%s','categoryUntil':%s}".formatted(on, end));

        assertThat(decision.outcome()).isEqualTo(outcome);
        if (outcome == Outcome.REFUSED) {
            assertThat(codes(decision)).containsExactly("STARTUP_CATEGORY");
        }
    }

    @ParameterizedTest
    @DisplayName("高校毕业生领照时毕业不超过5年")
    @CsvSource({"2020-03-15, GRANTED", "2020-03-14, REFUSED", "2025-03-15, GRANTED", "2025-03-16, REFUSED"})
    void graduates_open_it_within_five_years(String graduated, Outcome outcome) {
        assertThat(decide("{'category':'GRADUATE','categoryOn':'" + graduated + "'}")
                        .outcome())
                .isEqualTo(outcome);
    }

    @ParameterizedTest
    @EnumSource(Category.class)
    @DisplayName("类别由参数表决定，逐类可以增减")
    void the_table_says_which_categories_are_given_it(Category category) {
        var facts = "{'category':'" + category + "'}";

        assertThat(decide(facts, terms(true, category)).outcome()).isEqualTo(Outcome.GRANTED);
        assertThat(codes(decide(facts, terms(true)))).containsExactly("STARTUP_CATEGORY");
    }

    @Test
    void who_belonged_to_none_is_refused_and_who_may_have_is_left_to_a_person() {
        refused("{'category':null}", "STARTUP_CATEGORY");
        referred("{'categoryOn':null}", "STARTUP_CATEGORY_UNVERIFIED");
        referred("{'unverified':['category']}", "STARTUP_CATEGORY_UNVERIFIED");
    }

    @Test
    @DisplayName("每人一次、每户一次；在办的不再受理")
    void once_a_person_and_once_a_shop() {
        refused("{'received':true}", "STARTUP_RECEIVED");
        refused("{'shopGiven':true}", "STARTUP_SHOP_GIVEN");
        refused("{'openHandling':'A-1-11'}", "ITEM_OPEN");
    }

    @Test
    @DisplayName("登记库未答复、账户未核实、尚未实地核查的，由人核实")
    void what_nobody_has_told_is_left_to_a_person() {
        referred(
                "{'unverified':['visit','tax','emp'],'accountProven':false}",
                "STARTUP_OPERATION_UNVERIFIED",
                "STARTUP_TAX_UNVERIFIED",
                "STARTUP_RECEIVED_UNVERIFIED",
                "STARTUP_ACCOUNT_UNPROVEN");
    }

    @ParameterizedTest
    @DisplayName("山东的条例只约束山东，山西依据国家的资金管理办法")
    @CsvSource({"weihai, 山东省就业促进条例", "shanxi, 就业补助资金管理办法"})
    void a_province_is_cited_no_other_province_s_law(String profile, String law) {
        for (var changes : List.of("'date':'2026-03-14'", "'operating':false", "'firstEver':null")) {
            assertThat(decide("{'profile':'" + profile + "'," + changes + "}").reasons())
                    .extracting(reason -> reason.basis().law())
                    .containsOnly(law);
        }
    }

    @Test
    void all_grounds_are_told_at_once() {
        refused(
                "{'date':'2026-03-14','operating':false,'firstEver':false,'category':null,'received':true}",
                "STARTUP_UNDER_12M",
                "STARTUP_STATUS",
                "STARTUP_NOT_FIRST",
                "STARTUP_CATEGORY",
                "STARTUP_RECEIVED");
    }
}
