package org.zaijiuye.gate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.zaijiuye.bundle.BundleFile;
import org.zaijiuye.shared.Fault;

@DisplayName("流程图里的表达式：只能用程序自己用过的调用")
class ExpressionFaultsTest {

    private static final String CONDITION = "${reviewRoute.takes(execution, 'RECHECK')}";
    private static String review = "";
    private static List<ModelFile> packaged = List.of();

    @BeforeAll
    static void read_the_packaged_diagrams() throws IOException {
        try (var files = Files.walk(Path.of("processes"))) {
            packaged = files.filter(file -> file.toString().endsWith(".bpmn"))
                    .map(file ->
                            ModelFile.read(new BundleFile(file.getFileName().toString(), bytes(file))))
                    .toList();
        }
        review = Files.readString(Path.of("processes/ReviewProcess.bpmn"));
        assertThat(review).contains(CONDITION);
    }

    @Test
    void every_packaged_diagram_may_be_sent_again() {
        assertThat(packaged).isNotEmpty().allSatisfy(model -> assertThat(
                        ExpressionFaults.against(packaged).of(model))
                .isEmpty());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "${reviewers.officeCode(execution) == '371082001'}",
                "${months &gt;= 12 and not (months gt 24)}",
                "${empty decision ? 'a.b(' : \"x[0].y()\"}",
                "${finding == 'it\\'s.getClass()}'}",
                "${reviewRoute . takes ( execution , 'APPROVAL' )}",
                "${(a + 1.5) * 2 &lt; b}"
            })
    void variables_literals_operators_and_the_programs_own_calls_are_free(String expression) {
        assertThat(faults(expression)).isEmpty();
    }

    @ParameterizedTest(name = "{0} → {1}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "${''.getClass().forName('java.nio.file.Files').getMethods()[0].getName()} | 用了“….getClass(…)",
                "${execution.processEngineServices.runtimeService} | 用了“execution.processEngineServices.runtimeService”",
                "${execution.getProcessEngineServices()} | 用了“execution.getProcessEngineServices(…)”",
                "${execution.setVariable('employmentOutcome','GRANTED')} | 只可以用变量、数值、文字、比较运算，以及 execution.processBusinessKey",
                "${reviewRoute.class.classLoader} | 用了“reviewRoute.class.classLoader”",
                "${reviewRoute.takes(execution, 'X').getClass()} | 用了“….getClass(…)”",
                "${reviewRoute.find(execution)} | reviewRoute.takes(…)",
                "${reviewRoute['takes']} | 用了“[…]”",
                "${(reviewRoute).getClass()} | 用了“….getClass(…)”",
                "${ true.toString() } | 用了“….toString(…)”",
                "#{dateTime()} | 用了“dateTime(…)”",
                "${'}'.getClass()} | 用了“….getClass(…)”",
                "${'\\''.getClass()} | 用了“….getClass(…)”",
                "a ${b} ${c.d} | 用了“c.d”"
            })
    void anything_that_leads_on_to_other_objects_is_refused(String expression, String expected) {
        assertThat(faults(expression))
                .singleElement()
                .returns("EXPRESSION", fault -> fault.code())
                .satisfies(fault -> assertThat(fault.message())
                        .startsWith("文件 ReviewProcess.bpmn，元素 Flow_")
                        .contains(expected));
    }

    @ParameterizedTest
    @ValueSource(strings = {"${office == '371082001'}", "${handling != null and finding == 'X'}"})
    void a_variable_that_is_no_more_is_refused_with_what_to_write_instead(String expression) {
        assertThat(faults(expression)).singleElement().satisfies(fault -> assertThat(fault.message())
                .contains("请改用 ${reviewers.officeCode(execution)}"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"${outcome = 'GRANTED'}", "${outcome == 'GRANTED'", "${outcome == }", "${outcome ==== 1}"})
    void an_expression_that_cannot_be_read_is_told_with_file_and_element(String expression) {
        assertThat(faults(expression)).singleElement().satisfies(fault -> assertThat(fault.message())
                .startsWith("文件 ReviewProcess.bpmn，元素 Flow_")
                .contains("表达式 " + expression, "写法有误，相等请写 =="));
    }

    @Test
    void a_call_hidden_in_any_attribute_or_between_comments_is_found() {
        var hidden = review.replace(CONDITION, "${''.get<!-- -->Class()}");
        assertThat(of(hidden)).hasSize(1);
        var named = review.replaceFirst("name=\"复核\"", "name=\"\\${a.b()}\"");
        assertThat(of(named)).hasSize(1);
    }

    @Test
    void a_condition_in_another_language_is_a_script() {
        var script =
                review.replaceFirst("<bpmn:conditionExpression ", "<bpmn:conditionExpression language=\"javascript\" ");
        assertThat(of(script)).singleElement().satisfies(fault -> assertThat(fault.message())
                .contains("不支持脚本"));
    }

    private static List<Fault> faults(String expression) {
        return of(review.replace(CONDITION, expression));
    }

    private static List<Fault> of(String xml) {
        var file = new BundleFile("ReviewProcess.bpmn", xml.getBytes(StandardCharsets.UTF_8));
        return ExpressionFaults.against(packaged).of(ModelFile.read(file));
    }

    private static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
