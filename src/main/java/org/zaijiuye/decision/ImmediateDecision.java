package org.zaijiuye.decision;

import java.util.Optional;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.stereotype.Component;
import org.springframework.util.StringUtils;
import org.zaijiuye.engine.CaseCalls;
import org.zaijiuye.records.DecisionRecord;
import org.zaijiuye.records.Handling;
import org.zaijiuye.records.HandlingState;
import org.zaijiuye.records.Handlings;
import org.zaijiuye.shared.Decision.Outcome;
import org.zaijiuye.timelimit.Limits;

/** Proposes, decides and grants an item of an application at once, in the caller's transaction. */
@Component
class ImmediateDecision {

    private final Handlings handlings;
    private final Limits limits;
    private final Proposals proposals;
    private final DecisionRecorder decisions;
    private final ItemRegistry items;
    private final DecisionEffects effects;
    private final CaseCalls calls;
    private final RuntimeService runtime;

    ImmediateDecision(
            Handlings handlings,
            Limits limits,
            Proposals proposals,
            DecisionRecorder decisions,
            ItemRegistry items,
            DecisionEffects effects,
            CaseCalls calls,
            RuntimeService runtime) {
        this.handlings = handlings;
        this.limits = limits;
        this.proposals = proposals;
        this.decisions = decisions;
        this.items = items;
        this.effects = effects;
        this.calls = calls;
        this.runtime = runtime;
    }

    /**
     * Returns the outcome; one that is closed already, such as a withdrawn one, keeps its own. Empty where an older diagram
     * decides in one step what has come to need evidence or a review: that begins its own process (design.md §8.6).
     */
    Optional<String> of(String application, String item) {
        var handling = handling(application, item);
        var closed = handling.outcome();
        if (closed != null) {
            return Optional.of(closed);
        }
        if (handling.state() == HandlingState.WAITING_PREREQ) {
            limits.accept(handling);
        }
        if (items.of(item).description().decidedAtOnce()) {
            return Optional.of(decide(handling));
        }
        calls.starting(
                handling.number(),
                () -> runtime.startProcessInstanceByKey(StringUtils.capitalize(item) + "Process", handling.number()));
        return Optional.empty();
    }

    private String decide(Handling handling) {
        requireConclusion(proposals.propose(handling.number()));
        var outcome = decisions.decide(handling);
        if (outcome.equals(Outcome.GRANTED.name())) {
            effects.grant(handling.number());
        } else {
            items.of(handling.item()).refused(handling.number());
        }
        return outcome;
    }

    /** Nobody stands behind this step whom a doubt could be referred to; the job is tried again when it is cured. */
    private static void requireConclusion(DecisionRecord proposal) {
        if (proposal.outcome().equals(Outcome.REFERRED.name())) {
            throw new IllegalStateException("办件 " + proposal.handling() + " 需要人工判断，而流程图中由系统直接决定：" + proposal.reasons()
                    + "。请补齐参数后重试，或者在流程图中改为带审核的事项流程");
        }
    }

    private Handling handling(String application, String item) {
        return handlings.findByApplicationOrderByNumber(application).stream()
                .filter(handling -> handling.item().equals(item))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("申请 " + application + " 没有事项 " + item));
    }
}
