package org.zaijiuye.pages.progress;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.zaijiuye.applicant.Applicant;
import org.zaijiuye.applicant.ApplicantSection;
import org.zaijiuye.problem.Rejected;
import org.zaijiuye.records.AccessLog;
import org.zaijiuye.records.Application;
import org.zaijiuye.records.Applications;
import org.zaijiuye.records.Handling;
import org.zaijiuye.records.Handlings;
import org.zaijiuye.records.Offices;
import org.zaijiuye.records.Person;
import org.zaijiuye.records.Persons;
import org.zaijiuye.records.Registrations;

/** Puts the applicant's page together; each look at it is logged. */
@Component
class ProgressViews {

    private final Applications applications;
    private final Handlings handlings;
    private final Persons persons;
    private final Registrations registrations;
    private final Offices offices;
    private final ItemCards cards;
    private final List<ApplicantSection> sections;
    private final AccessLog accessLog;

    ProgressViews(
            Applications applications,
            Handlings handlings,
            Persons persons,
            Registrations registrations,
            Offices offices,
            ItemCards cards,
            ObjectProvider<ApplicantSection> sections,
            AccessLog accessLog) {
        this.applications = applications;
        this.handlings = handlings;
        this.persons = persons;
        this.registrations = registrations;
        this.offices = offices;
        this.cards = cards;
        this.sections = sections.orderedStream().toList();
        this.accessLog = accessLog;
    }

    /**
     * The application, if it is the applicant's own.
     *
     * @throws Rejected 404, the same for what does not exist and for what is another's
     */
    Application own(Applicant applicant, String number) {
        return applications
                .findById(number)
                .filter(found -> found.personId() == applicant.personId())
                .orElseThrow(() -> new Rejected(404, "您没有编号为“" + number + "”的申请，请核对编号。", List.of()));
    }

    ProgressView of(Applicant applicant, String number) {
        var application = own(applicant, number);
        accessLog.read(applicant.user(), applicant.personId(), number, "本人查询办理进度");
        var all = handlings.findByApplicationOrderByNumber(number);
        var caseNumber = all.stream()
                .map(Handling::caseNumber)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
        return new ProgressView(
                number,
                application.receivedAt(),
                application.closedAt() != null,
                caseNumber,
                office(application.office()),
                servedBy(caseNumber),
                masked(persons.findById(applicant.personId()).orElseThrow()),
                all.stream().map(cards::of).toList(),
                Stream.ofNullable(caseNumber)
                        .flatMap(found -> handlings.findByCaseNumberOrderByNumber(found).stream())
                        .filter(handling -> handling.application() == null)
                        .map(cards::of)
                        .toList(),
                sections(applicant),
                others(applicant, number));
    }

    private @Nullable String servedBy(@Nullable String caseNumber) {
        return Optional.ofNullable(caseNumber)
                .flatMap(registrations::findByCaseNumber)
                .map(registration -> office(registration.serviceOrg()))
                .orElse(null);
    }

    private String office(String code) {
        var office = offices.findById(code).orElseThrow();
        return office.phone() == null ? office.name() : office.name() + "，电话 " + office.phone();
    }

    /** @throws Rejected 404 where no item brings a section of that name */
    ApplicantSection section(String name) {
        return sections.stream()
                .filter(section -> section.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new Rejected(404, "没有可以提交的内容，请回到办件进度页面重新选择。", List.of()));
    }

    private List<ProgressView.Section> sections(Applicant applicant) {
        return sections.stream()
                .flatMap(section -> section.of(applicant).stream()
                        .map(model -> new ProgressView.Section(section.name(), section.template(), model)))
                .toList();
    }

    private List<ProgressView.Other> others(Applicant applicant, String shown) {
        return applications.findByPersonId(applicant.personId()).stream()
                .filter(other -> !other.number().equals(shown))
                .sorted(Comparator.comparing(Application::receivedAt).reversed())
                .map(other -> new ProgressView.Other(other.number(), other.receivedAt()))
                .toList();
    }

    private static String masked(Person person) {
        var mobile = person.mobile().text();
        return person.name().substring(0, person.name().offsetByCodePoints(0, 1)) + "**，手机尾号 "
                + mobile.substring(Math.max(0, mobile.length() - 4));
    }
}
