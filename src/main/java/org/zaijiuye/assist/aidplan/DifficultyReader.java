package org.zaijiuye.assist.aidplan;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.zaijiuye.dossier.Dossiers;
import org.zaijiuye.dossier.RegisterFindings;
import org.zaijiuye.dossier.StoredJson;
import org.zaijiuye.office.Jurisdiction;
import org.zaijiuye.policy.Parameters;
import org.zaijiuye.port.DisabilityData;
import org.zaijiuye.records.Recognition;
import org.zaijiuye.records.Recognitions;
import org.zaijiuye.records.Registrations;

/** What the records tell of the difficulty of a person in a cycle of aid. */
@Component
class DifficultyReader {

    /** How the category of those is judged in whose household nobody works. */
    private static final String ZERO_EMPLOYMENT = "URBAN_ZERO_EMPLOYMENT";

    private final Recognitions recognitions;
    private final Registrations registrations;
    private final Dossiers dossiers;
    private final StoredJson stored;
    private final Jurisdiction jurisdiction;
    private final Parameters parameters;
    private final Clock clock;

    DifficultyReader(
            Recognitions recognitions,
            Registrations registrations,
            Dossiers dossiers,
            StoredJson stored,
            Jurisdiction jurisdiction,
            Parameters parameters,
            Clock clock) {
        this.recognitions = recognitions;
        this.registrations = registrations;
        this.dossiers = dossiers;
        this.stored = stored;
        this.jurisdiction = jurisdiction;
        this.parameters = parameters;
        this.clock = clock;
    }

    /** What the formula finds today. */
    DifficultyRules.Found of(AidPlan plan) {
        var today = LocalDate.now(clock);
        var recognition = recognitions.openOf(plan.personId()).orElse(null);
        var facts = new DifficultyFacts(
                today,
                recognition == null ? 0 : recognition.matched().size(),
                registrations.findByCaseNumber(plan.caseNumber()).orElseThrow().unempDate(),
                recognition == null ? null : disabilityGrade(recognition, today),
                recognition != null && inZeroEmploymentHousehold(recognition));
        return DifficultyRules.judge(facts, terms(plan, today));
    }

    private @Nullable Integer disabilityGrade(Recognition recognition, LocalDate today) {
        return new RegisterFindings(dossiers.of(recognition.handling()), stored)
                .disability()
                .filter(data -> data.validOn(today))
                .map(DisabilityData::grade)
                .orElse(null);
    }

    private boolean inZeroEmploymentHousehold(Recognition recognition) {
        return parameters
                .asking(recognition.profile(), recognition.area(), recognition.recognisedOn())
                .rows(
                        "HardshipCategories",
                        Map.of("profile", recognition.profile(), "date", recognition.recognisedOn()))
                .stream()
                .filter(row -> row.text("kind").equals(ZERO_EMPLOYMENT))
                .anyMatch(row -> recognition.matched().contains(row.text("code")));
    }

    private DifficultyTerms terms(AidPlan plan, LocalDate today) {
        var office = jurisdiction.office(plan.office());
        var asked = parameters.asking(office.profile(), office.area(), today);
        return new DifficultyTerms(
                asked.integer("aid.difficultCategories"),
                asked.integer("aid.difficultMonths"),
                asked.integer("aid.difficultGrade"));
    }
}
