package org.zaijiuye.decision;

import java.time.Clock;
import java.time.LocalDateTime;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.zaijiuye.dossier.StoredJson;
import org.zaijiuye.problem.NotAllowed;
import org.zaijiuye.records.Effects;
import org.zaijiuye.records.Handling;
import org.zaijiuye.records.StateTransitions;
import org.zaijiuye.shared.Decision.Outcome;

/**
 * The one way in which a decision takes effect: only from the decision in force of that very handling, and each decision
 * once (design.md §8.6).
 */
@Service
public class DecisionEffects {

    private final StateTransitions transitions;
    private final ItemRegistry items;
    private final Effects effects;
    private final StoredJson stored;
    private final Clock clock;

    DecisionEffects(StateTransitions transitions, ItemRegistry items, Effects effects, StoredJson stored, Clock clock) {
        this.transitions = transitions;
        this.items = items;
        this.effects = effects;
        this.stored = stored;
        this.clock = clock;
    }

    /** What was granted comes about; what it gives out is kept, for the letter says it as long as the decision stands. */
    public void grant(String number) {
        var item = items.of(take(number, Outcome.GRANTED).item());
        item.grant(number);
        var issued = item.issued(number);
        if (!issued.isEmpty()) {
            effects.keepIssued(number, stored.write(issued));
        }
    }

    /** An objection has undone the grant: its effect is taken back. */
    public void undo(String number) {
        var handling = take(number, Outcome.REFUSED);
        items.of(handling.item()).undo(number);
    }

    /** What a refusal brings about outside its item, such as the lifting of a draft, is the caller's to do now. */
    public void refused(String number) {
        take(number, Outcome.REFUSED);
    }

    /** The same for an end because papers never came. */
    public void unanswered(String number) {
        var handling = transitions.handling(number);
        if (!DecisionRecorder.NO_SUPPLEMENT.equals(handling.outcome())) {
            throw none(handling, "没有因逾期未补正办结");
        }
        once(handling, () -> effects.end(number, LocalDateTime.now(clock)));
    }

    /** Whether the grant that is in force has come about. */
    boolean granted(String number) {
        return effects.taken(number);
    }

    private Handling take(String number, Outcome outcome) {
        var handling = transitions.handling(number);
        if (!outcome.name().equals(handling.outcome())) {
            throw none(handling, outcome == Outcome.GRANTED ? "没有准予的决定" : "没有不予办理的决定");
        }
        once(handling, () -> {
            if (effects.take(number, outcome.name(), LocalDateTime.now(clock)) == 0) {
                throw none(handling, "没有仍然有效的决定");
            }
        });
        return handling;
    }

    private static void once(Handling handling, Runnable taking) {
        try {
            taking.run();
        } catch (DuplicateKeyException e) {
            throw none(handling, "的决定已经生效过一次");
        }
    }

    private static NotAllowed none(Handling handling, String why) {
        return new NotAllowed("办件 " + handling.number() + " " + why + "，不能生效。请管理员核对流程图，使“决定生效”只在作出准予的决定之后执行一次。");
    }
}
