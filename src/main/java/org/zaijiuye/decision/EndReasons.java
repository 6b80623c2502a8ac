package org.zaijiuye.decision;

import java.time.Clock;
import java.time.LocalDateTime;
import java.util.List;
import org.springframework.stereotype.Component;
import org.zaijiuye.dossier.StoredJson;
import org.zaijiuye.records.DecisionRecord;
import org.zaijiuye.records.Decisions;
import org.zaijiuye.records.Encrypted;
import org.zaijiuye.records.Handling;
import org.zaijiuye.shared.Reason;

/** Why a handling ends that nobody decides: kept and shown like the reason of a decision, with law and remedy. */
@Component
public class EndReasons {

    private final Decisions decisions;
    private final StoredJson stored;
    private final Clock clock;

    EndReasons(Decisions decisions, StoredJson stored, Clock clock) {
        this.decisions = decisions;
        this.stored = stored;
        this.clock = clock;
    }

    /** Whether the handling ended for the reason with this code. */
    public boolean isWhy(Handling handling, String code) {
        return decisions
                .latest(handling.number(), DecisionRecord.Kind.DECISION)
                .filter(end -> stored.reasons(end).stream()
                        .anyMatch(reason -> reason.code().equals(code)))
                .isPresent();
    }

    /** Keeps the reason with the outcome as which the handling closes. */
    public void record(Handling handling, String outcome, Reason reason) {
        decisions.save(new DecisionRecord(
                null,
                handling.number(),
                DecisionRecord.Kind.DECISION,
                null,
                outcome,
                stored.write(List.of(reason)),
                new Encrypted("{}"),
                null,
                "[]",
                "application",
                Proposals.RULES,
                LocalDateTime.now(clock)));
    }
}
