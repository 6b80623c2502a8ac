package org.zaijiuye.serve.referral.vacancy;

import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.zaijiuye.person.AreaCodes;
import org.zaijiuye.records.Office;
import org.zaijiuye.records.Offices;

/** Which divisions exist as places of work: counties of the standard, and what has an office or a centre of its own. */
@Component
class WorkAreas {

    private static final int COUNTY_DIGITS = 6;

    private final Offices offices;
    private final AreaCentres centres;

    WorkAreas(Offices offices, AreaCentres centres) {
        this.offices = offices;
        this.centres = centres;
    }

    /** Tells of many codes whether they are known; the offices are read once. */
    Predicate<String> known() {
        Set<String> divisions = offices.findAll().stream().map(Office::division).collect(Collectors.toSet());
        return code -> divisions.contains(code)
                || centres.has(code)
                || (code.length() == COUNTY_DIGITS && AreaCodes.contains(code));
    }
}
