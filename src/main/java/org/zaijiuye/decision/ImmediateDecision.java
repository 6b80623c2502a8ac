package org.zaijiuye.decision;

import org.springframework.stereotype.Component;
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

    ImmediateDecision(
            Handlings handlings,
            Limits limits,
            Proposals proposals,
            DecisionRecorder decisions,
            ItemRegistry items,
            DecisionEffects effects) {
        this.handlings = handlings;
        this.limits = limits;
        this.proposals = proposals;
        this.decisions = decisions;
        this.items = items;
        this.effects = effects;
    }

    /** Returns the outcome; one that is closed already, such as a withdrawn one, keeps its own. */
    String of(String application, String item) {
        requireNoReview(item);
        var handling = handling(application, item);
        var closed = handling.outcome();
        if (closed != null) {
            return closed;
        }
        if (handling.state() == HandlingState.WAITING_PREREQ) {
            limits.accept(handling);
        }
        return decide(handling);
    }

    /** Whatever a diagram says: what the law has reviewed is not decided here (design.md §8.6). */
    private void requireNoReview(String item) {
        if (!items.of(item).description().decidedAtOnce()) {
            throw new IllegalStateException("事项 " + item + " 须经核验和审核，不能在一步中办结，请改用它自己的流程");
        }
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
