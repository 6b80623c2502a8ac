package org.zaijiuye.register.registration;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.zaijiuye.decision.Proposals;
import org.zaijiuye.dossier.Dossier;
import org.zaijiuye.dossier.StoredJson;
import org.zaijiuye.lifecycle.CaseClassifier;
import org.zaijiuye.office.Jurisdiction;
import org.zaijiuye.records.Application;
import org.zaijiuye.records.Applications;
import org.zaijiuye.records.Handling;
import org.zaijiuye.records.Office;
import org.zaijiuye.records.PersonState;
import org.zaijiuye.records.Registration;
import org.zaijiuye.records.Registrations;

/** What is written on the register about a person: date, offices, class. */
@Component
class RegisterEntry {

    private final Proposals proposals;
    private final StoredJson stored;
    private final RegistrationParameters parameters;
    private final Jurisdiction jurisdiction;
    private final LastHeard lastHeard;
    private final CaseClassifier classifier;
    private final Applications applications;

    RegisterEntry(
            Proposals proposals,
            StoredJson stored,
            RegistrationParameters parameters,
            Jurisdiction jurisdiction,
            LastHeard lastHeard,
            CaseClassifier classifier,
            Applications applications) {
        this.proposals = proposals;
        this.stored = stored;
        this.parameters = parameters;
        this.jurisdiction = jurisdiction;
        this.lastHeard = lastHeard;
        this.classifier = classifier;
        this.applications = applications;
    }

    /** The entry of a granted handling; {@code previous} is the last of the same person. */
    Registration draft(Dossier dossier, @Nullable Registration previous) {
        var handling = dossier.stored();
        var unemployment = dossier.unemployment();
        var regDate = regDate(dossier);
        var classification = classifier.newcomer(
                LocalDate.parse(dossier.applicant().path("birthDate").asText()),
                regDate,
                handling.profile(),
                handling.office());
        return new Registration(
                null,
                "C" + handling.application(),
                previous == null ? null : previous.caseNumber(),
                handling.personId(),
                handling.number(),
                accepting(handling),
                serviceOrg(dossier, handling.office()),
                handling.profile(),
                regDate,
                LocalDate.parse(unemployment.path("unempDate").asText()),
                unemployment.path("unempReason").asText(),
                classification.stored(),
                classification.tier().number(),
                PersonState.REGISTERED,
                lastContact(dossier, regDate),
                null,
                null,
                null,
                Registrations.openKey(handling.personId()));
    }

    private LocalDate lastContact(Dossier dossier, LocalDate regDate) {
        var heard = lastHeard.on(dossier);
        return heard.isAfter(regDate) ? heard : regDate;
    }

    /** The day of submission or, where the parameter says so, of the decision. */
    private LocalDate regDate(Dossier dossier) {
        var proposal = proposals.latest(dossier.stored().number());
        var day = proposal.result() == null
                ? byParameter(dossier)
                : stored.result(proposal, RegistrationGrant.class).regDate();
        return day == null ? dossier.today() : day;
    }

    /** A refusal that an objection undid proposes no date. */
    private @Nullable LocalDate byParameter(Dossier dossier) {
        var asked = parameters.asking(dossier.profile(), dossier.area(), dossier.submittedOn());
        return RegistrationParameters.terms(asked).regDateRule() == RegDateRule.SUBMIT_DATE
                ? dossier.submittedOn()
                : null;
    }

    /** The office of the residence street; outside the city the accepting office. */
    private String serviceOrg(Dossier dossier, String accepting) {
        return jurisdiction
                .ofResidence(dossier.applicant().path("residenceArea").asText(), accepting)
                .map(Office::code)
                .orElse(accepting);
    }

    /** The office to which the form was sent, also where another one handles it. */
    private String accepting(Handling handling) {
        return Optional.ofNullable(handling.application())
                .flatMap(applications::findById)
                .map(Application::office)
                .orElse(handling.office());
    }
}
