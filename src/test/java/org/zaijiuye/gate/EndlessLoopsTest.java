package org.zaijiuye.gate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.zaijiuye.shared.Fault;

@DisplayName("没有等待的循环会耗尽内存，不收；有人工步骤、定时或者会等待的被调流程在内的照收")
class EndlessLoopsTest {

    @ParameterizedTest(name = "{0} → 拒收 {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "<bpmn:exclusiveGateway id='Step'/> | true",
                "<bpmn:serviceTask id='Step' name='通知' camunda:delegateExpression='${sendNoticeDelegate}'/> | true",
                "<bpmn:subProcess id='Step' name='空'><bpmn:startEvent id='S1'><bpmn:outgoing>I1</bpmn:outgoing></bpmn:startEvent>"
                        + "<bpmn:endEvent id='E1'><bpmn:incoming>I1</bpmn:incoming></bpmn:endEvent><bpmn:sequenceFlow id='I1' sourceRef='S1' targetRef='E1'/></bpmn:subProcess> | true",
                "<bpmn:callActivity id='Step' name='批次' calledElement='TimeLimitProcess'/> | true",
                "<bpmn:callActivity id='Step' name='核验' calledElement='EvidenceProcess'/> | false",
                "<bpmn:userTask id='Step' name='查看' camunda:candidateGroups='street-clerk-371082001'/> | false",
                "<bpmn:intermediateCatchEvent id='Step' name='一小时后'><bpmn:timerEventDefinition id='T'><bpmn:timeDuration>PT1H</bpmn:timeDuration></bpmn:timerEventDefinition></bpmn:intermediateCatchEvent> | false"
            })
    void loops(String step, boolean refused) {
        assertThat(faults(step)).extracting(Fault::code).satisfies(codes -> assertThat(codes.contains("ENDLESS"))
                .isEqualTo(refused));
    }

    private static List<Fault> faults(String step) {
        return new Edited("OwnLoop.bpmn", """
                <bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL"
                xmlns:camunda="http://camunda.org/schema/1.0/bpmn" id="D" targetNamespace="own">
                <bpmn:process id="OwnLoop" name="循环" isExecutable="true" camunda:historyTimeToLive="P365D">
                <bpmn:startEvent id="Start" name="开始"/>%s
                <bpmn:exclusiveGateway id="G" name="再来？" default="Again"/><bpmn:endEvent id="End" name="结束"/>
                <bpmn:sequenceFlow id="F1" sourceRef="Start" targetRef="Step"/>
                <bpmn:sequenceFlow id="F2" sourceRef="Step" targetRef="G"/>
                <bpmn:sequenceFlow id="Again" sourceRef="G" targetRef="Step"/>
                <bpmn:sequenceFlow id="F3" sourceRef="G" targetRef="End">
                <bpmn:conditionExpression>${execution.processBusinessKey == 'x'}</bpmn:conditionExpression></bpmn:sequenceFlow>
                </bpmn:process></bpmn:definitions>""".formatted(step)).faults();
    }
}
