package org.zaijiuye.gate;

import static java.util.Map.entry;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.w3c.dom.Element;
import org.zaijiuye.shared.Fault;

/**
 * What a process of the program needs on every way to each of its ends, because without it a case would never be
 * decided or closed. Between and around these steps a diagram is free.
 */
final class RequiredSteps {

    private static final Set<String> EARLY_ENDS = Set.of("recordWithdrawalDelegate", "concludeOnDeathDelegate");

    /**
     * @param anyOf one of these: a delegate, a topic, a human step or a called process
     * @param title what it is called
     */
    private record Requirement(Set<String> anyOf, String title) {}

    /** Of every item that asks registers and is reviewed. */
    private static final List<Requirement> ITEM = List.of(
            earlyEndOr("EvidenceProcess", "调用核验流程（EvidenceProcess）"),
            earlyEndOr("proposeDecisionDelegate", "判定（${proposeDecisionDelegate}）"),
            earlyEndOr("ReviewProcess", "调用审核流程（ReviewProcess）"),
            earlyEndOr("recordDecisionDelegate", "作出决定（${recordDecisionDelegate}）"));

    private static final Map<String, List<Requirement>> OTHERS = Map.ofEntries(
            entry(
                    "ApplicationProcess",
                    List.of(one("closeApplicationDelegate", "办结联办申请（${closeApplicationDelegate}）"))),
            entry("EvidenceProcess", List.of(one("registers", "向部门核验的外部任务（主题 registers）"))),
            entry("ReviewProcess", List.of(one("planReviewDelegate", "确定审核路径（${planReviewDelegate}）"))),
            entry("PublicNoticeProcess", List.of(one("publishNoticeDelegate", "发布公示（${publishNoticeDelegate}）"))),
            entry(
                    "ObjectionProcess",
                    List.of(
                            one("Task_ReviewObjection", "异议复核（Task_ReviewObjection）"),
                            new Requirement(
                                    Set.of("reviseDecisionDelegate", "upholdDecisionDelegate"),
                                    "改变原决定（${reviseDecisionDelegate}）或维持原决定（${upholdDecisionDelegate}）"))),
            entry(
                    "PaymentBatchProcess",
                    List.of(
                            one("collectPaymentsDelegate", "归集应发款项（${collectPaymentsDelegate}）"),
                            one("Task_ApproveBatch", "批次复核（Task_ApproveBatch）"))));

    private final ModelFile model;
    private final Known known;

    private RequiredSteps(ModelFile model, Known known) {
        this.model = model;
        this.known = known;
    }

    static List<Fault> of(ModelFile model, Known known) {
        var check = new RequiredSteps(model, known);
        return model.processes().stream()
                .flatMap(process -> Stream.concat(check.missing(process), check.notCalled(process)))
                .toList();
    }

    private Stream<Fault> missing(Element process) {
        return requirements(process.getAttribute("id")).stream().flatMap(required -> Stream.concat(
                        Stream.of(process), ModelFile.children(process).filter(FlowScope::isInterruptingSubProcess))
                .flatMap(scope -> around(scope, required))
                .limit(1)
                .map(end -> model.fault(
                        end, "STEP_MISSING", "有一条路走到这里而没有经过“" + required.title() + "”，办件会没有结果；请在通往这里的每一条路上补上这一步")));
    }

    /** The ends of a scope that a run can reach without the step. */
    private static Stream<Element> around(Element element, Requirement required) {
        var scope = FlowScope.of(element);
        return scope.all("startEvent")
                .filter(start -> !ReachabilityAnalysis.isTooLarge(scope))
                .flatMap(start ->
                        ReachabilityAnalysis.play(scope, start, step -> passes(scope, step, required)).ends().stream())
                .flatMap(arc -> Stream.ofNullable(scope.nodes().get(scope.target(arc))));
    }

    /** A sub-process passes the step if every run through it does. */
    private static boolean passes(FlowScope scope, String step, Requirement required) {
        return Stream.ofNullable(scope.nodes().get(step))
                .anyMatch(element -> required.anyOf().stream().anyMatch(names(element)::contains)
                        || (element.getLocalName().matches("subProcess|transaction")
                                && !scope.isEventSubProcess(step)
                                && around(element, required).findAny().isEmpty()));
    }

    /** An item of an application that nobody begins is never decided. */
    private Stream<Fault> notCalled(Element process) {
        return known.program().process(process.getAttribute("id")).stream()
                .filter(own -> own.getAttribute("id").equals("ApplicationProcess"))
                .flatMap(own -> called(own).filter(item -> called(process).noneMatch(item::equals)))
                .map(item -> model.fault(process, "STEP_MISSING", "没有调用事项的流程 " + item + "，选了它的申请会没有结果；请补上调用它的步骤"));
    }

    private List<Requirement> requirements(String process) {
        return known.steps().test("recordDecisionDelegate", process) ? ITEM : OTHERS.getOrDefault(process, List.of());
    }

    private static Stream<String> called(Element process) {
        var calls = process.getElementsByTagNameNS(ModelFile.BPMN, "callActivity");
        return Stream.iterate(0, i -> i < calls.getLength(), i -> i + 1)
                .map(i -> ((Element) calls.item(i)).getAttribute("calledElement"));
    }

    private static Set<String> names(Element step) {
        return Stream.of(
                        step.getAttribute("id"),
                        step.getAttribute("calledElement"),
                        ModelFile.camunda(step, "topic"),
                        ModelFile.camunda(step, "delegateExpression").replaceAll("[${}\\s]", ""))
                .filter(Predicate.not(String::isEmpty))
                .collect(Collectors.toSet());
    }

    private static Requirement one(String step, String title) {
        return new Requirement(Set.of(step), title);
    }

    private static Requirement earlyEndOr(String step, String title) {
        return new Requirement(
                Stream.concat(EARLY_ENDS.stream(), Stream.of(step)).collect(Collectors.toUnmodifiableSet()), title);
    }
}
