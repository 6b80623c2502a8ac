package org.zaijiuye.gate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.zaijiuye.RunsBeside;

/** Every place of a diagram in which the engine evaluates a text; what it could not evaluate there would be a 500 or an incident. */
@RunsBeside
@DisplayName("流程图里每一处可以写表达式的地方：写坏了的、不许用的都不收，用中文说明元素和表达式")
class ExpressionPlacesTest {

    private static final String FORM = "camunda:formRef='HearPerson'";
    private static final String GROUPS = "camunda:candidateGroups='street-clerk-371002001'";

    /** What and where, with {@code %s} for the expression. */
    private static final String PLACES = """
            assignee ; <bpmn:userTask id='New' FORM GROUPS camunda:assignee='%s' />
            candidateGroups ; <bpmn:userTask id='New' FORM camunda:candidateGroups='%s' />
            candidateUsers ; <bpmn:userTask id='New' FORM GROUPS camunda:candidateUsers='%s' />
            dueDate ; <bpmn:userTask id='New' FORM GROUPS camunda:dueDate='%s' />
            followUpDate ; <bpmn:userTask id='New' FORM GROUPS camunda:followUpDate='%s' />
            priority ; <bpmn:userTask id='New' FORM GROUPS camunda:priority='%s' />
            jobPriority ; <bpmn:userTask id='New' FORM GROUPS camunda:jobPriority='%s' />
            name ; <bpmn:userTask id='New' FORM GROUPS name='%s' />
            documentation ; <bpmn:userTask id='New' FORM GROUPS><bpmn:documentation>%s</bpmn:documentation></bpmn:userTask>
            formRef ; <bpmn:userTask id='New' GROUPS camunda:formRef='%s' />
            formRefVersion ; <bpmn:userTask id='New' FORM GROUPS camunda:formRefBinding='version' camunda:formRefVersion='%s' />
            formKey ; <bpmn:userTask id='New' GROUPS camunda:formKey='%s' />
            inputParameter ; <bpmn:userTask id='New' FORM GROUPS><bpmn:extensionElements><camunda:inputOutput><camunda:inputParameter name='hint'>%s</camunda:inputParameter></camunda:inputOutput></bpmn:extensionElements></bpmn:userTask>
            outputParameter ; <bpmn:userTask id='New' FORM GROUPS><bpmn:extensionElements><camunda:inputOutput><camunda:outputParameter name='hint'>%s</camunda:outputParameter></camunda:inputOutput></bpmn:extensionElements></bpmn:userTask>
            list in a parameter ; <bpmn:userTask id='New' FORM GROUPS><bpmn:extensionElements><camunda:inputOutput><camunda:inputParameter name='hint'><camunda:list><camunda:value>%s</camunda:value></camunda:list></camunda:inputParameter></camunda:inputOutput></bpmn:extensionElements></bpmn:userTask>
            map in a parameter ; <bpmn:userTask id='New' FORM GROUPS><bpmn:extensionElements><camunda:inputOutput><camunda:inputParameter name='hint'><camunda:map><camunda:entry key='a'>%s</camunda:entry></camunda:map></camunda:inputParameter></camunda:inputOutput></bpmn:extensionElements></bpmn:userTask>
            drawing in a parameter ; <bpmn:userTask id='New' FORM GROUPS><bpmn:extensionElements><camunda:inputOutput><camunda:inputParameter name='hint'><camunda:list><di:value xmlns:di='http://www.omg.org/spec/DD/20100524/DI'>%s</di:value></camunda:list></camunda:inputParameter></camunda:inputOutput></bpmn:extensionElements></bpmn:userTask>
            collection ; <bpmn:userTask id='New' FORM GROUPS><bpmn:multiInstanceLoopCharacteristics camunda:collection='%s' camunda:elementVariable='one' /></bpmn:userTask>
            loopDataInputRef ; <bpmn:userTask id='New' FORM GROUPS><bpmn:multiInstanceLoopCharacteristics><bpmn:loopDataInputRef>%s</bpmn:loopDataInputRef></bpmn:multiInstanceLoopCharacteristics></bpmn:userTask>
            loopCardinality ; <bpmn:userTask id='New' FORM GROUPS><bpmn:multiInstanceLoopCharacteristics><bpmn:loopCardinality>%s</bpmn:loopCardinality></bpmn:multiInstanceLoopCharacteristics></bpmn:userTask>
            completionCondition ; <bpmn:userTask id='New' FORM GROUPS><bpmn:multiInstanceLoopCharacteristics><bpmn:loopCardinality>2</bpmn:loopCardinality><bpmn:completionCondition>%s</bpmn:completionCondition></bpmn:multiInstanceLoopCharacteristics></bpmn:userTask>
            task listener ; <bpmn:userTask id='New' FORM GROUPS><bpmn:extensionElements><camunda:taskListener event='create' expression='%s' /></bpmn:extensionElements></bpmn:userTask>
            execution listener ; <bpmn:userTask id='New' FORM GROUPS><bpmn:extensionElements><camunda:executionListener event='start' delegateExpression='%s' /></bpmn:extensionElements></bpmn:userTask>
            calledElement ; <bpmn:callActivity id='New' calledElement='%s' />
            calledElementVersion ; <bpmn:callActivity id='New' calledElement='EvidenceProcess' camunda:calledElementBinding='version' camunda:calledElementVersion='%s' />
            calledElementTenantId ; <bpmn:callActivity id='New' calledElement='EvidenceProcess' camunda:calledElementTenantId='%s' />
            businessKey ; <bpmn:callActivity id='New' calledElement='EvidenceProcess'><bpmn:extensionElements><camunda:in businessKey='%s' /></bpmn:extensionElements></bpmn:callActivity>
            sourceExpression ; <bpmn:callActivity id='New' calledElement='EvidenceProcess'><bpmn:extensionElements><camunda:in sourceExpression='%s' target='hint' /></bpmn:extensionElements></bpmn:callActivity>
            variableMappingDelegateExpression ; <bpmn:callActivity id='New' calledElement='EvidenceProcess' camunda:variableMappingDelegateExpression='%s' />
            decisionRef ; <bpmn:businessRuleTask id='New' camunda:decisionRef='%s' camunda:resultVariable='found' />
            decisionRefVersion ; <bpmn:businessRuleTask id='New' camunda:decisionRef='WageClass' camunda:decisionRefBinding='version' camunda:decisionRefVersion='%s' camunda:resultVariable='found' />
            resultVariable ; <bpmn:businessRuleTask id='New' camunda:decisionRef='WageClass' camunda:resultVariable='%s' />
            expression ; <bpmn:serviceTask id='New' camunda:expression='%s' />
            delegateExpression ; <bpmn:serviceTask id='New' camunda:delegateExpression='%s' />
            class ; <bpmn:serviceTask id='New' camunda:class='%s' />
            type ; <bpmn:serviceTask id='New' camunda:type='%s' />
            topic ; <bpmn:serviceTask id='New' camunda:type='external' camunda:topic='%s' />
            taskPriority ; <bpmn:serviceTask id='New' camunda:type='external' camunda:topic='send-sms' camunda:taskPriority='%s' />
            field ; <bpmn:serviceTask id='New' camunda:delegateExpression='${sendNoticeDelegate}'><bpmn:extensionElements><camunda:field name='title' stringValue='提醒' /><camunda:field name='text'><camunda:expression>%s</camunda:expression></camunda:field></bpmn:extensionElements></bpmn:serviceTask>
            timeDuration ; <bpmn:intermediateCatchEvent id='New'><bpmn:timerEventDefinition><bpmn:timeDuration>%s</bpmn:timeDuration></bpmn:timerEventDefinition></bpmn:intermediateCatchEvent>
            timeDate ; <bpmn:intermediateCatchEvent id='New'><bpmn:timerEventDefinition><bpmn:timeDate>%s</bpmn:timeDate></bpmn:timerEventDefinition></bpmn:intermediateCatchEvent>
            timeCycle ; <bpmn:intermediateCatchEvent id='New'><bpmn:timerEventDefinition><bpmn:timeCycle>%s</bpmn:timeCycle></bpmn:timerEventDefinition></bpmn:intermediateCatchEvent>
            failedJobRetryTimeCycle ; <bpmn:serviceTask id='New' camunda:asyncBefore='true' camunda:expression='${execution.processBusinessKey}'><bpmn:extensionElements><camunda:failedJobRetryTimeCycle>%s</camunda:failedJobRetryTimeCycle></bpmn:extensionElements></bpmn:serviceTask>
            script ; <bpmn:scriptTask id='New' scriptFormat='juel'><bpmn:script>%s</bpmn:script></bpmn:scriptTask>
            condition ; <bpmn:intermediateCatchEvent id='New'><bpmn:conditionalEventDefinition><bpmn:condition>%s</bpmn:condition></bpmn:conditionalEventDefinition></bpmn:intermediateCatchEvent>
            """.replace("FORM", FORM).replace("GROUPS", GROUPS);

