package org.zaijiuye.assist.hardship;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.zaijiuye.assist.hardship.Standing.Spell;
import org.zaijiuye.event.LifecycleMessages;
import org.zaijiuye.records.Recognition;
import org.zaijiuye.records.RecognitionChanged;
import org.zaijiuye.records.Recognitions;
import org.zaijiuye.records.Registration;
import org.zaijiuye.records.Registrations;
import org.zaijiuye.records.StateTransitions;
import org.zaijiuye.shared.MessageName;

/** Moves the recognitions of a person to where what is known puts them, and tells the person what changed. */
@Component
class RecognitionReconciler {

    private final Recognitions recognitions;
    private final RecognitionEnds ends;
    private final RecognitionMembers members;
    private final RecognitionReviewRows reviews;
    private final Registrations registrations;
    private final StateTransitions transitions;
    private final HardshipParameters parameters;
    private final RecognitionNotices notices;
    private final LifecycleMessages cases;
    private final ApplicationEventPublisher publisher;
    private final Clock clock;

    RecognitionReconciler(
            Recognitions recognitions,
            RecognitionEnds ends,
            RecognitionMembers members,
            RecognitionReviewRows reviews,
            Registrations registrations,
            StateTransitions transitions,
            HardshipParameters parameters,
            RecognitionNotices notices,
            LifecycleMessages cases,
            ApplicationEventPublisher publisher,
            Clock clock) {
        this.recognitions = recognitions;
        this.ends = ends;
        this.members = members;
        this.reviews = reviews;
        this.registrations = registrations;
        this.transitions = transitions;
        this.parameters = parameters;
        this.notices = notices;
        this.cases = cases;
        this.publisher = publisher;
        this.clock = clock;
    }

    /** An earlier recognition stays as it ended where a later one took its place. */
    void recompute(long person) {
        recognitions.findByPersonIdOrderById(person).stream()
                .reduce((earlier, later) -> later)
                .ifPresent(this::recompute);
    }

    private void recompute(Recognition recognition) {
        var standing = standing(recognition);
        var end = standing.end();
        if (end == null) {
            hold(recognition, standing);
        } else if (recognition.state() != standing.state()
                || !Objects.equals(recognition.endedOn(), end.lastDay())
                || !end.reason().name().equals(recognition.endReason())) {
            transitions.end(
                    recognition, standing.state(), end.lastDay(), end.reason().name());
            members.release(recognition.key());
            endReviews(recognition);
            notices.ended(recognition, end);
            tell(recognition);
        }
    }

    private void hold(Recognition recognition, Standing standing) {
        if (recognition.state() != standing.state()) {
            transitions.hold(recognition, standing.state());
            claim(recognition);
            notices.holds(recognition, standing.state());
            tell(recognition);
        }
        var primary = standing.categories().get(0);
        if (!recognition.category().equals(primary)) {
            recognitions.primary(recognition.key(), primary);
        }
    }

    private Standing standing(Recognition recognition) {
        var today = LocalDate.now(clock);
        var kept = parameters
                .asking(recognition.profile(), recognition.area(), today)
                .flag("hardship.keptAsSoleTrader");
        return Standing.of(recognition.matched(), spells(recognition), ends.of(recognition.key()), kept, today);
    }

    private List<Spell> spells(Recognition recognition) {
        return registrations.findByPersonIdOrderById(recognition.personId()).stream()
                .dropWhile(each -> !each.caseNumber().equals(recognition.caseNumber()))
                .map(RecognitionReconciler::spell)
                .toList();
    }

    private static Spell spell(Registration registration) {
        var reason = registration.endReason();
        return new Spell(registration.endedOn(), reason == null ? null : EndReason.valueOf(reason));
    }

    /** Where only one of a household is recognised, and nobody else has been meanwhile. */
    private void claim(Recognition recognition) {
        var household = members.of(recognition.key());
        var hashes = household.stream().map(RecognitionMember::idHash).toList();
        if (household.stream().anyMatch(RecognitionMember::exclusive)
                && members.claiming(hashes).isEmpty()) {
            members.claim(recognition.key());
        }
    }

    /** What no longer holds needs no review; one that is being finished at this moment hears nothing. */
    private void endReviews(Recognition recognition) {
        reviews.findByRecognitionIdOrderById(recognition.key()).stream()
                .filter(review -> review.openKey() != null && review.outcome() == null)
                .forEach(review -> {
                    reviews.close(review.key(), null, LocalDate.now(clock));
                    cases.send(MessageName.SERVICE_ENDED, review.number());
                });
    }

    /** Money and services that rest on it follow. */
    private void tell(Recognition recognition) {
        publisher.publishEvent(new RecognitionChanged(recognition.personId()));
        registrations
                .findByOpenKey(Registrations.openKey(recognition.personId()))
                .ifPresent(open -> cases.send(MessageName.CIRCUMSTANCES_CHANGED, open.caseNumber()));
    }
}
