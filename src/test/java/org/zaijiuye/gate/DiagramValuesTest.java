package org.zaijiuye.gate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.STRING;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.zaijiuye.RunsBeside;
import org.zaijiuye.shared.Fault;

@RunsBeside
@DisplayName("流程图里填的值：流程引擎办理时会失败的，部署时就不收")
class DiagramValuesTest {

    private static final String HUMAN =
            "<bpmn:userTask id='New' name='走访' camunda:formRef='HearPerson' camunda:candidateGroups='street-clerk-371002001' %s />";
    private static final String CALL = "<bpmn:callActivity id='New' name='再核验' calledElement='EvidenceProcess' %s />";
    private static final String LOOP =
            "<bpmn:multiInstanceLoopCharacteristics><bpmn:loopCardinality>%s</bpmn:loopCardinality></bpmn:multiInstanceLoopCharacteristics>";

    /** The element, an attribute that is refused, the code, what the message says, and one that is accepted. */
    static Stream<Arguments> values() {
        return Stream.of(
                row(HUMAN, "camunda:priority='high'", "PRIORITY", "优先级 priority=“high”应为整数", "camunda:priority='50'"),
                row(HUMAN, "camunda:priority='${5}'", "PRIORITY", "请改正", "camunda:priority='0'"),
                row(
                        HUMAN,
                        "camunda:jobPriority='1.5'",
                        "PRIORITY",
                        "优先级 jobPriority=“1.5”",
                        "camunda:jobPriority='-1'"),
                row(HUMAN, "camunda:dueDate='三天'", "TIMER", "dueDate“三天”无法识别", "camunda:dueDate='P3D'"),
                row(HUMAN, "camunda:dueDate='2020-01-01'", "TIMER", "太短", "camunda:dueDate='P1M'"),
                row(HUMAN, "camunda:dueDate='P100Y'", "TIMER", "超过一年", "camunda:dueDate='P365D'"),
                row(
                        HUMAN,
                        "camunda:dueDate='${reviewers.officeCode(execution)}'",
                        "TIMER",
                        "${deadlines.due(execution)}",
                        "camunda:dueDate='${deadlines.due(execution)}'"),
                row(
                        HUMAN,
                        "camunda:followUpDate='tomorrow'",
                        "TIMER",
                        "followUpDate“tomorrow”无法识别",
                        "camunda:followUpDate='PT8H'"),
                row(
                        CALL,
                        "camunda:calledElementBinding='version' camunda:calledElementVersion='7'",
                        "BINDING",
                        "calledElementBinding=“version”在办理时找不到，请改为“latest”",
                        "camunda:calledElementBinding='latest'"),
                row(
                        CALL,
                        "camunda:calledElementBinding='versionTag' camunda:calledElementVersionTag='2027'",
                        "BINDING",
                        "calledElementVersionTag=“2027”在办理时找不到",
                        "camunda:calledElementBinding='deployment'"),
                row(CALL, "camunda:calledElementTenantId='weihai'", "BINDING", "请清空", ""));
    }

    @ParameterizedTest(name = "{1}")
    @MethodSource("values")
    void what_the_engine_could_not_use_is_refused(String element, String bad, String code, String says, String good) {
        assertThat(added(element.formatted(bad)).faults()).anySatisfy(fault -> {
            assertThat(fault.code()).isEqualTo(code);
            assertThat(fault.message())
                    .startsWith("文件 EmploymentProcess.bpmn，元素 ")
                    .contains("（New）", says);
        });
        assertThat(added(element.formatted(good)).faults()).isEmpty();
    }

