package org.zaijiuye.pages;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.Comparator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.zaijiuye.dossier.StoredJson;
import org.zaijiuye.lifecycle.Classification;
import org.zaijiuye.person.AreaNames;
import org.zaijiuye.person.IdType;
import org.zaijiuye.records.Application;
import org.zaijiuye.records.Applications;
import org.zaijiuye.records.Persons;
import org.zaijiuye.records.Registrations;

/** Name, number, telephone and address of a person in clear, as their last application gave them. */
@Component
class PersonSheets {

    private final Persons persons;
    private final Registrations registrations;
    private final Applications applications;
    private final StoredJson stored;

    PersonSheets(Persons persons, Registrations registrations, Applications applications, StoredJson stored) {
        this.persons = persons;
        this.registrations = registrations;
        this.applications = applications;
        this.stored = stored;
    }

    /** What a page shows; {@code emergencyContact} is empty where none was given, {@code groups} for who is not on the register. */
    record Sheet(
            String name,
            String idType,
            String idNo,
            String mobile,
            String residence,
            String hukou,
            String emergencyContact,
            String groups) {}

    Sheet of(long personId) {
        var person = persons.findById(personId).orElseThrow();
        var form = applicant(personId);
        return new Sheet(
                person.name(),
                IdType.of(person.idType()).map(IdType::title).orElse(person.idType()),
                person.idNo().text(),
                person.mobile().text(),
                Stream.of(
                                AreaNames.countyOf(person.residenceArea()),
                                form.path("residenceAddr").asText())
                        .filter(part -> !part.isEmpty())
                        .collect(Collectors.joining("　")),
                AreaNames.countyOf(person.hukouArea()),
                form.path("emergencyContact").asText(),
                registrations
                        .findByOpenKey(Registrations.openKey(personId))
                        .map(Classification::words)
                        .orElse(""));
    }

    private JsonNode applicant(long personId) {
        return applications.findByPersonId(personId).stream()
                .max(Comparator.comparing(Application::receivedAt))
                .map(last -> stored.read(last.content().text()).path("applicant"))
                .orElse(MissingNode.getInstance());
    }
}
