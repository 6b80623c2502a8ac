package org.zaijiuye.assist.startupsubsidy;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.zaijiuye.dossier.Dossier;
import org.zaijiuye.dossier.RegisterFindings;
import org.zaijiuye.port.EducationData;
import org.zaijiuye.port.EmploymentData;
import org.zaijiuye.port.VeteranData;
import org.zaijiuye.records.Recognitions;
import org.zaijiuye.records.Registration;
import org.zaijiuye.records.Registrations;

/** To which categories a person belonged on a past day, by our records and the registers of others. */
@Component
class CategoryHistory {

    private final Recognitions recognitions;
    private final Registrations registrations;

    CategoryHistory(Recognitions recognitions, Registrations registrations) {
        this.recognitions = recognitions;
        this.registrations = registrations;
    }

    /** The category that is asked for, else another that our own records show; empty where there was none. */
    Optional<CategorySpell> on(LocalDate day, Category asked, Dossier dossier, RegisterFindings findings) {
        return Stream.of(asked, Category.HARDSHIP, Category.REGISTERED)
                .flatMap(each -> spell(each, day, dossier, findings).stream())
                .findFirst();
    }

    private Optional<CategorySpell> spell(
            Category category, LocalDate day, Dossier dossier, RegisterFindings findings) {
        return switch (category) {
            case HARDSHIP -> recognised(dossier.personId(), day);
            case REGISTERED -> registered(dossier.personId(), day, findings);
            case GRADUATE -> graduated(dossier, findings);
            case STUDENT -> enrolled(findings);
            case VETERAN -> veteran(findings);
            case RETURNED_WORKER ->
                Optional.of(new CategorySpell(
                        category, date(dossier.request().path("categorySince").asText()), null));
        };
    }

    Optional<CategorySpell> recognised(@Nullable Long person, LocalDate day) {
        return Optional.ofNullable(person)
                .flatMap(known -> recognitions.asOf(known, day))
                .map(each -> new CategorySpell(Category.HARDSHIP, each.recognisedOn(), each.endedOn()));
    }

    /** The case number of the registration of ours that held that day; empty where there was none, or one elsewhere. */
    Optional<String> registration(long person, LocalDate day) {
        return registrations.findByPersonIdOrderById(person).stream()
                .filter(each -> each.covers(day))
                .map(Registration::caseNumber)
                .findFirst();
    }

    /** The licence itself ends a registration, on the day on which it was given. */
    private Optional<CategorySpell> registered(@Nullable Long person, LocalDate day, RegisterFindings findings) {
        var own = person == null
                ? Stream.<CategorySpell>of()
                : registrations.findByPersonIdOrderById(person).stream()
                        .filter(each -> each.covers(day))
                        .map(each -> new CategorySpell(Category.REGISTERED, each.regDate(), each.endedOn()));
        var elsewhere = findings.employment().map(EmploymentData::registrations).orElse(List.of()).stream()
                .filter(each -> Boolean.TRUE.equals(each.open()) && began(each.since(), day))
                .map(each -> new CategorySpell(Category.REGISTERED, each.since(), null));
        return Stream.concat(own, elsewhere).max(Comparator.comparing(CategorySpell::from));
    }

    private static boolean began(@Nullable LocalDate since, LocalDate day) {
        return since != null && !day.isBefore(since);
    }

    /** As the register tells, else as the person says, which an official has to verify. */
    private static Optional<CategorySpell> graduated(Dossier dossier, RegisterFindings findings) {
        var said = date(dossier.applicant().path("graduateDate").asText());
        return findings.education()
                .map(data -> Optional.ofNullable(data.graduationDate())
                        .map(day -> new CategorySpell(Category.GRADUATE, day, null)))
                .orElseGet(() -> Optional.of(new CategorySpell(Category.GRADUATE, said, null)));
    }

    private static Optional<CategorySpell> enrolled(RegisterFindings findings) {
        return findings.education()
                .map(data -> Boolean.TRUE.equals(data.enrolled()) || data.graduationDate() != null
                        ? Optional.of(student(data))
                        : Optional.<CategorySpell>empty())
                .orElseGet(() -> Optional.of(new CategorySpell(Category.STUDENT, null, null)));
    }

    private static CategorySpell student(EducationData data) {
        return new CategorySpell(Category.STUDENT, data.enrolledSince(), data.graduationDate());
    }

    private static Optional<CategorySpell> veteran(RegisterFindings findings) {
        return findings.veterans()
                .map(data -> Optional.of(data).filter(each -> Boolean.TRUE.equals(each.veteran())))
                .map(left -> left.map(VeteranData::dischargedOn)
                        .map(day -> new CategorySpell(Category.VETERAN, day, null))
                        .or(() -> left.map(each -> new CategorySpell(Category.VETERAN, null, null))))
                .orElseGet(() -> Optional.of(new CategorySpell(Category.VETERAN, null, null)));
    }

    private static @Nullable LocalDate date(String text) {
        return text.isEmpty() ? null : LocalDate.parse(text);
    }
}
