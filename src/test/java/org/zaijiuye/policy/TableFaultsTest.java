package org.zaijiuye.policy;

import static java.util.regex.Matcher.quoteReplacement;
import static java.util.regex.Pattern.quote;
import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.zaijiuye.BuiltItems;
import org.zaijiuye.shared.Fault;

@DisplayName("决策表部署前的检查")
class TableFaultsTest {

    private static final TableFaults FAULTS = new TableFaults(BuiltItems.all());

    static List<String> names() {
        return PolicyEngine.names();
    }

    @ParameterizedTest
    @MethodSource("names")
    void every_packaged_table_is_accepted_and_has_a_contract(String table) {
        assertThat(check(table, PolicyEngine.xml(table))).isEmpty();
        assertThat(new Contracts(BuiltItems.all()).of(table)).isNotNull();
    }

    @Test
    void a_table_calls_nothing_outside_of_feel() {
        var own = PolicyEngine.xml("WageClass").replace("\"WageClass\"", "\"Mine\"");
        var outside = own.replaceFirst(
                "(<outputEntry[^>]*>\\s*<text>)[^<]*",
                "$1(function(x) external { java: { class: \"java.lang.System\", method: \"exit(int)\" } })(0)");
        assertThat(outside).isNotEqualTo(own);
        assertThat(check("Mine", own)).isEmpty();
        assertThat(check("Mine", outside)).singleElement().satisfies(fault -> assertThat(fault.message())
                .contains("不能用算式"));
    }

    @ParameterizedTest(name = "{0}：{1} → {2}")
    @CsvSource(
            delimiter = '|',
            value = {
                "BenefitStandard | <text>2200</text>      | <text>2300</text>",
                "BenefitStandard | <text>1000</text>      | <text>0</text>",
                "ReviewRoute     | <text>\"ORDINARY\",\"DECLARED\",\"DATA\"</text> | <text>\"ORDINARY\",\"DATA\",\"DECLARED\"</text>",
                "BenefitMonths   | [12..59]               | [12..60)",
                "BenefitMonths   | <text>>= 120</text>    | <text>[120..1000],> 1000</text>",
                "WageClass       | <text>\"371083\"         | <text>\"371084\"",
                "Parameters      | <text>\"16\"</text>    | <text>\"15\"</text>",
                "Parameters      | <text>\"17:00\"</text> | <text>\"18:30\"</text>",
                "EvidenceSources | <text>30</text>        | <text>1</text>",
                "HolidayCalendar | <text>\"2026-01-03\"</text> | <text>\"2026-01-02\"</text>",
                "Parameters      | <text>\"50\"</text>    | <text>\"79\"</text>",
                "Parameters      | <text>\"16\"</text>    | <text>16</text>",
                "BenefitStandard | <text>2200</text>      | <text>\"2200\"</text>",
                "BenefitMonths   | <text>24</text>        | <text>\"24\"</text>",
                "TimeLimits      | <text>3</text>         | <text>\"3\"</text>",
                "EvidenceSources | <text>30</text>        | <text>\"30\"</text>",
                "TimeLimits      | Row_WeihaiBenefitDecision | Row_Changed",
                "VacancyWords    | 女*员                  | 女***员、男##岁、女$",
                "EventSources    | <text>\"VERIFY\"</text> | <text>\"DRAFT\"</text>"
            })
    void a_legal_change_is_accepted(String table, String written, String changed) {
        assertThat(check(table, replaced(table, written, changed))).isEmpty();
    }

