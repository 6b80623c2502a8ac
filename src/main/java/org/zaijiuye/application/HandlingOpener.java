package org.zaijiuye.application;

import static java.util.stream.Collectors.toMap;

import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.zaijiuye.application.form.Submission;
import org.zaijiuye.application.form.Submission.Request;
import org.zaijiuye.decision.ItemRegistry;
import org.zaijiuye.dossier.StoredJson;
import org.zaijiuye.event.Contacts;
import org.zaijiuye.records.Application;
import org.zaijiuye.records.Encrypted;
import org.zaijiuye.records.Handling;
import org.zaijiuye.records.HandlingState;
import org.zaijiuye.records.Handlings;
import org.zaijiuye.records.Office;
import org.zaijiuye.records.Registration;
import org.zaijiuye.records.Registrations;
import org.zaijiuye.shared.Stage;
import org.zaijiuye.timelimit.Limits;

/** Opens one handling for each item of an application; those that need no other are accepted at once. */
@Component
class HandlingOpener {

    private final ItemRegistry items;
    private final ItemOffices offices;
    private final Handlings handlings;
    private final Registrations registrations;
    private final Prerequisites prerequisites;
    private final Limits limits;
    private final Contacts contacts;
    private final StoredJson stored;

    HandlingOpener(
            ItemRegistry items,
            ItemOffices offices,
            Handlings handlings,
            Registrations registrations,
            Prerequisites prerequisites,
            Limits limits,
            Contacts contacts,
            StoredJson stored) {
        this.items = items;
        this.offices = offices;
        this.handlings = handlings;
        this.registrations = registrations;
        this.prerequisites = prerequisites;
        this.limits = limits;
        this.contacts = contacts;
        this.stored = stored;
    }

    void accept(Application application, Submission submission, Office accepting) {
        var registration = registrations.findByOpenKey(Registrations.openKey(application.personId()));
        registration.ifPresent(contacts::now);
        var open = open(application.personId(), submission);
        for (var request : submission.items()) {
            var item = items.of(request.item());
            var office = offices.of(item, request.fields(), application.personId(), accepting, submission.residence());
            var waits = waits(request.item(), submission, application.personId());
            var state = waits ? HandlingState.WAITING_PREREQ : HandlingState.SUBMITTED;
            var handling =
                    handlings.save(row(application, request, office, registration, state, open.get(request.item())));
            if (!waits) {
                limits.accept(handling);
            }
        }
    }

    /**
     * What is just being asked for decides first, also where the person holds it already. The time limit of what waits
     * begins when its turn comes (policy.md §10.2).
     */
    private boolean waits(String item, Submission submission, long person) {
        var behind = items.of(item).description().name().stage() == Stage.SERVE
                && submission.items().stream().anyMatch(each -> first(each.item()));
        return behind || needs(item, submission, person);
    }

    private boolean first(String item) {
        return items.of(item).description().first();
    }

    private boolean needs(String item, Submission submission, long person) {
        return prerequisites
                .of(item)
                .filter(needed ->
                        needed.anyOf().stream().anyMatch(submission::chosen) || !prerequisites.met(item, person))
                .isPresent();
    }

    /** What the person has open already of the chosen items, by item. */
    private Map<String, Handling> open(long person, Submission submission) {
        var keys = submission.items().stream()
                .map(request -> Handlings.openKey(person, request.item()))
                .toList();
        return handlings.findByOpenKeyIn(keys).stream().collect(toMap(Handling::item, handling -> handling));
    }

    private Handling row(
            Application application,
            Request request,
            Office office,
            Optional<Registration> registration,
            HandlingState state,
            @Nullable Handling open) {
        return new Handling(
                number(application.number(), request.item()),
                application.number(),
                registration.map(Registration::caseNumber).orElse(null),
                request.item(),
                application.personId(),
                office.code(),
                office.profile(),
                "ORDINARY",
                state,
                null,
                new Encrypted(stored.write(request.fields())),
                null,
                openKey(application.personId(), request.item(), open),
                open == null ? null : open.number(),
                null,
                null,
                null,
                false,
                null);
    }

    /** A second one beside an open one is refused by its rule, with the number of the first (ITEM_OPEN). */
    private static @Nullable String openKey(long person, String item, @Nullable Handling open) {
        return open != null ? null : Handlings.openKey(person, item);
    }

    private String number(String application, String item) {
        return "%s-%02d".formatted(application, items.of(item).number());
    }
}
