package org.zaijiuye.register.benefit;

import java.util.Optional;
import org.springframework.stereotype.Component;
import org.zaijiuye.dossier.Dossier;
import org.zaijiuye.dossier.RegisterFindings;
import org.zaijiuye.dossier.StoredJson;
import org.zaijiuye.person.AreaNames;
import org.zaijiuye.port.InsuranceData;
import org.zaijiuye.port.Register;
import org.zaijiuye.records.Evidence;
import org.zaijiuye.records.Office;
import org.zaijiuye.records.Offices;
import org.zaijiuye.records.Supplement;
import org.zaijiuye.records.Supplements;
import org.zaijiuye.shared.Statement;

/** Where a claimant is insured: as the register says, else as the form does, else where the claim was brought. */
@Component
class InsuredPlaces {

    private static final int CITY_DIGITS = 4;
    private static final String FIELD = "uiInsuredPlace";

    private final Offices offices;
    private final Supplements supplements;
    private final StoredJson stored;

    InsuredPlaces(Offices offices, Supplements supplements, StoredJson stored) {
        this.offices = offices;
        this.supplements = supplements;
        this.stored = stored;
    }

    /** The county whose wage class counts; a place outside the city has none in our tables. */
    String area(Dossier dossier) {
        var place = place(dossier);
        return outside(place, dossier) ? dossier.area() : place;
    }

    InsuredPlace of(Dossier dossier) {
        var place = place(dossier);
        var agency = agency(place).filter(code -> !code.equals(dossier.office()));
        return new InsuredPlace(
                agency.orElse(null),
                outside(place, dossier) ? AreaNames.of(place) : null,
                contradicted(dossier),
                doubtful(dossier));
    }

    Statement statement(Dossier dossier) {
        var known = registered(dossier).map(AreaNames::of).map(place -> "社会保险系统登记为" + place);
        var said = declared(dossier).map(AreaNames::of).map(place -> "申请填写为" + place);
        var both = known.isPresent() && said.isPresent() ? "，" : "";
        return new Statement(InsuredPlace.QUESTION, known.orElse("") + both + said.orElse(""));
    }

    private String place(Dossier dossier) {
        return registered(dossier)
                .filter(known -> !doubtful(dossier))
                .or(() -> declared(dossier))
                .orElseGet(dossier::area);
    }

    private Optional<String> registered(Dossier dossier) {
        return new RegisterFindings(dossier, stored).insurance().map(InsuranceData::insuredArea);
    }

    private static Optional<String> declared(Dossier dossier) {
        return Optional.of(dossier.request().path(FIELD).asText()).filter(text -> !text.isEmpty());
    }

    private boolean contradicted(Dossier dossier) {
        return registered(dossier)
                .filter(known -> !known.equals(declared(dossier).orElse(known)))
                .isPresent();
    }

    /** Whoever has had the insurance moved says so with papers; the register may not know it yet. */
    private boolean doubtful(Dossier dossier) {
        var word = dossier.answered(Register.SI.code()).map(Evidence::recordedAt);
        var handling = dossier.handling();
        return handling != null
                && word.isPresent()
                && contradicted(dossier)
                && supplements.of(handling.number()).stream()
                        .filter(this::namesPlace)
                        .map(Supplement::receivedAt)
                        .anyMatch(at -> at != null && at.isAfter(word.get()));
    }

    private boolean namesPlace(Supplement supplement) {
        var fields = supplement.fields();
        return fields != null && stored.read(fields.text()).has(FIELD);
    }

    private boolean outside(String place, Dossier dossier) {
        return agency(place).isEmpty() && !place.startsWith(dossier.office().substring(0, CITY_DIGITS));
    }

    private Optional<String> agency(String place) {
        return offices.findByDivisionAndLevel(place, Office.Level.SI).map(Office::code);
    }
}
