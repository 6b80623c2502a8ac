package org.zaijiuye.gate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.zaijiuye.RunsBeside;
import org.zaijiuye.bundle.BundleFile;
import org.zaijiuye.shared.Fault;

@RunsBeside
@DisplayName("流程图能否办到底：分叉与汇合、断线、死循环")
class SoundnessTest {

    private static final String START = "<startEvent id='S'/>";
    private static final String END = "<endEvent id='E'/>";

    static List<Path> diagrams() throws IOException {
        try (var files = Files.walk(Path.of("processes"))) {
            return files.filter(file -> file.toString().endsWith(".bpmn")).toList();
        }
    }

    @ParameterizedTest
    @MethodSource("diagrams")
    void every_packaged_diagram_is_sound(Path diagram) throws IOException {
        assertThat(check(Files.readString(diagram))).isEmpty();
    }

    @Test
    void a_merge_turned_into_a_parallel_gateway_waits_for_branches_that_never_come() {
        assertThat(application(
                        "exclusiveGateway id=\"Gateway_StatusSettled\"",
                        "parallelGateway id=\"Gateway_StatusSettled\""))
                .extracting(Fault::code, Fault::field)
                .contains(tuple("DEADLOCK", "X.bpmn#Gateway_StatusSettled"));
    }

    @Test
    void a_fork_made_exclusive_in_front_of_a_parallel_join_waits_and_lacks_conditions() {
        assertThat(application(
                        "parallelGateway id=\"Gateway_StagesFork\"", "exclusiveGateway id=\"Gateway_StagesFork\""))
                .extracting(Fault::code)
                .contains("DEADLOCK", "NO_CONDITION");
    }

    @Test
    void a_join_made_exclusive_lets_the_rest_be_done_twice() {
        assertThat(application(
                        "parallelGateway id=\"Gateway_StagesJoin\"", "exclusiveGateway id=\"Gateway_StagesJoin\""))
                .extracting(Fault::code)
                .containsOnly("NOT_JOINED");
    }

    @Test
    void a_removed_flow_leaves_a_loose_end_and_steps_that_nobody_reaches() {
        assertThat(application(
                        "<bpmn:sequenceFlow id=\"Flow_ToCloseApplication\" sourceRef=\"Gateway_StagesJoin\" targetRef=\"Task_CloseApplication\" />",
                        ""))
                .extracting(Fault::code)
                .contains("NO_OUTGOING", "UNREACHABLE");
    }

    @Test
    void a_join_waits_for_ever_if_one_branch_may_end_before() {
        var faults = process(START + END
                + "<parallelGateway id='F'/><parallelGateway id='J'/><exclusiveGateway id='X' default='x2'/>"
                + "<task id='A'/><endEvent id='Early'/>"
                + flows("S-F", "F-A", "F-X", "A-J", "J-E")
                + "<sequenceFlow id='x1' sourceRef='X' targetRef='Early'><conditionExpression>${a}</conditionExpression></sequenceFlow>"
                + "<sequenceFlow id='x2' sourceRef='X' targetRef='J'/>");

        assertThat(faults).singleElement().returns("DEADLOCK", Fault::code).satisfies(fault -> assertThat(
                        fault.message())
                .isEqualTo("文件 X.bpmn，元素 并行网关（J）：办件会在这里永远等待，等不到来自“排他网关（X）”的分支；请使前面的分叉与这里的汇合成对（并行对并行，排他对排他）。"));
    }

    @Test
    void events_of_which_only_one_happens_are_not_joined_in_parallel() {
        var events = START + END + "<eventBasedGateway id='G'/>"
                + "<intermediateCatchEvent id='A'/><intermediateCatchEvent id='B'/>";
        var flows = flows("S-G", "G-A", "G-B", "A-J", "B-J", "J-E");

        assertThat(process(events + "<parallelGateway id='J'/>" + flows))
                .extracting(Fault::code)
                .containsExactly("DEADLOCK");
        assertThat(process(events + "<exclusiveGateway id='J'/>" + flows)).isEmpty();
        assertThat(process(START + END + "<eventBasedGateway id='G'/><task id='A'/>" + flows("S-G", "G-A", "A-E")))
                .extracting(Fault::code)
                .containsExactly("NO_EVENT");
    }

    @Test
    void a_loop_without_exit_is_found_and_one_that_a_message_ends_is_not() {
        var loop = START + "<exclusiveGateway id='M'/><task id='A'/>" + flows("S-M", "M-A", "A-M");

        assertThat(process(loop)).extracting(Fault::code).containsExactly("ENDLESS");
        assertThat(process(loop
                        + "<subProcess id='P' triggeredByEvent='true'>"
                        + "<startEvent id='PS'/><endEvent id='PE'/>" + flows("PS-PE") + "</subProcess>"))
                .isEmpty();
    }

