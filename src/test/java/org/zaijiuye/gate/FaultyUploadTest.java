package org.zaijiuye.gate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.zaijiuye.bundle.BundleBench;
import org.zaijiuye.bundle.BundleFile;
import org.zaijiuye.problem.Rejected;

@DisplayName("单个文件上传：有错的文件不收，逐处说明")
class FaultyUploadTest extends BundleBench {

    @Test
    void a_model_that_names_what_does_not_exist_is_refused_with_every_fault() {
        var before = deployments();
        var broken = text(packaged("TrialProcess.bpmn"))
                .replace("Task_Trial\"", "Task_Unknown\"")
                .replaceFirst("formRef=\"Trial\"", "formRef=\"Missing\"")
                .replace("property name=\"finding\"", "property name=\"findings\"")
                .replace("trialRegisters.due(", "trialRegisters.all(")
                .replace("calledElement=\"CalledProcess\"", "calledElement=\"LostProcess\"")
                .replace(
                        "<bpmn:endEvent id=\"EndEvent_Trial\">",
                        "<bpmn:serviceTask id=\"Task_Lost\" camunda:delegateExpression=\"${lostDelegate}\" />"
                                + "<bpmn:serviceTask id=\"Task_Class\" camunda:class=\"java.lang.String\" />"
                                + "<bpmn:scriptTask id=\"Task_Script\" scriptFormat=\"juel\"><bpmn:script>1</bpmn:script></bpmn:scriptTask>"
                                + "<bpmn:serviceTask id=\"Task_Bean\" camunda:expression=\"${lost.find(execution)}\" />"
                                + "<bpmn:endEvent id=\"EndEvent_Trial\">");

        assertThatThrownBy(() -> upload(new BundleFile("TrialProcess.bpmn", broken.getBytes(StandardCharsets.UTF_8))))
                .isInstanceOfSatisfying(Rejected.class, refused -> {
                    assertThat(refused.status()).isEqualTo(422);
                    assertThat(refused.faults())
                            .extracting(fault -> fault.code())
                            .contains("NO_FORM", "EXPRESSION", "NO_PROCESS", "NO_DELEGATE", "CLASS", "SCRIPT");
                    assertThat(refused.faults())
                            .extracting(fault -> fault.message())
                            .contains("文件 TrialProcess.bpmn，元素 Task_Lost：委托“${lostDelegate}”在程序中不存在；请改正名称，或先升级程序。");
                });
        assertThat(deployments()).isEqualTo(before);
    }

    @Test
    void a_model_that_calls_itself_is_refused() {
        var before = deployments();
        var without = text(packaged("TrialProcess.bpmn"))
                .replace("calledElement=\"CalledProcess\"", "calledElement=\"TrialProcess\"");
        assertThatThrownBy(() -> upload(new BundleFile("TrialProcess.bpmn", without.getBytes(StandardCharsets.UTF_8))))
                .isInstanceOfSatisfying(Rejected.class, refused -> assertThat(refused.faults())
                        .singleElement()
                        .returns("CYCLE", fault -> fault.code())
                        .matches(fault -> fault.message().contains("下级（Task_Call）：调用的流程“TrialProcess”又会回来调用本流程")));
        assertThat(deployments()).isEqualTo(before);
    }

    @Test
    void an_unreadable_file_is_refused() {
        for (var name : List.of("Broken.bpmn", "Broken.form")) {
            var withDiagram = engine.getRepositoryService()
                    .createDeployment()
                    .addString(name, "{<")
                    .addInputStream(
                            CALLED, new ByteArrayInputStream(packaged(CALLED).bytes()));
            assertThatThrownBy(withDiagram::deploy)
                    .isInstanceOfSatisfying(Rejected.class, refused -> assertThat(refused.faults())
                            .singleElement()
                            .returns(name, fault -> fault.field())
                            .matches(fault -> fault.message().contains("请在 Modeler 中打开、检查并重新保存")));
        }
    }
}
