package org.zaijiuye.serve.jobseeking;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.zaijiuye.person.LeapDayRule;
import org.zaijiuye.shared.Decision;
import org.zaijiuye.shared.Reason;

@DisplayName("个人求职登记（政策目录5.3）")
class JobseekingRulesTest {

    private static final JobseekingTerms TERMS =
            new JobseekingTerms(16, 30, 6, new BigDecimal("2200.0"), LeapDayRule.FEB_28);

    private LocalDate birth = LocalDate.parse("1984-03-12");
    private List<String> intents = List.of("4-03-02");
    private List<String> unknown = List.of();
    private @Nullable BigDecimal salary;
    private @Nullable LocalDate available;
    private boolean consent = true;
    private @Nullable String open;

    @ParameterizedTest(name = "生于 {0}：{1} {2}")
    @CsvSource({
        "2009-11-05, REFUSED, ",
        "2009-11-04, GRANTED, true",
        "2007-11-05, GRANTED, true",
        "2007-11-04, GRANTED, false"
    })
    @DisplayName("满16周岁；不满18周岁的，推荐时排除危险和夜班岗位")
    void age(LocalDate born, String outcome, @Nullable Boolean minor) {
        birth = born;
        assertThat(decided().outcome()).hasToString(outcome);
        if (minor == null) {
            assertThat(codes()).containsExactly("JS_AGE");
        } else {
            assertThat(granted().minor()).isEqualTo(minor);
            assertThat(codes().contains("JS_MINOR")).isEqualTo(minor);
        }
    }

    @ParameterizedTest(name = "{0} → {1}")
    @CsvSource({
        "'', REFUSED",
        "4-03-02, GRANTED",
        "'4-03-02,4-10-01,3-01', GRANTED",
        "'4-03-02,4-10-01,3-01,2-02', REFUSED",
        "'4-03-02,4-03-02', REFUSED"
    })
    void one_to_three_different_wishes(String codes, String outcome) {
        intents = codes.isEmpty() ? List.of() : List.of(codes.split(","));
        assertThat(decided().outcome()).hasToString(outcome);
        if (outcome.equals("REFUSED")) {
            assertThat(codes()).containsExactly("JS_INTENT_COUNT");
        }
    }

    @ParameterizedTest(name = "{0} → {1}")
    @CsvSource({
        "0, JS_SALARY",
        "-1, JS_SALARY",
        "0.01, JS_REGISTERED|JS_SALARY_LOW",
        "2199.99, JS_REGISTERED|JS_SALARY_LOW",
        "2200, JS_REGISTERED",
        ", JS_REGISTERED"
    })
    @DisplayName("期望月薪大于0；低于最低工资的提示，不拒绝")
    void pay(@Nullable BigDecimal wanted, String expected) {
        salary = wanted;
        assertThat(codes()).containsExactly(expected.split("\\|"));
    }

    @Test
    void the_minimum_wage_is_told_without_idle_zeros() {
        salary = BigDecimal.ONE;
        assertThat(decided().reasons()).anyMatch(reason -> reason.text().contains("月最低工资2200元"));
    }

    @Test
    @DisplayName("职业分类中没有的代码不登记")
    void an_intent_that_the_classification_does_not_have_is_refused() {
        unknown = List.of("9-99");
        assertThat(codes()).containsExactly("JS_INTENT_CODE");
    }

    @ParameterizedTest(name = "可到岗 {0} → {1}")
    @CsvSource({"2025-10-05, GRANTED", "2025-10-04, REFUSED", "2026-03-01, GRANTED"})
    void a_day_of_availability_more_than_thirty_days_ago_is_out_of_date(LocalDate from, String outcome) {
        available = from;
        assertThat(decided().outcome()).hasToString(outcome);
    }

    @Test
    @DisplayName("不同意推送的也登记，只是不推送；有效六个月")
    void no_consent_bars_pushes_only() {
        consent = false;
        assertThat(codes()).containsExactly("JS_REGISTERED", "JS_NO_PUSH");
        assertThat(granted().validUntil()).isEqualTo("2026-05-04");
    }

    @Test
    void what_is_being_handled_is_not_opened_twice() {
        open = "A-03";
        assertThat(decided().reasons()).singleElement().satisfies(reason -> {
            assertThat(reason.code()).isEqualTo("ITEM_OPEN");
            assertThat(reason.text()).contains("A-03");
        });
    }

    private Decision<JobseekingGrant> decided() {
        var claim = new JobseekingClaim(
                "weihai", "371082", LocalDate.parse("2025-11-04"), birth, intents, salary, available, consent, open);
        return JobseekingRules.decide(claim, TERMS, unknown);
    }

    private JobseekingGrant granted() {
        return Objects.requireNonNull(decided().value());
    }

    private List<String> codes() {
        return decided().reasons().stream().map(Reason::code).toList();
    }
}
