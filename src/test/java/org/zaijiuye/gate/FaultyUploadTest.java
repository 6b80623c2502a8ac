package org.zaijiuye.gate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.zaijiuye.bundle.BundleBench;
import org.zaijiuye.bundle.BundleFile;
import org.zaijiuye.problem.NotAllowed;
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
                            .contains(
                                    "文件 TrialProcess.bpmn，元素 服务任务（Task_Lost）：委托“${lostDelegate}”在程序中不存在；请改正名称，或先升级程序。");
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

    /** What the engine says of it is English. */
    @Test
    void what_is_no_bpmn_is_refused_in_chinese_with_its_place() {
        var broken = text(packaged("TrialProcess.bpmn")).replace("<bpmn:endEvent id", "<bpmn:endEvent kind=\"x\" id");
        assertThatThrownBy(() -> upload(new BundleFile("TrialProcess.bpmn", broken.getBytes(StandardCharsets.UTF_8))))
                .isInstanceOfSatisfying(Rejected.class, refused -> assertThat(refused.faults())
                        .isNotEmpty()
                        .allSatisfy(fault -> assertThat(fault.message())
                                .matches("文件 TrialProcess.bpmn，第\\d+行元素 endEvent：写法不合 BPMN 规范.*")
                                .doesNotContain("cvc")));
    }

    @Test
    void a_document_type_gets_a_sentence_of_its_own() {
        var with = text(packaged(CALLED)).replace("?>", "?><!DOCTYPE a [<!ENTITY b 'c'>]>");
        assertThatThrownBy(() -> upload(new BundleFile(CALLED, with.getBytes(StandardCharsets.UTF_8))))
                .isInstanceOfSatisfying(Rejected.class, refused -> assertThat(refused.faults())
                        .singleElement()
                        .satisfies(fault -> assertThat(fault.message()).contains("含有文档类型声明（DOCTYPE），不收")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a%2e.bpmn",
                "a\tb.form",
                "../a.bpmn",
                "a\\b.bpmn",
                "/etc/a.bpmn",
                "a?b=c.dmn",
                "<b>.form",
                ".bpmn",
                " .form",
                " a.bpmn",
                "a b.dmn",
                "sub/a.bpmn",
                "a\nb.dmn",
                "a\u0000.bpmn"
            })
    void a_file_name_that_no_address_can_hold_is_refused(String name) {
        var content = new ByteArrayInputStream(packaged(CALLED).bytes());
        var deployment = engine.getRepositoryService().createDeployment().addInputStream(name, content);
        assertThatThrownBy(deployment::deploy)
                .isInstanceOfSatisfying(
                        Rejected.class, refused -> assertThat(refused.faults()).anySatisfy(fault -> {
                            assertThat(fault.code()).isEqualTo("FILE_NAME");
                            assertThat(fault.message()).contains("不能部署：只收 .bpmn");
                        }));
    }

    @Test
    void the_history_of_a_process_is_not_shortened_beside_the_diagram() {
        var repository = engine.getRepositoryService();
        var id = repository
                .createProcessDefinitionQuery()
                .latestVersion()
                .list()
                .get(0)
                .getId();
        assertThatThrownBy(() -> repository.updateProcessDefinitionHistoryTimeToLive(id, 0))
                .isInstanceOf(NotAllowed.class)
                .hasMessageContaining("历史保存期不能在这里更改");
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
