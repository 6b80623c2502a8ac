package org.zaijiuye.decision;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.zaijiuye.dossier.StoredJson;
import org.zaijiuye.problem.NotAllowed;
import org.zaijiuye.records.DecisionRecord;
import org.zaijiuye.records.Decisions;
import org.zaijiuye.records.Handling;
import org.zaijiuye.records.Outbox;
import org.zaijiuye.records.Persons;
import org.zaijiuye.records.StateTransitions;
import org.zaijiuye.records.Supplements;

/** Makes decisions: the last proposal becomes the decision, the handling closes, the person is told. */
@Service
public class DecisionRecorder {

    static final String NO_SUPPLEMENT = "NO_SUPPLEMENT";

    private final StateTransitions transitions;
    private final Decisions decisions;
    private final Proposals proposals;
    private final DecisionRequirements requirements;
    private final Supplements supplements;
    private final Persons persons;
    private final ItemRegistry items;
    private final StoredJson stored;
    private final Outbox outbox;
    private final Clock clock;

    DecisionRecorder(
            StateTransitions transitions,
            Decisions decisions,
            Proposals proposals,
            DecisionRequirements requirements,
            Supplements supplements,
            Persons persons,
            ItemRegistry items,
            StoredJson stored,
            Outbox outbox,
            Clock clock) {
        this.transitions = transitions;
        this.decisions = decisions;
        this.proposals = proposals;
        this.requirements = requirements;
        this.supplements = supplements;
        this.persons = persons;
        this.items = items;
        this.stored = stored;
        this.outbox = outbox;
        this.clock = clock;
    }

    /**
     * Returns the outcome: that of the last proposal. The person's row is taken first, so that no fact changes between the
     * decision and its effect.
     */
    public String decide(String number) {
        persons.lockOf(number);
        return decided(transitions.handling(number), proposals.latest(number));
    }

    /** The same for a caller who holds the person's row already, which then costs nothing. */
    String decide(Handling handling) {
        persons.lock(handling.personId());
        return decided(transitions.handling(handling.number()), proposals.latest(handling.number()));
    }

    /** The papers that were asked for never came: there is no decision. */
    String close(String number) {
        var today = LocalDate.now(clock);
        var overdue = supplements.awaited(number).filter(asked -> asked.dueOn().isBefore(today));
        if (overdue.isEmpty()) {
            throw new NotAllowed("办件 " + number + " 没有逾期未补正的要求，不能按逾期未补正办结。请管理员核对流程图，改正后重试。");
        }
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
        requirements.require(handling, proposal);
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
                (granted ? "办理结果：准予。\n" : "办理结果：不予办理。\n") + reasons + "\n对本决定有异议的，可以在决定书写明的期限内提出复核。");
    }

    private String title(Handling handling) {
        return items.of(handling.item()).title();
    }
}
