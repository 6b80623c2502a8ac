package org.zaijiuye.lifecycle;

import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.zaijiuye.event.Exit;
import org.zaijiuye.event.FactReaction;
import org.zaijiuye.event.LifecycleMessages;
import org.zaijiuye.event.Report;
import org.zaijiuye.records.EventType;
import org.zaijiuye.records.PersonState;
import org.zaijiuye.records.Registration;
import org.zaijiuye.records.Registrations;
import org.zaijiuye.records.StateTransitions;
import org.zaijiuye.shared.MessageName;

/** A two-way contact starts the contact clock anew, and takes back a warning. */
@Component
class ContactOnFacts implements FactReaction {

    private final Registrations registrations;
    private final StateTransitions transitions;
    private final LifecycleMessages messages;

    ContactOnFacts(Registrations registrations, StateTransitions transitions, LifecycleMessages messages) {
        this.registrations = registrations;
        this.transitions = transitions;
        this.messages = messages;
    }

    @Override
    public Set<String> types() {
        return Set.of(EventType.CONTACT_MADE);
    }

    @Override
    public Optional<Exit> onCase(Registration registration, Report report) {
        registrations.contact(registration.caseNumber(), report.occurredOn());
        if (registration.state() == PersonState.WARNED) {
            transitions.move(registration, PersonState.REGISTERED);
        }
        messages.send(MessageName.CONTACT_MADE, registration.caseNumber());
        return Optional.empty();
    }
}
