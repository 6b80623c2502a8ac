package org.zaijiuye.application;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.zaijiuye.office.Jurisdiction;
import org.zaijiuye.records.Office;
import org.zaijiuye.records.Offices;
import org.zaijiuye.records.Registration;

/** Which office handles an item of an application (design.md §6). */
@Component
class ItemOffices {

    private static final int COUNTY_DIGITS = 6;

    private final Offices offices;
    private final Jurisdiction jurisdiction;

    ItemOffices(Offices offices, Jurisdiction jurisdiction) {
        this.offices = offices;
        this.jurisdiction = jurisdiction;
    }

    Office of(String item, JsonNode fields, Office accepting, Optional<Registration> registration) {
        return switch (item) {
            case "benefit" -> agency(fields.path("uiInsuredPlace").asText(), accepting);
            case "deregistration" ->
                registration
                        .flatMap(open -> offices.findById(open.serviceOrg()))
                        .orElseGet(() -> counter(accepting));
            default -> counter(accepting);
        };
    }

    private Office agency(String insuredPlace, Office accepting) {
        var county = insuredPlace.substring(0, Math.min(COUNTY_DIGITS, insuredPlace.length()));
        return offices.findByDivisionAndLevel(county, Office.Level.SI)
                .orElseGet(() -> jurisdiction.responsible(Office.Level.SI, accepting.code()));
    }

    /** An agency registers nobody; what it accepts besides the benefit goes to its county. */
    private Office counter(Office accepting) {
        return accepting.level() == Office.Level.SI
                ? jurisdiction.responsible(Office.Level.COUNTY, accepting.code())
                : accepting;
    }
}
