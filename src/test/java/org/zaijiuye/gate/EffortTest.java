package org.zaijiuye.gate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.zaijiuye.bundle.BundleFile;
import org.zaijiuye.bundle.UnreadableFile;

@DisplayName("再大的上传，检查也要很快有答复：不收，说明拆开")
class EffortTest {

    private static final String HEAD =
            "<definitions xmlns='http://www.omg.org/spec/BPMN/20100524/MODEL' xmlns:camunda='http://camunda.org/schema/1.0/bpmn' id='D' targetNamespace='x'>";

    static Stream<Arguments> uploads() {
        return Stream.of(
                Arguments.of("许多解不开的子流程", 1, process(times(25, EffortTest::tangle), 25)),
                Arguments.of("许多文件，每个都解不开", 20, process(times(25, EffortTest::tangle), 25)),
                Arguments.of("许多表达式", 10, process(times(2_900, EffortTest::asking), 0)),
                Arguments.of("许多消息", 10, process(times(2_900, EffortTest::receiving), 0)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("uploads")
    void the_answer_comes_within_seconds(String name, int files, String xml) {
        var known = PackagedForTest.known(List.of());
        var began = System.nanoTime();
        var faults = IntStream.range(0, files)
                .mapToObj(i -> ModelFile.read(file("X" + i + ".bpmn", xml)))
                .flatMap(model -> ModelFaults.of(model, known).stream())
                .toList();
        assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofSeconds(30));
        assertThat(faults).anySatisfy(fault -> {
            assertThat(fault.code()).isEqualTo("TOO_LARGE");
            assertThat(fault.message()).contains("太大，无法检查", "拆成");
        });
    }

    @Test
    void no_diagram_is_deeper_or_larger_than_anybody_draws() {
        for (var content : List.of("<subProcess>".repeat(70) + "</subProcess>".repeat(70), "<task/>".repeat(6000))) {
            assertThatThrownBy(() -> ModelFile.read(file("X.bpmn", process(content, 0))))
                    .isInstanceOfSatisfying(UnreadableFile.class, refused -> assertThat(refused.faults())
                            .singleElement()
                            .satisfies(fault -> assertThat(fault.message()).contains("太大，无法检查", "请拆成几张图")));
        }
    }

    @Test
    void an_expression_is_no_longer_than_a_person_reads() {
        var endless = process("<startEvent id='S' camunda:x='${" + "(".repeat(5000) + "}'/>", 0);
        assertThat(PackagedForTest.faults(file("X.bpmn", endless)))
                .anySatisfy(fault -> assertThat(fault.message()).contains("太长，最多1000个字符"));
    }

    @Test
    void the_largest_form_is_read_within_seconds() {
        var form = file("X.form", form(30_000));
        assertThat(form.bytes()).hasSizeBetween(1_500_000, 2_000_000);
        var began = System.nanoTime();
        assertThat(new FormFaults(List.of(form), new ObjectMapper()).of(form)).isEmpty();
        assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofSeconds(30));
    }

    private static String form(int texts) {
        return "{\"id\":\"X\",\"components\":["
                + times(texts, i -> "{\"type\":\"text\",\"text\":\"=if view.a" + i + " then 1 else 2\"},")
                + "{\"type\":\"separator\"}]}";
    }

    /** Branches that no rule takes together: each may start another one and goes round. */
    private static String tangle(int id) {
        var nodes = new StringBuilder("<startEvent id='S'/><parallelGateway id='F'/><endEvent id='E'/>");
        nodes.append(flow("S", "F"));
        for (var i = 0; i < 10; i++) {
            nodes.append("<exclusiveGateway id='X" + i + "' default='dX" + i + "'/><task id='A" + i + "'/><task id='B"
                    + i + "'/><task id='C" + i + "'/>");
            nodes.append(flow("F", "A" + i) + flow("A" + i, "B" + i) + flow("B" + i, "X" + i) + flow("X" + i, "C" + i));
            nodes.append("<sequenceFlow id='dX" + i + "' sourceRef='X" + i + "' targetRef='J'/>" + flow("C" + i, "J"));
        }
        nodes.append("<inclusiveGateway id='J'/>" + flow("J", "E"));
        return "<subProcess id='P" + id + "'>" + nodes.toString().replace("='", "='" + "p" + id) + "</subProcess>";
    }

    private static String asking(int id) {
        return "<startEvent id='A" + id + "' camunda:initiator='${lost" + id + "}'/>";
    }

    private static String receiving(int id) {
        return "<receiveTask id='A" + id + "' messageRef='M" + id + "'/>";
    }

    private static String flow(String from, String to) {
        return "<sequenceFlow id='f" + from + to + "' sourceRef='" + from + "' targetRef='" + to + "'/>";
    }

    private static String process(String content, int chained) {
        var chain = times(chained, i -> flow(i == 0 ? "Start" : "P" + (i - 1), "P" + i));
        return HEAD + "<process id='P' isExecutable='true'><startEvent id='Start'/><endEvent id='End'/>" + content
                + chain + flow(chained == 0 ? "Start" : "P" + (chained - 1), "End") + "</process></definitions>";
    }

    private static String times(int many, IntFunction<String> each) {
        return IntStream.range(0, many).mapToObj(each).collect(Collectors.joining());
    }

    private static BundleFile file(String name, String content) {
        return new BundleFile(name, content.getBytes(StandardCharsets.UTF_8));
    }
}
