package org.zaijiuye.gate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.zaijiuye.RunsBeside;
import org.zaijiuye.shared.Fault;

@RunsBeside
@DisplayName("流程图里的表达式：只能用程序自己用过的调用")
class ExpressionFaultsTest {

    private static final String CONDITION = "${reviewRoute.takes(execution, 'RECHECK')}";
    private static final String OUTCOME = "${firstReviewDecision == 'BACK'}";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "${reviewers.officeCode(execution) == '371082001'}",
                "${back &gt;= 12 and not (back gt 24)}",
                "${(empty back ? 'a.b(' : \"x[0].y()\") != null}",
                "${approvalDecision == 'it\\'s.getClass()}'}",
                "${reviewRoute . takes ( execution , 'APPROVAL' )}",
                "${(back + 1.5) * 2 &lt; recheckDecision}"
            })
    void variables_literals_operators_and_the_programs_own_calls_are_free(String expression) {
        assertThat(faults(expression)).isEmpty();
    }

    @ParameterizedTest(name = "{0} → {1}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "${''.getClass().forName('java.nio.file.Files').getMethods()[0].getName()} | 用了“''.getClass()",
                "${execution.processEngineServices.runtimeService} | 用了“execution.processEngineServices.runtimeService”",
                "${execution.getProcessEngineServices()} | 用了“execution.getProcessEngineServices(…)”",
                "${execution.setVariable('employmentOutcome','GRANTED')} | 只可以用变量、数值、文字、比较运算，以及 execution.processBusinessKey",
                "${reviewRoute.class.classLoader} | 用了“reviewRoute.class.classLoader”",
                "${reviewRoute.takes(execution, 'X').getClass()} | .getClass(…)”",
                "${reviewRoute.find(execution)} | reviewRoute.takes(…)",
                "${reviewRoute['takes']} | 用了“[…]”",
                "${(reviewRoute).getClass()} | 用了“(reviewRoute).getClass(…)”",
                "${ true.toString() } | 用了“true.toString(…)”",
                "#{dateTime()} | 用了“dateTime(…)”",
                "${'}'.getClass()} | 用了“'}'.getClass(…)”",
                "${'\\''.getClass()} | .getClass(…)”",
                "a ${back} ${c.d} | 用了“c.d”"
            })
    void anything_that_leads_on_to_other_objects_is_refused(String expression, String expected) {
        assertThat(faults(expression))
                .singleElement()
                .returns("EXPRESSION", fault -> fault.code())
                .satisfies(fault -> assertThat(fault.message())
                        .startsWith("文件 ReviewProcess.bpmn，元素 需复核（Flow_RecheckTakenYes）")
                        .contains(expected));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "${case.office}",
                "${case.facts.area}",
                "${case.facts.registered}", // neither as long as nobody knows
                "${back == 1 ? case.facts.area : true}",
                "${(back == 1 ? true : (case.facts.area))}",
                "${reviewers.officeCode(execution)}",
                "${execution.processBusinessKey}",
                "${'true'}",
                "${1 + 1}",
                "${-back}",
                "${empty back ? 'ja' : true}",
                "x ${true}"
            })
    void a_condition_that_answers_no_yes_or_no_is_refused(String expression) {
        assertThat(faults(expression)).singleElement().satisfies(fault -> assertThat(fault.message())
                .contains("表达式 " + expression + "（conditionExpression）得不出是或否，请写成比较"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "${true}",
                "${not empty back}",
                "${back}",
                "${(back == 1)}",
                "${empty back ? true : back}",
                "${case.facts.registered == true}",
                "${not case.facts.registered}",
                "${case.facts.area == '371002'}",
                "${not empty case.facts.area}"
            })
    void a_condition_that_may_answer_yes_or_no_passes(String expression) {
        assertThat(faults(expression)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"${office == '371082001'}", "${handling != null and office == 'X'}"})
    void a_variable_that_is_no_more_is_refused_with_what_to_write_instead(String expression) {
        assertThat(faults(expression)).singleElement().satisfies(fault -> assertThat(fault.message())
                .contains("机构请写 ${reviewers.officeCode(execution)}"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"${back = 'GRANTED'}", "${back == 'GRANTED'", "${back == }", "${back ==== 1}"})
    void an_expression_that_cannot_be_read_is_told_with_file_and_element(String expression) {
        assertThat(faults(expression)).singleElement().satisfies(fault -> assertThat(fault.message())
                .startsWith("文件 ReviewProcess.bpmn，元素 需复核（Flow_RecheckTakenYes）")
                .contains("表达式 " + expression, "写法有误，相等请写 =="));
    }

    @ParameterizedTest(name = "{0} → {1}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "${bak == 'CORRECT'} | 用了这里没有的变量“bak”，是否想写“back”",
                "${firstReviewDecison == 'BACK'} | 是否想写“firstReviewDecision”",
                "${ofice == '371002001'} | 机构请写 ${reviewers.officeCode(execution)}",
                "${reviewRoute.takes(execution, setp)} | 用了这里没有的变量“setp”"
            })
    void a_condition_on_a_variable_that_nobody_sets_answers_with_the_nearest(String expression, String expected) {
        assertThat(faults(expression)).singleElement().satisfies(fault -> assertThat(fault.message())
                .contains(expected, "这里可用的变量：", "back"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"${decision == 'PASS'}", "${comment != null}"})
    void an_answer_of_a_human_step_steers_nothing_and_the_facts_of_the_case_are_named_instead(String expression) {
        assertThat(faults(expression)).singleElement().satisfies(fault -> assertThat(fault.message())
                .startsWith("文件 ReviewProcess.bpmn，元素 需复核（Flow_RecheckTakenYes）")
                .contains("人工步骤填的内容只记在案卷上，不能决定办件往哪里走；请改问案卷里的事实", "这里可以问 case.facts."));
    }

    @Test
    void what_a_step_of_the_diagram_writes_may_be_asked_after_it() {
        var asks = review().replace(OUTCOME, "${visit == 'YES'}");
        assertThat(asks.faults()).hasSize(1);
        assertThat(asks.replace(
                                "<camunda:outputParameter name=\"reviewOutcome\">CONCLUDED",
                                "<camunda:outputParameter name=\"visit\">NO</camunda:outputParameter><camunda:outputParameter name=\"reviewOutcome\">CONCLUDED")
                        .faults())
                .isEmpty();
    }

    /** The parser calls itself, and has room for some hundred brackets only. */
    @ParameterizedTest(name = "{0} × {1}")
    @CsvSource({"(, 49, 0", "(, 50, 1", "(, 490, 1", "[, 490, 1", "!, 900, 0", "'back ? back : ', 70, 0"})
    void brackets_are_no_more_than_the_parser_has_room_for(String opening, int times, int faults) {
        var closing = opening.equals("(") ? ")" : opening.equals("[") ? "]" : "";
        assertThat(faults("${" + opening.repeat(times) + "back" + closing.repeat(times) + "}"))
                .hasSize(faults)
                .allSatisfy(fault -> assertThat(fault.message()).contains("太长，最多1000个字符、49个左括号，请拆开"));
    }

    @Test
    void a_call_hidden_in_any_attribute_or_between_comments_is_found() {
        assertThat(faults("${''.get<!-- -->Class()}")).hasSize(1);
        assertThat(review().replace("name=\"复核\"", "name=\"${a.b()}\"").faults())
                .hasSize(1);
    }

    private static Edited review() {
        return Edited.of("ReviewProcess.bpmn");
    }

    private static List<Fault> faults(String expression) {
        return review().replace(CONDITION, expression).faults();
    }
}
