package org.zaijiuye.decision;

import org.zaijiuye.records.DecisionRecord;
import org.zaijiuye.records.Handling;
import org.zaijiuye.shared.Decision.Outcome;
import org.zaijiuye.shared.Item;
import org.zaijiuye.shared.ItemDescription;
import org.zaijiuye.shared.Law;
import org.zaijiuye.shared.LegalBasis;

/**
 * Who has to stand behind a decision at least, in code because no table or diagram may go below it (policy.md §2). What
 * is not listed here is for the route of the review.
 */
enum LegalMinimum {
    /** A benefit or subsidy: two persons, each in a post of their own. */
    MONEY("发放资金的决定须由不同岗位的两人先后同意", Law.SOCIAL_INSURANCE.article("第七十三条")),
    /** A refusal, or what takes something away from the person: two persons. */
    ADVERSE("对当事人不利的决定须由两人办理", Law.INTERNAL_CONTROL.article("职责分离")),
    /** What the rule answers, or one official. */
    NONE("", Law.INTERNAL_CONTROL.article("职责分离"));

    private final String demand;
    private final LegalBasis basis;

    LegalMinimum(String demand, LegalBasis basis) {
        this.demand = demand;
        this.basis = basis;
    }

    static LegalMinimum of(Item<?> item, Handling handling, DecisionRecord proposal) {
        if (granted(proposal) && item.description().pays() != null) {
            return MONEY;
        }
        return adverse(item, proposal) ? ADVERSE : NONE;
    }

    /**
     * Whether the rule may decide to somebody's harm without any official: another open request bars this one, the source
     * itself has confirmed a death or a duplicate (policy.md §5.13), or the item has no review at all.
     */
    static boolean needsNobody(Item<?> item, Handling handling) {
        return certain(handling)
                || handling.caseKind().equals(ItemDescription.ITEM_OPEN)
                || item.description().decidedAtOnce();
    }

    static boolean certain(Handling handling) {
        return handling.caseKind().equals(ItemDescription.CERTAIN);
    }

    static boolean granted(DecisionRecord proposal) {
        return proposal.outcome().equals(Outcome.GRANTED.name());
    }

    /** Only an exit can be undone by an objection, because only its grant takes something away. */
    private static boolean adverse(Item<?> item, DecisionRecord proposal) {
        return proposal.outcome().equals(Outcome.REFUSED.name()) || item.undoable();
    }

    String demand() {
        return demand;
    }

    String law() {
        return basis.citation();
    }
}
