package org.zaijiuye.assist.hardship;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.zaijiuye.dossier.Dossier;
import org.zaijiuye.dossier.RegisterFindings;
import org.zaijiuye.dossier.RegisterStatements;
import org.zaijiuye.dossier.StoredJson;
import org.zaijiuye.event.ReportedFacts;
import org.zaijiuye.event.UnjudgedReports;
import org.zaijiuye.person.EvidenceStrength;
import org.zaijiuye.person.RetirementGroup;
import org.zaijiuye.person.Sex;
import org.zaijiuye.port.CivilData;
import org.zaijiuye.port.DisabilityData;
import org.zaijiuye.port.EducationData;
import org.zaijiuye.port.InsuranceData;
import org.zaijiuye.port.LandData.Lost;
import org.zaijiuye.port.VeteranData;
import org.zaijiuye.records.ExitFact;
import org.zaijiuye.records.Handling;
import org.zaijiuye.records.Recognition;
import org.zaijiuye.records.Recognitions;
import org.zaijiuye.records.Registration;
import org.zaijiuye.records.Registrations;
import org.zaijiuye.shared.Statement;

/** Puts the facts of a recognition together from the form, our records and stored evidence. */
@Component
class HardshipFacts {

    /** GB/T 4658: postgraduate, undergraduate, college. */
    private static final Set<String> HIGHER = Set.of("10", "20", "30");

    private final Registrations registrations;
    private final Recognitions recognitions;
    private final Households households;
    private final UnjudgedReports reports;
    private final StoredJson stored;

    HardshipFacts(
            Registrations registrations,
            Recognitions recognitions,
            Households households,
            UnjudgedReports reports,
            StoredJson stored) {
        this.registrations = registrations;
        this.recognitions = recognitions;
        this.households = households;
        this.reports = reports;
        this.stored = stored;
    }

    /** @param onePerHousehold codes of the categories in which one of a household is recognised */
    HardshipClaim of(Dossier dossier, List<String> onePerHousehold) {
        var findings = new RegisterFindings(dossier, stored);
        var person = Optional.ofNullable(dossier.personId());
        var registration = person.map(Registrations::openKey).flatMap(registrations::findByOpenKey);
        var since = registration.map(Registration::unempDate).orElseGet(() -> declaredLoss(dossier));
        var reported = reports.about(dossier, since);
        var asked = AskedCategories.of(dossier.request());
        var applicant = dossier.applicant();
        return new HardshipClaim(
                dossier.submittedOn(),
                dossier.profile(),
                dossier.area(),
                LocalDate.parse(applicant.path("birthDate").asText()),
                sex(applicant),
                asked.primary(),
                asked.further(),
                dossier.request().path("queryAuthorised").asBoolean(),
                registration.isPresent() || registersFirst(dossier),
                registration
                        .map(Registration::regDate)
                        .orElseGet(() -> registersFirst(dossier) ? dossier.submittedOn() : null),
                work(dossier, findings, since, registration).orStronger(reported.ofWork()),
                pension(findings, reported),
                person.flatMap(recognitions::openOf).map(Recognition::number).orElse(null),
                text(applicant, "hukouArea"),
                text(applicant, "hukouType"),
                findings.insurance()
                        .map(InsuranceData::retireGroup)
                        .map(RetirementGroup::valueOf)
                        .orElse(null),
                findings.insurance().map(InsuranceData::unemploymentMonths).orElse(null),
                dossier.request().path("formerState").asBoolean(),
                findings.civil().map(data -> data.drawnOn(dossier.today())).orElse(null),
                findings.civil().map(CivilData::minimumLivingUrban).orElse(null),
                findings.civil().map(CivilData::lowIncome).orElse(null),
                findings.disability().map(data -> data.validOn(dossier.today())).orElse(null),
                findings.disability().map(DisabilityData::canWork).orElse(null),
                findings.veterans().map(VeteranData::disabledSoldier).orElse(null),
                findings.land().map(data -> data.lost() != Lost.NONE).orElse(null),
                findings.land().map(data -> data.lost() == Lost.ALL).orElse(null),
                findings.veterans().map(VeteranData::veteran).orElse(null),
                HIGHER.contains(applicant.path("education").asText()),
                graduated(findings, applicant),
                findings.education().map(EducationData::enrolled).orElse(null),
                Optional.ofNullable(text(dossier.request(), "maritalStatus"))
                        .map(MaritalStatus::valueOf)
                        .orElse(null),
                households.of(dossier),
                dossier.request().path("householdIncome").asBoolean(),
                onePerHousehold.isEmpty() ? null : households.taken(dossier, onePerHousehold),
                visited(findings, asked.primary()),
                !dossier.request().path("proof").isEmpty(),
                Optional.ofNullable(dossier.handling()).map(Handling::blockedBy).orElse(null),
                statements(findings, since, registration));
    }

    private static EvidenceStrength work(
            Dossier dossier, RegisterFindings findings, LocalDate since, Optional<Registration> registration) {
        return findings.ofWork(dossier.today(), since, registration.map(Registration::regDate));
    }

    private static @Nullable Boolean pension(RegisterFindings findings, ReportedFacts reported) {
        return reported.certain(ExitFact.PENSION_STARTED)
                ? Boolean.TRUE
                : findings.insurance().map(InsuranceData::receivingPension).orElse(null);
    }

    private static List<Statement> statements(
            RegisterFindings findings, LocalDate since, Optional<Registration> registration) {
        var terms = new RegisterStatements.Terms(
                findings.dossier().today(),
                since,
                registration.map(Registration::regDate).orElse(null));
        return Stream.of(new RegisterStatements(findings).ofWork(RegisterStatements.OF_WORK, sign -> true, terms))
                .toList();
    }

    private static @Nullable LocalDate graduated(RegisterFindings findings, JsonNode applicant) {
        return findings.education()
                .map(EducationData::graduationDate)
                .or(() -> Optional.ofNullable(text(applicant, "graduateDate")).map(LocalDate::parse))
                .orElse(null);
    }

    /** What a visit found about the category that is asked for now; one about another tells nothing. */
    private static @Nullable Boolean visited(RegisterFindings findings, @Nullable String category) {
        return findings.note(HouseholdVisits.NOTE)
                .filter(note -> note.path("category").asText().equals(category))
                .map(note -> note.path("confirmed").asBoolean())
                .orElse(null);
    }

    private static Sex sex(JsonNode applicant) {
        return applicant.path("gender").asText().equals(Sex.F.code()) ? Sex.F : Sex.M;
    }

    private static @Nullable String text(JsonNode node, String field) {
        return node.hasNonNull(field) ? node.path(field).asText() : null;
    }

    /** Who names no work that was lost never lost any. */
    private static LocalDate declaredLoss(Dossier dossier) {
        return Optional.ofNullable(text(dossier.unemployment(), "unempDate"))
                .map(LocalDate::parse)
                .orElse(LocalDate.EPOCH);
    }

    /** Before it is handed in, the registration that the same form asks for comes first. */
    private static boolean registersFirst(Dossier dossier) {
        return dossier.handling() == null
                && dossier.form().path("items").findValuesAsText("item").contains("registration");
    }
}
