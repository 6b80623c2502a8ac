package org.zaijiuye.decision;

import java.util.HashSet;
import org.springframework.stereotype.Component;
import org.zaijiuye.problem.NotAllowed;
import org.zaijiuye.records.DecisionRecord;
import org.zaijiuye.records.Handling;
import org.zaijiuye.records.Opinions;

/**
 * The least that the records must show before something is decided to a person's harm (policy.md §2): no official stands
 * alone behind it, whatever a diagram or a table says. What the rules answer without any official is for the table.
 */
@Component
class SecondOfficial {

    private final Opinions opinions;
    private final ItemRegistry items;

    SecondOfficial(Opinions opinions, ItemRegistry items) {
        this.opinions = opinions;
        this.items = items;
    }

    /** @throws NotAllowed if one official alone would refuse, or end what the person has */
    void require(Handling handling, DecisionRecord proposal) {
        var officials = new HashSet<>(opinions.judges(handling.number()));
        if (!proposal.decidedBy().equals(Proposals.RULES)) {
            officials.add(proposal.decidedBy());
        }
        if (officials.size() == 1 && adverse(handling, proposal)) {
            throw new NotAllowed(items.of(handling.item()).title()
                    + "：对当事人不利的决定须由两人办理，目前只有一人的意见，不能作出决定。请管理员核对审核路线（决策表 ReviewRoute）和流程图，安排复核或者审批。");
        }
    }

    /** Only an exit can be undone by an objection, because only its grant takes something away. */
    private boolean adverse(Handling handling, DecisionRecord proposal) {
        return proposal.outcome().equals("REFUSED") || items.of(handling.item()).undoable();
    }
}
