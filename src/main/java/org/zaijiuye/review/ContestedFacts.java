package org.zaijiuye.review;

import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.zaijiuye.decision.Proposals;
import org.zaijiuye.dossier.StoredJson;
import org.zaijiuye.problem.NotAllowed;
import org.zaijiuye.records.DecisionRecord;
import org.zaijiuye.records.Decisions;
import org.zaijiuye.shared.Decision.Outcome;
import org.zaijiuye.shared.Reason;
import org.zaijiuye.task.FormValues;

/** What an objection proves against the facts of a refusal: the rule is asked again with it, and can then grant. */
@Component
class ContestedFacts {

    private final Corrections corrections;
    private final Proposals proposals;
    private final Decisions decisions;
    private final StoredJson stored;

    ContestedFacts(Corrections corrections, Proposals proposals, Decisions decisions, StoredJson stored) {
        this.corrections = corrections;
        this.proposals = proposals;
        this.decisions = decisions;
        this.stored = stored;
    }

    /** Only a refusal can turn into a grant by other facts. */
    List<Map<String, Object>> correctable(String handling) {
        var refused = decisions.latest(handling, DecisionRecord.Kind.DECISION).filter(decision -> decision.outcome()
                .equals(Outcome.REFUSED.name()));
        return refused.isEmpty() ? List.of() : corrections.offered(handling);
    }

    /**
     * Sets one fact right and asks the rule again.
     *
     * @throws NotAllowed if the objection is to be upheld at once and the rule does not grant: what it still says has to
     *     be looked at first
     */
    void correct(String handling, String finding, FormValues form, String comment, String user) {
        var goesOn = finding.equals(ReviewObjectionForm.CORRECT);
        if (!goesOn && form.text(Corrections.FACT).isEmpty()) {
            return;
        }
        if (finding.equals("REJECTED") || correctable(handling).isEmpty()) {
            throw new NotAllowed("只有认定异议成立、改变不予办理的决定时才更正事实。");
        }
        corrections.enter(handling, form, comment, user);
        var proposal = proposals.propose(handling);
        if (!goesOn && !proposal.outcome().equals(Outcome.GRANTED.name())) {
            throw new NotAllowed(notYet(proposal));
        }
    }

    private String notYet(DecisionRecord proposal) {
        return proposal.outcome().equals(Outcome.REFUSED.name())
                ? "按更正后的事实，规则仍判定不予办理：" + reasons(proposal) + "。还有事实有误的，请选“更正事实”逐项更正；否则请核对更正的事实，或者维持原决定。"
                : "按更正后的事实，规则不再判定不予办理，但是尚有疑点：" + reasons(proposal) + "。请先选“更正事实”保存这项更正，核实疑点后再作结论。";
    }

    private String reasons(DecisionRecord proposal) {
        return String.join(
                "；", stored.reasons(proposal).stream().map(Reason::sentence).toList());
    }
}
