package org.zaijiuye.office;

import java.time.LocalDate;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.zaijiuye.policy.Parameters;
import org.zaijiuye.records.Office;

/**
 * Who handles what a city office accepts: it handles nothing itself and refuses nobody for the place where they live
 * (policy.md §6, E1).
 */
@Component
public class CityWindow {

    public static final String OFFICE_OUTSIDE_CITY = "e1.officeOutsideCity";

    private final Jurisdiction jurisdiction;
    private final Parameters parameters;

    CityWindow(Jurisdiction jurisdiction, Parameters parameters) {
        this.jurisdiction = jurisdiction;
        this.parameters = parameters;
    }

    /**
     * The office of the residence; of whoever lives outside the city, the one that the parameter names.
     *
     * @return empty if the city has no such office
     */
    public Optional<Office> handling(Office city, String residence, LocalDate day) {
        return jurisdiction
                .ofResidence(residence, city.code())
                .or(() ->
                        jurisdiction.find(parameters.text(OFFICE_OUTSIDE_CITY, city.profile(), city.division(), day)));
    }
}
