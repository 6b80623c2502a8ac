package org.zaijiuye.review;

import java.time.Clock;
import java.time.LocalDateTime;
import java.util.List;
import org.springframework.stereotype.Service;
import org.zaijiuye.decision.DecisionEffects;
import org.zaijiuye.decision.DecisionRequirements;
import org.zaijiuye.decision.ItemRegistry;
import org.zaijiuye.decision.Proposals;
import org.zaijiuye.dossier.StoredJson;
import org.zaijiuye.problem.NotAllowed;
import org.zaijiuye.records.DecisionRecord;
import org.zaijiuye.records.Decisions;
import org.zaijiuye.records.Handling;
import org.zaijiuye.records.Handlings;
import org.zaijiuye.records.Objection;
import org.zaijiuye.records.Objections;
import org.zaijiuye.records.Opinion;
import org.zaijiuye.records.Opinions;
import org.zaijiuye.records.Outbox;
import org.zaijiuye.records.Persons;
import org.zaijiuye.records.StateTransitions;
import org.zaijiuye.shared.Decision.Outcome;
import org.zaijiuye.shared.Item;
import org.zaijiuye.shared.Reason;

/** What an answered objection does: a decision is never edited, a new one refers to it (policy.md §9.5). */
@Service
class ObjectionOutcome {

    /** A decision is reviewed once. */
    private static final String OUTSIDE = "\n对本复核结果仍不服的，可以依法申请行政复议或者提起行政诉讼。";

    private final Objections objections;
    private final Opinions opinions;
    private final Decisions decisions;
    private final StateTransitions transitions;
    private final Handlings handlings;
    private final Persons persons;
    private final DecisionRequirements requirements;
    private final DecisionEffects effects;
    private final Proposals proposals;
    private final ItemRegistry items;
    private final StoredJson stored;
    private final Outbox outbox;
    private final Clock clock;

    ObjectionOutcome(
            Objections objections,
            Opinions opinions,
            Decisions decisions,
            StateTransitions transitions,
            Handlings handlings,
            Persons persons,
            DecisionRequirements requirements,
            DecisionEffects effects,
            Proposals proposals,
            ItemRegistry items,
            StoredJson stored,
            Outbox outbox,
            Clock clock) {
        this.objections = objections;
        this.opinions = opinions;
        this.decisions = decisions;
        this.transitions = transitions;
        this.handlings = handlings;
        this.persons = persons;
        this.requirements = requirements;
        this.effects = effects;
        this.proposals = proposals;
        this.items = items;
        this.stored = stored;
        this.outbox = outbox;
        this.clock = clock;
    }

    void uphold(String number) {
        var objection = objection(number);
        answered(transitions.handling(objection.handling()), objection, "REJECTED");
        var old = latest(objection);
        save(objection, old, old, reasons(objection, old, "OBJECTION_REJECTED", "异议不成立，维持原决定"));
        tell(objection, "异议复核：维持原决定", comment(objection) + OUTSIDE);
    }

    /** A refusal becomes a grant with its effect; a grant that harmed the person, such as an exit, is undone. */
    void revise(String number) {
        var objection = objection(number);
        var handling = transitions.handling(objection.handling());
        // A repayment or another fact that comes at this moment is booked before or after, never in between.
        persons.lock(handling.personId());
        var item = items.of(handling.item());
        var old = latest(objection);
        var review = answered(handling, objection, "UPHELD");
        var wasGranted = old.outcome().equals("GRANTED");
        if (wasGranted) {
            requireUndoable(item);
        } else {
            requirements.requireGrantable(handling, review);
        }
        var outcome = wasGranted ? Outcome.REFUSED : Outcome.GRANTED;
        var reasons = reasons(objection, old, "OBJECTION_UPHELD", "异议成立，改变原决定");
        proposals.amend(handling.number(), outcome, reasons, String.valueOf(objection.decidedBy()));
        save(objection, old, proposals.latest(handling.number()), reasons);
        handlings.revise(handling.number(), outcome.name());
        if (wasGranted) {
            effects.undo(handling.number());
        } else {
            proposals.bringToItsOffice(handling.number());
            effects.grant(handling.number());
        }
        tell(objection, "异议复核：改变原决定", comment(objection));
    }

    /** An objection to a decision is answered once. */
    private Opinion answered(Handling handling, Objection objection, String finding) {
        var review = requirements.requireAnswered(handling, objection, finding);
        if (objections.answer(objection.number(), LocalDateTime.now(clock)) == 0) {
            throw new NotAllowed("异议 " + objection.number() + " 已经处理完毕，不能再次处理。请管理员核对流程图。");
        }
        return review;
    }

    private static void requireUndoable(Item<?> item) {
        if (!item.undoable()) {
            throw new NotAllowed(item.title() + "：已准予的决定通过更正办理，不能通过异议撤销。");
        }
    }

    private List<Reason> reasons(Objection objection, DecisionRecord old, String code, String text) {
        var basis = stored.reasons(old).get(0).basis();
        return List.of(new Reason(code, text + "：" + comment(objection), basis));
    }

    /** A decision that refers to the old one and rests on the facts, parameters and result of {@code ground}. */
    private void save(Objection objection, DecisionRecord old, DecisionRecord ground, List<Reason> reasons) {
        decisions.save(new DecisionRecord(
                null,
                objection.handling(),
                DecisionRecord.Kind.DECISION,
                old.id(),
                ground.outcome(),
                stored.write(reasons),
                ground.facts(),
                ground.result(),
                ground.parameters(),
                ground.rulesVersion(),
                String.valueOf(objection.decidedBy()),
                LocalDateTime.now(clock)));
    }

    private void tell(Objection objection, String title, String text) {
        var handling = transitions.handling(objection.handling());
        outbox.tellPerson(handling.personId(), handling.number(), objection.number() + ":ANSWER", title, text);
    }

    private String comment(Objection objection) {
        return opinions.of(objection.handling()).stream()
                .filter(opinion -> opinion.step().endsWith(":OBJECTION"))
                .reduce((first, last) -> last)
                .map(Opinion::comment)
                .orElseThrow()
                .text();
    }

    private DecisionRecord latest(Objection objection) {
        return decisions
                .latest(objection.handling(), DecisionRecord.Kind.DECISION)
                .orElseThrow(() -> new IllegalStateException("nothing was decided: " + objection.handling()));
    }

    private Objection objection(String number) {
        return objections
                .findById(number)
                .orElseThrow(() -> new IllegalStateException("there is no objection " + number));
    }
}
