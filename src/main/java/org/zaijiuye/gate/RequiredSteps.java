package org.zaijiuye.gate;

import java.util.List;
import java.util.stream.Stream;
import org.w3c.dom.Element;
import org.zaijiuye.shared.MessageName;
import org.zaijiuye.shared.Xml;

/**
 * What a process of the program needs on every way to each of its ends, because without it a case would never be
 * decided or closed. Between and around these steps a diagram is free.
 */
record RequiredSteps(ModelFaults faults) {

    private static final String MISSING = "STEP_MISSING";
    private static final String ITEMS = "*";
    private static final String NO_WITHDRAWAL = "没有“申请人撤回”的事件子流程，申请人撤回时会失败；请照程序自带的图补上："
            + "中断型消息开始事件（消息名 HandlingWithdrawn）、“办理撤回”（${recordWithdrawalDelegate}）、结束事件";
    private static final String EARLY_ENDS = "recordWithdrawalDelegate|concludeOnDeathDelegate|";

    /**
     * @param process {@link #ITEMS} for every item that asks registers and is reviewed, as the program draws it
     * @param steps a regular expression of delegates, topics, human steps or called processes: one of these
     * @param title what it is called
     * @param before what must not come earlier, or the records stop the case between them; - for none
     */
    private record Requirement(String process, String steps, String title, String before) {}

    private static final List<Requirement> REQUIREMENTS = """
            * ; EvidenceProcess ; 调用核验流程（EvidenceProcess） ; -
            * ; proposeDecisionDelegate ; 判定（${proposeDecisionDelegate}） ; ReviewProcess
            * ; ReviewProcess ; 调用审核流程（ReviewProcess） ; recordDecisionDelegate
            * ; recordDecisionDelegate ; 作出决定（${recordDecisionDelegate}） ; -
            ApplicationProcess ; closeApplicationDelegate ; 办结联办申请（${closeApplicationDelegate}） ; -
            EvidenceProcess ; registers ; 向部门核验的外部任务（主题 registers） ; -
            ReviewProcess ; planReviewDelegate ; 确定审核路径（${planReviewDelegate}） ; -
            PublicNoticeProcess ; publishNoticeDelegate ; 发布公示（${publishNoticeDelegate}） ; -
            ObjectionProcess ; Task_ReviewObjection ; 异议复核（Task_ReviewObjection） ; -
            ObjectionProcess ; (revise|uphold)DecisionDelegate ; 改变或维持原决定（${reviseDecisionDelegate} 或 ${upholdDecisionDelegate}） ; -
            PaymentBatchProcess ; collectPaymentsDelegate ; 归集应发款项（${collectPaymentsDelegate}） ; -
            PaymentBatchProcess ; Task_ApproveBatch ; 批次复核（Task_ApproveBatch） ; -
            """.lines()
            .map(row -> row.split(" ; "))
            .map(row -> new Requirement(row[0], row[1], row[2], row[3]))
            .toList();

    void check() {
        faults.model().processes().forEach(this::check);
    }

    private void check(Element process) {
        var id = process.getAttribute("id");
        var decides = faults.known().program().in(id, "serviceTask").anyMatch(step -> names(step)
                .anyMatch("recordDecisionDelegate"::equals));
        var kind = decides ? ITEMS : id;
        REQUIREMENTS.stream()
                .filter(required -> required.process().equals(kind))
                .forEach(required -> check(process, required));
        faults.require(!kind.equals(ITEMS) || endsWithWithdrawal(process), process, MISSING, NO_WITHDRAWAL);
        if (id.equals("ApplicationProcess")) {
            var called = ModelFile.called(process).toList();
            faults.known().program().find("process", id).stream()
                    .flatMap(ModelFile::called)
                    .filter(item -> !called.contains(item))
                    .forEach(item -> faults.add(process, MISSING, "没有调用事项的流程 " + item + "，选了它的申请会没有结果；请补上调用它的步骤"));
        }
    }

    private static boolean endsWithWithdrawal(Element process) {
        return Xml.children(process)
                .filter(FlowScope::isInterruptingSubProcess)
                .flatMap(part -> Xml.children(part, "startEvent"))
                .flatMap(start -> Xml.children(start, "messageEventDefinition"))
                .anyMatch(message -> ModelFile.message(message).equals(MessageName.HANDLING_WITHDRAWN));
    }

    private void check(Element process, Requirement required) {
        Stream.concat(Stream.of(process), Xml.children(process).filter(FlowScope::isInterruptingSubProcess))
                .flatMap(part -> around(part, required))
                .limit(1)
                .forEach(end ->
                        faults.add(end, MISSING, "有一条路走到这里而没有经过“" + required.title() + "”，办件会没有结果；请在通往这里的每一条路上补上这一步"));
        var scope = new FlowScope(process);
        runs(scope, required)
                .flatMap(Runs::reached)
                .flatMap(node -> scope.node(node).stream())
                .filter(step -> names(step).anyMatch(required.before()::equals))
                .limit(1)
                .forEach(step -> faults.add(
                        step, "STEP_ORDER", "走到这里时可能还没有经过“" + required.title() + "”，办件会停在这里；请把它放在通往这里的每一条路上"));
    }

    /** The ends of a scope that a run can reach without the step. */
    private Stream<Element> around(Element element, Requirement required) {
        var scope = new FlowScope(element);
        return runs(scope, required).flatMap(runs -> runs.ends.stream()).flatMap(end -> scope.node(end).stream());
    }

    /** All that do not pass the step, as far as they come. */
    private Stream<Runs> runs(FlowScope scope, Requirement required) {
        var effort = faults.known().effort();
        return scope.all("startEvent")
                .filter(start -> !scope.isTooLarge())
                .map(start -> new Runs(scope, start, node -> passes(scope, node, required), effort));
    }

    /** A sub-process passes the step if every run through it does. */
    private boolean passes(FlowScope scope, String node, Requirement required) {
        return scope.node(node).stream()
                .anyMatch(element -> names(element).anyMatch(name -> name.matches(EARLY_ENDS + required.steps()))
                        || (scope.is(node, "subProcess")
                                && !element.getAttribute("triggeredByEvent").equals("true")
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
