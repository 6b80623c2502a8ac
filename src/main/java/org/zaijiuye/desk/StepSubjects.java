package org.zaijiuye.desk;

import org.springframework.stereotype.Component;
import org.zaijiuye.records.Application;
import org.zaijiuye.records.Applications;
import org.zaijiuye.records.Handlings;
import org.zaijiuye.records.Objection;
import org.zaijiuye.records.Objections;
import org.zaijiuye.records.Registration;
import org.zaijiuye.records.Registrations;
import org.zaijiuye.task.UserTaskContext;

/** Finds in the records what the business key of a process stands for. */
@Component
class StepSubjects {

    private final Handlings handlings;
    private final Objections objections;
    private final Applications applications;
    private final Registrations registrations;

    StepSubjects(Handlings handlings, Objections objections, Applications applications, Registrations registrations) {
        this.handlings = handlings;
        this.objections = objections;
        this.applications = applications;
        this.registrations = registrations;
    }

    /** A process without a business key is about the batch of its turn, else about nothing but itself. */
    StepSubject of(UserTaskContext work) {
        if (!work.businessKey().isEmpty()) {
            return of(work.businessKey());
        }
        return new StepSubject(work.data().get("batch") instanceof String batch ? batch : work.instance(), null, null);
    }

    StepSubject of(String key) {
        var handling = handlings.findById(key).or(() -> objections
                .findById(key)
                .map(Objection::handling)
                .flatMap(number -> handlings.findById(number)));
        return handling.map(each -> new StepSubject(each.number(), each, each.personId()))
                .orElseGet(() -> new StepSubject(
                        key,
                        null,
                        applications
                                .findById(key)
                                .map(Application::personId)
                                .or(() -> registrations.findByCaseNumber(key).map(Registration::personId))
                                .orElse(null)));
    }
}
