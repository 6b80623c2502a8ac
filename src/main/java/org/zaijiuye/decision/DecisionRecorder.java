package org.zaijiuye.decision;

import java.time.Clock;
import java.time.LocalDateTime;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.zaijiuye.dossier.StoredJson;
import org.zaijiuye.records.DecisionRecord;
import org.zaijiuye.records.Decisions;
import org.zaijiuye.records.Handling;
import org.zaijiuye.records.Outbox;
import org.zaijiuye.records.StateTransitions;

/** Makes decisions: the last proposal becomes the decision, the handling closes, the person is told. */
@Service
public class DecisionRecorder {

    private static final String NO_SUPPLEMENT = "NO_SUPPLEMENT";

    private final StateTransitions transitions;
    private final Decisions decisions;
    private final Proposals proposals;
    private final SecondOfficial secondOfficial;
    private final ItemRegistry items;
    private final StoredJson stored;
    private final Outbox outbox;
    private final Clock clock;

    DecisionRecorder(
            StateTransitions transitions,
            Decisions decisions,
            Proposals proposals,
            SecondOfficial secondOfficial,
            ItemRegistry items,
            StoredJson stored,
            Outbox outbox,
            Clock clock) {
        this.transitions = transitions;
        this.decisions = decisions;
        this.proposals = proposals;
        this.secondOfficial = secondOfficial;
        this.items = items;
        this.stored = stored;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** Returns the outcome: that of the last proposal. */
    public String decide(String number) {
        return decided(transitions.handling(number), proposals.latest(number));
    }

    /** The papers that were asked for never came: there is no decision. */
    String close(String number) {
        return unanswered(transitions.handling(number));
    }

    private String unanswered(Handling handling) {
        transitions.close(handling.number(), NO_SUPPLEMENT, LocalDateTime.now(clock));
        outbox.tellPerson(
                handling.personId(),
                handling.number(),
                handling.number() + ":" + NO_SUPPLEMENT,
                title(handling) + "因逾期未补正办结",
                "您未在规定期限内补正材料，本事项按逾期未补正办结，其他事项不受影响。材料齐全后可以重新申请。");
        return NO_SUPPLEMENT;
    }

    private String decided(Handling handling, DecisionRecord proposal) {
        secondOfficial.require(handling, proposal);
        var decision = decisions.save(new DecisionRecord(
                null,
                handling.number(),
                DecisionRecord.Kind.DECISION,
                items.of(handling.item()).replaces(handling.number()),
                proposal.outcome(),
                proposal.reasons(),
                proposal.facts(),
                proposal.result(),
                proposal.parameters(),
                proposal.rulesVersion(),
                proposal.decidedBy(),
                LocalDateTime.now(clock)));
        transitions.close(handling.number(), decision.outcome(), LocalDateTime.now(clock));
        tell(handling, decision);
        return decision.outcome();
    }

    private void tell(Handling handling, DecisionRecord decision) {
        var granted = decision.outcome().equals("GRANTED");
        var reasons = stored.reasons(decision).stream()
                .map(reason -> "· " + reason.sentence())
                .collect(Collectors.joining("\n"));
        outbox.tellPerson(
                handling.personId(),
                handling.number(),
                handling.number() + ":DECISION:" + decision.id(),
                title(handling) + (granted ? "已准予" : "不予办理"),
                (granted ? "办理结果：准予。\n" : "办理结果：不予办理。\n") + reasons + "\n对本决定有异议的，可以在规定期限内提出复核。");
    }

    private String title(Handling handling) {
        return items.of(handling.item()).title();
    }
}
