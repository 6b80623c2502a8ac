package org.zaijiuye.event;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.zaijiuye.records.Handling;
import org.zaijiuye.records.PersonState;
import org.zaijiuye.records.Registration;
import org.zaijiuye.records.Registrations;
import org.zaijiuye.records.StateTransitions;

/**
 * Two-way contacts (policy.md §5.13): each starts the clock of D09 anew and takes back a warning. Whoever applies,
 * supplies papers, withdraws or objects has been in contact on the day on which that was received.
 */
@Component
public class Contacts {

    private final Registrations registrations;
    private final StateTransitions transitions;
    private final Clock clock;

    Contacts(Registrations registrations, StateTransitions transitions, Clock clock) {
        this.registrations = registrations;
        this.transitions = transitions;
        this.clock = clock;
    }

    /** An earlier contact than the last one changes nothing but a warning that stands against it. */
    public void made(Registration registration, LocalDate on) {
        if (registration.lastContact().isBefore(on)) {
            registrations.contact(registration.caseNumber(), on);
        }
        if (registration.state() == PersonState.WARNED) {
            transitions.move(registration, PersonState.REGISTERED);
        }
    }

    /** The person has just been heard. */
    public void now(Registration registration) {
        made(registration, LocalDate.now(clock));
    }

    /** The person has just been heard about a handling; its case may have ended and go on again. */
    public void now(Handling handling) {
        var ofCase = Optional.ofNullable(handling.caseNumber()).map(transitions::registration);
        var open = registrations.findByOpenKey(Registrations.openKey(handling.personId()));
        Stream.concat(ofCase.stream(), open.stream()).distinct().forEach(this::now);
    }
}
