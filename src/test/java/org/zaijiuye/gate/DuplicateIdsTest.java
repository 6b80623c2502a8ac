package org.zaijiuye.gate;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.zaijiuye.bundle.BundleFile;
import org.zaijiuye.shared.Fault;

@DisplayName("一次部署中同一编号只能有一个文件")
class DuplicateIdsTest {

    private static final String BPMN = "<definitions xmlns=\"http://www.omg.org/spec/BPMN/20100524/MODEL\">"
            + "<process id=\"P\" isExecutable=\"true\"/></definitions>";
    private static final String DMN = "<definitions><decision id=\"D\"/></definitions>";
    private static final String FORM = "{\"id\": \"F\", \"components\": []}";

    @Test
    void each_id_that_two_files_define_is_told_with_both_names() {
        assertThat(told(
                        file("processes/A.bpmn", BPMN),
                        file("B.bpmn", BPMN),
                        file("A.dmn", DMN),
                        file("B.dmn", DMN),
                        file("forms/A.form", FORM),
                        file("B.form", FORM)))
                .containsExactly(
                        "流程 P 在文件 A.bpmn、B.bpmn 中都有，请以原文件名部署，或改用另一个流程编号。",
                        "决策表 D 在文件 A.dmn、B.dmn 中都有，请以原文件名部署，或改用另一个决策表编号。",
                        "表单 F 在文件 A.form、B.form 中都有，请以原文件名部署，或改用另一个表单编号。");
    }

    @Test
    void one_id_may_stand_for_a_process_a_table_and_a_form() {
        assertThat(told(
                        file("A.bpmn", BPMN),
                        file("A.dmn", DMN.replace("\"D\"", "\"P\"")),
                        file("A.form", FORM.replace("\"F\"", "\"P\""))))
                .isEmpty();
    }

    private static List<String> told(BundleFile... files) {
        return DuplicateIds.of(List.of(files)).stream().map(Fault::message).toList();
    }

    private static BundleFile file(String name, String content) {
        return new BundleFile(name, content.getBytes(StandardCharsets.UTF_8));
    }
}