    @ParameterizedTest(name = "{0}：{1} → {2}")
    @CsvSource(
            delimiter = '|',
            value = {
                "VacancyWords    | 女*员、                      | 女（*）员、         | “词语”写的是",
                "VacancyWords    | 女*员、                      | *、                 | 词语用顿号隔开，只写文字、数字、*、#，$ 只在末尾",
                "VacancyWords    | 女*员、                      | 、                  | “词语”写的是",
                "VacancyWords    | 女*员、                      | 女$员、             | “词语”写的是",
                "VacancyWords    | 女装、                       | 女 装、             | “不算的说法”写的是",
                "VacancyWords    | 不收、免收、                 | 不收*、免收、       | “前面有…的不算”写的是",
                "EventSources    | <text>\"PSB\"</text>         | <text>\"SI\"</text>   | 只适用于公安机关（PSB）报告的死亡",
                "EventSources    | <text>\"DRAFT\"</text>       | <text>\"CONCLUDE\"</text> | 只适用于公安机关（PSB）报告的死亡",
                "EventSources    | <text>\"DRAFT\"</text>       | <text>\"RECORD\"</text> | 注销事由不能只改记录",
                "EventSources    | <text>\"RECORD\"</text>      | <text>\"DRAFT\"</text> | 这一事件不是注销事由",
                "EventSources    | <text>\"PSB\"</text>         | <text>\"psb\"</text> | 带引号的大写字母代码",
                "BenefitStandard | <text>2100</text>            | <text>-5</text>     | 第1行“最低工资（元/月）”写的是 -5：应为大于0的数",
                "BenefitStandard | <text>2100</text>            | <text>0</text>      | 应为大于0的数",
                "BenefitStandard | <text>2100</text>            | <text>\"两千\"</text> | 第1行“最低工资（元/月）”写的是 \"两千\"：",
                "BenefitStandard | <text>2100</text>            | <text>abc</text>    | 第1行“最低工资（元/月）”写的是 abc：应直接写数值",
                "BenefitStandard | <text>2100</text>            | <text></text>       | 第1行“最低工资（元/月）”空着：应为大于0的数",
                "BenefitStandard | <text>2100</text>            | <text>2100 +</text> | 第1行“最低工资（元/月）”写的是 2100 +：应直接写数值或者加双引号的文字，不能用算式",
                "BenefitMonths   | [12..59]                     | [12..count(for a in 1..9999, b in 1..9999 return a)] | 不能用算式",
                "BenefitMonths   | [12..59]                     | some x in 1..999999999 satisfies x = 1 | 应直接写数值、加双引号的文字、日期、区间",
                "BenefitStandard | <text>2100</text>            | <text>if now() > date(\"2099-01-01\") then 198000 else 2100</text> | 不能用算式",
                "BenefitStandard | <text>0.90</text>            | <text>1.5</text>    | “比例”写的是 1.5：应为大于0、不大于1的数",
                "BenefitStandard | <text>950</text>             | <text>2000</text>   | 《失业保险条例》第十八条",
                "BenefitStandard | <text>\"ASSUMED\"</text>     | <text>\"MAYBE\"</text> | “把握程度”写的是 \"MAYBE\"：应为ASSUMED、SURE、TYPICAL",
                "BenefitStandard | <text>\"样例值\"</text>         | <text></text>       | “来源”空着：应为不空的文字",
                "BenefitStandard | >= date and time(\"2023-10-01T00:00:00\") | >= date(\"2023-10-01\") | 应为如 >= date and time",
                "BenefitStandard | >= date and time(\"2023-10-01T00:00:00\") | >= date and time(\"2023-11-01T00:00:00\") | 没有一行适用于 类区“山东一类”、领取月（当月1日）“2023-10-01”至“2023-10-31”（前面是第1行，后面是第2行）。",
                "BenefitStandard | >= date and time(\"2023-10-01T00:00:00\") | >= date and time(\"2023-09-30T00:00:00\") | 第1行与第2行的条件重叠",
                "BenefitStandard | name=\"minWage\"             | name=\"wage\"       | 缺少输出列“最低工资（元/月）”（名称 minWage）",
                "BenefitStandard | <text>date</text>            | <text>month</text>  | 缺少输入列“领取月（当月1日）”（表达式 date）",
                "BenefitStandard | <decisionTable id            | <decisionTable hitPolicy=\"FIRST\" id | 命中策略应为 Unique",
                "BenefitStandard | decision id=\"BenefitStandard\" | decision id=\"Other\" | 没有编号为 BenefitStandard 的决策表",
                "BenefitMonths   | [12..59]                     | [12..60]            | 条件重叠",
                "BenefitMonths   | [12..59]                     | [12..50]            | 没有一行适用于 期限档次表“NATIONAL”、缴费月数“51”至“59”（前面是第2行，后面是第3行）。",
                "BenefitMonths   | [12..59]                     | [59..12]            | 写的是 [59..12]：应为不小于0的整数",
                "BenefitMonths   | [12..59]                     | [12..               | 写的是 [12..：应直接写数值",
                "BenefitMonths   | <text>24</text>              | <text>25</text>     | “领取月数”写的是 25：应为0至24的整数",
                "ReviewRoute     | <text>\"street-clerk\"</text>| <text>\"mayor\"</text> | 第1行“初审”写的是 \"mayor\"：应为community-worker、county-approver",
                "ReviewRoute     | <text>\"STREET\"</text>      | <text>\"COUNTY\"</text> | 层级与岗位“street-clerk”不符",
                "ReviewRoute     | <text>\"STREET\"</text>      | <text></text>       | 岗位和层级应同时填写",
                "ReviewRoute     | <text>\"CONTESTED\"</text>   | <text>\"CONTESTET\"</text> | 写的是 \"CONTESTET\"：应为带引号的",
                "ReviewRoute     | <text>\"CONTESTED\"</text>   | <text>\"CERTAIN\"</text> | 条件重叠",
                "ReviewRoute     | <text>\"GRANTED\",\"REFERRED\"</text> | <text></text> | 第1行“复核”空着：不予办理对当事人不利，须由两人办理",
                "ReviewRoute     | <text>\"street-reviewer\"</text> | <text></text> | 不予办理对当事人不利，须由两人办理",
                "ReviewRoute     | <text>\"si-officer\"</text>  | <text>\"si-reviewer\"</text> | 发放资金的决定须由不同岗位的两人先后同意（《社会保险法》第七十三条）",
                "ReviewRoute     | <text>\"CERTAIN\"</text>     | <text>\"CERTAIN\",\"DECLARED\"</text> | 不予办理对当事人不利，须由两人办理（经办内控通行做法：职责分离）",
                "ReviewRoute     | <text>\"ITEM_OPEN\"</text>   | <text></text>       | 不予办理对当事人不利，须由两人办理",
                "TimeLimits      | <text>\"OBJECTION\"</text>   | <text>OBJECTION</text> | 写的是 OBJECTION：应为带引号的",
                "TimeLimits      | <text>3</text>               | <text>0</text>      | “法定时限”写的是 0：应为1至365的整数",
                "TimeLimits      | <text>10</text>              | <text>11.5</text>   | 应为1至365的整数",
                "WageClass       | <text>\"371083\"             | <text>\"37108\"    | 写的是 \"37108\"：应为带引号的六位行政区划代码",
                "WageClass       | <text>\"371083\"             | <text>\"371082\"   | 条件重叠",
                "Parameters      | <text>\"16\"</text>          | <text>\"十六\"</text> | 第1行“取值”写的是 \"十六\"：这个参数的取值应为1至60的整数",
                "Parameters      | \"ur.minAge\"                | \"ur.minage\"       | 第1行“参数”写的是 \"ur.minage\"：程序中没有“ur.minage”，可用的有age.leapDayRule、",
                "Parameters      | \"ui.payDay\"                | \"ui.payDayy\"      | 程序中没有“ui.payDayy”，可用的有age.leapDayRule、",
                "Parameters      | <text>\"50\"</text>          | <text>\"80\"</text> | “取值”写的是 \"80\"：应大于第42行 sla.remindPercent 的80，否则先后颠倒",
                "Parameters      | <text>\"80\"</text>          | <text>\"100\"</text> | 应大于第43行 sla.supervisePercent 的100",
                "ReviewRoute     | <text>\"si-reviewer\"</text> | <text>\"si-officer\"</text> | 第3行“复核”写的是 \"si-officer\"：失业保险金首次发放必须由 si-reviewer 复核",
                "WageClass       | inputExpression id | inputExpression expressionLanguage=\"juel\" id | 单元格只能用 FEEL",
                "WageClass       | <outputEntry id | <outputEntry expressionLanguage=\"javascript\" id | 单元格只能用 FEEL",
                "Parameters      | <text>\"17:00\"</text>       | <text>\"25:00\"</text> | 时:分",
                "Parameters      | <text>\"FEB_28\"</text>      | <text>\"FEB_29\"</text> | 应为FEB_28、MAR_01",
                "EvidenceSources | <text>\"psb\"</text>         | <text>\"police\"</text> | “部门”写的是 \"police\"",
                "EvidenceSources | <text>\"emp\"</text>         | <text>\"psb\"</text> | 条件重叠",
                "Materials       | <text>true</text>            | <text>\"是\"</text>  | “必须提交”写的是 \"是\"",
                "HolidayCalendar | <text>\"2026-01-03\"</text>  | <text>\"2027-01-03\"</text> | 2027-01-01 不在2026年",
                "HolidayCalendar | <text>\"2026-01-03\"</text>  | <text>\"2025-12-31\"</text> | 早于",
                "HolidayCalendar | <text>\"2026-01-03\"</text>  | <text>\"元旦\"</text> | 写的是 \"元旦\"：应为日期，如 \"2026-01-01\"",
                "HolidayCalendar | <text>\"2026-02-28\"</text>  | <text>\"2026-02-27\"</text> | 2026-02-27 不是周末",
                "HolidayCalendar | <text>\"2026-01-04\"</text>  | <text>\"2026-01-03\"</text> | 2026-01-03 既是放假日又是调休上班日",
                "HolidayCalendar | <text>2025</text>            | <text></text>       | “年份”应为一个年份",
                "HolidayCalendar | <text>\"HOLIDAY\"</text>     | <text>\"HOLDAY\"</text> | “类型”写的是 \"HOLDAY\""
            })
    void a_cell_that_no_reader_can_use_is_named_with_row_column_and_what_is_allowed(
            String table, String written, String changed, String expected) {
        assertThat(check(table, replaced(table, written, changed == null ? "" : changed)))
                .isNotEmpty()
                .allSatisfy(fault -> assertThat(fault.message()).startsWith("文件 " + table + ".dmn"))
                .anySatisfy(fault -> assertThat(fault.message()).contains(expected));
    }

