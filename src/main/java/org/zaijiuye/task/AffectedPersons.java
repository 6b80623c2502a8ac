package org.zaijiuye.task;

import java.util.List;
import java.util.Optional;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;
import org.zaijiuye.records.Handling;
import org.zaijiuye.records.Handlings;
import org.zaijiuye.records.Objection;
import org.zaijiuye.records.Objections;
import org.zaijiuye.records.Person;
import org.zaijiuye.records.Persons;

/** Whom the work of an execution is about: the applicant, whoever is served, or those whom a batch pays. */
@Component
class AffectedPersons {

    private final Handlings handlings;
    private final Objections objections;
    private final Persons persons;
    private final ServiceTasks services;

    AffectedPersons(Handlings handlings, Objections objections, Persons persons, ServiceTasks services) {
        this.handlings = handlings;
        this.objections = objections;
        this.persons = persons;
        this.services = services;
    }

    List<String> names(DelegateExecution execution) {
        if (execution.getVariable("batch") instanceof String batch) {
            return persons.namesInBatch(batch);
        }
        return Optional.ofNullable(execution.getProcessBusinessKey())
                .flatMap(key -> person(execution, key))
                .flatMap(id -> persons.findById(id))
                .map(Person::name)
                .stream()
                .toList();
    }

    private Optional<Long> person(DelegateExecution execution, String key) {
        return services.find(ServiceTasks.process(execution))
                .map(service -> service.person(key))
                .or(() -> handling(key).map(Handling::personId));
    }

    private Optional<Handling> handling(String key) {
        return handlings.findById(key).or(() -> objections
                .findById(key)
                .map(Objection::handling)
                .flatMap(number -> handlings.findById(number)));
    }
}
