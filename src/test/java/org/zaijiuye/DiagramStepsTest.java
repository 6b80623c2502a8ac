package org.zaijiuye;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.zaijiuye.engine.DiagramStep;
import org.zaijiuye.engine.DiagramSteps;

/** What the program can do in a diagram is told to administrators, and the program keeps to it itself. */
@ProcessTest
@DisplayName("流程图可以使用的程序步骤")
class DiagramStepsTest {

    @Autowired
    private ListableBeanFactory beans;

    @Autowired
    private DiagramSteps steps;

    @Test
    void every_delegate_has_a_chinese_title_and_help() {
        assertThat(steps.all().keySet())
                .isNotEmpty()
                .containsExactlyInAnyOrder(beans.getBeanNamesForType(JavaDelegate.class));
        assertThat(steps.all()).allSatisfy((bean, step) -> {
            assertThat(step.title()).matches("[\\p{IsHan}，]{2,14}");
            assertThat(step.help()).matches("\\p{IsHan}.{10,}。");
        });
        assertThat(steps.all().values()).extracting(DiagramStep::title).doesNotHaveDuplicates();
    }

    @Test
    void packaged_diagrams_use_each_only_where_it_may_stand() throws IOException {
        assertThat(packaged().toList()).isNotEmpty().allSatisfy(use -> assertThat(steps.allows(use.bean, use.process))
                .as(use.toString())
                .isTrue());
    }

    @Test
    void where_a_delegate_may_stand_is_where_it_stands() throws IOException {
        var used = packaged().map(Use::process).distinct().toList();
        var named = steps.all().values().stream()
                .flatMap(step -> Stream.of(step.processes()))
                .filter(process -> !process.equals(DiagramStep.ITEMS))
                .distinct();
        assertThat(named).isSubsetOf(used);
    }

    @Test
    void a_delegate_of_every_item_stands_in_no_other_process() {
        assertThat(List.of("BenefitProcess", "DeregistrationProcess"))
                .allMatch(process -> steps.allows("recordDecisionDelegate", process));
        assertThat(List.of("ReviewProcess", "OwnProcess", "items", "benefit"))
                .noneMatch(process -> steps.allows("recordDecisionDelegate", process));
        assertThat(steps.allows("markTimeLimitsDelegate", "OwnProcess")).isTrue();
        assertThat(steps.allows("lostDelegate", "OwnProcess")).isFalse();
    }

    private record Use(String bean, String process) {}

    private static Stream<Use> packaged() throws IOException {
        try (var files = Files.walk(Path.of("processes"))) {
            return files.filter(file -> file.toString().endsWith(".bpmn")).map(DiagramFile::read).toList().stream()
                    .flatMap(diagram -> diagram.all(ServiceTask.class).stream()
                            .map(ServiceTask::getCamundaDelegateExpression)
                            .filter(Objects::nonNull)
                            .map(bean -> new Use(bean.replaceAll("[${}]", ""), diagram.processId())));
        }
    }
}
