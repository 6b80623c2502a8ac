package org.zaijiuye.review;

import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.zaijiuye.decision.Proposals;
import org.zaijiuye.problem.NotAllowed;
import org.zaijiuye.records.DecisionRecord;
import org.zaijiuye.records.Decisions;
import org.zaijiuye.shared.Decision.Outcome;
import org.zaijiuye.task.FormValues;

/** What an objection proves against the facts of a refusal: the rule is asked again with it, and can then grant. */
@Component
class ContestedFacts {

    private final Corrections corrections;
    private final Proposals proposals;
    private final Decisions decisions;

    ContestedFacts(Corrections corrections, Proposals proposals, Decisions decisions) {
        this.corrections = corrections;
        this.proposals = proposals;
        this.decisions = decisions;
    }

    List<Map<String, Object>> correctable(String handling) {
        return refused(handling) ? corrections.offered(handling) : List.of();
    }

    /** Only a refusal can turn into a grant by other facts. */
    private boolean refused(String handling) {
        return decisions
                .latest(handling, DecisionRecord.Kind.DECISION)
                .filter(decision -> decision.outcome().equals(Outcome.REFUSED.name()))
                .isPresent();
    }

    /**
     * Sets one fact right, where one was named.
     *
     * @throws NotAllowed if the objection is to be upheld at once and the rule, asked again, does not grant: what it still
     *     says has to be looked at first
     */
    void correct(String handling, String finding, FormValues form, String comment, String user) {
        var goesOn = ReviewObjectionForm.UNANSWERED.contains(finding);
        var named = Corrections.isIn(form);
        if (!goesOn && !named) {
            return;
        }
        if (finding.equals("REJECTED") || !refused(handling)) {
            throw new NotAllowed("只有复核不予办理的决定时才更正事实或者重新查询登记库；维持原决定的，请不要填写更正的事实。");
        }
        if (finding.equals(ReviewObjectionForm.REQUERY)) {
            requireNothing(named);
        } else {
            corrections.enter(handling, form, comment, user);
        }
        if (!goesOn) {
            requireGrant(proposals.propose(handling));
        }
    }

    private static void requireNothing(boolean named) {
        if (named) {
            throw new NotAllowed("重新查询登记库时不更正事实；要更正的，请选“更正事实”。");
        }
    }

    private void requireGrant(DecisionRecord proposal) {
        if (!proposal.outcome().equals(Outcome.GRANTED.name())) {
            throw new NotAllowed(notYet(proposal));
        }
    }

    private String notYet(DecisionRecord proposal) {
        return proposal.outcome().equals(Outcome.REFUSED.name())
                ? "按更正后的事实，规则仍判定不予办理：" + proposals.sentences(proposal) + "。还有事实有误的，请选“更正事实”逐项更正；否则请核对更正的事实，或者维持原决定。"
                : "按更正后的事实，规则不再判定不予办理，但是尚有疑点：" + proposals.sentences(proposal) + "。请先选“更正事实”保存这项更正，核实疑点后再作结论。";
    }
}
