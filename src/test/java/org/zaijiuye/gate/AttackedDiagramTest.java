package org.zaijiuye.gate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.zaijiuye.gate.Edited.TIMER;
import static org.zaijiuye.gate.Edited.duration;
import static org.zaijiuye.gate.Edited.flow;
import static org.zaijiuye.gate.Edited.timer;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.zaijiuye.bundle.BundleFile;
import org.zaijiuye.bundle.UnreadableFile;
import org.zaijiuye.shared.Fault;

@DisplayName("流程图越权或者办不下去的，不收，说清文件、位置和改法")
class AttackedDiagramTest {

    private static final String EMPLOYMENT = "exit/EmploymentProcess.bpmn";
    private static final String REVIEW = "ReviewProcess.bpmn";
    private static final String PAYMENT = "PaymentBatchProcess.bpmn";
    private static final String REGISTERED = "Flow_ToEmploymentRegistered";

    private static String notice(String field) {
        return "<bpmn:serviceTask id='New' camunda:delegateExpression='${sendNoticeDelegate}'><bpmn:extensionElements>"
                + field + "</bpmn:extensionElements></bpmn:serviceTask>";
    }

    static Stream<Arguments> beyond_its_means() {
        return Stream.of(
                refused(
                        "按办件发起的定时",
                        employment()
                                .replace(
                                        "<bpmn:endEvent id=\"EndEvent_EmploymentRegistered\"",
                                        "<bpmn:startEvent id='New'><bpmn:timerEventDefinition><bpmn:timeDate>${deadlines.due(execution)}</bpmn:timeDate></bpmn:timerEventDefinition></bpmn:startEvent>"
                                                + flow("New", "Task_GatherEvidence")
                                                + "<bpmn:endEvent id=\"EndEvent_EmploymentRegistered\""),
                        "TIMER",
                        "New",
                        "无法识别，请按 ISO 8601 填写"),
                refused(
                        "发起人",
                        employment()
                                .replace(
                                        "<bpmn:process id=\"EmploymentProcess\"",
                                        "<bpmn:process camunda:candidateStarterGroups='street-clerk-371002001' id=\"EmploymentProcess\""),
                        "STARTER",
                        "EmploymentProcess",
                        "candidateStarterGroups=“street-clerk-371002001”不起作用"),
                added(
                        "没有人办的外部任务",
                        "<bpmn:serviceTask id='New' camunda:type='external' camunda:topic='send-sns' />",
                        "NO_TOPIC",
                        "是否想写“send-sms”"),
                added(
                        "别处的外部任务",
                        "<bpmn:serviceTask id='New' camunda:type='external' camunda:topic='bank-batch' />",
                        "NO_TOPIC",
                        "没有办理外部任务“bank-batch”的工作者"),
                added("邮件任务", "<bpmn:serviceTask id='New' camunda:type='mail' />", "TYPE", "不支持 camunda:type"),
                added(
                        "空的服务任务",
                        "<bpmn:serviceTask id='New' name='发短信' />",
                        "NO_WORK",
                        "元素 发短信（New）：还没有填写由程序做什么；请在 Modeler 右侧“Implementation”"),
                added("没有类型的任务", "<bpmn:task id='New' name='走访' />", "NO_WORK", "元素 走访（New）：没有说明由谁办"),
                added("手工任务", "<bpmn:manualTask id='New' />", "NO_WORK", "改为“User Task”"),
                added("空的规则任务", "<bpmn:businessRuleTask id='New' />", "NO_WORK", "填决策表的编号"),
                added(
                        "类",
                        "<bpmn:serviceTask id='New' camunda:class='java.lang.String' />",
                        "CLASS",
                        "不支持 camunda:class"),
                added(
                        "脚本",
                        "<bpmn:scriptTask id='New' scriptFormat='js'><bpmn:script>1</bpmn:script></bpmn:scriptTask>",
                        "SCRIPT",
                        "不支持脚本"),
                added(
                        "连接器",
                        "<bpmn:serviceTask id='New' camunda:expression='${true}'><bpmn:extensionElements><camunda:connector><camunda:connectorId>http-connector</camunda:connectorId></camunda:connector></bpmn:extensionElements></bpmn:serviceTask>",
                        "CONNECTOR",
                        "不支持连接器"),
                added(
                        "监听器",
                        "<bpmn:serviceTask id='New' camunda:expression='${true}'><bpmn:extensionElements><camunda:executionListener event='start' delegateExpression='${markTimeLimitsDelegate}' /></bpmn:extensionElements></bpmn:serviceTask>",
                        "LISTENER",
                        "不支持监听器"),
                added("等无人发的消息", catching("<bpmn:messageEventDefinition />"), "NO_MESSAGE", "不会向这个流程发出消息"),
                added("等无人发的信号", catching("<bpmn:signalEventDefinition />"), "EVENT", "不会发出这个事件"),
                added("等来信", "<bpmn:receiveTask id='New' />", "NO_MESSAGE", "不会向这个流程发出消息"),
                added("等一百年", catching(duration("P100Y")), "TIMER", "超过一年"),
                added("等367天", catching(duration("P367D")), "TIMER", "超过一年"),
                added("等三天（中文）", catching(duration("三天")), "TIMER", "无法识别"),
                added("等59秒", catching(duration("PT59S")), "TIMER", "不能短于一分钟"),
                added("拼出来的定时", catching(duration("${'PT0S'}")), "TIMER", "不能拼算"),
                added(
                        "说明里的表达式",
                        "<bpmn:userTask id='New' camunda:formRef='HearPerson' camunda:candidateGroups='street-clerk-371002001'><bpmn:documentation>${jdbcTemplate.queryForList('select 1')}</bpmn:documentation></bpmn:userTask>",
                        "EXPRESSION",
                        "用了“jdbcTemplate.queryForList(…)”"),
                added(
                        "重复次数是算式",
                        "<bpmn:serviceTask id='New' camunda:expression='${true}'><bpmn:multiInstanceLoopCharacteristics><bpmn:loopCardinality>${20000000}</bpmn:loopCardinality></bpmn:multiInstanceLoopCharacteristics></bpmn:serviceTask>",
                        "TIMES",
                        "应为1至99"),
                added(
                        "是非写成数字",
                        "<bpmn:serviceTask id='New' camunda:expression='${true}' isForCompensation='0' />",
                        "YES_OR_NO",
                        "应为 true 或 false"),
                added(
                        "受理别人的件",
                        "<bpmn:serviceTask id='New' camunda:expression=\"${applicationItems.accept(execution,'benefit')}\" />",
                        "EXPRESSION",
                        "用了“applicationItems.accept(…)”"),
                added(
                        "别人的业务编号",
                        "<bpmn:callActivity id='New' calledElement='EvidenceProcess'><bpmn:extensionElements><camunda:in businessKey='A-01' /></bpmn:extensionElements></bpmn:callActivity>",
                        "BUSINESS_KEY",
                        "请填 ${execution.processBusinessKey}"),
                added(
                        "案卷写进变量",
                        "<bpmn:serviceTask id='New' camunda:expression='${case.office}' camunda:resultVariable='leak' />",
                        "EXPRESSION",
                        "不能写进流程变量"),
                added(
                        "案卷写进名称",
                        "<bpmn:userTask id='New' name='走访${case.office}' camunda:formRef='HearPerson' camunda:candidateGroups='street-clerk-371002001' />",
                        "EXPRESSION",
                        "不能写进流程变量和步骤的名称、说明"),
                added(
                        "案卷写进说明",
                        "<bpmn:userTask id='New' camunda:formRef='HearPerson' camunda:candidateGroups='street-clerk-371002001'><bpmn:documentation>${case.office}</bpmn:documentation></bpmn:userTask>",
                        "EXPRESSION",
                        "${case.…} 只用在条件和“发送通知”里"),
                added(
                        "写程序的变量",
                        "<bpmn:serviceTask id='New' camunda:expression=\"${'GRANTED'}\" camunda:resultVariable='employmentOutcome' />",
                        "VARIABLE",
                        "变量“employmentOutcome”是程序自己的"),
                added(
                        "改程序的映射",
                        "<bpmn:callActivity id='New' calledElement='EvidenceProcess'><bpmn:extensionElements><camunda:out sourceExpression=\"${'CONCLUDED'}\" target='reviewOutcome' /></bpmn:extensionElements></bpmn:callActivity>",
                        "VARIABLE",
                        "请换一个名称"),
                added(
                        "事务子流程",
                        "<bpmn:transaction id='New' name='事务'><bpmn:startEvent id='S1' /><bpmn:endEvent id='E1' />"
                                + flow("S1", "E1") + "</bpmn:transaction>",
                        "SUB_PROCESS",
                        "元素 事务（New）：流程引擎办不了事务子流程和临时子流程"),
                added(
                        "临时子流程",
                        "<bpmn:adHocSubProcess id='New'><bpmn:task id='T1' /></bpmn:adHocSubProcess>",
                        "SUB_PROCESS",
                        "元素 临时子流程（New）："),
                added(
                        "标准循环",
                        "<bpmn:userTask id='New' name='走访' camunda:formRef='HearPerson' camunda:candidateGroups='street-clerk-371002001'><bpmn:standardLoopCharacteristics /></bpmn:userTask>",
                        "LOOP",
                        "请改为多实例"),
                added(
                        "完成条件不是是非",
                        "<bpmn:serviceTask id='New' camunda:expression='${true}'><bpmn:multiInstanceLoopCharacteristics><bpmn:loopCardinality>2</bpmn:loopCardinality><bpmn:completionCondition>${nrOfInstances}x</bpmn:completionCondition></bpmn:multiInstanceLoopCharacteristics></bpmn:serviceTask>",
                        "EXPRESSION",
                        "得不出是或否"),
                added("变量定时", catching(duration("${wait}")), "EXPRESSION", "没有的变量“wait”"),
                added(
                        "改结果",
                        "<bpmn:serviceTask id='New' camunda:expression=\"${execution.setVariable('employmentOutcome','GRANTED')}\" />",
                        "EXPRESSION",
                        "用了“execution.setVariable(…)”"),
                added(
                        "通知的字段写错",
                        notice("<camunda:field name='titel' stringValue='请准备材料' />"),
                        "NO_FIELD",
                        "是否想写“title”"),
                added(
                        "通知没有字段",
                        notice(""),
                        "NO_VALUE",
                        "（New）：委托“${sendNoticeDelegate}”没有填写字段 text、title；请在右侧“Field injections”"),
                added(
                        "通知的内容是空的",
                        notice("<camunda:field name='title' stringValue='提醒' />"
                                + "<camunda:field name='text'><camunda:string> </camunda:string></camunda:field>"),
                        "NO_VALUE",
                        "没有填写字段 text；"),
                added(
                        "发通知的事件没有字段",
                        "<bpmn:intermediateThrowEvent id='New' name='告知'><bpmn:messageEventDefinition id='MED_1' camunda:delegateExpression='${sendNoticeDelegate}' /></bpmn:intermediateThrowEvent>",
                        "NO_VALUE",
                        "元素 告知（New）：委托“${sendNoticeDelegate}”没有填写字段 text、title"),
                added(
                        "别的事项的事实",
                        "<bpmn:serviceTask id='New' camunda:expression='${case.facts.certForm}' />",
                        "EXPRESSION",
                        "case.facts.certForm"),
                added(
                        "画布上看不到的定时定义",
                        "<bpmn:intermediateCatchEvent id='New' name='等一等'><bpmn:timerEventDefinition id='TED_1'><bpmn:timeDuration>三天</bpmn:timeDuration></bpmn:timerEventDefinition></bpmn:intermediateCatchEvent>",
                        "TIMER",
                        "元素 等一等（New）：定时“三天”无法识别"),
                added(
                        "通知的办理组写错",
                        notice(
                                "<camunda:field name='groups'><camunda:string>si-oficer-371082-si</camunda:string></camunda:field>"),
                        "NO_GROUP",
                        "办理组“si-oficer-371082-si”不存在，或者不办件，是否想写“si-officer-371082-si”；"),
                added(
                        "错写的委托",
                        "<bpmn:serviceTask id='New' camunda:delegateExpression='${markTimeLimitDelegate}' />",
                        "NO_DELEGATE",
                        "是否想写“markTimeLimitsDelegate”"),
                added("自己调自己", "<bpmn:callActivity id='New' calledElement='EmploymentProcess' />", "CYCLE", "永远办不完"),
                added("绕一圈调自己", "<bpmn:callActivity id='New' calledElement='ApplicationProcess' />", "CYCLE", "永远办不完"),
                added(
                        "不存在的流程",
                        "<bpmn:callActivity id='New' calledElement='EvidencProcess' />",
                        "NO_PROCESS",
                        "是否想写“EvidenceProcess”"),
                added(
                        "程序的任务编号",
                        "<bpmn:userTask id='Task_Approve' camunda:formRef='Approve' camunda:candidateGroups='street-clerk-371002001' />",
                        "RESERVED_ID",
                        "编号 Task_Approve 是程序在流程 ReviewProcess 中的任务，请改用自己的编号"),
                added(
                        "指定到人",
                        "<bpmn:userTask id='New' camunda:formRef='HearPerson' camunda:assignee='x' camunda:candidateGroups='street-clerk-371002001' />",
                        "PERSON",
                        "办理人不能指定到人"),
                added(
                        "重复一千次",
                        "<bpmn:serviceTask id='New' camunda:expression='${true}'><bpmn:multiInstanceLoopCharacteristics><bpmn:loopCardinality>1000</bpmn:loopCardinality></bpmn:multiInstanceLoopCharacteristics></bpmn:serviceTask>",
                        "TIMES",
                        "应为1至99"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("beyond_its_means")
    void it_is_refused_at_its_place_with_the_remedy(
            String name, Edited edited, String code, String place, String says) {
        assertThat(edited.faults()).anySatisfy(fault -> {
            assertThat(fault.code()).isEqualTo(code);
            assertThat(fault.field()).startsWith(edited.fileName() + "#" + place);
            assertThat(fault.message())
                    .startsWith("文件 " + edited.fileName() + "，元素 ")
                    .contains(says);
        });
    }

    @Test
    void of_a_slip_in_the_name_of_a_step_only_the_slip_is_told() {
        var slip = Edited.of("register/BenefitProcess.bpmn")
                .replace("${proposeDecisionDelegate}", "${proposeDecisionDelegat}");
        assertThat(slip.faults()).extracting(Fault::code).containsOnly("NO_DELEGATE");
    }

    @Test
    void a_step_that_works_for_an_item_needs_the_item() {
        var blank =
                Edited.of("ApplicationProcess.bpmn").without("<camunda:property name=\"item\" value=\"jobseeking\" />");
        assertThat(blank.faults()).singleElement().satisfies(fault -> {
            assertThat(fault.code()).isEqualTo("NO_VALUE");
            assertThat(fault.message()).contains("没有填写字段 item；");
        });
    }

    @Test
    void a_notice_with_its_fields_is_accepted() {
        var step = notice(
                "<camunda:field name='title' stringValue='提醒' />"
                        + "<camunda:field name='text'><camunda:expression>${case.facts.registered}</camunda:expression></camunda:field>");
        assertThat(Edited.of("register/BenefitProcess.bpmn")
                        .put("Flow_ToReviewBenefit", "New", step)
                        .faults())
                .isEmpty();
    }

    @Test
    void repetitions_multiply_across_calls() {
        assertThat(called(21, 23)).singleElement().returns("TIMES", Fault::code).satisfies(fault -> assertThat(
                        fault.message())
                .contains("文件 Own0.bpmn，元素 调用活动（Call）：", "一共要重复504次"));
        assertThat(called(21, 21)).isEmpty();
        assertThat(called(10, 10, 10)).isNotEmpty();
    }

    /** What is found in a process that calls the next, each so many times, and the last repeats a step. */
    private static List<Fault> called(int... times) {
        var files = IntStream.range(0, times.length)
                .mapToObj(level -> {
                    var step = level == times.length - 1
                            ? "<bpmn:serviceTask id='Call' camunda:expression='${true}'>%s</bpmn:serviceTask>"
                            : "<bpmn:callActivity id='Call' calledElement='Own" + (level + 1)
                                    + "'>%s</bpmn:callActivity>";
                    var xml =
                            "<bpmn:definitions xmlns:bpmn='http://www.omg.org/spec/BPMN/20100524/MODEL' xmlns:camunda='http://camunda.org/schema/1.0/bpmn' id='D' targetNamespace='x'><bpmn:process id='Own"
                                    + level
                                    + "' isExecutable='true' camunda:historyTimeToLive='P1D'><bpmn:startEvent id='S' /><bpmn:endEvent id='E' />"
                                    + step.formatted("<bpmn:multiInstanceLoopCharacteristics><bpmn:loopCardinality>"
                                            + times[level]
                                            + "</bpmn:loopCardinality></bpmn:multiInstanceLoopCharacteristics>")
                                    + flow("S", "Call")
                                    + flow("Call", "E") + "</bpmn:process></bpmn:definitions>";
                    return new BundleFile("Own" + level + ".bpmn", xml.getBytes(StandardCharsets.UTF_8));
                })
                .toArray(BundleFile[]::new);
        return PackagedForTest.faults(files[0], Arrays.copyOfRange(files, 1, files.length));
    }

    @ParameterizedTest
    @ValueSource(strings = {"PT0S", "PT59M", "2020-01-01T00:00:00"})
    void nobody_is_interrupted_within_the_hour(String due) {
        var cut = review().beside(
                        "Flow_ToPlanReview",
                        timer(TIMER, "Task_FirstReview", true, due)
                                .replace("timeDuration", due.startsWith("P") ? "timeDuration" : "timeDate"),
                        flow(TIMER, "Gateway_BackToReview"));
        assertThat(cut.faults()).singleElement().returns("TIMER", Fault::code).satisfies(fault -> assertThat(
                        fault.message())
                .contains("不能短于一小时"));
        assertThat(cut.replace(">" + due + "<", ">PT61M<")
                        .replace("timeDate", "timeDuration")
                        .faults())
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"R/PT1S", "R/PT59S", "* * * * * ?", "PT0S"})
    void nothing_repeats_within_a_minute(String cycle) {
        assertThat(Edited.of(PAYMENT).replace("0 30 6 * * ?", cycle).faults())
                .singleElement()
                .returns("TIMER", Fault::code);
        assertThat(Edited.of(PAYMENT).replace("0 30 6 * * ?", "R/PT2M").faults())
                .isEmpty();
    }

    /** The engine takes this namespace for its own, and nobody who reads the diagram would. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://activiti.org/bpmn",
                "http://activiti&#46;org/bpmn",
                "http://&#x61;ctiviti.org/bpmn",
                "urn:other"
            })
    void another_namespace_is_refused_however_it_is_spelt(String namespace) {
        var foreign = employment()
                .put(
                        REGISTERED,
                        "New",
                        "<bpmn:serviceTask id='New' camunda:expression='${true}' xmlns:a='" + namespace
                                + "' a:class='java.lang.String' />");
        for (var charset : new Charset[] {StandardCharsets.UTF_8, StandardCharsets.UTF_16}) {
            var xml = foreign.xml().replace("encoding=\"UTF-8\"", "encoding=\"" + charset.name() + "\"");
            assertThatThrownBy(() -> ModelFile.read(new BundleFile("EmploymentProcess.bpmn", xml.getBytes(charset))))
                    .isInstanceOfSatisfying(UnreadableFile.class, refused -> assertThat(refused.faults())
                            .singleElement()
                            .satisfies(fault -> assertThat(fault.message()).contains("用了不支持的命名空间 ")));
        }
    }

    @Test
    void a_process_of_their_own_calls_no_delegate_that_decides() {
        var own =
                "<bpmn:definitions xmlns:bpmn='http://www.omg.org/spec/BPMN/20100524/MODEL' xmlns:camunda='http://camunda.org/schema/1.0/bpmn' id='D' targetNamespace='http://bpmn.io/schema/bpmn'>"
                        + "<bpmn:process id='Process_0own' isExecutable='true'><bpmn:startEvent id='S'><bpmn:timerEventDefinition><bpmn:timeCycle>R/PT10M</bpmn:timeCycle></bpmn:timerEventDefinition></bpmn:startEvent>"
                        + "<bpmn:serviceTask id='A' name='决定' camunda:delegateExpression='${recordDecisionDelegate}' />"
                        + "<bpmn:serviceTask id='B' name='入册' camunda:delegateExpression='${grantItemDelegate}' />"
                        + "<bpmn:endEvent id='E' />" + flow("S", "A") + flow("A", "B") + flow("B", "E")
                        + "</bpmn:process></bpmn:definitions>";
        assertThat(PackagedForTest.faults(new BundleFile("Own.bpmn", own.getBytes(StandardCharsets.UTF_8))))
                .extracting(Fault::code)
                .containsExactly("DELEGATE_PLACE", "DELEGATE_PLACE");
    }

    @Test
    void a_condition_in_another_language_is_a_script() {
        assertThat(review().replace(
                                "<bpmn:conditionExpression xsi:type=\"bpmn:tFormalExpression\">${firstReviewDecision",
                                "<bpmn:conditionExpression language=\"javascript\" xsi:type=\"bpmn:tFormalExpression\">${firstReviewDecision")
                        .faults())
                .singleElement()
                .satisfies(fault -> assertThat(fault.message()).contains("不支持脚本"));
    }

    @Test
    void a_task_of_the_program_keeps_its_form() {
        assertThat(review().replace("camunda:formRef=\"Recheck\"", "camunda:formRef=\"HearPerson\"")
                        .faults())
                .extracting(Fault::code)
                .contains("FORM_CHANGED");
    }

    private static String catching(String definition) {
        return "<bpmn:intermediateCatchEvent id='New'>" + definition + "</bpmn:intermediateCatchEvent>";
    }

    private static Arguments added(String name, String element, String code, String says) {
        var id = element.contains("'Task_Approve'") ? "Task_Approve" : "New";
        return refused(name, employment().put(REGISTERED, id, element), code, id, says);
    }

    private static Arguments refused(String name, Edited edited, String code, String place, String says) {
        return Arguments.of(name, edited, code, place, says);
    }

    private static Edited review() {
        return Edited.of(REVIEW);
    }

    private static Edited employment() {
        return Edited.of(EMPLOYMENT);
    }
}
