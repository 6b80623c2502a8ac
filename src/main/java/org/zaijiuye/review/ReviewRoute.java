package org.zaijiuye.review;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.zaijiuye.decision.Proposals;
import org.zaijiuye.engine.AskedByDiagrams;
import org.zaijiuye.engine.ItemVariables;
import org.zaijiuye.office.Jurisdiction;
import org.zaijiuye.policy.DecisionTables;
import org.zaijiuye.policy.PolicyRow;
import org.zaijiuye.problem.NotAllowed;
import org.zaijiuye.records.Handling;
import org.zaijiuye.records.HandlingState;
import org.zaijiuye.records.Opinions;
import org.zaijiuye.records.StateTransitions;

/**
 * The steps of a review by ReviewRoute.dmn, for the diagram's gateways and tasks: what is proposed now and the table
 * answer each time, no variable.
 */
@AskedByDiagrams
@Component("reviewRoute")
public class ReviewRoute {

    private final StateTransitions transitions;
    private final Proposals proposals;
    private final Opinions opinions;
    private final DecisionTables policies;
    private final Jurisdiction jurisdiction;

    ReviewRoute(
            StateTransitions transitions,
            Proposals proposals,
            Opinions opinions,
            DecisionTables policies,
            Jurisdiction jurisdiction) {
        this.transitions = transitions;
        this.proposals = proposals;
        this.opinions = opinions;
        this.policies = policies;
        this.jurisdiction = jurisdiction;
    }

    /** Called by the gateways of ReviewProcess. */
    public boolean takes(DelegateExecution execution, String step) {
        return plan(execution).takes(Step.valueOf(step));
    }

    /** Candidate groups of the step's user task. */
    public String groups(DelegateExecution execution) {
        var step = Step.ofTask(execution.getCurrentActivityId()).orElseThrow();
        return plan(execution)
                .group(step)
                .orElseThrow(() -> new NotAllowed("本件现行的审核路线（决策表 ReviewRoute）中没有“" + step.title()
                        + "”环节，不知道由谁办，没有执行。请管理员在流程图的这一步前面恢复网关，或者补上决策表中的行，然后重试。"));
    }

    /** The output of ReviewRoute.dmn with the role that works a task; its level stands in the one named {@code <output>Level}. */
    public static Optional<String> output(String task) {
        return Step.ofTask(task).map(Step::column);
    }

    /** Asked by diagrams of earlier versions, which hand it on to where it is no longer read ({@link #notice}). */
    public int days(DelegateExecution execution, String step) {
        return plan(execution).days(Step.valueOf(step));
    }

    /**
     * Working days of the public notice that is due: what follows the last word on what is proposed now, before people
     * speak again.
     *
     * @throws NotAllowed if none is due
     */
    int notice(Handling handling) {
        return plan(handling)
                .after(lastWord(handling))
                .takeWhile(Step::notice)
                .mapToInt(plan(handling)::days)
                .max()
                .orElseThrow(() -> new NotAllowed(
                        "办件 " + handling.number() + " 现行的审核路线（决策表 ReviewRoute）在这里没有公示，没有公示。请管理员核对流程图或者决策表，然后重试。"));
    }

    /** Where the review stands when its notice is over: before the approval, or before another step. */
    HandlingState afterNotice(Handling handling) {
        var next = plan(handling)
                .after(lastWord(handling))
                .filter(step -> !step.notice())
                .findFirst();
        return next.filter(Step.APPROVAL::equals).isPresent() ? HandlingState.APPROVAL : HandlingState.REVIEW;
    }

    /** None before anybody has spoken on it. */
    private @Nullable Step lastWord(Handling handling) {
        return opinions.counted(handling.number()).stream()
                .map(opinion -> Step.valueOf(opinion.step().replaceFirst(".*:", "")))
                .reduce((earlier, later) -> later)
                .orElse(null);
    }

    private Route plan(DelegateExecution execution) {
        return plan(transitions.handling(ItemVariables.handling(execution)));
    }

    /** The way of what is proposed now. */
    Route plan(Handling handling) {
        return plan(handling, proposals.latest(handling.number()).outcome());
    }

    /** The way that a case takes which is about to end with this outcome. */
    Route plan(Handling handling, String outcome) {
        var row = policies.row(
                "ReviewRoute",
                Map.of(
                        "profile", handling.profile(),
                        "item", handling.item(),
                        "caseKind", handling.caseKind(),
                        "outcome", outcome));
        var steps = new EnumMap<Step, String>(Step.class);
        for (var step : Step.values()) {
            if (row.has(step.column())) {
                steps.put(step, step.notice() ? row.text(step.column()) : group(handling, step, row));
            }
        }
        return new Route(steps);
    }

    private String group(Handling handling, Step step, PolicyRow row) {
        var role = row.text(step.column());
        var level = row.text(step.column() + "Level");
        return jurisdiction.group(role, level, handling.office());
    }
}
