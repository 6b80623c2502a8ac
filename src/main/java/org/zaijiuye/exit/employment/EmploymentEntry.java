package org.zaijiuye.exit.employment;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.zaijiuye.dossier.Dossiers;
import org.zaijiuye.event.EventInbox;
import org.zaijiuye.event.Report;
import org.zaijiuye.records.Employment;
import org.zaijiuye.records.Employments;
import org.zaijiuye.records.EventSource;
import org.zaijiuye.records.ExitFact;
import org.zaijiuye.records.Persons;
import org.zaijiuye.records.Registration;
import org.zaijiuye.records.Registrations;

/** Enters the employment, and reports it as the fact that ends a registration. */
@Component
class EmploymentEntry {

    private final Dossiers dossiers;
    private final Persons persons;
    private final Employments employments;
    private final Registrations registrations;
    private final EventInbox events;

    EmploymentEntry(
            Dossiers dossiers,
            Persons persons,
            Employments employments,
            Registrations registrations,
            EventInbox events) {
        this.dossiers = dossiers;
        this.persons = persons;
        this.employments = employments;
        this.registrations = registrations;
        this.events = events;
    }

    void register(String number) {
        var dossier = dossiers.of(number);
        var person = persons.findById(dossier.stored().personId()).orElseThrow();
        persons.lock(person.key());
        var request = dossier.request();
        var startDate = LocalDate.parse(request.path("startDate").asText());
        var uscc = request.path("uscc").asText();
        var income = request.path("monthlyIncome");
        employments.save(new Employment(
                null,
                person.key(),
                number,
                request.path("empType").asText(),
                uscc.isEmpty() ? null : uscc,
                null,
                request.path("workContent").asText(),
                request.path("workPlace").asText(),
                startDate,
                income.isNumber() ? new BigDecimal(income.asText()) : null,
                EventSource.OWN_REGISTRATION,
                null,
                Registrations.openKey(person.key())));
        events.report(new Report(
                number,
                ExitFact.EMPLOYMENT_STARTED.type(),
                person.idType(),
                person.idNo().text(),
                notBeforeRegistration(person.key(), startDate),
                EventSource.OWN_REGISTRATION,
                Map.of(
                        "kind",
                        EventSource.OWN_REGISTRATION,
                        "empType",
                        request.path("empType").asText())));
    }

    /** Work that began before the person registered ends the registration on its first day. */
    private LocalDate notBeforeRegistration(long personId, LocalDate startDate) {
        return registrations
                .findByOpenKey(Registrations.openKey(personId))
                .map(Registration::regDate)
                .filter(startDate::isBefore)
                .orElse(startDate);
    }

    /** Whether the person is registered as employed, by whomever. */
    boolean registered(long personId) {
        return employments.findByOpenKey(Registrations.openKey(personId)).isPresent();
    }

    /** What the person is told: the employment registration number. */
    Map<String, Object> issued(String number) {
        return employments
                .findByHandling(number)
                .map(employment -> Map.<String, Object>of("empNo", employment.number()))
                .orElse(Map.of());
    }
}
