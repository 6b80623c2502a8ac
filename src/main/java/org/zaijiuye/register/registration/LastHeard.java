package org.zaijiuye.register.registration;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.zaijiuye.dossier.Dossier;
import org.zaijiuye.records.Application;
import org.zaijiuye.records.Applications;
import org.zaijiuye.records.Handling;
import org.zaijiuye.records.Objection;
import org.zaijiuye.records.Objections;
import org.zaijiuye.records.Supplement;
import org.zaijiuye.records.Supplements;

/**
 * When somebody who asks to be registered was last heard. A form may be received long after it was submitted, and an
 * objection long after the form: contact and first report are never counted from before (design.md §8.8).
 */
@Component
class LastHeard {

    private final Applications applications;
    private final Supplements supplements;
    private final Objections objections;

    LastHeard(Applications applications, Supplements supplements, Objections objections) {
        this.applications = applications;
        this.supplements = supplements;
        this.objections = objections;
    }

    /** A precheck hears the person today. */
    LocalDate on(Dossier dossier) {
        return Optional.ofNullable(dossier.handling())
                .flatMap(this::of)
                .map(LocalDateTime::toLocalDate)
                .orElse(dossier.today());
    }

    private Optional<LocalDateTime> of(Handling handling) {
        var received = Optional.ofNullable(handling.application())
                .flatMap(applications::findById)
                .map(Application::receivedAt);
        var supplied = supplements.of(handling.number()).stream()
                .map(Supplement::receivedAt)
                .flatMap(Stream::ofNullable);
        // Nobody objects to what has not been decided.
        var objected = handling.closedAt() == null
                ? Stream.<LocalDateTime>empty()
                : objections.findByHandlingOrderByNumber(handling.number()).stream()
                        .map(Objection::raisedAt);
        return Stream.of(received.stream(), supplied, objected)
                .flatMap(each -> each)
                .max(LocalDateTime::compareTo);
    }
}