    /** The engine would take it, and fail at every case that gets there. */
    @Test
    @DisplayName("存不下的：太长的名称、说明、输入参数、版本标签，部署时就不收")
    void what_the_engine_has_no_room_for_is_refused() {
        var step = HUMAN.formatted("").replace(" />", "><bpmn:documentation>%s</bpmn:documentation></bpmn:userTask>");
        assertThat(added(step.replace("走访", "走".repeat(200)).formatted("说".repeat(4000)))
                        .faults())
                .isEmpty();
        assertThat(added(step.replace("走访", "走".repeat(201)).formatted("")).faults())
                .extracting(Fault::message)
                .singleElement(STRING)
                .contains("name 太长，最多200个字");
        assertThat(added(step.formatted("说".repeat(4001))).faults())
                .extracting(Fault::message)
                .singleElement(STRING)
                .contains("走访（New）", "文字太长，最多4000个字");
        var tagged = Edited.of("exit/EmploymentProcess.bpmn");
        assertThat(tagged.replace("camunda:versionTag=\"1\"", "camunda:versionTag=\"" + "1".repeat(65) + "\"")
                        .faults())
                .extracting(Fault::code)
                .containsExactly("LENGTH");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-1", "P0D", "三年", "P5Y", "${1}"})
    void a_process_of_their_own_keeps_its_history_for_some_days(String days) {
        assertThat(own(days)).extracting(Fault::code).containsExactly("HISTORY");
        assertThat(own("P180D")).isEmpty();
        assertThat(own("1")).isEmpty();
    }

    @Test
    @DisplayName("重复的集合、流转的条件要写成表达式，否则办到那里就停住")
    void what_is_asked_of_the_case_is_an_expression() {
        var evidence = Edited.of("EvidenceProcess.bpmn").replace("${registers.doubtful(execution)}", "nolist");
        assertThat(evidence.faults()).extracting(Fault::code).contains("COLLECTION");
        var review = Edited.of("EvidenceProcess.bpmn").replace("${registers.verified(execution)}", "ja");
        assertThat(review.faults()).extracting(Fault::code).contains("CONDITION");
    }

    private static List<Fault> own(String days) {
        var xml =
                "<bpmn:definitions xmlns:bpmn='http://www.omg.org/spec/BPMN/20100524/MODEL' xmlns:camunda='http://camunda.org/schema/1.0/bpmn' id='D' targetNamespace='x'>"
                        + "<bpmn:process id='Process_0own' isExecutable='true' camunda:historyTimeToLive='" + days
                        + "'><bpmn:startEvent id='S' /><bpmn:endEvent id='E' />" + Edited.flow("S", "E")
                        + "</bpmn:process></bpmn:definitions>";
        return new Edited("Own.bpmn", xml).faults();
    }

    /** The engine takes such a code for the name of an exception, and the program's refusals would be caught. */
    @Test
    void an_error_code_names_no_java_class() {
        var caught = Edited.of("exit/EmploymentProcess.bpmn")
                .beside(
                        "Flow_ToGatherEvidence",
                        "<bpmn:boundaryEvent id='Event_0error' attachedToRef='Task_RecordDecision'><bpmn:errorEventDefinition errorRef='Error_0' /></bpmn:boundaryEvent>",
                        Edited.flow("Event_0error", "Task_RecordDecision"))
                .replace(
                        "<bpmn:message id=\"Message_HandlingWithdrawn\"",
                        "<bpmn:error id='Error_0' name='出错' errorCode='java.lang.RuntimeException' /><bpmn:message id=\"Message_HandlingWithdrawn\"");
        assertThat(caught.faults()).extracting(Fault::message).anySatisfy(message -> assertThat(message)
                .contains("元素 出错（Error_0）：errorCode=“java.lang.RuntimeException”是 Java 类的写法"));
        assertThat(caught.replace("java.lang.RuntimeException", "NOT_REACHED").faults())
                .extracting(Fault::code)
                .doesNotContain("ERROR_CODE");
    }

    @Test
    void a_slip_in_a_question_about_the_case_is_answered_with_the_nearest_name() {
        var asks = added("<bpmn:serviceTask id='New' camunda:expression=\"${case.ofice == 'x'}\" />");
        assertThat(asks.faults()).singleElement().satisfies(fault -> assertThat(fault.message())
                .endsWith("元素 服务任务（New）：表达式 ${case.ofice == 'x'}（expression）用了“case.ofice”，是否想写“case.office”；请改正。"));
    }

    @Test
    @DisplayName("调用的流程不能把它的变量全部带回来：程序的流程靠自己的变量判断")
    void a_called_process_brings_no_variables_back_unnamed() {
        var call = CALL.formatted("")
                .replace(" />", "><bpmn:extensionElements>%s</bpmn:extensionElements></bpmn:callActivity>");
        assertThat(added(call.formatted("<camunda:out variables='all' />")).faults())
                .extracting(Fault::message)
                .singleElement(STRING)
                .contains("再核验（New）", "逐个写明变量");
        assertThat(added(call.formatted("<camunda:out source='found' target='hint' />"))
                        .faults())
                .isEmpty();
    }

    @Test
    void an_event_without_a_name_is_called_by_its_kind() {
        var waits = added(
                "<bpmn:intermediateCatchEvent id='New'>" + Edited.duration("PT1S") + "</bpmn:intermediateCatchEvent>");
        assertThat(waits.faults()).extracting(Fault::message).singleElement().satisfies(message -> assertThat(message)
                .contains("元素 定时中间捕获事件（New）："));
    }

    @Test
    void form_fields_are_not_drawn_in_the_diagram() {
        var fields =
                "<bpmn:extensionElements><camunda:formData><camunda:formField id='a' type='string'><camunda:validation><camunda:constraint name='validator' config='java.lang.String' /></camunda:validation></camunda:formField></camunda:formData></bpmn:extensionElements>";
        assertThat(added(HUMAN.formatted("").replace(" />", ">" + fields + "</bpmn:userTask>"))
                        .faults())
                .singleElement()
                .returns("FORM_DATA", Fault::code)
                .satisfies(fault -> assertThat(fault.message()).contains("改用表单文件（Camunda Forms）"));
    }

    @Test
    void loops_inside_of_loops_multiply() {
        assertThat(nested(21, 23).faults())
                .extracting(Fault::message)
                .singleElement()
                .satisfies(
                        message -> assertThat(message).contains("元素 子流程（New0）：连同外面各层和调用的流程，这里一共要重复483次，一个流程最多重复500次"));
        assertThat(nested(21, 22).faults()).isEmpty();
        assertThat(nested(99, 99, 99, 99, 99, 99).faults())
                .extracting(Fault::code)
                .contains("TIMES");
    }

    private static Edited nested(int... times) {
        var inner = HUMAN.formatted("");
        for (var level : IntStream.range(0, times.length).toArray()) {
            var id = level == times.length - 1 ? "New" : "New" + level;
            var step = level == 0 ? inner.replace("'New'", "'Step'") : inner;
            var within = level == 0 ? "Step" : "New" + (level - 1);
            inner = "<bpmn:subProcess id='" + id + "'>" + LOOP.formatted(times[level]) + "<bpmn:startEvent id='S"
                    + level
                    + "' />" + step + "<bpmn:endEvent id='E" + level + "' />" + Edited.flow("S" + level, within)
                    + Edited.flow(within, "E" + level) + "</bpmn:subProcess>";
        }
        return added(inner);
    }

    private static Arguments row(String element, String bad, String code, String says, String good) {
        return Arguments.of(element, bad, code, says, good);
    }

    private static Edited added(String element) {
        return Edited.of("exit/EmploymentProcess.bpmn").put("Flow_ToEmploymentRegistered", "New", element);
    }
}
