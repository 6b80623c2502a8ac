package org.zaijiuye.register.benefit;

import com.fasterxml.jackson.databind.JsonNode;
import org.springframework.stereotype.Component;
import org.zaijiuye.office.Jurisdiction;
import org.zaijiuye.records.Office;
import org.zaijiuye.records.Offices;

/** The agency that handles a claim: that of the insured place, else that of the office which accepts the form. */
@Component
class BenefitOffice {

    private static final int COUNTY_DIGITS = 6;

    private final Offices offices;
    private final Jurisdiction jurisdiction;

    BenefitOffice(Offices offices, Jurisdiction jurisdiction) {
        this.offices = offices;
        this.jurisdiction = jurisdiction;
    }

    String of(JsonNode request, String accepting) {
        var place = request.path("uiInsuredPlace").asText();
        var county = place.substring(0, Math.min(COUNTY_DIGITS, place.length()));
        return offices.findByDivisionAndLevel(county, Office.Level.SI)
                .orElseGet(() -> jurisdiction.responsible(Office.Level.SI, accepting))
                .code();
    }
}
