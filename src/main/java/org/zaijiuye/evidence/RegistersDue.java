package org.zaijiuye.evidence;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.zaijiuye.dossier.Dossiers;
import org.zaijiuye.dossier.EvidenceSources;
import org.zaijiuye.dossier.PayAccount;
import org.zaijiuye.dossier.StoredJson;
import org.zaijiuye.engine.AskedByDiagrams;
import org.zaijiuye.engine.ItemVariables;
import org.zaijiuye.policy.PolicyRow;
import org.zaijiuye.port.AccountData;
import org.zaijiuye.port.Register;
import org.zaijiuye.records.Evidence;
import org.zaijiuye.records.Handling;
import org.zaijiuye.records.Opinions;
import org.zaijiuye.records.StateTransitions;

/**
 * Which registers a handling rests on (EvidenceSources.dmn), which of them it must ask, and which have not established
 * anything. What a register said for a sibling item counts while it is fresh. Called by EvidenceProcess as
 * {@code registers}.
 */
@AskedByDiagrams
@Component("registers")
public class RegistersDue {

    private final StateTransitions transitions;
    private final EvidenceSources sources;
    private final Dossiers dossiers;
    private final Opinions opinions;
    private final StoredJson stored;
    private final Clock clock;

    RegistersDue(
            StateTransitions transitions,
            EvidenceSources sources,
            Dossiers dossiers,
            Opinions opinions,
            StoredJson stored,
            Clock clock) {
        this.transitions = transitions;
        this.sources = sources;
        this.dossiers = dossiers;
        this.opinions = opinions;
        this.stored = stored;
        this.clock = clock;
    }

    /** Whether each register, or a clerk in its stead, has established what it was asked for. */
    public boolean verified(DelegateExecution execution) {
        return doubtful(execution).isEmpty();
    }

    /** The registers that did not answer, know nothing, or contradict; no answer is never taken as passed. */
    public List<String> doubtful(DelegateExecution execution) {
        return sources.unsettled(transitions.handling(ItemVariables.handling(execution)));
    }

    /** @param asking the activity instance that asks; whatever it has stored about a register is not asked again */
    List<PolicyRow> of(Handling handling, String asking) {
        var latest = dossiers.latest(handling);
        var anew = askedAnew(handling);
        return sources.of(handling).stream()
                .filter(source -> {
                    var register = source.text("register");
                    var known = latest.get(register);
                    return known == null
                            || !(known.requestId().equals(key(asking, register))
                                    || (!anew && holds(known, source, handling)));
                })
                .toList();
    }

    /** Whoever reviews an objection may have every register asked again, also those whose answers are fresh. */
    private boolean askedAnew(Handling handling) {
        return !handling.open()
                && opinions.of(handling.number()).stream()
                        .reduce((earlier, later) -> later)
                        .filter(last -> last.choice().equals("REQUERY"))
                        .isPresent();
    }

    /** The idempotency key of one question. */
    static String key(String asking, String register) {
        return asking + ":" + register;
    }

    /** Whether the register's data are older than the table allows; a register that does not say is believed. */
    boolean outdated(@Nullable LocalDate freshness, PolicyRow source) {
        return freshness != null
                && source.has("dataDays")
                && freshness.plusDays(source.integer("dataDays")).isBefore(LocalDate.now(clock));
    }

    private boolean holds(Evidence known, PolicyRow source, Handling handling) {
        return EvidenceSources.established(known)
                && known.recordedAt().plusDays(source.integer("freshnessDays")).isAfter(LocalDateTime.now(clock))
                && !outdated(known.freshness(), source)
                && answers(known, handling);
    }

    /** The bank's answer holds as long as it proves the account that is now given: a supplement may name another. */
    private boolean answers(Evidence known, Handling handling) {
        return !known.register().equals(Register.BANK.code())
                || PayAccount.proven(
                        dossiers.of(handling.number()),
                        AccountData.from(stored.read(known.data().text())));
    }
}
