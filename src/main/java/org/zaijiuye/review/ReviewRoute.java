package org.zaijiuye.review;

import java.util.EnumMap;
import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;
import org.zaijiuye.decision.Proposals;
import org.zaijiuye.engine.AskedByDiagrams;
import org.zaijiuye.office.Jurisdiction;
import org.zaijiuye.policy.DecisionTables;
import org.zaijiuye.policy.PolicyRow;
import org.zaijiuye.records.Handling;

/** Plans the steps of a review by ReviewRoute.dmn, and answers the diagram's gateways. */
@AskedByDiagrams
@Component("reviewRoute")
public class ReviewRoute {

    private final Proposals proposals;
    private final DecisionTables policies;
    private final Jurisdiction jurisdiction;

    ReviewRoute(Proposals proposals, DecisionTables policies, Jurisdiction jurisdiction) {
        this.proposals = proposals;
        this.policies = policies;
        this.jurisdiction = jurisdiction;
    }

    /** Called by the gateways of ReviewProcess. */
    public boolean takes(DelegateExecution execution, String step) {
        return Route.parse(ReviewVariables.route(execution)).takes(Step.valueOf(step));
    }

    /** Candidate groups of the step's user task. */
    public String groups(DelegateExecution execution) {
        var step = Step.ofTask(execution.getCurrentActivityId()).orElseThrow();
        return Route.parse(ReviewVariables.route(execution)).group(step).orElseThrow();
    }

    /** Working days of a public notice. */
    public int days(DelegateExecution execution, String step) {
        return Route.parse(ReviewVariables.route(execution)).days(Step.valueOf(step));
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