    @Test
    void a_fault_inside_a_sub_process_is_found() {
        var inside = "<startEvent id='IS'/><endEvent id='IE'/><task id='Lost'/>" + flows("IS-IE", "Lost-IE");

        assertThat(process(START + END + "<subProcess id='P'>" + inside + "</subProcess>" + flows("S-P", "P-E")))
                .extracting(Fault::code, Fault::field)
                .containsExactly(tuple("UNREACHABLE", "X.bpmn#Lost"));
    }

    @Test
    void boundary_events_conditions_links_and_inclusive_gateways_are_moves_like_any_other() {
        assertThat(process(START + END + "<task id='A'/><boundaryEvent id='B' attachedToRef='A'/><endEvent id='BE'/>"
                        + flows("S-A", "A-E", "B-BE")))
                .isEmpty();
        assertThat(
                        process(
                                START + END
                                        + "<inclusiveGateway id='I'/><inclusiveGateway id='J'/><task id='A'/><task id='B'/>"
                                        + flows("S-I", "A-J", "B-J", "J-E")
                                        + "<sequenceFlow id='c1' sourceRef='I' targetRef='A'><conditionExpression>a</conditionExpression></sequenceFlow>"
                                        + "<sequenceFlow id='c2' sourceRef='I' targetRef='B'><conditionExpression>b</conditionExpression></sequenceFlow>"))
                .isEmpty();
        assertThat(process(START + END
                        + "<intermediateThrowEvent id='T'><linkEventDefinition name='l'/></intermediateThrowEvent>"
                        + "<intermediateCatchEvent id='C'><linkEventDefinition name='l'/></intermediateCatchEvent>"
                        + flows("S-T", "C-E")))
                .isEmpty();
    }

    @Test
    void parallel_branches_may_end_each_by_itself_and_an_error_ends_them_all() {
        assertThat(process(START + END + "<parallelGateway id='F'/><task id='A'/><task id='B'/><endEvent id='E2'/>"
                        + flows("S-F", "F-A", "F-B", "A-E", "B-E2")))
                .isEmpty();
        assertThat(process(START + END
                        + "<parallelGateway id='F'/><parallelGateway id='J'/><exclusiveGateway id='X' default='x2'/>"
                        + "<endEvent id='Err'><errorEventDefinition/></endEvent>"
                        + flows("S-F", "F-J", "F-X", "J-E")
                        + "<sequenceFlow id='x1' sourceRef='X' targetRef='Err'><conditionExpression>a</conditionExpression></sequenceFlow>"
                        + "<sequenceFlow id='x2' sourceRef='X' targetRef='J'/>"))
                .isEmpty();
    }

    /** Twenty branches beside each other: a million states, if each of them were looked at. */
    @ParameterizedTest
    @ValueSource(strings = {"<task id='T%1$s'/>", "<exclusiveGateway id='T%1$s' default='fT%1$sB%1$s'/>"})
    void many_branches_beside_each_other_are_looked_at_all_the_same(String first) {
        assertThat(wide(first, true)).isEmpty();
        assertThat(wide(first, false)).singleElement().returns("DEADLOCK", Fault::code);
    }

    @Test
    void what_is_too_large_to_be_looked_at_is_refused_with_the_remedy() {
        var tangle = new StringBuilder(START + END + "<parallelGateway id='F'/><parallelGateway id='J'/>");
        tangle.append(flows("S-F", "J-E"));
        for (var i = 0; i < 12; i++) {
            tangle.append(node("inclusiveGateway", "A" + i)
                    + node("exclusiveGateway", "M" + i)
                    + node("task", "B" + i)
                    + node("task", "C" + i));
            tangle.append(flows("F-A" + i, "B" + i + "-M" + i, "C" + i + "-M" + i, "M" + i + "-J"));
            tangle.append(when("A" + i, "B" + i) + when("A" + i, "C" + i));
            tangle.append(boundary("B" + i, "J"));
        }
        assertThat(process(tangle.toString())).isNotEmpty();
        var many = new StringBuilder(START + END);
        var from = "S";
        for (var i = 0; i < 200; i++) {
            many.append(node("task", "T" + i)).append(flows(from + "-T" + i));
            from = "T" + i;
        }
        assertThat(process(many + flows(from + "-E")))
                .singleElement()
                .returns("TOO_LARGE", Fault::code)
                .satisfies(fault -> assertThat(fault.message()).contains("太大，无法检查", "拆成子流程"));
    }