    @Test
    void a_calendar_that_skips_a_year_is_refused_because_what_follows_would_be_ignored() {
        var xml = PolicyEngine.xml("HolidayCalendar");
        var from = xml.indexOf("<rule id=\"Row_Year2026Holiday1001\"");
        var row = xml.substring(from, xml.indexOf("</rule>", from) + "</rule>".length());
        assertThat(check("HolidayCalendar", xml.replace(row, row + row.replace("2026", "2027"))))
                .isEmpty();
        assertThat(check("HolidayCalendar", xml.replace(row, row + row.replace("2026", "2028"))))
                .extracting(Fault::message)
                .containsExactly("文件 HolidayCalendar.dmn：没有一行适用于 年份“2027”（前面是第25行，后面是第24行）。");
    }

    @Test
    void rows_missing_from_a_table_are_told_as_few_gaps() {
        var months = PolicyEngine.xml("BenefitMonths");
        var last = months.lastIndexOf("<rule ");
        var shorter = months.substring(0, last) + months.substring(months.indexOf("</rule>", last) + 7);
        assertThat(check("BenefitMonths", shorter)).singleElement().satisfies(fault -> assertThat(fault.message())
                .contains("及以上（前面是第19行）"));
    }

    @Test
    void every_fault_of_a_table_is_told_at_once() {
        var xml = PolicyEngine.xml("BenefitStandard")
                .replace("<text>2100</text>", "<text>-5</text>")
                .replace("<text>1900</text>", "<text>-6</text>");
        assertThat(check("BenefitStandard", xml)).hasSize(2);
    }

