package org.zaijiuye.evidence;

import java.time.Clock;
import java.time.LocalDateTime;
import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;
import org.zaijiuye.dossier.Dossiers;
import org.zaijiuye.dossier.EvidenceSources;
import org.zaijiuye.dossier.PayAccount;
import org.zaijiuye.dossier.StoredJson;
import org.zaijiuye.engine.ItemVariables;
import org.zaijiuye.policy.PolicyRow;
import org.zaijiuye.port.AccountData;
import org.zaijiuye.port.Register;
import org.zaijiuye.records.Evidence;
import org.zaijiuye.records.EvidenceFile;
import org.zaijiuye.records.Handling;
import org.zaijiuye.records.StateTransitions;

/**
 * Which registers a handling must ask (EvidenceSources.dmn), less those whose answer for a sibling item is still fresh.
 * Called by EvidenceProcess as {@code registers}.
 */
@Component("registers")
public class RegistersDue {

    private final StateTransitions transitions;
    private final EvidenceFile evidence;
    private final EvidenceSources sources;
    private final Dossiers dossiers;
    private final StoredJson stored;
    private final Clock clock;

    RegistersDue(
            StateTransitions transitions,
            EvidenceFile evidence,
            EvidenceSources sources,
            Dossiers dossiers,
            StoredJson stored,
            Clock clock) {
        this.transitions = transitions;
        this.evidence = evidence;
        this.sources = sources;
        this.dossiers = dossiers;
        this.stored = stored;
        this.clock = clock;
    }

    public List<String> due(DelegateExecution execution) {
        var handling = transitions.handling(ItemVariables.handling(execution));
        var known = known(handling);
        return sources.of(handling).stream()
                .filter(source -> known.stream().noneMatch(each -> fresh(each, source) && answers(each, handling)))
                .map(source -> source.text("register"))
                .toList();
    }

    /** The bank's answer holds as long as it proves the account that is now given: a supplement may name another. */
    private boolean answers(Evidence known, Handling handling) {
        return !known.register().equals(Register.BANK.code())
                || PayAccount.proven(
                        dossiers.of(handling.number()),
                        AccountData.from(stored.read(known.data().text())));
    }

    /** Why the law lets this handling ask this register. */
    String purpose(Handling handling, String register) {
        return sources.of(handling).stream()
                .filter(source -> source.text("register").equals(register))
                .map(source -> source.text("purpose"))
                .findFirst()
                .orElse("核验办件信息");
    }

    private List<Evidence> known(Handling handling) {
        var application = handling.application();
        return application == null ? List.of() : evidence.ofApplication(application, handling.number());
    }

    private boolean fresh(Evidence known, PolicyRow source) {
        return known.register().equals(source.text("register"))
                && known.result() == Evidence.Result.MATCH
                && known.recordedAt().plusDays(source.integer("freshnessDays")).isAfter(LocalDateTime.now(clock));
    }
}
