package org.zaijiuye.office;

import java.util.Comparator;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Which places lie in the areas of the caller's offices. */
@Component
public class OfficeAreas {

    private static final int CITY_DIGITS = 4;

    private final CurrentUser user;
    private final Jurisdiction jurisdiction;

    OfficeAreas(CurrentUser user, Jurisdiction jurisdiction) {
        this.user = user;
        this.jurisdiction = jurisdiction;
    }

    /**
     * The caller's lowest office in one of these roles whose area contains a place.
     *
     * @param area administrative division of the place, 6 digits or more
     */
    public Optional<String> covering(String area, Set<Role> roles) {
        return user.offices(roles).stream()
                .filter(office -> area.startsWith(division(office)))
                .max(Comparator.comparingInt(office -> division(office).length()));
    }

    /** The first four digits of where an office is. */
    public String city(String office) {
        return division(office).substring(0, CITY_DIGITS);
    }

    /** The administrative division of an office. */
    public String division(String office) {
        return jurisdiction.office(office).division();
    }
}
