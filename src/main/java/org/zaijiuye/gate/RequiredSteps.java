package org.zaijiuye.gate;

import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.w3c.dom.Element;
import org.zaijiuye.shared.Xml;

/**
 * What a process of the program needs on every way to each of its ends, because without it a case would never be
 * decided or closed. Between and around these steps a diagram is free.
 */
record RequiredSteps(ModelFaults faults) {

    private static final String MISSING = "STEP_MISSING";
    private static final String ITEMS = "*";
    private static final String EARLY_ENDS = "recordWithdrawalDelegate|concludeOnDeathDelegate|";

    /**
     * @param process {@link #ITEMS} for every item that asks registers and is reviewed
     * @param steps a regular expression of delegates, topics, human steps or called processes: one of these
     * @param title what it is called
     */
    private record Requirement(String process, String steps, String title) {}

    private static final List<Requirement> REQUIREMENTS = List.of(
            new Requirement(ITEMS, EARLY_ENDS + "EvidenceProcess", "调用核验流程（EvidenceProcess）"),
            new Requirement(ITEMS, EARLY_ENDS + "proposeDecisionDelegate", "判定（${proposeDecisionDelegate}）"),
            new Requirement(ITEMS, EARLY_ENDS + "ReviewProcess", "调用审核流程（ReviewProcess）"),
            new Requirement(ITEMS, EARLY_ENDS + "recordDecisionDelegate", "作出决定（${recordDecisionDelegate}）"),
            new Requirement("ApplicationProcess", "closeApplicationDelegate", "办结联办申请（${closeApplicationDelegate}）"),
            new Requirement("EvidenceProcess", "registers", "向部门核验的外部任务（主题 registers）"),
            new Requirement("ReviewProcess", "planReviewDelegate", "确定审核路径（${planReviewDelegate}）"),
            new Requirement("PublicNoticeProcess", "publishNoticeDelegate", "发布公示（${publishNoticeDelegate}）"),
            new Requirement("ObjectionProcess", "Task_ReviewObjection", "异议复核（Task_ReviewObjection）"),
            new Requirement(
                    "ObjectionProcess",
                    "reviseDecisionDelegate|upholdDecisionDelegate",
                    "改变原决定（${reviseDecisionDelegate}）或维持原决定（${upholdDecisionDelegate}）"),
            new Requirement("PaymentBatchProcess", "collectPaymentsDelegate", "归集应发款项（${collectPaymentsDelegate}）"),
            new Requirement("PaymentBatchProcess", "Task_ApproveBatch", "批次复核（Task_ApproveBatch）"));

    /** Steps of an item that come one before the other, or the records stop the case between them. */
    private record Order(Requirement earlier, String later) {}

    private static final List<Order> ORDERS = List.of(
            new Order(REQUIREMENTS.get(1), "ReviewProcess"), new Order(REQUIREMENTS.get(2), "recordDecisionDelegate"));

    void check() {
        faults.model().processes().forEach(this::check);
    }

    private void check(Element process) {
        var id = process.getAttribute("id");
        var kind = faults.known().steps().test("recordDecisionDelegate", id) ? ITEMS : id;
        REQUIREMENTS.stream()
                .filter(required -> required.process().equals(kind))
                .forEach(required -> Stream.concat(
                                Stream.of(process), Xml.children(process).filter(FlowScope::isInterruptingSubProcess))
                        .flatMap(scope -> around(scope, required))
                        .limit(1)
                        .forEach(end -> faults.add(
                                end, MISSING, "有一条路走到这里而没有经过“" + required.title() + "”，办件会没有结果；请在通往这里的每一条路上补上这一步")));
        if (kind.equals(ITEMS)) {
            ORDERS.forEach(order -> tooEarly(process, order)
                    .limit(1)
                    .forEach(step -> faults.add(
                            step,
                            "STEP_ORDER",
                            "走到这里时可能还没有经过“" + order.earlier().title() + "”，办件会停在这里；请把它放在通往这里的每一条路上")));
        }
        if (id.equals("ApplicationProcess")) {
            var called = ModelFile.called(process).toList();
            faults.known().program().process(id).stream()
                    .flatMap(ModelFile::called)
                    .filter(item -> !called.contains(item))
                    .forEach(item -> faults.add(process, MISSING, "没有调用事项的流程 " + item + "，选了它的申请会没有结果；请补上调用它的步骤"));
        }
    }

    /** The ends of a scope that a run can reach without the step. */
    private static Stream<Element> around(Element element, Requirement required) {
        var scope = FlowScope.of(element);
        Predicate<String> passes = node -> passes(scope, node, required);
        return scope.all("startEvent")
                .filter(start -> !scope.isTooLarge())
                .flatMap(start -> Runs.play(scope, start, passes).ends().stream())
                .flatMap(end -> Stream.ofNullable(scope.nodes().get(end)));
    }

    private static Stream<Element> tooEarly(Element process, Order order) {
        var scope = FlowScope.of(process);
        Predicate<String> passes = node -> passes(scope, node, order.earlier());
        return scope.all("startEvent")
                .filter(start -> !scope.isTooLarge())
                .flatMap(start -> Runs.play(scope, start, passes).reached())
                .flatMap(node -> Stream.ofNullable(scope.nodes().get(node)))
                .filter(step -> names(step).anyMatch(order.later()::equals));
    }

    /** A sub-process passes the step if every run through it does. */
    private static boolean passes(FlowScope scope, String node, Requirement required) {
        return Stream.ofNullable(scope.nodes().get(node))
                .anyMatch(element -> names(element).anyMatch(name -> name.matches(required.steps()))
                        || (scope.is(node, "subProcess|transaction")
                                && !scope.isEventSubProcess(node)
                                && around(element, required).findAny().isEmpty()));
    }

    private static Stream<String> names(Element step) {
        return Stream.of(
                step.getAttribute("id"),
                step.getAttribute("calledElement"),
                ModelFile.camunda(step, "topic"),
                ModelFile.camunda(step, "delegateExpression").replaceAll("[${}\\s]", ""));
    }
}