    @Test
    void states_beyond_the_limit_hide_no_deadlock() {
        var hidden = new StringBuilder(START + END + "<parallelGateway id='F'/><parallelGateway id='J'/>");
        hidden.append(flows("S-F", "J-E"));
        for (var i = 0; i < 16; i++) {
            hidden.append(node("task", "T" + i))
                    .append(flows("F-T" + i, "T" + i + "-J"))
                    .append(boundary("T" + i, "J"));
        }
        assertThat(process(hidden.toString()))
                .extracting(Fault::code)
                .containsAnyOf("TOO_LARGE", "NOT_JOINED", "DEADLOCK");
    }

    @Test
    void an_exclusive_gateway_needs_a_default_flow() {
        var choice = START + END + "<exclusiveGateway id='X' name='哪一种？'%s/><task id='A'/><task id='B'/>"
                + flows("S-X", "A-E", "B-E") + when("X", "A") + when("X", "B");
        assertThat(process(choice.formatted("")))
                .singleElement()
                .returns("NO_DEFAULT", Fault::code)
                .satisfies(fault -> assertThat(fault.message()).contains("元素 哪一种？（X）：没有默认流", "Default Flow"));
        assertThat(process(choice.formatted(" default='lost'")))
                .extracting(Fault::code)
                .containsExactly("NO_DEFAULT");
        assertThat(process(choice.formatted(" default='cXB'"))).isEmpty();
    }

    private static List<Fault> wide(String first, boolean sound) {
        var wide = new StringBuilder(START + END + "<parallelGateway id='F'/><parallelGateway id='J'/>");
        wide.append(flows("S-F", "J-E"));
        for (var i = 0; i < 20; i++) {
            wide.append(first.formatted(i)).append(node("task", "B" + i)).append(flows("F-T" + i, "T" + i + "-B" + i));
            wide.append(flows("B" + i + "-J"));
        }
        if (!sound) {
            wide.append("<exclusiveGateway id='X' default='fXJ'/><endEvent id='Early'/>")
                    .append(flows("F-X", "X-J"))
                    .append(when("X", "Early"));
        }
        return process(wide.toString());
    }

    private static String node(String type, String id) {
        return "<%s id='%s'/>".formatted(type, id);
    }

    private static String boundary(String host, String target) {
        return "<boundaryEvent id='O%s' attachedToRef='%s' cancelActivity='false'/>".formatted(host, host)
                + flows("O" + host + "-" + target);
    }

    private static String when(String from, String to) {
        return "<sequenceFlow id='c%s%s' sourceRef='%s' targetRef='%s'><conditionExpression>${a}</conditionExpression></sequenceFlow>"
                .formatted(from, to, from, to);
    }

    private static String flows(String... pairs) {
        var flows = new StringBuilder();
        for (var pair : pairs) {
            var ends = pair.split("-", -1);
            flows.append("<sequenceFlow id='f%s%s' sourceRef='%s' targetRef='%s'/>"
                    .formatted(ends[0], ends[1], ends[0], ends[1]));
        }
        return flows.toString();
    }

    private static List<Fault> process(String content) {
        return check("<definitions xmlns='http://www.omg.org/spec/BPMN/20100524/MODEL'><process id='P1'>" + content
                + "</process></definitions>");
    }

    private static List<Fault> application(String written, String changed) {
        try {
            var xml = Files.readString(Path.of("processes/ApplicationProcess.bpmn"));
            assertThat(xml).contains(written);
            var closed = written.contains("Gateway id") ? closed(xml, written, changed) : xml.replace(written, changed);
            return check(closed);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The end tag too. */
    private static String closed(String xml, String written, String changed) {
        var type = "bpmn:" + written.substring(0, written.indexOf(' '));
        var start = xml.indexOf(written);
        var end = xml.indexOf("</" + type + ">", start);
        return xml.substring(0, start) + changed + xml.substring(start + written.length(), end) + "</bpmn:"
                + changed.substring(0, changed.indexOf(' ')) + ">" + xml.substring(end + type.length() + 3);
    }

    private static List<Fault> check(String xml) {
        var model = ModelFile.read(new BundleFile("X.bpmn", xml.getBytes(StandardCharsets.UTF_8)));
        var faults = new ModelFaults(model, PackagedForTest.known(List.of()), new ArrayList<>());
        Soundness.check(faults);
        return faults.found().stream().distinct().toList();
    }
}