    @Test
    void an_unreadable_file_and_a_table_under_another_name_are_refused() {
        assertThat(check("Other", "<definitions")).extracting(Fault::code).containsExactly("UNREADABLE");
        assertThat(check("Other", "<!DOCTYPE a [<!ENTITY b 'c'>]><definitions/>"))
                .singleElement()
                .satisfies(fault -> assertThat(fault.message()).contains("文件 Other.dmn 含有文档类型声明（DOCTYPE），不收"));
        assertThat(check("Other", PolicyEngine.xml("WageClass")))
                .extracting(Fault::message)
                .containsExactly("文件 Other.dmn：决策表 WageClass 请以原文件名 WageClass.dmn 部署。");
    }

    @ParameterizedTest(name = "{0} → {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "<text>area</text> | <text>case.area</text>",
                "<text>\"371083\"</text> | <text>not(\"371083\", area)</text>",
                "<text>\"371083\"</text> | <text>[1..9]</text>",
                "<text>\"371083\"</text> | <text>-</text>",
                "<text>\"样例值\"</text> | <text>source</text>",
                "<text>\"样例值\"</text> | <text>-3.5</text>"
            })
    void a_table_that_is_none_of_ours_is_accepted(String written, String changed) {
        assertThat(check("Mine", own())).isEmpty();
        assertThat(check("Mine", own().replaceFirst(quote(written), changed))).isEmpty();
    }

    @ParameterizedTest(name = "{0} → {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "<text>area</text> | <text>count(for i in 1..200000000 return i)</text> | 输入列“行政区划”的表达式写的是 count(for",
                "<text>area</text> | <text>area + 1</text> | 应为一个变量的名称",
                "<text>area</text> | <text></text> | 应为一个变量的名称",
                "<text>\"371083\"</text> | <text>count(for i in 1..200000000 return i) > 3</text> | “行政区划”写的是 count",
                "<text>\"371083\"</text> | <text>\"a\\\", count(area)</text> | 不能用算式",
                "<text>\"样例值\"</text> | <text>sum(for i in 1..200000000 return i)</text> | 应直接写数值、加双引号的文字或者一个变量的名称",
                "<text>\"样例值\"</text> | <text>{a: 1}</text> | 不能用算式"
            })
    void what_calculates_in_a_table_that_is_none_of_ours_is_refused(String written, String changed, String expected) {
        var table = own();
        assertThat(check("Mine", table.replaceFirst(quote(written), quoteReplacement(changed))))
                .isNotEmpty()
                .anySatisfy(fault ->
                        assertThat(fault.message()).startsWith("文件 Mine.dmn").contains(expected));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<literalExpression id='L'><text>count(for i in 1..200000000 return i)</text></literalExpression>",
                "<context id='L'><contextEntry><literalExpression><text>1</text></literalExpression></contextEntry></context>",
                "<invocation id='L'><literalExpression><text>f</text></literalExpression></invocation>",
                "<relation id='L'><column id='C' name='c'/></relation>",
                "<list id='L'><literalExpression><text>1</text></literalExpression></list>"
            })
    void a_decision_that_is_no_table_is_refused_also_where_a_table_requires_it(String logic) {
        var decision = "<decision id='Calculated' name='c'><variable id='V' name='c' typeRef='number'/>" + logic
                + "</decision>";
        var alone = own().replace("</definitions>", decision + "</definitions>");
        assertThat(check("Mine", alone)).isNotEmpty();
        var required = alone.replaceFirst(
                "(<decision id=\"Mine\"[^>]*>)",
                "$1<informationRequirement id='I'><requiredDecision href='#Calculated'/></informationRequirement>");
        assertThat(required).isNotEqualTo(alone);
        assertThat(check("Mine", required)).isNotEmpty();
    }

    @Test
    void knowledge_that_is_called_is_refused() {
        var model =
                "<businessKnowledgeModel id='B' name='b'><encapsulatedLogic><literalExpression id='L'><text>1</text></literalExpression></encapsulatedLogic></businessKnowledgeModel>";
        assertThat(check("Mine", own().replace("</definitions>", model + "</definitions>")))
                .singleElement()
                .satisfies(fault -> assertThat(fault.message()).contains("businessKnowledgeModel", "请删去"));
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(ints = {18, 50_000})
    @Timeout(10)
    void a_cell_of_any_length_is_judged_at_once(int times) {
        for (var piece : List.of("\"benefit\",  ", "  ", "\"", "1,", "[1..", "not(", "date(", "- ", "a", "((")) {
            for (var table : List.of("Materials", "Mine")) {
                var xml = table.equals("Mine") ? own() : PolicyEngine.xml(table);
                var cell = piece.repeat(times) + "!";
                var sent = xml.replaceFirst("(<inputEntry[^>]*>\\s*<text>)[^<]*", "$1" + cell);
                assertThat(check(table, sent)).as(piece).isNotEmpty();
                var output = xml.replaceFirst("(<outputEntry[^>]*>\\s*<text>)[^<]*", "$1" + cell);
                assertThat(check(table, output)).as(piece).isNotEmpty();
            }
        }
    }

    @Test
    void a_cell_holds_a_thousand_characters() {
        var most = "\"371083\"" + ",\"371083\"".repeat(110);
        var xml = PolicyEngine.xml("WageClass");
        assertThat(check("WageClass", xml.replace("<text>\"371083\"</text>", "<text>" + most + "</text>")))
                .isEmpty();
        assertThat(check("WageClass", xml.replace("<text>\"371083\"</text>", "<text>" + most + ",\"371083\"</text>")))
                .singleElement()
                .satisfies(fault -> assertThat(fault.message()).contains("太长，最多1000个字符，请分成几行"));
        assertThat(check(
                        "WageClass",
                        xml.replace(
                                "<text>\"371083\"</text>", "<text>" + most + ",\"371083\"".repeat(3000) + "</text>")))
                .singleElement()
                .satisfies(fault -> assertThat(fault.message()).contains("太长").hasSizeLessThan(400));
    }

    @Test
    @Timeout(60)
    void a_table_with_more_combinations_than_anybody_needs_is_refused_at_once() {
        var rows = IntStream.range(0, 3000)
                .mapToObj(i ->
                        "<rule id='R%1$s'><inputEntry id='I%1$s'><text>\"%2$d\"</text></inputEntry><outputEntry id='O%1$s'><text>\"山东一类\"</text></outputEntry><outputEntry id='P%1$s'><text>\"x\"</text></outputEntry><outputEntry id='Q%1$s'><text>\"SURE\"</text></outputEntry></rule>"
                                .formatted(i, 100_000 + i))
                .collect(joining());
        assertThat(check(
                        "WageClass",
                        PolicyEngine.xml("WageClass").replace("</decisionTable>", rows + "</decisionTable>")))
                .singleElement()
                .satisfies(fault -> assertThat(fault.message()).contains("太大，无法检查有没有遗漏和重叠"));
    }

    private static String own() {
        return PolicyEngine.xml("WageClass").replace("\"WageClass\"", "\"Mine\"");
    }

    @ParameterizedTest(name = "{0}，{1}：{2}")
    @CsvSource({
        "registration, GRANTED REFERRED, 1",
        "registration, REFERRED, 1",
        "registration, GRANTED, 0",
        "employment, GRANTED REFERRED, 1",
        "employment, GRANTED, 0"
    })
    void where_a_person_must_judge_the_route_has_one(String item, String outcomes, int faults) {
        var xml = PolicyEngine.xml("ReviewRoute");
        var start = xml.indexOf("<text>\"" + item + "\"</text>");
        var end = xml.indexOf("</rule>", start);
        var row = xml.substring(start, end);
        var named = "\"" + outcomes.replace(" ", "\",\"") + "\"";
        var rest = List.of("GRANTED", "REFERRED").stream()
                .filter(outcome -> !outcomes.contains(outcome))
                .map(outcome -> "\"" + outcome + "\"")
                .collect(joining(","));
        var nobody = row.replace("\"GRANTED\",\"REFERRED\"", named)
                .replace("<text>\"street-clerk\"</text>", "<text></text>")
                .replace("<text>\"STREET\"</text>", "<text></text>");
        var whole = xml.substring(xml.lastIndexOf("<rule", start), end + "</rule>".length());
        var other = rest.isEmpty()
                ? ""
                : whole.replace("\"GRANTED\",\"REFERRED\"", rest).replaceAll("id=\"", "id=\"Other_");
        var sent = xml.substring(0, start) + nobody + "</rule>" + other + xml.substring(end + "</rule>".length());
        assertThat(check("ReviewRoute", sent)).hasSize(faults).allSatisfy(fault -> assertThat(fault.message())
                .contains("“初审”空着：规则认为需要人工判断（REFERRED）的，须由经办人员作出判断", "职责分离", "至少一个岗位"));
    }

    private static String replaced(String table, String written, String changed) {
        var xml = PolicyEngine.xml(table);
        var exact = xml.contains(written)
                ? written
                : written.replace(">>=", ">&gt;=").replace(">= ", "&gt;= ");
        var start = xml.indexOf(exact);
        assertThat(start).as("%s in %s", written, table).isNotNegative();
        return xml.substring(0, start)
                + changed.replace(">>", ">&gt;").replace(">= ", "&gt;= ")
                + xml.substring(start + exact.length());
    }

    private static List<Fault> check(String table, String xml) {
        return FAULTS.of(table + ".dmn", xml.getBytes(StandardCharsets.UTF_8));
    }
}
