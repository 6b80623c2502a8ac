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
    private static final int COUNTY_DIGITS = 6;
    private static final String FIELD = "uiInsuredPlace";

    private final Offices offices;
    private final Supplements supplements;
    private final StoredJson stored;

    InsuredPlaces(Offices offices, Supplements supplements, StoredJson stored) {
        this.offices = offices;
        this.supplements = supplements;
        this.stored = stored;
    }

    /** The county whose wage class counts; only places with an agency of ours have one in our tables. */
    String area(Dossier dossier) {
        var place = place(dossier);
        return agency(place).isPresent() ? place : dossier.area();
    }

    InsuredPlace of(Dossier dossier) {
        var place = place(dossier);
        var agency = agency(place);
        var within = place.startsWith(dossier.office().substring(0, CITY_DIGITS));
        var countyUnknown = within && isCity(place);
        var elsewhere = agency.isEmpty() && !countyUnknown;
        return new InsuredPlace(
                agency.filter(code -> !code.equals(dossier.office())).orElse(null),
                elsewhere ? AreaNames.of(place) : null,
                contradicted(dossier) && !(elsewhere && within),
                doubtful(dossier),
                elsewhere && within,
                countyUnknown);
    }

    Statement statement(Dossier dossier) {
        var known = registered(dossier)
                .map(place -> isCity(place) ? "社会保险系统只登记到市（" + place + "）" : "社会保险系统登记为" + AreaNames.of(place));
        var said = declared(dossier).map(AreaNames::of).map(place -> "申请填写为" + place);
        var both = known.isPresent() && said.isPresent() ? "，" : "";
        return new Statement(InsuredPlace.QUESTION, known.orElse("") + both + said.orElse(""));
    }

    private String place(Dossier dossier) {
        var known = registered(dossier).filter(each -> !doubtful(dossier));
        return known.filter(place -> !isCity(place))
                .or(() -> declared(dossier).filter(said -> known.isEmpty() || lies(said, known.get())))
                .or(() -> known)
                .orElseGet(dossier::area);
    }

    /** A county lies in itself and in its city. */
    private static boolean lies(String county, String place) {
        return isCity(place)
                ? county.startsWith(place.substring(0, CITY_DIGITS)) && !isCity(county)
                : county.equals(place);
    }

    private static boolean isCity(String place) {
        return place.length() == CITY_DIGITS || place.endsWith("00");
    }

    /** What is written with a place within a county counts as the county. */
    private static String county(String place) {
        return place.substring(0, Math.min(COUNTY_DIGITS, place.length()));
    }

    private Optional<String> registered(Dossier dossier) {
        return new RegisterFindings(dossier, stored)
                .insurance()
                .map(InsuranceData::insuredArea)
                .map(InsuredPlaces::county);
    }

    private static Optional<String> declared(Dossier dossier) {
        return Optional.of(dossier.request().path(FIELD).asText())
                .filter(text -> !text.isEmpty())
                .map(InsuredPlaces::county);
    }

    private boolean contradicted(Dossier dossier) {
        return registered(dossier)
                .filter(known ->
                        declared(dossier).filter(said -> !lies(said, known)).isPresent())
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

    private Optional<String> agency(String place) {
        return offices.findByDivisionAndLevel(place, Office.Level.SI).map(Office::code);
    }
}