    /** Where the message says the expression stands, unless the row is called after it. */
    private static final Map<String, String> PLACE = Map.of(
            "list in a parameter", "value",
            "map in a parameter", "entry",
            "drawing in a parameter", "value",
            "task listener", "expression",
            "field", "expression");

    /** Not closed, not readable, and what nobody may ask. */
    private static final String[] FAULTY = {
        "${", "${back", "${back back}", "${}", "${dataSource.connection}", "#{proposals.latest(1)}"
    };

    static Stream<Arguments> places() {
        return PLACES.lines().map(line -> line.split(" ; ", 2)).flatMap(place -> Stream.of(FAULTY)
                .map(faulty -> Arguments.of(place[0], faulty, place[1])));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("places")
    void is_refused_with_element_and_remedy(String place, String faulty, String step) {
        var sent =
                Edited.of("exit/EmploymentProcess.bpmn").put("Flow_ToProposeDecision", "New", step.formatted(faulty));
        assertThat(sent.faults()).as(place).isNotEmpty().allSatisfy(fault -> assertThat(fault.message())
                .startsWith("文件 EmploymentProcess.bpmn，元素 ")
                .matches("(?s).*[（(]New[）)].*\\p{IsHan}{4,}.*"));
        assertThat(sent.faults())
                .filteredOn(fault -> fault.code().equals("EXPRESSION"))
                .allSatisfy(fault -> assertThat(fault.message())
                        .contains("表达式 " + faulty + "（" + PLACE.getOrDefault(place, place) + "）"));
    }

    static Stream<Arguments> processes() {
        return Stream.of(
                        "camunda:historyTimeToLive='%s'",
                        "camunda:historyTimeToLive='P1D' camunda:isStartableInTasklist='%s'",
                        "camunda:historyTimeToLive='P1D' camunda:candidateStarterGroups='%s'",
                        "camunda:historyTimeToLive='P1D' camunda:candidateStarterUsers='%s'",
                        "camunda:historyTimeToLive='P1D' camunda:jobPriority='%s'",
                        "camunda:historyTimeToLive='P1D' camunda:taskPriority='%s'",
                        "camunda:historyTimeToLive='P1D' camunda:versionTag='%s'")
                .flatMap(attribute -> Stream.of(FAULTY).map(faulty -> Arguments.of(attribute, faulty)));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("processes")
    void is_refused_on_a_process(String attribute, String faulty) {
        assertThat(own(attribute.formatted(faulty), "", "").faults())
                .isNotEmpty()
                .allSatisfy(fault -> assertThat(fault.message()).contains("（OwnProcess）"));
    }

    static Stream<Arguments> definitions() {
        return Stream.of(
                        "<bpmn:message id='M' name='%s' /> ; <bpmn:messageEventDefinition messageRef='M' />",
                        "<bpmn:signal id='M' name='%s' /> ; <bpmn:signalEventDefinition signalRef='M' />",
                        "<bpmn:error id='M' errorCode='A' camunda:errorMessage='%s' /> ; <bpmn:errorEventDefinition errorRef='M' />",
                        "<bpmn:error id='M' errorCode='%s' /> ; <bpmn:errorEventDefinition errorRef='M' />",
                        "<bpmn:escalation id='M' escalationCode='%s' /> ; <bpmn:escalationEventDefinition escalationRef='M' />")
                .map(line -> line.split(" ; ", 2))
                .flatMap(parts -> Stream.of(FAULTY).map(faulty -> Arguments.of(parts[0].formatted(faulty), parts[1])));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("definitions")
    void is_refused_in_what_an_event_refers_to(String definition, String event) {
        assertThat(own("camunda:historyTimeToLive='P1D'", definition, event).faults())
                .isNotEmpty()
                .allSatisfy(fault -> assertThat(fault.message())
                        .startsWith("文件 OwnProcess.bpmn，元素 ")
                        .matches("(?s).*\\p{IsHan}{4,}.*"));
    }

    private static Edited own(String attributes, String definition, String event) {
        return new Edited("OwnProcess.bpmn", """
                <bpmn:definitions xmlns:bpmn='http://www.omg.org/spec/BPMN/20100524/MODEL' \
                xmlns:camunda='http://camunda.org/schema/1.0/bpmn' id='D' targetNamespace='own'>%s
                <bpmn:process id='OwnProcess' isExecutable='true' %s><bpmn:startEvent id='S' />
                <bpmn:endEvent id='E'>%s</bpmn:endEvent>%s</bpmn:process></bpmn:definitions>""".formatted(definition, attributes, event, Edited.flow("S", "E")));
    }
}
