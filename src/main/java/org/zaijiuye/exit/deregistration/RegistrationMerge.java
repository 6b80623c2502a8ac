package org.zaijiuye.exit.deregistration;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.zaijiuye.records.Outbox;
import org.zaijiuye.records.Registration;
import org.zaijiuye.records.Registrations;
import org.zaijiuye.records.StateTransitions;
import org.zaijiuye.shared.CaseExit;
import org.zaijiuye.shared.ExitConsequence;

/**
 * An exit that should never have been, of somebody who has registered again since. Nobody is registered twice
 * (policy.md §5.1), so the earlier registration ends on the day the later one begins, as a correction (D12).
 */
@Component
class RegistrationMerge {

    private final Registrations registrations;
    private final StateTransitions transitions;
    private final List<ExitConsequence> consequences;
    private final Outbox outbox;

    RegistrationMerge(
            Registrations registrations,
            StateTransitions transitions,
            List<ExitConsequence> consequences,
            Outbox outbox) {
        this.registrations = registrations;
        this.transitions = transitions;
        this.consequences = consequences;
        this.outbox = outbox;
    }

    /** The registration that followed this one, whether or not it has ended too. */
    Optional<Registration> after(Registration registration) {
        return registrations.findByPersonIdOrderById(registration.personId()).stream()
                .filter(each -> registration.caseNumber().equals(each.previousCase()))
                .findFirst();
    }

    void join(Registration registration, Registration later, String handling) {
        var reason = DeregReason.D12.name();
        var caseNumber = registration.caseNumber();
        transitions.redate(caseNumber, later.regDate(), reason);
        var exit = new CaseExit(caseNumber, handling, later.regDate(), reason);
        var told = consequences.stream()
                .map(each -> each.merged(exit, later.caseNumber()))
                .collect(Collectors.joining());
        outbox.tellPerson(
                registration.personId(),
                handling,
                handling + ":JOINED:" + later.caseNumber(),
                "前一失业登记已更正",
                "原注销不成立。您已于" + later.regDate() + "再次登记，前一失业登记延至该日" + (told.isEmpty() ? "。" : "，" + told));
    }
}
