package org.zaijiuye.lifecycle;

import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.zaijiuye.event.Contacts;
import org.zaijiuye.event.Exit;
import org.zaijiuye.event.FactReaction;
import org.zaijiuye.event.LifecycleMessages;
import org.zaijiuye.event.Report;
import org.zaijiuye.records.EventType;
import org.zaijiuye.records.Registration;
import org.zaijiuye.shared.MessageName;

/** A two-way contact starts the contact clock anew, and takes back a warning. */
@Component
class ContactOnFacts implements FactReaction {

    private final Contacts contacts;
    private final LifecycleMessages messages;

    ContactOnFacts(Contacts contacts, LifecycleMessages messages) {
        this.contacts = contacts;
        this.messages = messages;
    }

    @Override
    public Set<String> types() {
        return Set.of(EventType.CONTACT_MADE);
    }

    @Override
    public Optional<Exit> onCase(Registration registration, Report report) {
        contacts.made(registration, report.occurredOn());
        messages.send(MessageName.CONTACT_MADE, registration.caseNumber());
        return Optional.empty();
    }
}
